// What a form must be made of, and the bank it is made from.
import { z } from 'zod';

const itemStates = ['draft', 'review', 'pilot', 'live', 'watch', 'retired', 'compromised'] as const;

const Item = z.strictObject({
  id: z.string().min(1),
  component: z.string().min(1),
  outcome: z.string().min(1),
  state: z.enum(itemStates),
  /** How often it was given so far. */
  uses: z.number().int().min(0).default(0),
  /** Items that give each other's answer away, or ask the same. Holds both ways, whoever says it. */
  enemies: z.array(z.string()).default([]),
});
export type Item = z.infer<typeof Item>;

const Cell = z.strictObject({
  component: z.string().min(1),
  outcome: z.string().min(1),
  count: z.number().int().min(1),
});
export type Cell = z.infer<typeof Cell>;

export const Bank = z
  .strictObject({
    blueprint: z.strictObject({
      cells: z.array(Cell).min(1),
      /** An item is given so often and no more. */
      mostUses: z.number().int().min(1),
    }),
    items: z.array(Item),
    /** What this person was given before: never again. */
    taken: z.array(z.string()).default([]),
  })
  .superRefine(({ items, blueprint }, context) => {
    const twice = repeated(items.map(({ id }) => id));
    if (twice) context.addIssue({ code: 'custom', path: ['items'], message: `${twice} is there twice` });
    const cell = repeated(blueprint.cells.map(({ component, outcome }) => `${component}, ${outcome}`));
    if (cell)
      context.addIssue({ code: 'custom', path: ['blueprint'], message: `${cell} is asked for twice` });
  });
export type Bank = z.infer<typeof Bank>;

const repeated = (words: readonly string[]) => words.find((word, at) => words.indexOf(word) !== at);
