// What the self-audit counts: scored key results as they were committed, those of a team-only objective only for who may see it, and nothing of what was dropped or not scored.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { midway, type Objective, type World, world } from '../../test/world.ts';
import { keyResults } from './key-results/index.ts';
import { objectives } from './objectives/index.ts';
import { audit } from './self-audit.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.drop());

const inReview = { now: new Date('2026-06-25T10:00:00Z') };
const task = 'Launch the new boarding app';

async function score({ id }: Objective, first: number): Promise<void> {
  const { keyResults: own } = await at.show(id);
  for (const [index, { id: keyResultId, version }] of own.entries())
    await at.owner.ask(
      keyResults.score,
      { id: keyResultId, version, score: index === 0 ? first : 0.7, reason: 'As the log says' },
      inReview,
    );
}
const counts = async (who: World['owner']) => {
  const { flagged, unflagged, difference } = await who.ask(audit, { cycleId: at.cycleId });
  return [flagged.keyResults, unflagged.keyResults, difference];
};

it('counts what was scored by the words it was committed with, and says nothing on little', async () => {
  const open = await at.committed({ title: 'Boarding is calm at night' });
  const hidden = await at.committed({ title: 'Boarding is calm by day', visibility: 'team' });
  const vain = await at.draft({ title: 'Boarding is calm at sea' });
  const followers = { title: 'Followers of the boarding page from 100 to 900', baseline: 100, target: 900 };
  await at.owner.ask(keyResults.create, { objectiveId: vain.id, kind: 'increase', ...followers }, midway);
  const overLimitReason = 'A test holds many';
  await at.owner.ask(objectives.commit, { id: vain.id, version: vain.version, overLimitReason }, midway);
  const unscored = await at.committed({ title: 'Boarding is calm at dawn' });
  await at.moveTo('running');
  // Words that came later were not promised.
  const [first] = (await at.show(open.id)).keyResults;
  const reword = { id: first!.id, version: first!.version, fields: { title: task } };
  await at.owner.ask(keyResults.edit, reword, { now: new Date('2026-05-20T10:00:00Z') });
  await at.moveTo('review');
  expect(await counts(at.owner)).toEqual([0, 0, null]);
  await score(open, 0.2);
  await score(hidden, 0.9);
  expect(unscored.keyResults).toHaveLength(2);
  expect(await counts(at.owner)).toEqual([0, 4, null]);
  expect(await counts(at.outsider)).toEqual([0, 2, null]);
  await score(vain, 0.3);
  expect(await counts(at.outsider)).toEqual([1, 4, null]);
});

it('is not there for a cycle nobody knows', async () => {
  const cycleId = '00000000-0000-4000-8000-000000000000';
  expect((await at.viewer.refused(audit, { cycleId })).code).toBe('not-found');
});
