// What every part of the story stands on: the workspace, the cycles, and the ids of people, teams, outcomes and KPIs by name.
import type { Day } from '../../core/calendar/day.ts';
import type { Id } from '../../core/id.ts';
import type { Book } from './book.ts';
import type { StoryCycle } from './calendar.ts';
import type { Person, TeamName } from './story/people.ts';

export type DatedCycle = StoryCycle & { id: Id; committedOn: Day };

export type Ground = {
  workspaceId: Id;
  now: Date;
  today: Day;
  book: Book;
  cycles: DatedCycle[];
  personId(name: Person): Id;
  /** As the person is called here: a visitor in the chair keeps their own name. */
  nameOf(name: Person): string;
  teamId(name: TeamName): Id;
  leadOf(team: TeamName): Person;
  outcomes: ReadonlyMap<string, { id: Id; title: string }>;
  kpis: ReadonlyMap<string, Id>;
};
