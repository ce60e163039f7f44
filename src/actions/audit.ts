// What happened: who did what, when, through which door. For those who keep the workspace; what is hidden from them stays hidden here too.
import { z } from 'zod';
import { writeCsv } from '../connectors/spreadsheet/write-csv.ts';
import { addDays } from '../core/calendar/day.ts';
import { instantOf, localDay } from '../core/calendar/zone.ts';
import { eventKinds } from '../core/event.ts';
import { Id } from '../core/id.ts';
import { must } from '../core/permission.ts';
import * as audit from '../db/audit.ts';
import { read } from './pipeline.ts';
import { many } from './query.ts';

const Filter = z.object({
  personId: Id.optional().describe('Who did it'),
  kinds: many(z.enum(eventKinds)),
  thingId: Id.optional().describe('What it was done to; of an objective everything in it too'),
  text: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('Words in what was written, or in the name of what it is about'),
  from: z.iso.date().optional().describe('First day, in your zone'),
  to: z.iso.date().optional().describe('Last day, in your zone'),
});

const Entry = z.object({
  sequence: z.number(),
  kind: z.enum(eventKinds),
  at: z.iso.datetime(),
  via: z.string().describe('The door: browser, api, mcp, import …'),
  actorId: Id.nullable(),
  actorName: z.string().nullable().describe('Null: nobody did it, or it was done before anybody was known'),
  objectiveId: Id.nullable(),
  objectiveTitle: z.string().nullable(),
  thingId: Id.nullable(),
  thingName: z.string().nullable(),
  body: z.record(z.string(), z.unknown()),
});

export const list = read({
  name: 'audit.list',
  summary: 'What happened in this workspace, newest first',
  input: Filter.extend({
    before: z.coerce.number().int().min(1).optional().describe('Go on below this sequence'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ entries: z.array(Entry), hasMore: z.boolean() }),
  refuses: ['forbidden'],
  run: async ({ input: { before, limit, ...filter }, actor, tx }) => {
    must(actor, 'audit.read');
    const rows = await audit.list(tx, actor.workspaceId, filterIn(filter, actor.zone), {
      before: before ?? null,
      limit: limit + 1,
    });
    return { entries: rows.slice(0, limit), hasMore: rows.length > limit };
  },
});

/** A file longer than this is for nobody's screen; narrowing the days gives the rest. */
const mostRows = 50_000;

export const file = read({
  name: 'audit.file',
  summary: 'What happened as a CSV file: the newest 50,000 that the filter lets through',
  input: Filter,
  output: z.file(),
  refuses: ['forbidden'],
  run: async ({ input, actor, tx, call }) => {
    must(actor, 'audit.read');
    const rows = await audit.list(tx, actor.workspaceId, filterIn(input, actor.zone), {
      before: null,
      limit: mostRows,
    });
    const cells = rows.map((row) => [
      row.at,
      row.actorName ?? '',
      row.kind,
      row.thingName ?? '',
      row.objectiveTitle ?? '',
      row.via,
      JSON.stringify(row.body),
      row.sequence,
    ]);
    const head = ['When', 'Who', 'What', 'Thing', 'Objective', 'Door', 'Details', 'Sequence'];
    return new File([writeCsv([head, ...cells])], `What happened ${localDay(call.now, actor.zone)}.csv`, {
      type: 'text/csv;charset=utf-8',
    });
  },
});

function filterIn({ from, to, ...filter }: z.infer<typeof Filter>, zone: string): audit.AuditFilter {
  return {
    ...filter,
    from: from && instantOf(kept(from), '00:00', zone).toISOString(),
    to: to && instantOf(addDays(kept(to), 1), '00:00', zone).toISOString(),
  };
}

// Nothing happened here before there were computers; the year 0 and the year 9999 are no days the database tells apart by zone.
function kept(day: string): string {
  if (day < '1970-01-02') return '1970-01-02';
  return day > '9000-01-01' ? '9000-01-01' : day;
}
