// An answer while somebody sits, and whether it is whole. Half an answer is kept too: it is theirs until they hand in.
import { z } from 'zod';
import type { PaperItem } from './paper.ts';

export const Answer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sjt'),
    ratings: z.record(z.string().max(60), z.number().int().min(1).max(5)),
  }),
  z.strictObject({ kind: z.literal('choice'), option: z.string().max(60) }),
  z.strictObject({ kind: z.literal('numeric-from-data'), number: z.number() }),
  z.strictObject({ kind: z.literal('short-text'), words: z.string().max(8000) }),
]);
export type Answer = z.infer<typeof Answer>;

/** Why this answers another question than the one asked; null when it fits. */
export function misfit(item: PaperItem, answer: Answer): string | null {
  if (item.kind !== answer.kind) return `${item.id} is answered as ${item.kind}`;
  const known = 'options' in item ? item.options.map(({ id }) => id) : [];
  const named = answer.kind === 'sjt' ? Object.keys(answer.ratings) : [];
  if (answer.kind === 'choice') named.push(answer.option);
  const stray = named.find((id) => !known.includes(id));
  return stray === undefined ? null : `${stray} is no option of ${item.id}`;
}

export function isWhole(item: PaperItem, answer: Answer | undefined): boolean {
  if (!answer) return false;
  if (answer.kind === 'sjt' && item.kind === 'sjt')
    return item.options.every(({ id }) => answer.ratings[id] !== undefined);
  return answer.kind !== 'short-text' || answer.words.trim() !== '';
}
