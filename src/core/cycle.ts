// A cycle is a quarter with a phase; the phase decides what may still happen in it. The server enforces it, the buttons only show it.
import { z } from 'zod';
import { addDays, type Day } from './calendar/day.ts';
import { weeksOf } from './calendar/weeks.ts';
import { refuse } from './refusal.ts';
import { Name, Prose } from './text.ts';
import { CheckInRhythm } from './workspace.ts';

export const phases = ['planning', 'committed', 'running', 'review', 'closed'] as const;
export type Phase = (typeof phases)[number];

/** Shortest and longest cycle we plan for, in days; a quarter has 84 to 98. */
export const cycleDays = { least: 7, most: 400 };

const quietWeeks = z
  .array(z.number().int().min(1).max(60))
  .max(20)
  .describe('Numbers of the weeks without a check-in');

const Fields = z.object({
  name: Name,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  quietWeeks,
  rhythm: CheckInRhythm,
});

/** Holds the dates of a schema to a span that makes sense. */
function lasting<S extends z.ZodType<{ startsOn: string; endsOn: string }>>(schema: S): S {
  return schema
    .refine((cycle) => cycle.startsOn < cycle.endsOn, {
      error: 'The cycle ends before it starts',
      path: ['endsOn'],
    })
    .refine(
      ({ startsOn, endsOn }) => {
        const days = (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 + 1;
        return days >= cycleDays.least && days <= cycleDays.most;
      },
      { error: 'A cycle lasts between a week and 400 days', path: ['endsOn'] },
    );
}

export const CycleFields = lasting(Fields);
export const OverlapReason = Prose.nullable()
  .default(null)
  .describe('Why it shares days with another cycle; needed when it does');
/** A cycle to be opened: what the workspace is used to need not be said. */
export const NewCycle = lasting(
  Fields.extend({
    quietWeeks: quietWeeks.default([]),
    rhythm: CheckInRhythm.optional().describe('That of the workspace when left out'),
    overlapReason: OverlapReason,
  }),
);
export type CycleFields = z.infer<typeof CycleFields>;

/** What may happen in each phase. Drafting goes on after commit, as an addition. */
const allowed = {
  planning: ['draft', 'commit', 'close early'],
  committed: ['draft', 'commit', 'check in', 'close early'],
  running: ['draft', 'commit', 'check in', 'close early'],
  review: ['check in', 'score', 'close early', 'close'],
  closed: [],
} as const satisfies Record<Phase, readonly string[]>;

export type CycleWork = (typeof allowed)[Phase][number];

/** Whether `work` may be done in `phase`. */
export function allows(phase: Phase, work: CycleWork): boolean {
  return (allowed[phase] as readonly string[]).includes(work);
}

/** Refuses work the phase does not allow. @throws {Refusal} cycle-closed, wrong-phase */
export function mustAllow(phase: Phase, work: CycleWork): void {
  if (phase === 'closed') refuse('cycle-closed');
  if (!allows(phase, work)) refuse('wrong-phase', { phase, work });
}

/** Refuses a move other than one step on, or one step back from an open phase. A closed cycle stays closed.
 * @throws {Refusal} cycle-closed, wrong-phase */
export function mustMove(from: Phase, to: Phase): void {
  if (from === 'closed') refuse('cycle-closed');
  const step = phases.indexOf(to) - phases.indexOf(from);
  if (step !== 1 && step !== -1) refuse('wrong-phase', { phase: from, wanted: to });
}

/** Refuses to plan again once the first week, in which a quarter is committed, is over: what comes in later has its price.
 * @throws {Refusal} wrong-phase */
export function mustStillPlan(cycle: { startsOn: Day; endsOn: Day; phase: Phase }, today: Day): void {
  const [first] = weeksOf(cycle);
  if (first && today > first.endsOn)
    refuse('wrong-phase', {
      phase: cycle.phase,
      wanted: 'planning',
      say: 'Planning ended with the first week of the cycle: what comes in now needs its price',
    });
}

/** How many days before its first day a cycle may stand in a phase: a quarter is drafted from eight weeks before, and begun in the week before. */
const leadDays: Partial<Record<Phase, number>> = { committed: 56, running: 7, review: 7 };

/** The first day on which a cycle may stand in `phase`; null where any day will do. */
export function earliest({ startsOn }: { startsOn: Day }, phase: Phase): Day | null {
  const days = leadDays[phase];
  return days === undefined ? null : addDays(startsOn, -days);
}

/** Refuses a phase long before the first day of the cycle. @throws {Refusal} wrong-phase */
export function mustNotBeEarly(cycle: { startsOn: Day; phase: Phase }, wanted: Phase, today: Day): void {
  const from = earliest(cycle, wanted);
  if (from === null || today >= from) return;
  refuse('wrong-phase', {
    phase: cycle.phase,
    wanted,
    from,
    say: `The cycle begins on ${cycle.startsOn}. It can be ${inWords[wanted]} from ${from} on: leave it where it is until then, or change its dates.`,
  });
}

const inWords: Record<Phase, string> = {
  planning: 'planned',
  committed: 'committed',
  running: 'under way',
  review: 'in review',
  closed: 'closed',
};

type Span = { name: string; startsOn: Day; endsOn: Day };

/** Those of `others` that share a day with `cycle`. */
export function overlapping<T extends Span>(cycle: Omit<Span, 'name'>, others: readonly T[]): T[] {
  return others.filter(({ startsOn, endsOn }) => startsOn <= cycle.endsOn && cycle.startsOn <= endsOn);
}

/** Refuses a cycle whose days another has already unless a reason is given: people would owe two quarters at once.
 * @throws {Refusal} limit-reached */
export function mustNotOverlap(
  cycle: Omit<Span, 'name'>,
  others: readonly Span[],
  reason: string | null,
): void {
  const shared = overlapping(cycle, others);
  if (shared.length === 0 || reason?.trim()) return;
  refuse('limit-reached', {
    of: 'cycles',
    overlaps: shared.map(({ name }) => name),
    say: `${sharedWords(shared)} on some of these days already. Choose days after it, or give a reason why both run at once.`,
  });
}

function sharedWords(shared: readonly Span[]): string {
  const named = shared.slice(0, 3).map(({ name, startsOn, endsOn }) => `${name} (${startsOn} to ${endsOn})`);
  const more = shared.length > named.length ? ` and ${shared.length - named.length} more` : '';
  return `${named.join(', ')}${more} ${shared.length === 1 ? 'stands' : 'stand'}`;
}
