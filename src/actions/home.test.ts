// Home tells each person what they owe, nobody else's business, and nothing twice.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { midway, type Objective, type World, world } from '../../test/world.ts';
import { record } from './check-ins.ts';
import * as comments from './comments.ts';
import * as cycles from './cycles.ts';
import { get } from './home.ts';
import { objectives } from './objectives/index.ts';

let at: World;
let objective: Objective;

beforeAll(async () => {
  at = await world();
  objective = await at.committed();
  await at.moveTo('running');
});
afterAll(() => at.drop());

test('asks the owner of each key result for its check-in, once, until it is made', async () => {
  const before = await at.member.ask(get, {}, midway);
  expect(before.cycle).toMatchObject({ week: 6, weeks: 13, phase: 'running', quiet: false });
  expect(before.checkIns.map((each) => [each.objectiveTitle, each.owed, each.dueAt])).toEqual([
    [objective.title, 'due', '2026-05-07T08:30:00.000Z'],
    [objective.title, 'due', '2026-05-07T08:30:00.000Z'],
  ]);
  await at.member.ask(record, { keyResultId: before.checkIns[0]!.id, value: 9, confidence: 0.8 }, midway);
  const after = await at.member.ask(get, {}, midway);
  expect(after.checkIns.map((each) => each.id)).toEqual([before.checkIns[1]!.id]);
  expect(after.done).toBe(1);
  expect(after.objectives).toMatchObject([{ id: objective.id, onTrack: 1, of: 2, progress: 0.25 }]);
});

test('is overdue after the hour, owed again the week after, and never in a quiet week', async () => {
  const owed = async (now: string) => {
    const { checkIns } = await at.member.ask(get, {}, { now: new Date(now) });
    return checkIns.map((each) => each.owed);
  };
  expect(await owed('2026-05-07T09:00:00Z')).toEqual(['overdue']);
  expect(await owed('2026-05-11T09:00:00Z')).toEqual(['due', 'due']);
  const cycle = await at.owner.ask(cycles.get, { id: at.cycleId });
  const { id, version, phase: _, closedAt: __, ...fields } = cycle;
  await at.owner.ask(cycles.edit, { id, version, fields: { ...fields, quietWeeks: [7] } });
  expect(await owed('2026-05-11T09:00:00Z')).toEqual([]);
});

test('asks others for nothing, and shows each team what changed around it', async () => {
  const lead = await at.lead.ask(get, {}, midway);
  expect(lead.checkIns).toEqual([]);
  expect(lead.changes.map((each) => each.kind)).toContain('check-in.made');
  const outsider = await at.outsider.ask(get, {}, midway);
  expect(outsider).toMatchObject({ checkIns: [], objectives: [], changes: [], done: 0 });
});

test('keeps a draft with its author, and hands a proposal to whoever may commit it', async () => {
  const draft = await at.draft({ title: 'Families find their deck without asking' });
  expect((await at.member.ask(get, {}, midway)).drafts).toMatchObject([{ id: draft.id }]);
  expect((await at.lead.ask(get, {}, midway)).proposals).toEqual([]);
  await at.member.ask(objectives.propose, { id: draft.id, version: draft.version }, midway);
  const waits = async (who: World['lead']) => (await who.ask(get, {}, midway)).proposals.map(({ id }) => id);
  expect(await waits(at.lead)).toEqual([draft.id]);
  expect(await waits(at.outsider)).toEqual([]);
  expect((await at.member.ask(get, {}, midway)).drafts).toEqual([]);
});

test('tells somebody where they were named', async () => {
  await at.lead.ask(
    comments.create,
    { objectiveId: objective.id, body: 'Have you stood at the ramp?', mentionIds: [at.member.personId] },
    midway,
  );
  const { mentions } = await at.member.ask(get, {}, { now: new Date() });
  expect(mentions).toMatchObject([{ objectiveTitle: objective.title, authorName: 'Marta Nunes' }]);
  expect((await at.outsider.ask(get, {}, { now: new Date() })).mentions).toEqual([]);
});

test('in review asks for a verdict, once it is given no more', async () => {
  await at.moveTo('review');
  expect((await at.member.ask(get, {}, midway)).toClose).toMatchObject([{ id: objective.id }]);
  const { version } = await at.show(objective.id);
  await at.owner.ask(
    objectives.close,
    { id: objective.id, version, verdict: 'dropped', lesson: 'The berth was sold' },
    midway,
  );
  const { toClose, checkIns } = await at.member.ask(get, {}, midway);
  expect({ toClose, checkIns }).toEqual({ toClose: [], checkIns: [] });
});
