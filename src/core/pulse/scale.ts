// What a pulse asks: scales of one or more items, each answered 1 to 5. What an item says is the workspace's own matter where it holds a licence: we only score.
import { z } from 'zod';
import { Line, Name } from '../text.ts';

/** What a scale speaks for. One that speaks for nothing is only shown. */
export const topics = ['influence', 'safety', 'leadership'] as const;
export type Topic = (typeof topics)[number];

/** Marks run from 1, disagree, to this. */
export const highestMark = 5;
/** Below the middle an answer is unfavourable. */
const middle = 3;
export const mostItems = 40;

const Item = z.object({
  text: Line,
  isReversed: z.boolean().default(false).describe('Agreeing is bad news: the mark is turned round'),
});

export const Scale = z.object({
  name: Name,
  topic: z.enum(topics).nullable().describe('What it speaks for; null: it is shown and not counted'),
  source: Line.describe('Who made it, and under which licence you may ask it'),
  items: z.array(Item).min(1).max(20),
});
export type Scale = z.infer<typeof Scale>;
export type Item = z.infer<typeof Item>;

/** One mark an item, scale by scale. */
export type Marks = readonly number[];

/** All items in the order they are asked. */
export const itemsOf = (scales: readonly Scale[]): Item[] => scales.flatMap(({ items }) => items);

/** Whether every item has a mark of the scale, and nothing else has. */
export function fits(scales: readonly Scale[], marks: Marks): boolean {
  return (
    marks.length === itemsOf(scales).length &&
    marks.every((mark) => Number.isInteger(mark) && mark >= 1 && mark <= highestMark)
  );
}

/** A mark as good news reads it: of a reversed item it is turned round. */
export const turned = ({ isReversed }: Item, mark: number): number =>
  isReversed ? highestMark + 1 - mark : mark;

/** Whether the mean of each scale lies below the middle, in their order. @param marks as many as the scales have items */
export function unfavourable(scales: readonly Scale[], marks: Marks): boolean[] {
  let at = 0;
  return scales.map(({ items }) => {
    const sum = items.reduce((total, item) => total + turned(item, marks[at++] as number), 0);
    return sum < middle * items.length;
  });
}

/** Reads the items of a licensed scale as they are pasted: one a line, "(R)" at the end of a reversed one, numbers and bullets in front left out. */
export function readItems(pasted: string): Item[] {
  return pasted
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-*•])?\s*/, '').trim())
    .filter(Boolean)
    .map((line) => {
      const text = line.replace(/\s*\(r\)$/i, '');
      return { text, isReversed: text !== line };
    });
}
