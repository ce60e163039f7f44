// A decision: what was chosen, by whom, who does it by when, and when it is looked at again. Done or not is said by somebody, never guessed.
import { z } from 'zod';
import { type Day, daysBetween } from './calendar/day.ts';
import { Id } from './id.ts';
import { Line, Prose } from './text.ts';

export const decisionKinds = ['decision', 'addition', 'target change', 'answer', 'exception'] as const;
export const decisionStates = ['open', 'done', 'withdrawn'] as const;
export const prices = ['displaces', 'capacity', 'exception'] as const;

export const DecisionFields = z.object({
  choice: Line.describe('What is decided, in one sentence'),
  context: Prose,
  options: z.array(Line).max(8).describe('What else was on the table'),
  ownerId: Id.nullable().describe('Who does it'),
  dueOn: z.iso.date().nullable(),
  revisitOn: z.iso.date().nullable().describe('When it is looked at again'),
});
export type DecisionFields = z.infer<typeof DecisionFields>;

/** What somebody said at length, as the one sentence a list shows; at most 300 characters. */
export function asChoice(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= 300) return line;
  const cut = line.slice(0, 299).replace(/[\uD800-\uDBFF]$/, '');
  const end = cut.lastIndexOf(' ');
  return `${end > 200 ? cut.slice(0, end) : cut}…`;
}

type Kept = { state: (typeof decisionStates)[number]; dueOn: Day | null };

/** Days an open decision is past its date; 0 when it is not. */
export function daysPast({ state, dueOn }: Kept, today: Day): number {
  return state === 'open' && dueOn !== null && dueOn < today ? daysBetween(dueOn, today) : 0;
}
