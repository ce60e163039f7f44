// A form for one sitting, of the items as they stand in one workspace. Items nobody may be judged by yet make it a trial, and it says so.
import { canonical } from '../canonical.ts';
import { assemble } from '../form/assemble.ts';
import type { Bank, Item } from '../form/blueprint.ts';
import type { Paper } from './paper.ts';

export type Placed = { component: string; item: string };

export type Made =
  | { items: Placed[]; isTrial: boolean; problem: null }
  | { items: null; isTrial: false; problem: string };

type Stock = {
  components: readonly string[];
  /** What became of items since they were written. */
  standing: ReadonlyMap<string, Item['state']>;
  uses: ReadonlyMap<string, number>;
  /** What this person was given before. */
  taken: readonly string[];
};

/** Of live items where they suffice, else of those on trial too. @param seed a 32-bit whole number */
export function formOf(paper: Paper, stock: Stock, seed: number): Made {
  const strict = made(paper, stock, seed, false);
  return strict.items ? strict : made(paper, stock, seed, true);
}

function made(paper: Paper, stock: Stock, seed: number, isTrial: boolean): Made {
  const bank = bankOf(paper, stock, isTrial);
  if (bank.blueprint.cells.length === 0) return { items: [], isTrial: false, problem: null };
  const { form, problem } = assemble(bank, seed);
  if (!form) return { items: null, isTrial: false, problem };
  const componentOf = new Map(bank.items.map(({ id, component }) => [id, component]));
  const items = form.items.map((item) => ({ component: componentOf.get(item) as string, item }));
  return { items, isTrial, problem: null };
}

function bankOf(paper: Paper, { components, standing, uses, taken }: Stock, isTrial: boolean): Bank {
  const cells = paper.blueprint.cells.filter(({ component }) => components.includes(component));
  const items = cells.flatMap(({ component, kind, outcome }) =>
    [...paper.items.values()]
      .filter((item) => item.kind === kind && item.outcome === outcome)
      .map(({ id, status, enemies }): Item => {
        const state = standing.get(id) ?? status;
        return {
          ...{ id, component, outcome, enemies },
          state: isTrial && state === 'pilot' ? 'live' : state,
          uses: uses.get(id) ?? 0,
        };
      }),
  );
  const { mostUses } = paper.blueprint;
  return {
    blueprint: { cells: cells.map(({ kind: _, ...cell }) => cell), mostUses },
    items,
    taken: [...taken],
  };
}

/** What the hash of a form is taken of: the same items of the same edition in the same order are the same form. */
export const formText = (form: {
  programme: string;
  digest: string;
  seed: number;
  items: Placed[];
}): string => canonical(form);
