// A Viva Goals export as a plan, its check-in history with it. Rows point up by `Aligned To`; in exports without ids a row's own id is learnt from the rows that name it.

import { periodOf, readPeriod } from '../cells/period.ts';
import { nameOf } from '../cells/text.ts';
import { readThing, type Thing } from '../cells/thing.ts';
import { type Gathering, gathering, plainKey } from '../gather.ts';
import type { Habits, ImportPlan } from '../plan.ts';
import type { Sheet } from '../spreadsheet/sheet.ts';
import { shortened, type TableRow, tableRows } from '../spreadsheet/table.ts';
import { type AlignedTo, readAlignedTo } from './aligned-to.ts';
import { readCheckIns, type VivaCheckIn } from './check-in-cell.ts';
import { addInitiative, addKeyResult, addObjective, addOutcome } from './emit.ts';
import { type Goal, homeOf } from './goal.ts';
import type { VivaHeader } from './header.ts';

/** Reads the export by its header. Problems are in the plan, never thrown. */
export function planOfViva(
  sheet: Sheet,
  { index, columns, checkInsFrom }: VivaHeader,
  habits: Habits,
): ImportPlan {
  const gather = gathering('viva goals');
  const headers = sheet.rows[index] ?? [];
  const rows = tableRows(sheet.rows, index, { headers, columns, habits, gather });
  const goals = goalsOf(rows, gather, (row) =>
    checkInsFrom === null
      ? []
      : row.cellsFrom(checkInsFrom).flatMap((cell) => (cell ? readCheckIns(cell) : [])),
  );
  const homes = new Set(goals.filter(({ thing }) => thing === 'key result').map((goal) => homeOf(goal)));
  for (const goal of goals) {
    // An annual aim without key results of its own is a strategic choice; with them it is an objective of an annual cycle, and keeps its history.
    if (goal.thing === 'objective' && goal.isAnnual && !homes.has(goal)) goal.thing = 'outcome';
    if (goal.thing === 'outcome' && homes.has(goal)) goal.thing = 'objective';
  }
  const emit = {
    outcome: addOutcome,
    objective: addObjective,
    'key result': addKeyResult,
    initiative: addInitiative,
  };
  for (const goal of goals) emit[goal.thing](goal, gather, habits);
  return gather.done();
}

function goalsOf(
  rows: readonly TableRow[],
  gather: Gathering,
  checkInsOf: (row: TableRow) => VivaCheckIn[],
): Goal[] {
  const aligned = new Map(rows.map((row) => [row, readAlignedTo(row.text('parent'))]));
  const learnt = learntIds(rows, [...aligned.values()].flat());
  const goals: Goal[] = [];
  for (const row of rows) {
    const title = nameOfGoal(row, gather);
    if (title === '') continue;
    const named = aligned.get(row)!;
    const { cycleKey, isAnnual } = cycleOf(row, gather);
    const path = gather.unique(
      `${cycleKey ?? ''}/${named[0] ? `${plainKey(named[0].title).slice(0, 120)}/` : ''}${plainKey(title).slice(0, 120)}`,
    );
    const id = row.text('id') || learnt.get(row) || '';
    goals.push({
      row,
      thing: thingOf(row, named.length > 0, gather),
      title,
      externalId: id ? gather.unique(`id ${id}`) : path,
      otherId: id ? path : null,
      cycleKey,
      isAnnual,
      parents: named.map((each) => ({ named: each, goal: null })),
      checkIns: checkInsOf(row),
    });
  }
  joinParents(goals);
  return goals;
}

function joinParents(goals: readonly Goal[]): void {
  const byId = new Map(goals.map((goal) => [goal.externalId, goal]));
  const byTitle = new Map<string, Goal>();
  for (const goal of goals) if (!byTitle.has(plainKey(goal.title))) byTitle.set(plainKey(goal.title), goal);
  for (const goal of goals) {
    for (const parent of goal.parents) {
      const { id, title } = parent.named;
      const found = (id ? byId.get(`id ${id}`) : undefined) ?? byTitle.get(plainKey(title)) ?? null;
      parent.goal = found === goal ? null : found;
    }
  }
}

// A title that two rows share teaches nothing: either could be the parent that was named.
function learntIds(rows: readonly TableRow[], named: readonly AlignedTo[]): Map<TableRow, string> {
  const rowsBy = Map.groupBy(rows, (row) => plainKey(row.text('title')));
  const idsBy = Map.groupBy(
    named.filter(({ id }) => id !== null),
    ({ title }) => plainKey(title),
  );
  const learnt = new Map<TableRow, string>();
  for (const [title, those] of idsBy) {
    const ids = new Set(those.map(({ id }) => id!));
    const [row, ...others] = rowsBy.get(title) ?? [];
    if (row && others.length === 0 && ids.size === 1) learnt.set(row, [...ids][0]!);
  }
  return learnt;
}

function nameOfGoal(row: TableRow, gather: Gathering): string {
  const title = row.text('title').replace(/\s+/g, ' ').trim();
  if (title === '')
    gather.problem(
      row.row,
      row.header('title') ?? 'Title',
      'This row has no title. Write one, or take the row out.',
    );
  return title;
}

function thingOf(row: TableRow, hasParent: boolean, gather: Gathering): Thing {
  const word = row.text('type');
  const measured = row.text('target') !== '' || row.text('metric') !== '';
  const read = readThing(word);
  // Some tenants call their key results outcomes: one that is measured and hangs under something is a key result.
  if (read === 'outcome') return hasParent && measured ? 'key result' : 'outcome';
  if (read) return read;
  const guess = hasParent && measured ? 'key result' : 'objective';
  gather.problem(
    row.row,
    row.header('type'),
    `We do not know the type “${shortened(word)}”: it comes in as ${guess === 'objective' ? 'an' : 'a'} ${guess}.`,
    'note',
  );
  return guess;
}

function cycleOf(row: TableRow, gather: Gathering): { cycleKey: string | null; isAnnual: boolean } {
  const own = { startsOn: row.day('starts on'), endsOn: row.day('ends on') };
  const text = nameOf(row.text('cycle'));
  const known = readPeriod(text);
  const period = known ?? (own.startsOn && own.endsOn ? periodOf(own.startsOn, own.endsOn) : null);
  if (!period)
    return {
      cycleKey: text === '' ? null : gather.cycle(row.row, { name: text, startsOn: null, endsOn: null }, own),
      isAnnual: false,
    };
  const name = known || text === '' ? period.name : text;
  return { cycleKey: gather.cycle(row.row, { ...period, name }, own), isAnnual: period.annual };
}
