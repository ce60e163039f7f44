// A sheet whose columns are named, as a plan. Nothing is looked up: what a name stands for in the workspace is decided later, and shown first.
import { periodOf, readPeriod } from '../cells/period.ts';
import { readStatus } from '../cells/status.ts';
import { nameOf } from '../cells/text.ts';
import type { ColumnField } from '../columns.ts';
import { type Gathering, gathering, plainKey } from '../gather.ts';
import { measureOf, valueAt } from '../measure.ts';
import type { Habits, ImportPlan } from '../plan.ts';
import { checkInOf, initiativeStateOf, prose, scoreOf, unitOf, weightOf } from './row-values.ts';
import type { Sheet } from './sheet.ts';
import { shortened, tableRows } from './table.ts';
import { type Node, treeOf } from './tree.ts';

export type Mapping = { headerIndex: number; columns: readonly (ColumnField | null)[]; habits: Habits };

type Ids = Map<Node, { externalId: string; otherId: string | null; cycleKey: string | null }>;

/** Reads a sheet by its mapping. Problems are in the plan, never thrown. */
export function planOfSheet(sheet: Sheet, { headerIndex, columns, habits }: Mapping): ImportPlan {
  const gather = gathering('spreadsheet');
  const headers = sheet.rows[headerIndex] ?? [];
  const named = columns.filter((field) => field !== null);
  if (!named.some((field) => field === 'title' || field === 'objective' || field === 'key result')) {
    gather.problem(0, null, 'No column is named as the title, objective or key result. Say which one it is.');
    return gather.done();
  }
  const rows = tableRows(sheet.rows, headerIndex, { headers, columns, habits, gather });
  const nodes = treeOf(rows, columns, gather);
  const isPaired = named.includes('objective') && !named.includes('title');
  const ids = idsOf(nodes, isPaired, gather);
  const emit = {
    outcome: addOutcome,
    objective: addObjective,
    'key result': addKeyResult,
    initiative: addInitiative,
  };
  for (const node of nodes) emit[node.thing](node, ids, gather);
  return gather.done();
}

// An id column is believed within its cycle only: sheets number their rows from 1 again each quarter.
function idsOf(nodes: readonly Node[], isPaired: boolean, gather: Gathering): Ids {
  const ids: Ids = new Map();
  for (const node of nodes) {
    const cycleKey = cycleOf(node, gather, ids);
    const home = `${cycleKey ?? ''}/`;
    const path = gather.unique(home + pathOf(node));
    // With a key result beside it, the id of the row is the key result's.
    const id = isPaired && node.thing === 'objective' ? '' : node.row.text('id');
    ids.set(
      node,
      id
        ? { externalId: gather.unique(`${home}id ${id}`), otherId: path, cycleKey }
        : { externalId: path, otherId: null, cycleKey },
    );
  }
  return ids;
}

function pathOf({ title, parent }: Node): string {
  return parent
    ? `${plainKey(parent.title).slice(0, 120)}/${plainKey(title).slice(0, 120)}`
    : plainKey(title).slice(0, 120);
}

function cycleOf({ row, parent, thing }: Node, gather: Gathering, ids: Ids): string | null {
  if (parent && (thing === 'key result' || thing === 'initiative')) return ids.get(parent)?.cycleKey ?? null;
  const own = { startsOn: row.day('starts on'), endsOn: row.day('ends on') };
  const text = nameOf(row.text('cycle'));
  const period = readPeriod(text) ?? (own.startsOn && own.endsOn ? periodOf(own.startsOn, own.endsOn) : null);
  if (text === '') return period ? gather.cycle(row.row, period) : null;
  const days = period ?? { startsOn: null, endsOn: null };
  return gather.cycle(row.row, { ...days, name: period && readPeriod(text) ? period.name : text }, own);
}

function addOutcome(node: Node, ids: Ids, { plan, people, problem }: Gathering): void {
  const { row } = node;
  const { externalId, otherId } = ids.get(node)!;
  const baseline = row.number('baseline');
  const target = row.number('target');
  plan.outcomes.push({
    row: row.row,
    externalId,
    otherId,
    title: node.title,
    why: prose(row, 'why', problem),
    metric: prose(row, 'metric', problem),
    unit: unitOf(row, target ?? baseline),
    baseline: baseline?.value ?? null,
    target: target?.value ?? null,
    current: row.number('current')?.value ?? null,
    startsOn: row.day('starts on'),
    endsOn: row.day('ends on'),
    sponsorKey: people(row.row, row.text('owner'))[0] ?? null,
    closed: readStatus(row.text('status'))?.state === 'closed',
  });
}

function addObjective(node: Node, ids: Ids, gather: Gathering): void {
  const { row, parent } = node;
  const { plan, problem } = gather;
  const { externalId, otherId, cycleKey } = ids.get(node)!;
  const [ownerKey = null, ...others] = gather.people(row.row, row.text('owner'));
  const said = readStatus(row.text('status'));
  const outside = row.text('parent');
  plan.objectives.push({
    row: row.row,
    externalId,
    otherId,
    title: node.title,
    why: prose(row, 'why', problem),
    teamKey: gather.team(row.row, row.text('team').split(/[;|]/)[0] ?? ''),
    ownerKey,
    contributorKeys: [...new Set([...others, ...gather.people(row.row, row.text('contributors'))])],
    cycleKey,
    ambition: /aspir|stretch|moonshot/i.test(row.text('ambition')) ? 'aspirational' : 'committed',
    visibility: /team|private|restricted|confidential/i.test(row.text('visibility')) ? 'team' : 'workspace',
    supports: parent
      ? [{ externalId: ids.get(parent)!.externalId, title: parent.title, because: '' }]
      : outside
        ? [{ externalId: null, title: outside, because: '' }]
        : [],
    state: said?.state ?? 'committed',
    verdict: said?.verdict ?? null,
    originalStatus: row.text('status').slice(0, 100),
    remarks: [],
  });
}

function addKeyResult(node: Node, ids: Ids, gather: Gathering): void {
  const { row, parent } = node;
  const { plan, problem, people } = gather;
  const home = homeOf(parent);
  if (!home) {
    problem(
      row.row,
      row.header('parent') ?? row.header('parent id'),
      `“${shortened(node.title)}” is a key result, but no objective stands above it. Name its objective.`,
    );
    return;
  }
  const baseline = row.number('baseline');
  const target = row.number('target');
  const progress = row.number('progress');
  const measure = measureOf({
    baseline: baseline?.value ?? null,
    target: target?.value ?? null,
    unit: unitOf(row, target ?? baseline),
    direction: row.text('direction'),
    hasProgress: progress !== null,
  });
  const { note, ...numbers } = measure;
  if (note) problem(row.row, row.header('target'), note, 'note');
  const percent =
    progress && progress.unit !== '%' && progress.value <= 1
      ? progress.value * 100
      : (progress?.value ?? null);
  const current = row.number('current')?.value ?? (percent === null ? null : valueAt(measure, percent));
  const [ownerKey = null, ...others] = people(row.row, row.text('owner') || home.row.text('owner'));
  const said = readStatus(row.text('status'));
  if (row.text('status') && !said)
    problem(
      row.row,
      row.header('status'),
      `We do not know the status “${shortened(row.text('status'))}”: it is kept as it stands, and none of ours is set.`,
      'note',
    );
  plan.keyResults.push({
    row: row.row,
    externalId: ids.get(node)!.externalId,
    otherId: ids.get(node)!.otherId,
    objectiveId: ids.get(home)!.externalId,
    title: node.title,
    ...numbers,
    role: /guard|counter/i.test(row.text('type')) ? 'guard' : 'result',
    ownerKey,
    contributorKeys: [...new Set([...others, ...people(row.row, row.text('contributors'))])],
    source: prose(row, 'source', problem),
    guidance: [],
    weight: weightOf(row),
    score: scoreOf(row, problem),
    originalStatus: row.text('status').slice(0, 100),
    checkIns: checkInOf(row, current, said?.status ?? null, ownerKey, problem),
  });
}

function addInitiative(node: Node, ids: Ids, { plan, people, problem }: Gathering): void {
  const { row, parent } = node;
  const home = homeOf(parent);
  if (!home) {
    problem(
      row.row,
      row.header('parent'),
      `“${shortened(node.title)}” is work, but no objective stands above it, so it is left out.`,
      'left out',
    );
    return;
  }
  const said = readStatus(row.text('status'));
  plan.initiatives.push({
    row: row.row,
    externalId: ids.get(node)!.externalId,
    otherId: ids.get(node)!.otherId,
    objectiveId: ids.get(home)!.externalId,
    keyResultId: parent?.thing === 'key result' ? ids.get(parent)!.externalId : null,
    title: node.title,
    hypothesis: '',
    ownerKey: people(row.row, row.text('owner'))[0] ?? null,
    state: initiativeStateOf(said),
    soFar: prose(row, 'note', problem),
  });
}

function homeOf(node: Node | null): Node | null {
  let at = node;
  for (let steps = 0; at && at.thing !== 'objective' && steps < 20; steps++) at = at.parent;
  return at;
}
