import { expect, it } from 'vitest';
import { eventKinds } from '../../../../core/event.ts';
import { detailsOf, kindsOf, kindWords, nouns } from './words.ts';

it('has words for every kind of event, and a choice that finds it', () => {
  for (const kind of eventKinds) expect(kindWords(kind)).toMatch(/^[A-Z][\w -]+$/);
  expect(kindWords('key-result.target-changed')).toBe('Key result target changed');
  expect(kindWords('check-in.made')).toBe('Check-in made');
  expect(nouns.flatMap(({ id }) => kindsOf(id) ?? []).sort()).toEqual([...eventKinds].sort());
  expect(kindsOf('rope')).toBeUndefined();
});

it('shows what an event carries, and nothing of what it does not', () => {
  const body = { title: 'Fog', blocks: '', owner: null, linked: [], changes: { target: [4, 6] } };
  expect(detailsOf(body, () => null).map(({ name }) => name)).toEqual(['title', 'changes']);
  expect(detailsOf({ owner: 'a' }, (id) => (id === 'a' ? 'Vera Alves' : null))).toEqual([
    { name: 'owner', value: 'Vera Alves' },
  ]);
});
