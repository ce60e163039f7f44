// What the API says of an import: the file as it was read, what the person importing chose, the dry run, and how far it has come.
import { z } from 'zod';
import { severities } from '../../challenge/profile.ts';
import { columnFields } from '../../connectors/columns.ts';
import { Habits, importSources, Problem } from '../../connectors/plan.ts';
import { phases } from '../../core/cycle.ts';
import { Id } from '../../core/id.ts';
import { FilePrice } from '../../core/trade-off.ts';

const importStates = ['uploaded', 'running', 'done', 'failed', 'cancelled'] as const;

const key = z.string().max(400);

/** How the file is to be read and what becomes of the people and teams it names. */
export const ImportChoices = z.object({
  source: z.enum(importSources),
  sheet: z.number().int().min(0).max(99).describe('Index of the sheet; 0 where there is only one'),
  columns: z
    .array(z.enum(columnFields).nullable())
    .max(500)
    .describe('What each column of the sheet means, by position; null leaves it out. Only for spreadsheets'),
  habits: Habits,
  cycleId: Id.nullable().describe('The cycle of rows that name none; null takes the current one'),
  teamId: Id.nullable().describe('The team of rows that name none; null takes the company itself'),
  people: z
    .record(key, z.union([z.enum(['create', 'skip']), Id]))
    .describe(
      'For a person of the file, by key: create somebody who is not invited yet, skip (the thing has no owner), or the id of somebody here',
    ),
  unmatchedPeople: z.enum(['create', 'skip']).describe('What becomes of people nothing was chosen for'),
  teams: z
    .record(key, z.union([z.literal('create'), Id]))
    .describe('For a team of the file, by key: create it under the company, or the id of a team here'),
  price: FilePrice.nullable().describe(
    'What pays for what the file adds to a quarter that is committed already',
  ),
});
export type ImportChoices = z.infer<typeof ImportChoices>;

export const ImportSheet = z.object({
  name: z.string().describe('Empty for CSV'),
  rows: z.number().describe('Rows under the header'),
  headerRow: z.number().describe('Row of the header as the spreadsheet numbers it'),
  columns: z.array(
    z.object({
      header: z.string(),
      samples: z.array(z.string()).describe('The first cells that are not empty, shortened'),
      field: z.enum(columnFields).nullable().describe('Our guess; null when the column says nothing to us'),
    }),
  ),
});
export type ImportSheet = z.infer<typeof ImportSheet>;

export const countedThings = [
  'cycles',
  'teams',
  'people',
  'outcomes',
  'kpis',
  'objectives',
  'key results',
  'initiatives',
  'links',
  'check-ins',
  'other',
] as const;
export type CountedThing = (typeof countedThings)[number];

const Counts = z.object({ create: z.number(), change: z.number(), leave: z.number() });

/** What one row of the file becomes. */
export const ImportRow = z.object({
  row: z.number(),
  thing: z.enum(['outcome', 'objective', 'key result', 'initiative']),
  title: z.string(),
  does: z.enum(['create', 'change', 'leave']).describe('`leave`: it is here already and nothing differs'),
  changes: z.array(z.string()).describe('Names of the fields that change'),
  under: z.string().nullable().describe('Title of the objective it belongs to'),
  cycle: z.string().nullable(),
  team: z.string().nullable(),
  owner: z.string().nullable(),
  checkIns: z.number().describe('Check-ins it brings that are not here yet'),
  said: z
    .object({
      open: z.object({ error: z.number(), warning: z.number(), question: z.number() }),
      first: z.object({
        rule: z.string(),
        severity: z.enum(severities),
        message: z.string(),
        ask: z.string(),
      }),
    })
    .nullable()
    .describe('What the critic would ask about it; holds nothing up. Null: nothing, or it is over already'),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** What an import does or did: the same shape before and after. */
export const ImportReport = z.object({
  counts: z.array(Counts.extend({ thing: z.enum(countedThings) })),
  changesNothing: z.boolean().describe('Everything in the file is here already, just so'),
  errors: z.number().describe('With any error nothing at all is taken in'),
  problems: z.array(Problem).describe('Errors first, at most 1,000'),
  problemCount: z.number(),
  rows: z.array(ImportRow).describe('At most 2,000; `rowCount` is how many there are'),
  rowCount: z.number(),
  unpriced: z.number().default(0).describe('Rows that are additions after commit and lack a price'),
  cycles: z.array(
    z.object({
      name: z.string(),
      startsOn: z.iso.date(),
      endsOn: z.iso.date(),
      cycleId: Id.nullable().describe('Null: it will be created'),
      phase: z.enum(phases),
      objectives: z.number(),
    }),
  ),
  people: z.array(
    z.object({
      key,
      name: z.string(),
      email: z.string().nullable(),
      personId: Id.nullable().describe('The person here it stands for; null when it is created or left out'),
      personName: z.string().nullable(),
      by: z.enum(['e-mail', 'name', 'choice', 'none']).describe('What the match rests on'),
      choice: z.enum(['match', 'create', 'skip']),
      candidates: z.array(z.object({ id: Id, name: z.string() })).describe('People here with a name like it'),
    }),
  ),
  teams: z.array(
    z.object({
      key,
      name: z.string(),
      teamId: Id.nullable().describe('Null: it will be created under the company'),
      teamName: z.string().nullable(),
    }),
  ),
});
export type ImportReport = z.infer<typeof ImportReport>;

const ImportBase = z.object({
  id: Id,
  fileName: z.string(),
  source: z.enum(importSources),
  state: z.enum(importStates),
  progress: z.object({
    done: z.number(),
    all: z.number(),
    share: z.number().min(0).max(1).describe('1 only once everything is stored'),
  }),
  createdBy: Id,
  createdByName: z.string(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});

export const ImportSummary = ImportBase.extend({
  errors: z.number().nullable().describe('Of the last report; null before the first dry run'),
});

export const Import = ImportBase.extend({
  sheets: z.array(ImportSheet).describe('Empty for Quarterdeck JSON'),
  choices: ImportChoices,
  report: ImportReport.nullable().describe('The last dry run, or what the import did; null before the first'),
  failure: z.string().nullable().describe('Why it failed, in words, when it did'),
  canStart: z.boolean().describe('The file is still here and nothing is running'),
});
export type Import = z.infer<typeof Import>;
