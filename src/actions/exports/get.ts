// Files out: the whole workspace as JSON that can come back, or a list of objectives as a spreadsheet. What one may not see is in neither.
import { z } from 'zod';
import { writeCsv } from '../../connectors/spreadsheet/write-csv.ts';
import { writeXlsx } from '../../connectors/spreadsheet/write-xlsx.ts';
import { localDay } from '../../core/calendar/zone.ts';
import type { Id } from '../../core/id.ts';
import { may, must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as cycles from '../../db/cycles.ts';
import * as keyResults from '../../db/key-results.ts';
import * as objectiveLists from '../../db/objective-lists.ts';
import type * as objectives from '../../db/objectives.ts';
import * as workspaces from '../../db/workspaces.ts';
import { assemble } from '../objectives/assemble.ts';
import { ObjectiveFilter } from '../objectives/list.ts';
import { read, type Work } from '../pipeline.ts';
import { documentOf } from './document.ts';
import { decisionTable, escalationTable, meetingTable } from './rhythm-tables.ts';
import { tableOf } from './table.ts';

const exportFormats = ['json', 'csv', 'xlsx'] as const;

/** The lists a spreadsheet can hold, with the words its file is named by. */
const lists = {
  objectives: 'OKRs',
  decisions: 'Decisions',
  escalations: 'Requests for help',
  meetings: 'Meetings',
} as const;
type ListName = keyof typeof lists;

const Asked = ObjectiveFilter.extend({
  format: z
    .enum(exportFormats)
    .describe('JSON is everything you may see, whatever the filter; CSV and XLSX are one list of one cycle'),
  list: z
    .enum(Object.keys(lists) as [ListName, ...ListName[]])
    .default('objectives')
    .describe(
      'Of CSV and XLSX: objectives with their key results, narrowed by the filter, or what the cycle decided, asked for and met about',
    ),
});

const types = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const get = read({
  name: 'exports.get',
  summary:
    'A file of what you may see: everything as JSON, or objectives, decisions, requests for help or meetings as CSV or XLSX',
  input: Asked,
  output: z.file(),
  refuses: ['forbidden', 'not-found'],
  run: async (work) => {
    const { input, actor, tx, call } = work;
    must(actor, 'exports.run');
    const today = localDay(call.now, actor.zone);
    const { name } = (await workspaces.find(tx, actor.workspaceId)) ?? refuse('not-found');
    const file = (content: BlobPart, of = '') =>
      new File([content], `${name}${of} ${today}.${input.format}`, { type: types[input.format] });
    if (input.format === 'json')
      return file(JSON.stringify(await documentOf(tx, actor, call.now, may(actor, 'workspaces.export'))));
    const { cycleName, rows } = await listed(work, today);
    const of = input.list === 'objectives' ? ` ${cycleName}` : ` ${lists[input.list]} ${cycleName}`;
    if (input.format === 'csv') return file(writeCsv(rows), of);
    const sheet = { name: cycleName || lists[input.list], rows };
    return file((await writeXlsx([sheet])) as Uint8Array<ArrayBuffer>, of);
  },
});

const rhythmTables = { decisions: decisionTable, escalations: escalationTable, meetings: meetingTable };
const page = 1_000;

async function listed(work: Work<z.infer<typeof Asked>>, today: string) {
  const { input, actor, tx } = work;
  const { cycleId, format: _, list, ...filter } = input;
  const { workspaceId } = actor;
  const cycle = cycleId
    ? ((await cycles.find(tx, workspaceId, cycleId)) ?? refuse('not-found'))
    : await cycles.current(tx, workspaceId, today);
  if (!cycle) return { cycleName: '', rows: tableOf([], '') };
  const table = list === 'objectives' ? null : rhythmTables[list];
  if (table) return { cycleName: cycle.name, rows: await table(work, cycle.id) };
  const found: objectives.ObjectiveRow[] = [];
  for (let offset = 0, total = 1; offset < total; offset += page) {
    const next = await objectiveLists.page(
      tx,
      workspaceId,
      { ...filter, cycleId: cycle.id },
      { sort: 'team', limit: page, offset },
    );
    found.push(...next.rows);
    total = next.total;
  }
  const own = await keyResults.ofObjectives(
    tx,
    workspaceId,
    found.map(({ id }: { id: Id }) => id),
  );
  return {
    cycleName: cycle.name,
    rows: tableOf(assemble(found, own, [], cycle, today), cycle.name),
  };
}
