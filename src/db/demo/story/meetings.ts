// How the meetings went: held, but for one review nobody found the time for, one the sponsor's office called off and two without anybody who may decide.
import type { MeetingKind, Side } from '../../../core/meeting/kinds.ts';
import type { Person, TeamName } from './people.ts';
import type { Quarter } from './shape.ts';

export type Fate =
  | { kind: MeetingKind; quarter: Quarter; nth: number; is: 'skipped' }
  | { kind: MeetingKind; quarter: Quarter; nth: number; is: 'called off'; side: Side; because: string }
  | { kind: MeetingKind; quarter: Quarter; nth: number; is: 'moved'; days: number; because: string }
  | { kind: MeetingKind; quarter: Quarter; nth: number; is: 'without quorum'; note: string };

/** @see Fate; `nth` counts from 1 within the quarter. What is not named here was held. */
export const fates: Fate[] = [
  { kind: 'leadership review', quarter: -1, nth: 2, is: 'skipped' },
  {
    kind: 'leadership review',
    quarter: -1,
    nth: 4,
    is: 'called off',
    side: 'sponsor',
    because:
      'The board wanted the managing director that morning, and everybody said they would read the notes.',
  },
  {
    kind: 'mid-quarter review',
    quarter: -1,
    nth: 1,
    is: 'moved',
    days: 2,
    because: 'The harbour master’s funeral.',
  },
  {
    kind: 'company draft',
    quarter: 0,
    nth: 2,
    is: 'without quorum',
    note: 'With the bank about the new hull. Draw the line without me, I will read it tonight.',
  },
  {
    kind: 'leadership review',
    quarter: 0,
    nth: 1,
    is: 'without quorum',
    note: 'At the ministry until the evening. Go ahead without me.',
  },
];

/** Teams that let their weekly meeting go when the week is full, and how often they hold it. */
export const holdsWeekly: Partial<Record<TeamName, number>> = {
  'Commercial and Freight': 0.4,
  Onboard: 0.7,
  'Ticketing and Digital': 0.85,
};

type Item = {
  title: string;
  because: string;
  minutes: number;
  took: number;
  said?: string;
  by?: Person;
  notes?: string;
  isParked?: true;
  decided?: { choice: string; owner: Person; dueInDays: number; done?: string };
};

/** What the newest leadership review that was held talked about, minute by minute. */
export const lastReview: Item[] = [
  {
    title: 'Answer Hattie Sloane',
    because: 'Escalation, day 4 of 5',
    minutes: 10,
    took: 12,
    said: 'Two people on the ramp on Saturdays, or we stop promising twenty minutes.',
    by: 'Hattie Sloane',
    decided: {
      choice: 'Saturdays get a second ramp hand from the pool until the half-term rush is over.',
      owner: 'Gwen Tremayne',
      dueInDays: -6,
      done: 'Billy’s cousin and a student, both trained.',
    },
  },
  {
    title: 'What changed status',
    because: '5 of 21 objectives',
    minutes: 12,
    took: 9,
    notes: 'Fuel is honest red. Nobody argued.',
    decided: {
      choice: 'Energy shows the tied-up hours ship by ship, and we look at the two worst next time.',
      owner: 'Aoife Brannigan',
      dueInDays: -2,
    },
  },
  {
    title: 'Who answers the phone when the website is down?',
    because: 'Put on by Jo Whitlock',
    minutes: 8,
    took: 11,
    notes: 'Three answers in the room. Jo brings one next time.',
    isParked: true,
  },
  { title: 'Read the decisions aloud', because: 'Then they go to everybody', minutes: 4, took: 3 },
];
