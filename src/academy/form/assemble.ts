// Puts a form together by seed: the same bank and seed give the same form, so that anyone can see it was not chosen for a person.
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Bank, Cell, Item } from './blueprint.ts';

export type Form = { seed: number; items: string[] };
export type Assembled =
  | { form: Form; problem: null }
  /** Which cell could not be filled, and with what. */
  | { form: null; problem: string };

/** Beyond so many steps a bank is too tangled to be fair to anybody. */
const mostSteps = 50_000;

/**
 * A form that meets the blueprint exactly, of items that are live, not worn out and not known to this person, no two of them enemies.
 * Items used least come first; chance decides among equals.
 * @param seed a 32-bit whole number
 */
export function assemble({ blueprint, items, taken }: Bank, seed: number): Assembled {
  const chance = xoroshiro128plus(seed);
  const known = new Set(taken);
  const open = items.filter(
    ({ state, uses, id }) => state === 'live' && uses < blueprint.mostUses && !known.has(id),
  );
  const cells = blueprint.cells.map((cell) => ({ ...cell, choices: choicesOf(cell, open, chance) }));
  const short = cells.find(({ count, choices }) => choices.length < count);
  if (short)
    return {
      form: null,
      problem: `${short.outcome} (${short.component}) needs ${short.count} items, and ${short.choices.length} can be given.`,
    };
  const chosen = choose(cells, enemiesOf(items));
  if (!chosen)
    return { form: null, problem: 'No form meets the blueprint without putting enemies side by side.' };
  return { form: { seed, items: inOrder(blueprint.cells, chosen, chance) }, problem: null };
}

type Choices = Cell & { choices: Item[] };

function choicesOf({ component, outcome }: Cell, open: readonly Item[], chance: RandomGenerator): Item[] {
  const fitting = open.filter((item) => item.component === component && item.outcome === outcome);
  return shuffled(fitting, chance).sort((a, b) => a.uses - b.uses);
}

/** Both ways, whoever named the other. */
function enemiesOf(items: readonly Item[]): ReadonlyMap<string, ReadonlySet<string>> {
  const enemies = new Map(items.map(({ id, enemies: own }) => [id, new Set(own)]));
  for (const { id, enemies: own } of items) for (const other of own) enemies.get(other)?.add(id);
  return enemies;
}

// Depth first, tightest cell first; null when there is none, or when looking any longer makes no sense.
function choose(cells: readonly Choices[], enemies: ReadonlyMap<string, ReadonlySet<string>>): Item[] | null {
  const slots = cells
    .toSorted((a, b) => a.choices.length - a.count - (b.choices.length - b.count))
    .flatMap(({ choices, count }) => Array.from({ length: count }, (_, turn) => ({ choices, turn })));
  const chosen: Item[] = [];
  const from: number[] = [];
  let steps = 0;
  const clashes = (item: Item) => chosen.some((other) => enemies.get(item.id)?.has(other.id));
  for (let slot = 0; slot < slots.length; ) {
    if (++steps > mostSteps) return null;
    const { choices, turn } = slots[slot] as (typeof slots)[number];
    // Items of one cell are taken in order, so the same set is never tried twice.
    const start = from[slot] ?? (turn > 0 ? (from[slot - 1] as number) : 0);
    const found = choices.findIndex((item, at) => at >= start && !clashes(item));
    if (found >= 0) {
      from[slot] = found + 1;
      chosen.push(choices[found] as Item);
      slot++;
      continue;
    }
    from.length = slot;
    slot--;
    if (slot < 0) return null;
    chosen.pop();
  }
  return chosen;
}

// Component by component as the blueprint has them; within one, chance decides.
function inOrder(cells: readonly Cell[], chosen: readonly Item[], chance: RandomGenerator): string[] {
  const components = [...new Set(cells.map(({ component }) => component))];
  return components.flatMap((component) =>
    shuffled(
      chosen.filter((item) => item.component === component).sort((a, b) => (a.id < b.id ? -1 : 1)),
      chance,
    ).map(({ id }) => id),
  );
}

function shuffled<T>(list: readonly T[], chance: RandomGenerator): T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last--) {
    const at = uniformInt(chance, 0, last);
    [mixed[last], mixed[at]] = [mixed[at] as T, mixed[last] as T];
  }
  return mixed;
}
