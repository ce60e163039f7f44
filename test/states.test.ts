// Every verb in every state of an objective, asked by an owner with the newest version: the table of what can be done when.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as checkIns from '../src/actions/check-ins.ts';
import * as comments from '../src/actions/comments.ts';
import * as dependencies from '../src/actions/dependencies.ts';
import * as initiatives from '../src/actions/initiatives.ts';
import { keyResults } from '../src/actions/key-results/index.ts';
import { objectives } from '../src/actions/objectives/index.ts';
import * as planning from '../src/actions/planning.ts';
import * as supports from '../src/actions/supports.ts';
import type { Phase } from '../src/core/cycle.ts';
import { midway, type Objective, type World, wanted, world } from './world.ts';

let at: World;
/** The other end of a link. */
let other: Objective;
beforeAll(async () => {
  at = await world();
  other = await at.draft();
});
afterAll(() => at.drop());

const over = { overLimitReason: 'A test holds many' };
const dropped = { verdict: 'dropped' as const, lesson: 'The tide turned' };
const one = ({ id, version }: Objective) => ({ id, version });

/** An objective in each state, freshly made. */
const inState: Record<string, () => Promise<Objective>> = {
  draft: () => at.draft(),
  proposed: async () => at.owner.ask(objectives.propose, one(await at.draft()), midway) as Promise<Objective>,
  committed: () => at.committed(),
  closed: async () =>
    at.owner.ask(
      objectives.close,
      { ...one(await at.committed()), ...dropped },
      midway,
    ) as Promise<Objective>,
  removed: async () => {
    const draft = await at.draft();
    await at.owner.ask(objectives.remove, one(draft), midway);
    return at.show(draft.id);
  },
};

const verbs: Record<string, (objective: Objective) => Promise<unknown>> = {
  edit: (row) => at.owner.ask(objectives.edit, { ...one(row), fields: { title: 'Calmer' } }, midway),
  'hand over': (row) =>
    at.owner.ask(objectives.edit, { ...one(row), fields: { ownerId: at.lead.personId } }, midway),
  'give to another team': (row) =>
    at.owner.ask(objectives.move, { ...one(row), teamId: at.engines, ...over }, midway),
  propose: (row) => at.owner.ask(objectives.propose, one(row), midway),
  'send back': (row) => at.owner.ask(objectives.sendBack, one(row), midway),
  commit: (row) => at.owner.ask(objectives.commit, { ...one(row), ...over, tradeOff: at.paid }, midway),
  drop: (row) => at.owner.ask(objectives.close, { ...one(row), ...dropped }, midway),
  miss: (row) => at.owner.ask(objectives.close, { ...one(row), verdict: 'missed' }, midway),
  reopen: (row) => at.owner.ask(objectives.reopen, one(row), midway),
  remove: (row) => at.owner.ask(objectives.remove, one(row), midway),
  restore: (row) => at.owner.ask(objectives.restore, one(row), midway),
  duplicate: (row) => at.owner.ask(objectives.duplicate, { id: row.id, cycleId: at.cycleId }, midway),
  'add a key result': (row) =>
    at.owner.ask(
      keyResults.create,
      { objectiveId: row.id, ...wanted[0]!, ...over, tradeOff: at.paid },
      midway,
    ),
  'reword a key result': (row) =>
    at.owner.ask(keyResults.edit, { ...kr(row), fields: { title: 'Calmer' } }, midway),
  'move a target': (row) =>
    at.owner.ask(keyResults.edit, { ...kr(row), fields: { target: 5 }, reason: 'Fog' }, midway),
  'take a key result out': (row) => at.owner.ask(keyResults.remove, kr(row), midway),
  'order key results': (row) =>
    at.owner.ask(keyResults.order, { objectiveId: row.id, ids: [kr(row).id] }, midway),
  score: (row) => at.owner.ask(keyResults.score, { ...kr(row), score: 0.5, reason: 'So' }, midway),
  'check in': (row) => at.owner.ask(checkIns.record, { keyResultId: kr(row).id, value: 12 }, midway),
  'add work': (row) =>
    at.owner.ask(initiatives.create, { objectiveId: row.id, title: 'Board by deck' }, midway),
  comment: (row) => at.owner.ask(comments.create, { objectiveId: row.id, body: 'So?' }, midway),
  support: async (row) => {
    const { id } = other;
    return at.owner.ask(
      supports.create,
      { objectiveId: row.id, toKind: 'objective', toId: id, because: '' },
      midway,
    );
  },
  'ask a team': (row) =>
    at.owner.ask(
      dependencies.ask,
      { objectiveId: row.id, toTeamId: at.engines, need: 'Both ramps', neededOn: '2026-05-20' },
      midway,
    ),
  rank: (row) => at.owner.ask(planning.rank, { objectiveId: row.id, beforeId: null }, midway),
  park: (row) => at.owner.ask(planning.park, { objectiveId: row.id, reason: 'No crew' }, midway),
  'be supported': async (row) => {
    const { id } = other;
    return at.owner.ask(
      supports.create,
      { objectiveId: id, toKind: 'objective', toId: row.id, because: '' },
      midway,
    );
  },
};
const kr = ({ keyResults: [first] }: Objective) => ({ id: first!.id, version: first!.version });

/** For each verb the states in which it is done; everything is made while the cycle runs, then it moves to `phase`. */
async function tableAt(phase: Phase): Promise<Record<string, string>> {
  const made: [verb: string, state: string, Objective][] = [];
  for (const verb of Object.keys(verbs))
    for (const [state, make] of Object.entries(inState)) made.push([verb, state, await make()]);
  await at.moveTo(phase);
  const done: Record<string, string[]> = Object.fromEntries(Object.keys(verbs).map((verb) => [verb, []]));
  for (const [verb, state, objective] of made) {
    const code = await verbs[verb]!(objective).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
    if (code === 'done') done[verb]!.push(state);
    else
      expect(['wrong-state', 'wrong-phase', 'incomplete', 'not-found'], `${verb} ${state}`).toContain(code);
  }
  return Object.fromEntries(Object.entries(done).map(([verb, states]) => [verb, states.join(', ')]));
}

const standing = 'draft, proposed, committed';

it('while the cycle runs', async () => {
  await at.moveTo('running');
  expect(await tableAt('running')).toEqual({
    edit: standing,
    'hand over': standing,
    'give to another team': standing,
    propose: 'draft',
    'send back': 'proposed',
    commit: 'draft, proposed',
    drop: 'committed',
    miss: '',
    reopen: 'closed',
    remove: 'draft, proposed',
    restore: 'removed',
    duplicate: `${standing}, closed`,
    'add a key result': standing,
    'reword a key result': standing,
    'move a target': standing,
    'take a key result out': standing,
    'order key results': standing,
    score: '',
    'check in': 'committed',
    'add work': standing,
    comment: `${standing}, closed`,
    support: standing,
    'ask a team': standing,
    rank: standing,
    park: 'draft, proposed',
    'be supported': `${standing}, closed`,
  });
});

it('at review, where the words stand as they were worked towards', async () => {
  const done = Object.entries(await tableAt('review')).filter(([, states]) => states !== '');
  expect(Object.fromEntries(done)).toEqual({
    'hand over': standing,
    drop: 'committed',
    reopen: 'closed',
    remove: 'draft, proposed',
    restore: 'removed',
    score: 'committed',
    'check in': 'committed',
    'add work': standing,
    comment: `${standing}, closed`,
  });
});
