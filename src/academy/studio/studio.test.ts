// The studio keeps what was written in one go as one draft, reads it as real work is read, and shares the reading fairly.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { challenge } from '../../challenge/challenge.ts';
import { changesBetweenDrafts } from './changes.ts';
import { emptyDraft, isUsed, isWhole, toChallenge } from './draft.ts';
import { type Peer, readersFor, readersOfAPiece } from './peers.ts';
import { beginsAnew } from './revision.ts';

const now = new Date('2026-05-06T10:00:00Z');
const draft = {
  objective: 'A young person who rings at night hears a voice',
  keyResults: [
    { title: 'Callers who hang up before anybody answers: from 38% to 15%', role: 'result' as const },
    { title: 'Launch the chat service', role: 'result' as const },
    { title: '', role: 'result' as const },
  ],
  notes: 'Wales waits until September.',
};

it('reads a line as the critic of real work does', () => {
  const read = toChallenge(draft);
  expect(read.keyResults).toMatchObject([
    { id: '0', kind: 'decrease', baseline: 38, target: 15, unit: '%' },
    { id: '1', kind: 'milestone', baseline: null },
  ]);
  const asked = challenge(read).filter(({ at }) => at.part === 'key result' && at.id === '1');
  expect(asked.map(({ defect }) => defect)).toContain('ACTIVITY_OUTPUT');
});

it('takes a draft in once there is an objective and a key result', () => {
  expect([draft, emptyDraft, { ...draft, keyResults: [] }].map(isWhole)).toEqual([true, false, false]);
});

it('says which facts were used, by their numbers', () => {
  const facts = [
    'By night 38% hang up; by day it is 9%.',
    'At night five of seven places are filled.',
    '140 were asked.',
  ];
  expect(facts.map((fact) => isUsed(fact, draft))).toEqual([true, false, false]);
});

it('begins a new draft after five minutes', () => {
  expect(beginsAnew(null, now)).toBe(true);
  expect(beginsAnew({ begunAt: '2026-05-06T09:56:00Z' }, now)).toBe(false);
  expect(beginsAnew({ begunAt: '2026-05-06T09:54:00Z' }, now)).toBe(true);
});

it('asks those who read least, never more than two, the same for the same chance', () => {
  const peers = fc.uniqueArray(fc.record({ id: fc.uuid(), asked: fc.nat({ max: 5 }) }), {
    maxLength: 9,
    selector: ({ id }: Peer) => id,
  });
  fc.assert(
    fc.property(peers, (all) => {
      const chance = (id: string) => Number.parseInt(id.slice(0, 8), 16) / 2 ** 32;
      const asked = readersFor(all, chance);
      expect(asked).toHaveLength(Math.min(readersOfAPiece, all.length));
      expect(readersFor(all.toReversed(), chance)).toEqual(asked);
      const load = (id: string) => all.find((peer) => peer.id === id)!.asked;
      const spared = all.filter(({ id }) => !asked.includes(id)).map(({ asked: n }) => n);
      expect(Math.max(0, ...asked.map(load))).toBeLessThanOrEqual(
        Math.min(Number.POSITIVE_INFINITY, ...spared),
      );
    }),
  );
});

it('shows what went and what came from one draft to the next', () => {
  const next = {
    ...draft,
    objective: 'Nobody rings in vain at night',
    keyResults: draft.keyResults.slice(0, 1),
  };
  expect(changesBetweenDrafts(draft, next)).toEqual({
    gone: [draft.objective, 'Launch the chat service'],
    come: ['Nobody rings in vain at night'],
  });
  expect(changesBetweenDrafts(null, next).come).toHaveLength(3);
});
