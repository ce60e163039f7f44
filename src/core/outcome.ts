// A strategic outcome is an annual choice: few, measured, sponsored, and with a list of what is given up for it.
import { z } from 'zod';
import { Id } from './id.ts';
import { refuse } from './refusal.ts';
import { Line, Prose } from './text.ts';

export const outcomeStates = ['draft', 'active', 'closed'] as const;
const finite = z.number().finite().min(-1e15).max(1e15);

export const OutcomeFields = z.object({
  title: Line,
  why: Prose,
  metric: Prose.describe('What is measured'),
  unit: z
    .string()
    .max(40)
    .transform((unit) => unit.trim()),
  baseline: finite.nullable(),
  target: finite.nullable(),
  current: finite.nullable(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  sponsorId: Id.nullable(),
  stops: z.array(Line).max(20).describe('The stop list: what is given up for this'),
  state: z.enum(outcomeStates),
});
export type OutcomeFields = z.infer<typeof OutcomeFields>;

/** Refuses a period that ends before it starts. @throws {Refusal} bad-input */
export function mustEndAfterStart({ startsOn, endsOn }: Pick<OutcomeFields, 'startsOn' | 'endsOn'>): void {
  if (startsOn >= endsOn)
    refuse('bad-input', { issues: [{ path: ['endsOn'], message: 'Give an end after the start' }] });
}
