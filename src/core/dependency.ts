// What one team gives and another needs, by when. A card is asked, accepted or refused; together the cards show where a plan cannot hold.
import { z } from 'zod';
import type { Day } from './calendar/day.ts';
import { Id } from './id.ts';
import { refuse } from './refusal.ts';
import { Line, Prose } from './text.ts';

export const dependencyStates = ['asked', 'accepted', 'refused'] as const;
export type DependencyState = (typeof dependencyStates)[number];

export const DependencyFields = z.object({
  toTeamId: Id.describe('The team that is asked to give it'),
  keyResultId: Id.nullable().describe('The key result that needs it; null for the whole objective'),
  need: Line.describe('What is needed'),
  neededOn: z.iso.date().describe('The day without which it is too late'),
  personIds: z.array(Id).max(20).describe('Whose time it takes, where that is known'),
});
export type DependencyFields = z.infer<typeof DependencyFields>;

export const DependencyAnswer = z.object({
  answer: z.enum(['accepted', 'refused']),
  givenOn: z.iso.date().nullable().describe('When it will be there; the day it is needed on when left out'),
  toObjectiveId: Id.nullable().describe('The objective of the giving team it belongs to'),
  reason: Prose,
});

/** Refuses a need for a day outside its cycle. @throws {Refusal} outside-cycle */
export function mustBeNeededWithin(neededOn: Day, cycle: { startsOn: Day; endsOn: Day }): void {
  if (neededOn < cycle.startsOn || neededOn > cycle.endsOn)
    refuse('outside-cycle', { neededOn, startsOn: cycle.startsOn, endsOn: cycle.endsOn });
}

/** Refuses a refusal that says nothing. @throws {Refusal} incomplete */
export function mustSayWhy({ answer, reason }: { answer: 'accepted' | 'refused'; reason: string }): void {
  if (answer === 'refused' && reason === '')
    refuse('incomplete', {
      missing: [{ field: 'reason', say: 'Say why not, so that the other team can plan without it' }],
    });
}

/** What a card has to have for conflicts to be found. */
export type Card = {
  id: Id;
  state: DependencyState;
  /** The team that needs it. */
  teamId: Id;
  neededOn: Day;
  givenOn: Day | null;
  personIds: readonly Id[];
};

export type Conflict =
  | { kind: 'refused' | 'unanswered' | 'too late'; cardIds: [Id] }
  /** One person is counted on by two teams or more. */
  | { kind: 'same people'; cardIds: Id[]; personId: Id };

/** Where the cards cannot all hold: what was refused, what comes too late, people two teams count on, what nobody has answered; in this order. */
export function conflictsOf(cards: readonly Card[]): Conflict[] {
  const one = (kind: 'refused' | 'unanswered' | 'too late', is: (card: Card) => boolean): Conflict[] =>
    cards.filter(is).map(({ id }) => ({ kind, cardIds: [id] }));
  return [
    ...one('refused', ({ state }) => state === 'refused'),
    ...one('too late', isTooLate),
    ...samePeople(cards),
    ...one('unanswered', ({ state }) => state === 'asked'),
  ];
}

/** Whether what was promised comes after the day it is needed on. */
function isTooLate({ state, neededOn, givenOn }: Card): boolean {
  return state === 'accepted' && givenOn !== null && givenOn > neededOn;
}

// What was refused takes nobody's time.
function samePeople(cards: readonly Card[]): Conflict[] {
  const standing = cards.filter(({ state }) => state !== 'refused');
  const people = new Set(standing.flatMap(({ personIds }) => personIds));
  return [...people].flatMap((personId) => {
    const on = standing.filter(({ personIds }) => personIds.includes(personId));
    return new Set(on.map(({ teamId }) => teamId)).size > 1
      ? [{ kind: 'same people' as const, personId, cardIds: on.map(({ id }) => id) }]
      : [];
  });
}
