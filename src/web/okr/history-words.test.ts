import { expect, test } from 'vitest';
import { type Event, entryOf, previousValues, type Told } from './history-words.ts';

const event = (kind: Event['kind'], body: Event['body'], sequence = 1): Event => ({
  ...{ sequence, kind, body },
  at: '2026-07-22T10:00:00.000Z',
  actorName: 'Ines Carvalho',
  thingId: 'k',
});
const told: Told = {
  nameOf: (id) => (id === 'tomas' ? 'Tomas Reyes' : null),
  keyResult: () => ({ name: '2', unit: '%' }),
  previousValue: () => 16,
};

test('a check-in is evidence with what it moved from and to', () => {
  const entry = entryOf(
    event('check-in.made', {
      value: 18,
      confidence: 0.3,
      previousConfidence: 0.45,
      moved: 'Readers are in.',
    }),
    told,
  );
  expect(entry).toMatchObject({ did: 'checked in on 2', sort: 'evidence', quote: 'Readers are in.' });
  expect(entry?.lines).toEqual([
    { before: '16', after: '18%' },
    { label: 'sure', before: '45%', after: '30%' },
  ]);
});

test('a changed target is a decision, and the old one stays in view', () => {
  const entry = entryOf(
    event('key-result.target-changed', { changes: { target: [55, 45] }, reason: 'No power.' }),
    told,
  );
  expect(entry).toMatchObject({ sort: 'decision', quote: 'No power.' });
  expect(entry?.lines).toEqual([{ label: 'Target', before: '55%', after: '45%', strikes: true }]);
});

test('every field of an edit is told old and new, people by name', () => {
  const entry = entryOf(
    event('key-result.edited', { changes: { ownerId: [null, 'tomas'], source: ['', 'Gate log'] } }),
    told,
  );
  expect(entry?.lines).toEqual([
    { label: 'Owner', before: 'nobody', after: 'Tomas Reyes' },
    { label: 'Source', before: 'nothing', after: 'Gate log' },
  ]);
});

test('events that only accompany another one are not told twice', () => {
  expect(entryOf(event('key-result.committed', {}), told)).toBeNull();
  expect(entryOf(event('decision.recorded', { kind: 'target change' }), told)).toBeNull();
});

test('an addition says what paid for it, and a request what was answered', () => {
  const added = (body: Event['body']) => entryOf(event('scope.added', body), told)?.lines;
  expect(added({ decisionId: 'd', capacityAdded: '60 hours' })).toEqual([
    { label: 'Paid with', after: '60 hours' },
  ]);
  expect(added({ decisionId: 'd', exceptionUntil: '2026-08-21' })).toEqual([
    { label: 'Exception to', after: '21 August' },
  ]);
  expect(added({ decisionId: 'd', displaces: ['a', 'b'] })).toEqual([
    { label: 'Given up', after: '2 things' },
  ]);
  expect(added({})).toEqual([{ label: 'Paid with', after: 'nothing named' }]);
  expect(entryOf(event('escalation.answered', { answer: 'no', words: 'No crew' }), told)).toMatchObject({
    did: 'said not now to the request for help',
    quote: 'No crew',
    sort: 'decision',
  });
});

test('the value before is the one checked in before, key result by key result', () => {
  const newestFirst = [
    event('check-in.made', { value: 18 }, 3),
    event('check-in.made', { value: null }, 2),
    event('check-in.made', { value: 16 }, 1),
  ];
  expect([...previousValues(newestFirst)]).toEqual([[3, 16]]);
});

test('a comment on a check-in is no entry of its own: it stands beside the check-in', () => {
  expect(entryOf(event('comment.made', { checkInId: 'c' }), told)).toBeNull();
  expect(entryOf(event('comment.made', { keyResultId: 'k', checkInId: null }), told)?.did).toBe('commented');
});
