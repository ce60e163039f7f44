// Rosters in and results out, as files an L&D department has. A row nobody here answers to is told with its reason and holds nothing up.
import { z } from 'zod';
import { readSpreadsheet } from '../../connectors/spreadsheet/read.ts';
import { writeCsv } from '../../connectors/spreadsheet/write-csv.ts';
import { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import * as people from '../../db/people.ts';
import { change, read } from '../pipeline.ts';
import { enrolPeople, facilitated, show } from './cohorts.ts';

const mostRows = 5000;

export const roster = change({
  name: 'cohorts.roster',
  summary: 'Enrol people from a file with a column of e-mail addresses or names',
  input: z.object({
    id: Id,
    file: z.file().describe('CSV or XLSX with a header row, sent as multipart/form-data'),
  }),
  output: z.object({
    enrolled: z.array(z.string()).describe('Names'),
    already: z.array(z.string()).describe('Were in the programme before'),
    unknown: z.array(z.object({ row: z.number(), text: z.string(), why: z.string() })),
  }),
  refuses: ['forbidden', 'not-found', 'file-unreadable'],
  gather: async ({ input: { file } }) => rowsOf(new Uint8Array(await file.arrayBuffer())),
  run: async ({ input: { id }, gathered: rows, ...work }) => {
    const { tx, actor } = work;
    const cohort = await facilitated(work, id);
    must(actor, 'cohorts.run', { ownerId: cohort.facilitatorId });
    const here = await people.list(tx, actor.workspaceId, {});
    const found = rows.map(({ row, text }) => ({ row, text, ...match(text, here) }));
    const known = found.flatMap(({ person }) => (person ? [person] : []));
    const taken = await enrolPeople(work, cohort, [...new Set(known.map((person) => person.id))]);
    const names = (isTaken: boolean) => [
      ...new Set(known.filter((person) => taken.has(person.id) === isTaken).map(({ name }) => name)),
    ];
    return {
      enrolled: names(true),
      already: names(false),
      unknown: found.flatMap(({ row, text, why }) => (why ? [{ row, text, why }] : [])),
    };
  },
});

type Row = { row: number; text: string };

// The column that holds addresses, or else the one called a name, or else the first.
function rowsOf(bytes: Uint8Array): Row[] {
  const [head = [], ...rows] = readSpreadsheet(bytes)[0]?.rows ?? [];
  const isAddress = (cell: string | undefined) => cell !== undefined && /^\S+@\S+$/.test(cell.trim());
  const byAddress = head.findIndex((_, column) => rows.some((row) => isAddress(row[column])));
  const byName = head.findIndex((cell) => /name|person|learner|participant/i.test(cell));
  const column = byAddress >= 0 ? byAddress : Math.max(0, byName);
  return rows
    .map((row, index) => ({ row: index + 2, text: (row[column] ?? '').trim().slice(0, 300) }))
    .filter(({ text }) => text !== '')
    .slice(0, mostRows);
}

function match(
  text: string,
  here: readonly people.PersonRow[],
): { person: people.PersonRow | null; why: string | null } {
  const wanted = text.toLowerCase();
  const found = here.filter(({ name, email }) =>
    text.includes('@') ? email === wanted : name.toLowerCase() === wanted,
  );
  const [person = null] = found;
  if (found.length === 1) return { person, why: null };
  return {
    person: null,
    why:
      found.length > 1
        ? 'Several people here have this name: give their e-mail'
        : 'Nobody here: invite them first',
  };
}

export const results = read({
  name: 'cohorts.results',
  summary: 'How each learner of a cohort got on, as a CSV file: taking part, which is no award',
  input: z.object({ id: Id }),
  output: z.file(),
  refuses: ['not-found'],
  run: async ({ input: { id }, ...work }) => {
    await facilitated(work, id);
    const { name, title, people: learners } = await show(work.tx, work.actor.workspaceId, id);
    const head = [
      'Name',
      'E-mail',
      'Programme',
      'Edition',
      'Begun',
      'Last seen',
      'Lessons read',
      'Lessons',
      'Drills met',
      'Drills',
    ];
    const more = [
      'Pieces handed in',
      'Briefs',
      'Conversations walked',
      'Conversations',
      'Critiques given',
      'Completed',
      'Left',
    ];
    const day = (at: unknown) => (typeof at === 'string' ? at.slice(0, 10) : '');
    const rows = learners.map((each) => [
      each.name,
      each.email ?? '',
      title,
      each.edition,
      day(each.begunAt),
      day(each.lastAt),
      ...[each.lessons, each.drills, each.briefs, each.conversations].flatMap(({ done, of }) => [done, of]),
      each.critiques.given,
      day(each.completedAt),
      day(each.leftAt),
    ]);
    return new File([writeCsv([[...head, ...more], ...rows])], `${name.replace(/[\\/:*?"<>|]/g, ' ')}.csv`, {
      type: 'text/csv;charset=utf-8',
    });
  },
});
