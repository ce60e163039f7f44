// One form after another from the same bank, as sittings wear it down.
import { assemble, type Form } from './assemble.ts';
import type { Bank } from './blueprint.ts';

export type Series = {
  forms: Form[];
  /** Why it ended early; null when every form asked for is there. */
  problem: string | null;
  /** The most any item was given, and how much of the bank nobody has seen. */
  mostUsed: number;
  unseen: number;
};

/** @param disjoint no item twice: how often can the blueprint be filled at all? */
export function series(
  bank: Bank,
  { seed, count, disjoint }: { seed: number; count: number; disjoint: boolean },
): Series {
  const items = bank.items.map((item) => ({ ...item }));
  const byId = new Map(items.map((item) => [item.id, item]));
  const taken = [...bank.taken];
  const forms: Form[] = [];
  let problem: string | null = null;
  for (let sitting = 0; sitting < count && problem === null; sitting++) {
    const made = assemble({ ...bank, items, taken }, seed + sitting);
    problem = made.problem;
    if (!made.form) break;
    forms.push(made.form);
    for (const id of made.form.items) {
      (byId.get(id) as { uses: number }).uses++;
      if (disjoint) taken.push(id);
    }
  }
  return {
    forms,
    problem,
    mostUsed: Math.max(0, ...items.map(({ uses }) => uses)),
    unseen: items.filter(({ uses }) => uses === 0).length,
  };
}
