// The gate: after commit nothing comes in for free. An addition says what it displaces, whose capacity pays, or who signed the exception.
import { z } from 'zod';
import { type Day, daysBetween } from './calendar/day.ts';
import { Id } from './id.ts';
import { refuse } from './refusal.ts';
import { Line } from './text.ts';

const Displaced = z.object({
  objectiveId: Id,
  keyResultId: Id.nullable().default(null).describe('Null gives the whole objective up'),
  how: z.enum(['stopped', 'delayed']).describe('`delayed` is offered again at the reset'),
});

export const TradeOff = z.discriminatedUnion('pays', [
  z.object({
    pays: z.literal('displaces'),
    displaces: z.array(Displaced).min(1).max(10),
    because: Line,
  }),
  z.object({
    pays: z.literal('capacity'),
    capacityOf: Id.describe('The person whose people or hours pay'),
    capacity: Line.describe('How much, from where, until when'),
    because: Line,
  }),
  z.object({
    pays: z.literal('exception'),
    exceptionId: Id.nullable()
      .default(null)
      .describe('A signed exception; left out when the sponsor adds it'),
    expiresOn: z.iso.date().nullable().default(null).describe('Needed when the sponsor signs it here'),
    because: Line,
  }),
]);
export type TradeOff = z.infer<typeof TradeOff>;

/** One price for everything a file brings in after commit. Nothing is given up by a file. */
export const FilePrice = z.discriminatedUnion('pays', [
  z.object({ pays: z.literal('capacity'), capacityOf: Id, capacity: Line, because: Line }),
  z.object({ pays: z.literal('exception'), expiresOn: z.iso.date(), because: Line }),
]);
export type FilePrice = z.infer<typeof FilePrice>;
export type Displaced = z.infer<typeof Displaced>;

/** How long an exception may run, in days. */
const longestException = 100;
/** What nobody has checked in on for so many days was dead already, and pays for nothing. */
export const liveDays = 21;

/** What is known of a thing that is offered up. */
export type Offered = {
  title: string;
  state: 'draft' | 'proposed' | 'committed' | 'closed';
  isRemoved: boolean;
  cycleId: Id;
  /** Effective day of its latest check-in. */
  checkedInOn: Day | null;
};

/** Refuses a price that is none: something not committed in this cycle, taken out already, or silent for three weeks.
 * @throws {Refusal} trade-off-needed */
export function mustBeLive(offered: Offered, cycleId: Id, today: Day): void {
  const { title, state, isRemoved, checkedInOn } = offered;
  const say = (why: string) => refuse('trade-off-needed', { say: `“${title}” pays for nothing: ${why}` });
  if (offered.cycleId !== cycleId) say('it belongs to another cycle');
  if (state !== 'committed' || isRemoved) say('it is not committed now');
  if (checkedInOn === null || daysBetween(checkedInOn, today) > liveDays)
    say('nobody has checked in on it for three weeks');
}

/** Refuses an exception without an end, or with one that is past or too far off. @throws {Refusal} trade-off-needed */
export function mustEnd(expiresOn: Day | null, today: Day): Day {
  if (expiresOn === null) refuse('trade-off-needed', { say: 'An exception names the day it ends' });
  if (expiresOn < today) refuse('trade-off-needed', { say: 'This exception has ended already' });
  if (daysBetween(today, expiresOn) > longestException)
    refuse('trade-off-needed', { say: `An exception ends within ${longestException} days` });
  return expiresOn;
}
