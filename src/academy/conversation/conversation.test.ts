// Key decisions are scored, endings are not, and a conversation that is unfair is told so before anybody sits it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Conversation } from './conversation.ts';
import { conversationProblems } from './problems.ts';
import { walk } from './score.ts';

const stalled = Conversation.parse({
  id: 'stalled-crossing',
  title: 'The key result that has not moved for three weeks',
  start: 'open',
  nodes: [
    {
      id: 'open',
      says: '“On-time departures are still at 78%. We are working on it.”',
      key: true,
      options: [
        { id: 'ask', text: 'What have you tried, and what did it change?', to: 'tried', weight: 3 },
        { id: 'push', text: 'Then work harder on it.', to: 'cold', weight: 0 },
      ],
    },
    {
      id: 'tried',
      says: '“We put a second crew on the early boat.”',
      options: [{ id: 'on', text: 'And then?', to: 'choice' }],
    },
    {
      id: 'cold',
      says: 'Silence.',
      options: [{ id: 'repair', text: 'Let me ask differently.', to: 'choice' }],
    },
    {
      id: 'choice',
      says: '“Should we stop it?”',
      key: true,
      options: [
        { id: 'decide', text: 'What would you need to see by Friday to go on?', to: 'end', weight: 2 },
        { id: 'defer', text: 'Let us see next month.', to: 'end', weight: 1 },
      ],
    },
    { id: 'end', says: 'The meeting ends.' },
  ],
});
const changed = (of: (copy: Conversation) => void) => {
  const copy = structuredClone(stalled);
  of(copy);
  return conversationProblems(copy);
};
const node = (of: Conversation, id: string) => of.nodes.find((each) => each.id === id)!;

describe('walking', () => {
  test.each([
    [['ask', 'on', 'decide'], 100],
    [['ask', 'on', 'defer'], 80],
    [['push', 'repair', 'decide'], 40],
    [['push', 'repair', 'defer'], 20],
  ])('%j scores %i, though each ends at the same end', (path, score) => {
    expect(walk(stalled, path)).toMatchObject({ score, ended: 'end' });
  });
  test('no score before the end, and no step that is not there', () => {
    expect(walk(stalled, ['ask'])).toMatchObject({ score: null, ended: null });
    expect(walk(stalled, ['ask', 'decide'])).toEqual({ problem: 'step 2: decide is no option at tried' });
    expect(walk(stalled, ['ask', 'on', 'decide', 'on'])).toEqual({
      problem: 'step 4: on is no option at end',
    });
  });
  test('whatever is chosen lies between 0 and 100', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ask', 'push'),
        fc.constantFrom('decide', 'defer'),
        fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
        (first, last, weights) => {
          const copy = structuredClone(stalled);
          const options = copy.nodes.filter(({ key }) => key).flatMap((each) => each.options);
          for (const [at, option] of options.entries()) option.weight = weights[at]!;
          const found = walk(copy, [first, first === 'ask' ? 'on' : 'repair', last]);
          if (found.problem !== null) throw new Error(found.problem);
          if (found.score !== null) expect(found.score >= 0 && found.score <= 100).toBe(true);
        },
      ),
    );
  });
});

describe('problems', () => {
  test('a sound conversation has none', () => expect(conversationProblems(stalled)).toEqual([]));
  test.each([
    [
      'a way round a key decision',
      (of: Conversation) => void Object.assign(node(of, 'cold').options[0]!, { to: 'end' }),
      ['choice: a way to an end goes round this key decision'],
    ],
    [
      'a way back',
      (of: Conversation) => void Object.assign(node(of, 'cold').options[0]!, { to: 'open' }),
      ['open: a way leads back here; in an assessment nobody turns back'],
    ],
    [
      'an option that leads nowhere',
      (of: Conversation) => void Object.assign(node(of, 'cold').options[0]!, { to: 'lost' }),
      ['cold, repair: lost is not there'],
    ],
    [
      'a node nobody comes to',
      (of: Conversation) => void of.nodes.push({ id: 'attic', says: '…', key: false, options: [] }),
      ['attic: no way leads here'],
    ],
    [
      'a key option without weight',
      (of: Conversation) => void delete node(of, 'choice').options[0]!.weight,
      ['choice: every option of a key decision needs a weight'],
    ],
    [
      'a decision that decides nothing',
      (of: Conversation) => void Object.assign(node(of, 'choice').options[1]!, { weight: 2 }),
      ['choice: all options weigh the same'],
    ],
    [
      'a weight where nothing is decided',
      (of: Conversation) => void Object.assign(node(of, 'tried').options[0]!, { weight: 1 }),
      ['tried: only key decisions have weights'],
    ],
  ] as [string, (of: Conversation) => void, string[]][])('%s', (_, change, said) =>
    expect(changed(change)).toEqual(said),
  );
});
