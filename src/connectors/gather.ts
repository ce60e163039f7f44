// Where a reader puts what it finds: people, teams and cycles once each however often they are named, and what is wrong with a row.

import { daysBetween } from '../core/calendar/day.ts';
import { cycleDays } from '../core/cycle.ts';
import { type NamedPerson, readPeople } from './cells/people.ts';
import { nameOf } from './cells/text.ts';
import type { ImportPlan, ImportSource, Problem } from './plan.ts';

type Days = { startsOn: string | null; endsOn: string | null };
/** A period that is known, or only a name. */
type NamedCycle = Days & { name: string };

export type Gathering = {
  plan: ImportPlan;
  /** Keys of the people a cell names, in order. */
  people(row: number, cell: string): string[];
  person(row: number, named: NamedPerson): string;
  /** Key of a team; null for an empty cell. */
  team(row: number, cell: string): string | null;
  /** Key of a cycle. `own` are the dates the row itself gives. */
  cycle(row: number, named: NamedCycle, own?: Days): string;
  problem(row: number, column: string | null, say: string, severity?: Problem['severity']): void;
  /** `id`, or the first of `id#2`, `id#3` … nobody has: an id that stands for two rows would mix them up. */
  unique(id: string): string;
  /** The plan, with each cycle on the dates most of its rows give. */
  done(): ImportPlan;
};

/** An empty plan and the ways to fill it. */
export function gathering(source: ImportSource): Gathering {
  const plan: ImportPlan = {
    source,
    cycles: [],
    teams: [],
    people: [],
    outcomes: [],
    objectives: [],
    keyResults: [],
    initiatives: [],
    problems: [],
  };
  const people = new Set<string>();
  const teams = new Set<string>();
  const cycles = new Map<string, Map<string, number>>();
  const ids = new Set<string>();
  const said = new Set<string>();
  const person = (row: number, { name, email }: NamedPerson) => {
    const key = email ?? plainKey(name);
    if (!people.has(key)) plan.people.push({ row, key, name, email });
    people.add(key);
    return key;
  };
  return {
    plan,
    person,
    people: (row, cell) => readPeople(cell).map((named) => person(row, named)),
    team: (row, cell) => {
      const name = nameOf(cell);
      const key = plainKey(name);
      if (key === '') return null;
      if (!teams.has(key)) plan.teams.push({ row, key, name });
      teams.add(key);
      return key;
    },
    cycle: (row, { name, startsOn, endsOn }, own) => {
      const key = plainKey(name);
      const votes = cycles.get(key) ?? new Map<string, number>();
      if (!cycles.has(key)) plan.cycles.push({ row, key, name, startsOn, endsOn });
      cycles.set(key, votes);
      const dates = own?.startsOn && own.endsOn ? `${own.startsOn} ${own.endsOn}` : '';
      votes.set(dates, (votes.get(dates) ?? 0) + 1);
      return key;
    },
    problem: (row, column, say, severity = 'error') => {
      const told = `${row} ${column} ${say}`;
      if (!said.has(told)) plan.problems.push({ row, column, say, severity });
      said.add(told);
    },
    unique: (id) => {
      let free = id;
      for (let number = 2; ids.has(free); number++) free = `${id}#${number}`;
      ids.add(free);
      return free;
    },
    done: () => {
      for (const cycle of plan.cycles) Object.assign(cycle, datesOf(cycles.get(cycle.key)!));
      return plan;
    },
  };
}

/** Text as it is compared: without case, accents and doubled spaces. */
export function plainKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}

// A fiscal "Q1" starts when its rows say so; a few rows that run longer do not stretch the cycle.
function datesOf(votes: Map<string, number>): { startsOn: string; endsOn: string } | null {
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const [best, count] = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a));
  const [startsOn, endsOn] = best.split(' ');
  if (!startsOn || !endsOn || count * 2 <= all) return null;
  const days = daysBetween(startsOn, endsOn) + 1;
  return days >= cycleDays.least && days <= cycleDays.most ? { startsOn, endsOn } : null;
}
