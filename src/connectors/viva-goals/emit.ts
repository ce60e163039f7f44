// One goal of a Viva Goals export as the thing it becomes.
import { readNumber } from '../cells/number.ts';
import { readStatus } from '../cells/status.ts';
import { lineOf, proseOf } from '../cells/text.ts';
import type { Gathering } from '../gather.ts';
import { measureOf, type ReadMeasure, valueAt } from '../measure.ts';
import type { Habits, PlannedCheckIn, PlannedRemark } from '../plan.ts';
import { checkInOf, initiativeStateOf, prose, scoreOf, unitOf } from '../spreadsheet/row-values.ts';
import { shortened } from '../spreadsheet/table.ts';
import type { VivaCheckIn } from './check-in-cell.ts';
import { type Goal, homeOf } from './goal.ts';

/** An annual aim without key results of its own. */
export function addOutcome(goal: Goal, gather: Gathering): void {
  const { row } = goal;
  const [baseline, target, progress] = [row.number('baseline'), row.number('target'), row.number('progress')];
  const measure = measureOf({
    baseline: baseline?.value ?? null,
    target: target?.value ?? null,
    unit: unitOf(row, target ?? baseline),
    direction: '',
    hasProgress: progress !== null,
  });
  if (goal.checkIns.length > 0)
    gather.problem(
      row.row,
      'Checkins',
      'A strategic outcome keeps no check-ins: only where it stands now comes in.',
      'note',
    );
  gather.plan.outcomes.push({
    ...identityOf(goal, gather),
    why: prose(row, 'why', gather.problem),
    metric: prose(row, 'metric', gather.problem),
    unit: measure.unit,
    baseline: measure.baseline ?? measure.bandLow,
    target: measure.target ?? measure.bandHigh,
    current: row.number('current')?.value ?? (progress ? valueAt(measure, progress.value) : null),
    startsOn: row.day('starts on'),
    endsOn: row.day('ends on'),
    sponsorKey: gather.people(row.row, row.text('owner'))[0] ?? null,
    closed: readStatus(row.text('status'))?.state === 'closed',
  });
}

export function addObjective(goal: Goal, gather: Gathering): void {
  const { row, parents, checkIns } = goal;
  const [ownerKey = null, ...contributorKeys] = gather.people(row.row, row.text('owner'));
  const teams = row
    .text('team')
    .split(';')
    .map((name) => gather.team(row.row, name))
    .filter((key) => key !== null);
  if (teams.length > 1)
    gather.problem(
      row.row,
      row.header('team'),
      'An objective belongs to one team: the first one named is taken.',
      'note',
    );
  const said = readStatus(row.text('status'));
  gather.plan.objectives.push({
    ...identityOf(goal, gather),
    why: prose(row, 'why', gather.problem),
    teamKey: teams[0] ?? null,
    ownerKey,
    contributorKeys,
    cycleKey: goal.cycleKey,
    ambition: /aspir/i.test(row.text('ambition')) ? 'aspirational' : 'committed',
    visibility: 'workspace',
    supports: parents.map(({ named, goal: parent }) => ({
      externalId: parent?.externalId ?? (named.id ? `id ${named.id}` : null),
      title: named.title,
      because: '',
    })),
    state: said?.state ?? 'committed',
    verdict: said?.verdict ?? null,
    originalStatus: row.text('status').slice(0, 100),
    remarks: byDate(checkIns).flatMap((each) => remarkOf(each, row.row, gather)),
  });
}

export function addKeyResult(goal: Goal, gather: Gathering, habits: Habits): void {
  const { row, parents } = goal;
  const home = homeOf(goal);
  const outside = parents.find(({ named, goal: parent }) => parent === null && named.id !== null)?.named.id;
  if (!home && !outside) {
    gather.problem(
      row.row,
      row.header('parent'),
      `“${shortened(goal.title)}” is a key result, but no objective it is aligned to is in the file. Add that objective’s row.`,
    );
    return;
  }
  if (parents.length > 1)
    gather.problem(
      row.row,
      row.header('parent'),
      `A key result belongs to one objective: it comes in under “${shortened(home?.title ?? parents[0]!.named.title)}”.`,
      'note',
    );
  const [baseline, target] = [row.number('baseline'), row.number('target')];
  const { note, ...numbers } = measureOf({
    baseline: baseline?.value ?? null,
    target: target?.value ?? null,
    unit: unitOf(row, target ?? baseline),
    direction: '',
    hasProgress: row.text('progress') !== '',
  });
  if (note) gather.problem(row.row, row.header('target'), note, 'note');
  const [ownerKey = null, ...contributorKeys] = gather.people(row.row, row.text('owner'));
  gather.plan.keyResults.push({
    ...identityOf(goal, gather),
    objectiveId: home?.externalId ?? `id ${outside}`,
    ...numbers,
    role: 'result',
    ownerKey,
    contributorKeys,
    source: prose(row, 'metric', gather.problem),
    guidance: [],
    weight: 1,
    score: scoreOf(row, gather.problem),
    originalStatus: row.text('status').slice(0, 100),
    checkIns: historyOf(goal, { ...numbers, note }, ownerKey, gather, habits),
  });
}

export function addInitiative(goal: Goal, gather: Gathering): void {
  const { row, parents } = goal;
  const home = homeOf(goal);
  if (!home) {
    gather.problem(
      row.row,
      row.header('parent'),
      `“${shortened(goal.title)}” is work, but no objective it is aligned to is in the file, so it is left out.`,
      'left out',
    );
    return;
  }
  const keyResult = parents.find(({ goal: parent }) => parent?.thing === 'key result')?.goal;
  gather.plan.initiatives.push({
    ...identityOf(goal, gather),
    objectiveId: home.externalId,
    keyResultId: keyResult && homeOf(keyResult) === home ? keyResult.externalId : null,
    hypothesis: '',
    ownerKey: gather.people(row.row, row.text('owner'))[0] ?? null,
    state: initiativeStateOf(readStatus(row.text('status'))),
    soFar: proseOf(
      goal.checkIns.map(({ on, note }) => [on, note].filter(Boolean).join(': ')).join('\n') ||
        row.text('note'),
    ).text,
  });
}

function identityOf({ row, title, externalId, otherId }: Goal, gather: Gathering) {
  const line = lineOf(title);
  if (line.over)
    gather.problem(row.row, row.header('title'), 'The title was over 300 characters and was cut.', 'note');
  return { row: row.row, externalId, otherId, title: line.text };
}

function historyOf(
  { row, checkIns }: Goal,
  measure: ReadMeasure,
  ownerKey: string | null,
  gather: Gathering,
  habits: Habits,
): PlannedCheckIn[] {
  if (checkIns.length === 0) {
    const progress = row.number('progress');
    const current = row.number('current')?.value ?? (progress ? valueAt(measure, progress.value) : null);
    return checkInOf(row, current, readStatus(row.text('status'))?.status ?? null, ownerKey, gather.problem);
  }
  return byDate(checkIns).flatMap((each): PlannedCheckIn[] => {
    if (!each.on) {
      gather.problem(row.row, 'Checkins', 'A check-in has no day we can read, so it is left out.', 'note');
      return [];
    }
    const { text: moved, over } = proseOf(each.note);
    if (over) gather.problem(row.row, 'Checkins', 'A note was over 4,000 characters and was cut.', 'note');
    return [
      {
        effectiveOn: each.on,
        value: numberIn(each.value, measure, habits, () =>
          gather.problem(row.row, 'Checkins', `“${shortened(each.value)}” is not a number we can read.`),
        ),
        confidence: null,
        status: readStatus(each.status)?.status ?? null,
        originalStatus: each.status.slice(0, 100),
        moved,
        blocks: '',
        needs: '',
        personKey: gather.people(row.row, each.user)[0] ?? null,
        recordedAt: each.at,
      },
    ];
  });
}

// "25%" of a key result that is not measured in percent is how far it has come, not its value.
function numberIn(text: string, measure: ReadMeasure, habits: Habits, complain: () => void): number | null {
  if (text === '') return null;
  const read = readNumber(text, habits.decimal);
  if (!read) complain();
  else if (read.unit === '%' && measure.unit !== '%') return valueAt(measure, read.value) ?? read.value;
  return read?.value ?? null;
}

function remarkOf(
  { on, user, note, status, value }: VivaCheckIn,
  row: number,
  gather: Gathering,
): PlannedRemark[] {
  const facts = [status, value].filter((fact) => fact !== '').join(', ');
  const text = proseOf([facts, note].filter((part) => part !== '').join('\n')).text;
  return text === '' ? [] : [{ on, personKey: gather.people(row, user)[0] ?? null, text }];
}

function byDate(checkIns: readonly VivaCheckIn[]): VivaCheckIn[] {
  const when = ({ on, at }: VivaCheckIn) => `${on ?? ''} ${at ?? ''}`;
  return [...checkIns].sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
}
