// Forms meet the blueprint for any seed, keep enemies apart, wear no item out, and give nobody the same item twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import { Bank, type Item } from './blueprint.ts';
import { series } from './series.ts';

const item = (id: string, component: string, outcome: string, more: Partial<Item> = {}): Item => ({
  id,
  component,
  outcome,
  state: 'live',
  uses: 0,
  enemies: [],
  ...more,
});
const outcomes = ['outcome, not task', 'weak sponsorship', 'safe conversation'];
const bank = Bank.parse({
  blueprint: {
    cells: outcomes.map((outcome) => ({ component: 'judgement', outcome, count: 4 })),
    mostUses: 400,
  },
  items: outcomes.flatMap((outcome, at) =>
    Array.from({ length: 12 }, (_, number) =>
      item(`${at}-${number}`, 'judgement', outcome, {
        // Each is the enemy of the one of the same number in the next outcome.
        enemies: number % 3 === 0 ? [`${(at + 1) % 3}-${number}`] : [],
      }),
    ),
  ),
});
const byId = new Map(bank.items.map((each) => [each.id, each]));
const countOf = (ids: readonly string[], outcome: string) =>
  ids.filter((id) => byId.get(id)!.outcome === outcome).length;

function clash(ids: readonly string[]): boolean {
  return ids.some((id) => byId.get(id)!.enemies.some((enemy) => ids.includes(enemy)));
}

test('a thousand seeds meet the blueprint exactly, without enemies and without an item twice', () => {
  for (let seed = 0; seed < 1000; seed++) {
    const { items } = assemble(bank, seed).form!;
    for (const outcome of outcomes) expect(countOf(items, outcome)).toBe(4);
    expect(new Set(items).size).toBe(12);
    expect(clash(items)).toBe(false);
  }
});

test('the same seed gives the same form, another seed another', () => {
  expect(assemble(bank, 42)).toEqual(assemble(bank, 42));
  expect(assemble(bank, 43)).not.toEqual(assemble(bank, 42));
});

test('a retake repeats nothing', () => {
  const first = assemble(bank, 1).form!.items;
  const second = assemble({ ...bank, taken: first }, 1).form!.items;
  expect(second.filter((id) => first.includes(id))).toEqual([]);
});

test('wear is even, and no item goes over its cap', () => {
  const { forms, mostUsed, unseen, problem } = series(
    { ...bank, blueprint: { ...bank.blueprint, mostUses: 4 } },
    {
      seed: 1,
      count: 100,
      disjoint: false,
    },
  );
  expect(mostUsed).toBeLessThanOrEqual(4);
  expect(unseen).toBe(0);
  expect(forms.length).toBeGreaterThanOrEqual(9);
  expect(problem).toMatch(/needs 4 items|enemies/);
});

test('items that are not live, and those that are worn out, are never given', () => {
  const states = ['draft', 'review', 'pilot', 'watch', 'retired', 'compromised'] as const;
  for (const state of states) {
    const small = { ...bank, items: bank.items.map((each) => ({ ...each, state })) };
    expect(assemble(small, 1).problem).toBe(
      'outcome, not task (judgement) needs 4 items, and 0 can be given.',
    );
  }
  const worn = { ...bank, items: bank.items.map((each) => ({ ...each, uses: 400 })) };
  expect(assemble(worn, 1).form).toBeNull();
});

test('for any bank it meets the blueprint or says that it cannot', () => {
  const anyBank = fc.record({
    cells: fc.constant(outcomes.slice(0, 2).map((outcome) => ({ component: 'j', outcome, count: 2 }))),
    items: fc.array(fc.record({ outcome: fc.constantFrom(...outcomes), enemy: fc.nat(9), uses: fc.nat(3) }), {
      maxLength: 10,
    }),
  });
  fc.assert(
    fc.property(anyBank, fc.nat(), ({ cells, items }, seed) => {
      const made = items.map(({ outcome, enemy, uses }, at) =>
        item(String(at), 'j', outcome, { uses, enemies: enemy === at ? [] : [String(enemy)] }),
      );
      const { form, problem } = assemble({ blueprint: { cells, mostUses: 3 }, items: made, taken: [] }, seed);
      if (!form) {
        expect(problem).not.toBe('');
        return;
      }
      const given = form.items.map((id) => made[Number(id)]!);
      for (const { outcome } of cells)
        expect(given.filter((each) => each.outcome === outcome)).toHaveLength(2);
      for (const each of given) {
        expect(each.uses).toBeLessThan(3);
        expect(each.enemies.some((enemy) => form.items.includes(enemy))).toBe(false);
      }
    }),
  );
});

test('enemies are so both ways, and a way round is found when there is one', () => {
  const two = ['a', 'b'].map((outcome) => ({ component: 'j', outcome, count: 1 }));
  const items = [
    item('a1', 'j', 'a', { enemies: ['b1'] }),
    item('a2', 'j', 'a', { uses: 2 }),
    item('b1', 'j', 'b'),
  ];
  const blueprint = { cells: two, mostUses: 9 };
  expect(assemble({ blueprint, items, taken: [] }, 5).form!.items.toSorted()).toEqual(['a2', 'b1']);
  const { problem } = assemble({ blueprint, items: items.filter(({ id }) => id !== 'a2'), taken: [] }, 5);
  expect(problem).toContain('enemies');
});

test('an item that is there twice is refused before anything is assembled', () => {
  const twice = { ...bank, items: [...bank.items, bank.items[0]] };
  expect(Bank.safeParse(twice).error!.issues[0]!.message).toBe('0-0 is there twice');
});
