// Supports-links: many to many, each with its bet, and never in a circle, however many people draw at once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { midway, type World, world } from '../../test/world.ts';
import type { Id } from '../core/id.ts';
import { keyResults } from './key-results/index.ts';
import { objectives } from './objectives/index.ts';
import * as outcomes from './outcomes.ts';
import * as supports from './supports.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.drop());

const because = 'Calm decks board faster';
const link = (objectiveId: Id, toId: Id) =>
  at.lead.ask(supports.create, { objectiveId, toKind: 'objective', toId, because });

it('links to outcomes, objectives and key results, with the words of both ends', async () => {
  const [calm, prompt] = [await at.draft({ title: 'Crossings feel calm' }), await at.draft()];
  const outcome = await at.owner.ask(outcomes.create, {
    title: 'Nobody waits for a ferry',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
  });
  const keyResult = prompt.keyResults[0]!;
  await at.member.ask(supports.create, {
    objectiveId: calm.id,
    toKind: 'outcome',
    toId: outcome.id,
    because,
  });
  const made = await at.member.ask(supports.create, {
    objectiveId: calm.id,
    toKind: 'key result',
    toId: keyResult.id,
    because,
  });
  expect(made).toEqual({
    id: made.id,
    objectiveId: calm.id,
    objectiveTitle: 'Crossings feel calm',
    toKind: 'key result',
    toId: keyResult.id,
    toTitle: keyResult.title,
    toObjectiveId: prompt.id,
    because,
    version: 1,
  });
  expect((await at.show(calm.id)).supports).toHaveLength(2);
  expect((await at.show(prompt.id)).supportedBy).toEqual([made]);
  const twice = { objectiveId: calm.id, toKind: 'key result' as const, toId: keyResult.id, because };
  expect((await at.member.refused(supports.create, twice)).code).toBe('already-exists');
  await at.member.ask(keyResults.remove, { id: keyResult.id, version: 1 }, midway);
  expect((await at.show(prompt.id)).supportedBy).toEqual([]);
});

it('closes no circle: not with itself, not through a key result, not the long way round', async () => {
  const [a, b, c] = [await at.draft(), await at.draft(), await at.draft()];
  await link(a.id, b.id);
  const through = { objectiveId: b.id, toKind: 'key result' as const, toId: c.keyResults[0]!.id, because };
  await at.lead.ask(supports.create, through);
  for (const [from, to] of [
    [a, a],
    [b, a],
    [c, a],
    [c, b],
  ] as const) {
    const input = { objectiveId: from.id, toKind: 'objective' as const, toId: to.id, because };
    expect((await at.lead.refused(supports.create, input)).code).toBe('makes-a-circle');
  }
});

it('refuses exactly one of two that would close a circle together', async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b] = [await at.draft(), await at.draft()];
    const answers = await Promise.allSettled([link(a.id, b.id), link(b.id, a.id)]);
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'makes-a-circle' } }]);
  }
});

it('sees a circle through an objective the one who draws may not see', async () => {
  const hidden = await at.draft({ visibility: 'team' });
  const [a, b] = [await at.draft({ teamId: at.engines, by: at.outsider }), await at.draft()];
  await at.owner.ask(supports.create, { objectiveId: a.id, toKind: 'objective', toId: hidden.id, because });
  await link(hidden.id, b.id);
  const back = { objectiveId: b.id, toKind: 'objective' as const, toId: a.id, because };
  const marco = await at.join('Marco Dias', 'lead');
  expect((await marco.refused(supports.create, back)).code).toBe('makes-a-circle');
});

it('refuses a stale edit with both, and edits and removes by who may', async () => {
  const [a, b] = [await at.draft(), await at.draft()];
  const { id } = await link(a.id, b.id);
  await at.lead.ask(supports.edit, { id, version: 1, because: 'We counted' });
  expect(await at.member.refused(supports.edit, { id, version: 1, because: 'We hope' })).toMatchObject({
    code: 'stale-version',
    data: { detail: { yours: { because: 'We hope' }, current: { because: 'We counted', version: 2 } } },
  });
  expect((await at.outsider.refused(supports.remove, { id })).code).toBe('forbidden');
  await at.member.ask(supports.remove, { id });
  expect((await at.member.refused(supports.remove, { id })).code).toBe('not-found');
});

it('links to nothing that was removed', async () => {
  const [a, b] = [await at.draft(), await at.draft()];
  await link(a.id, b.id);
  await at.lead.ask(objectives.remove, { id: b.id, version: b.version });
  expect((await at.show(a.id)).supports).toEqual([]);
  const c = await at.draft();
  const input = { objectiveId: c.id, toKind: 'objective' as const, toId: b.id, because };
  expect((await at.lead.refused(supports.create, input)).code).toBe('not-found');
});
