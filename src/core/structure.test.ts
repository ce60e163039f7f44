// Trees that must not bite their tail, links that must not close a circle, text and snapshots that must come out the same.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from './event.ts';
import { refusalCodes, refusalOf } from './refusal.ts';
import { canonical } from './snapshot.ts';
import { closesCircle } from './support.ts';
import { bitesTail } from './team.ts';
import { graphemes, Line, Name, Prose } from './text.ts';

const node = fc.integer({ min: 0, max: 9 }).map(String);

test('links added only where they close no circle never form one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(node, node), { maxLength: 40 }), (wanted) => {
      const links: [string, string][] = [];
      for (const [from, to] of wanted) if (!closesCircle(links, from, to)) links.push([from, to]);
      const below = (at: string, seen: readonly string[]): boolean =>
        seen.includes(at) || links.some(([from, to]) => from === at && below(to, [...seen, at]));
      for (const [from] of links) expect(below(from, [])).toBe(false);
    }),
  );
});

test('only a link that closes a circle is refused', () => {
  const links = [
    ['a', 'b'],
    ['b', 'c'],
  ] as const;
  expect(closesCircle(links, 'c', 'a')).toBe(true);
  expect(closesCircle(links, 'a', 'a')).toBe(true);
  expect(closesCircle(links, 'a', 'c')).toBe(false);
  expect(closesCircle(links, 'd', 'a')).toBe(false);
});

test('a team cannot stand below itself', () => {
  const parents = new Map<string, string | null>([
    ['company', null],
    ['fleet', 'company'],
    ['deck', 'fleet'],
  ]);
  expect(bitesTail(parents, 'fleet', 'deck')).toBe(true);
  expect(bitesTail(parents, 'fleet', 'fleet')).toBe(true);
  expect(bitesTail(parents, 'deck', 'company')).toBe(false);
});

describe('a snapshot', () => {
  test('reads the same whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
        const turned = Object.fromEntries(Object.entries(body).reverse());
        expect(canonical(turned)).toBe(canonical(body));
        expect(JSON.parse(canonical(body))).toEqual(JSON.parse(JSON.stringify(body)));
      }),
    );
  });
  test('leaves out what is undefined and keeps the order of lists', () => {
    expect(canonical({ b: [2, 1], a: undefined, c: { z: 1, y: null } })).toBe(
      '{"b":[2,1],"c":{"y":null,"z":1}}',
    );
  });
});

describe('text', () => {
  test('counts what people see', () => {
    expect(['', 'abc', 'é', 'e\u0301', '👩‍👩‍👧', '🇵🇹'].map(graphemes)).toEqual([0, 3, 1, 1, 1, 1]);
  });
  test.each([
    ['trims and joins a line', Line, '  Board \n without  queues ', 'Board without queues'],
    ['keeps lines of prose', Prose, ' one\ntwo ', 'one\ntwo'],
    ['composes letters', Name, 'Ine\u0302s', 'Inês'],
    ['keeps a family of emoji', Line, '👩‍👩‍👧', '👩‍👩‍👧'],
  ])('%s', (_, kind, typed, kept) => {
    expect(kind.parse(typed)).toBe(kept);
  });
  test.each([
    ['nothing', Line, ' \n '],
    ['NUL', Line, 'a\u0000b'],
    ['half a surrogate pair', Prose, 'a\ud800b'],
    ['a line too long', Line, 'é'.repeat(301)],
    ['a flood of marks', Line, `a${'\u0301'.repeat(4000)}`],
  ])('refuses %s', (_, kind, typed) => {
    expect(kind.safeParse(typed).success).toBe(false);
  });
  test('takes 300 of anything people see', () => {
    expect(Line.safeParse('👩‍👩‍👧'.repeat(300)).success).toBe(true);
  });
});

test('tells only the fields that changed', () => {
  expect(changesBetween({ a: 1, b: [1, 2], c: 'x' }, { a: 1, b: [2, 1] })).toEqual({
    b: [
      [1, 2],
      [2, 1],
    ],
  });
});

test('every refusal says what happened and what to do', () => {
  for (const code of refusalCodes) {
    const { status, sentence, next } = refusalOf(code);
    expect(status >= 400 && status < 600).toBe(true);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(next).toMatch(/^[A-Z].*\.$/);
    expect(`${sentence} ${next}`).not.toMatch(/!|successfully|please|sorry/i);
  }
});
