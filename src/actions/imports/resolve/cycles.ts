// Which cycle a period means here; one that is not here is made: planned, running, in review or closed, by its days and by what is known of its objectives.

import { plainKey } from '../../../connectors/gather.ts';
import { daysBetween } from '../../../core/calendar/day.ts';
import { cycleDays, overlapping, type Phase } from '../../../core/cycle.ts';
import type { Id } from '../../../core/id.ts';
import { newId } from '../../../db/new-id.ts';
import type { ImportReport } from '../shapes.ts';
import { eventRow, type Resolving } from './resolving.ts';

export type Cycle = {
  id: Id;
  name: string;
  startsOn: string;
  endsOn: string;
  phase: Phase;
  quietWeeks: number[];
  isNew: boolean;
  objectives: number;
};
export type Cycles = { of(key: string | null): Cycle | null; all(): Cycle[] };

/** Matches every cycle of the plan by name, or by its exact days. */
export function matchCycles(at: Resolving): Cycles {
  const { plan, facts, choices, today } = at;
  const here = facts.cycles.map((row): Cycle => ({ ...row, isNew: false, objectives: 0 }));
  const cycles = new Map<string, Cycle>();
  for (const { row, key, name, startsOn, endsOn } of plan.cycles) {
    const found =
      here.find((cycle) => plainKey(cycle.name) === key) ??
      here.find((cycle) => cycle.startsOn === startsOn && cycle.endsOn === endsOn);
    if (found) cycles.set(key, found);
    else if (startsOn === null || endsOn === null) {
      for (const each of plan.objectives.filter(({ cycleKey }) => cycleKey === key))
        at.error(
          each.row,
          `“${name}” is no cycle here and no period we know, and the row has no dates. Write it as Q1 2027, map its start and end dates, or open the cycle first.`,
        );
    } else if (lengthOf(startsOn, endsOn) < cycleDays.least || lengthOf(startsOn, endsOn) > cycleDays.most)
      at.error(
        row,
        `“${name}” would last ${lengthOf(startsOn, endsOn)} days. A cycle lasts between a week and 400 days.`,
      );
    else {
      const phase: Phase = startsOn > today ? 'planning' : endsOn < today ? 'review' : 'running';
      cycles.set(key, {
        id: newId(),
        name,
        startsOn,
        endsOn,
        phase,
        quietWeeks: [],
        isNew: true,
        objectives: 0,
      });
    }
  }
  const chosen = choices.cycleId ? here.find(({ id }) => id === choices.cycleId) : currentOf(here, today);
  if (choices.cycleId && !chosen)
    at.error(0, 'The cycle chosen for rows that name none is not here. Choose again.');
  return {
    of: (key) => (key === null ? (chosen ?? null) : (cycles.get(key) ?? null)),
    all: () => [...new Set([...cycles.values(), ...(chosen ? [chosen] : [])])],
  };
}

function lengthOf(startsOn: string, endsOn: string): number {
  return daysBetween(startsOn, endsOn) + 1;
}

/** Adds the rows of new cycles, once it is known how their objectives ended: one that is over and settled is closed history. */
export function writeCycles(
  at: Resolving,
  cycles: Cycles,
  open: ReadonlyMap<Id, number>,
): ImportReport['cycles'] {
  const used = cycles.all().filter(({ objectives }) => objectives > 0);
  for (const cycle of used.filter(({ isNew }) => isNew)) {
    const { id, name, startsOn, endsOn } = cycle;
    const others = [...at.facts.cycles, ...used.slice(0, used.indexOf(cycle)).filter((each) => each.isNew)];
    for (const other of overlapping(cycle, others))
      at.note(
        0,
        `“${name}” (${startsOn} to ${endsOn}) shares days with “${other.name}” (${other.startsOn} to ${other.endsOn}). It comes in all the same, as the file has it; change the dates of one when that was not meant.`,
      );
    const unsettled = open.get(id) ?? 0;
    if (cycle.phase === 'review' && unsettled === 0) cycle.phase = 'closed';
    if (cycle.phase === 'review')
      at.note(
        0,
        `${name} is over, but ${unsettled === 1 ? 'one objective has' : `${unsettled} objectives have`} no result yet: it comes in as a cycle in review, to be scored and closed.`,
      );
    at.writes.cycle.push({
      workspace_id: at.workspaceId,
      id,
      name,
      starts_on: startsOn,
      ends_on: endsOn,
      quiet_weeks: [],
      rhythm: at.rhythm,
      phase: cycle.phase,
      closed_at: cycle.phase === 'closed' ? at.now.toISOString() : null,
    });
    at.writes.event.push(
      eventRow(at, 'cycle.created', { cycleId: id, thingId: id, body: { name, phase: cycle.phase } }),
    );
  }
  return used.map(({ id, name, startsOn, endsOn, phase, isNew, objectives }) => ({
    name,
    startsOn,
    endsOn,
    phase,
    objectives,
    cycleId: isNew ? null : id,
  }));
}

/** The cycle of rows that name none: the open one today lies in, else the open one nearest to it. */
export function currentOf<T extends Pick<Cycle, 'startsOn' | 'endsOn' | 'phase'>>(
  here: readonly T[],
  today: string,
): T | undefined {
  const distance = ({ startsOn, endsOn }: T) =>
    startsOn <= today && today <= endsOn
      ? -1
      : Math.min(Math.abs(daysBetween(startsOn, today)), Math.abs(daysBetween(endsOn, today)));
  return here.filter(({ phase }) => phase !== 'closed').sort((a, b) => distance(a) - distance(b))[0];
}
