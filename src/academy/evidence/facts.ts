// What the record knows of one cycle, as far as it says that somebody led it. Whether goals were reached is not asked: it would punish ambition.
import { z } from 'zod';

const Id = z.string().min(1);
const Day = z.iso.date();

const redactions = ['counts', 'own words', 'okr texts'] as const;

export const Facts = z.strictObject({
  learner: Id,
  organisation: z.string().min(1),
  /** The organisation's owner decides what leaves the house. */
  consent: z.strictObject({ level: z.enum(redactions), on: Day }),
  cycle: z.strictObject({ name: z.string().min(1), startsOn: Day, endsOn: Day }),
  /** What each person was there for. Names are not asked for. */
  people: z.array(z.strictObject({ id: Id, role: z.string().min(1) })),
  objectives: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      keyResults: z.array(z.strictObject({ id: Id, title: z.string() })),
    }),
  ),
  checkIns: z.array(
    z.strictObject({
      id: Id,
      keyResult: Id,
      by: Id,
      /** The day it is true for, and the moment it was written down. */
      trueOn: Day,
      recordedAt: z.iso.datetime(),
      value: z.number().nullable(),
      note: z.string().default(''),
    }),
  ),
  meetings: z.array(
    z.strictObject({
      id: Id,
      kind: z.enum(['planning', 'alignment', 'check-in', 'review']),
      on: Day,
      facilitator: Id,
      present: z.array(Id),
      decisions: z.array(z.strictObject({ id: Id, by: Id, text: z.string() })).default([]),
    }),
  ),
  /** What was changed on the way. */
  changes: z.array(
    z.strictObject({
      id: Id,
      keyResult: Id,
      on: Day,
      by: Id,
      what: z.enum(['target', 'added', 'stopped']),
      reason: z.string().default(''),
    }),
  ),
  review: z
    .strictObject({
      on: Day,
      keyResults: z.number().int().min(0),
      scored: z.number().int().min(0),
      lessons: z.array(z.strictObject({ id: Id, by: Id, text: z.string() })),
    })
    .nullable(),
});
export type Facts = z.infer<typeof Facts>;

const dayMs = 86_400_000;
/** Days from one to the other. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
/** Week of the cycle a day lies in, from 0; null outside it. */
export function weekOf({ cycle }: Facts, day: string): number | null {
  return day < cycle.startsOn || day > cycle.endsOn ? null : Math.floor(daysFrom(cycle.startsOn, day) / 7);
}
export const weeksIn = ({ cycle }: Facts): number =>
  Math.ceil((daysFrom(cycle.startsOn, cycle.endsOn) + 1) / 7);
