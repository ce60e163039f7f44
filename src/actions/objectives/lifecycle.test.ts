// A quarter through the shelf: from a draft to a closed cycle, with every refusal on the way.
import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { midway, type Objective, type World, world } from '../../../test/world.ts';
import { canonical } from '../../core/snapshot.ts';
import * as checkIns from '../check-ins.ts';
import * as comments from '../comments.ts';
import * as cycles from '../cycles.ts';
import * as findings from '../findings.ts';
import * as initiatives from '../initiatives.ts';
import { keyResults } from '../key-results/index.ts';
import { resets } from '../resets/index.ts';
import * as supports from '../supports.ts';
import * as teams from '../teams.ts';
import { objectives } from './index.ts';

let at: World;
const worldForEach = () =>
  beforeEach(async () => {
    at = await world();
    return () => at.drop();
  });
const worldForAll = () =>
  beforeAll(async () => {
    at = await world();
    return () => at.drop();
  });

const first = (objective: Objective) => objective.keyResults[0] as Objective['keyResults'][number];
const second = (objective: Objective) => objective.keyResults[1] as Objective['keyResults'][number];

async function scoreAll(objective: Objective) {
  for (const { id, version } of objective.keyResults)
    await at.member.ask(keyResults.score, { id, version, score: 0.7, reason: 'Held through June' }, midway);
}

describe('a quarter', () => {
  worldForEach();

  it('goes from a draft to a closed cycle', async () => {
    const draft = await at.draft();
    const { id } = draft;
    const proposed = await at.member.ask(objectives.propose, { id, version: draft.version }, midway);
    expect(proposed.state).toBe('proposed');
    const committed = await at.lead.ask(objectives.commit, { id, version: proposed.version }, midway);
    expect(committed).toMatchObject({ state: 'committed', onTrack: 0, of: 2 });
    await at.moveTo('running');
    const [late, easy] = [first(draft).id, second(draft).id];
    await at.member.ask(checkIns.record, { keyResultId: late, value: 6, confidence: 0.8 }, midway);
    await at.member.ask(checkIns.record, { keyResultId: easy, value: 63, confidence: 0.5 }, midway);
    expect(await at.show(id)).toMatchObject({ status: 'at risk', onTrack: 1, of: 2 });
    await at.moveTo('review');
    const suggestion = await at.member.ask(keyResults.suggest, { id: late });
    expect(suggestion.score).toBe(0.8);
    await at.member.ask(keyResults.score, { id: late, version: first(draft).version, score: 0.8 }, midway);
    const scored = await at.member.ask(
      keyResults.score,
      { id: easy, version: second(draft).version, score: 0.3, reason: 'The survey changed in May' },
      midway,
    );
    expect(scored).toMatchObject({
      score: 0.3,
      suggestedScore: 0.1,
      scoreReason: 'The survey changed in May',
    });
    const { version } = await at.show(id);
    const closed = await at.member.ask(objectives.close, {
      id,
      version,
      verdict: 'partial',
      lesson: 'Ask the crew first',
    });
    expect(closed).toMatchObject({ state: 'closed', verdict: 'partial', lesson: 'Ask the crew first' });
    await at.moveTo('closed');
    const { events } = await at.owner.ask(objectives.history, { id });
    expect(events.map((event) => event.kind).reverse()).toEqual([
      'objective.created',
      'key-result.created',
      'key-result.created',
      'objective.proposed',
      'key-result.committed',
      'key-result.committed',
      'objective.committed',
      'check-in.made',
      'check-in.made',
      'key-result.scored',
      'key-result.scored',
      'objective.closed',
    ]);
  });
});

describe('commit', () => {
  worldForEach();

  it('freezes the words and numbers with a hash anybody can compute again', async () => {
    const { id, snapshots, keyResults: own } = await at.committed();
    const [snapshot] = snapshots;
    expect(snapshot?.body).toMatchObject({
      objective: { id, title: 'Passengers board on time, whatever the tide' },
      keyResults: own.map(({ title, baseline, target }) => ({ title, baseline, target })),
    });
    expect(snapshot?.hash).toBe(createHash('sha256').update(canonical(snapshot?.body)).digest('hex'));
    await expect(at.ask('update snapshot set hash = hash')).resolves.toBeDefined();
    const before = first(await at.show(id));
    await at.lead.ask(keyResults.edit, {
      id: before.id,
      version: before.version,
      fields: { target: 6 },
      reason: 'Two slips closed',
    });
    expect((await at.show(id)).snapshots).toEqual(snapshots);
  });

  it('names everything that is missing at once', async () => {
    const { id, version } = await at.member.ask(objectives.create, {
      title: 'Crossings feel calm',
      teamId: at.boarding,
      cycleId: at.cycleId,
      ownerId: null,
    });
    const refused = await at.lead.refused(objectives.commit, { id, version });
    expect(refused).toMatchObject({
      code: 'incomplete',
      data: { detail: { missing: [{ field: 'ownerId' }, { field: 'keyResults' }] } },
    });
  });

  it('holds to two to four key results unless there is a reason', async () => {
    const draft = await at.draft();
    const { id } = draft;
    await at.member.ask(keyResults.remove, { id: second(draft).id, version: 1 });
    const { version } = await at.show(id);
    expect(await at.lead.refused(objectives.commit, { id, version })).toMatchObject({
      code: 'limit-reached',
      data: { detail: { limit: 2, count: 1, of: 'key results' } },
    });
    const done = await at.lead.ask(objectives.commit, {
      id,
      version,
      overLimitReason: 'One number says it all',
    });
    expect(done.overLimitReason).toBe('One number says it all');
  });

  it('counts objectives the one who commits may not see', async () => {
    for (let made = 0; made < 3; made++) await at.committed({ visibility: 'team' });
    const marco = await at.join('Marco Dias', 'lead');
    const { id, version } = await at.draft();
    expect(await marco.refused(objectives.commit, { id, version })).toMatchObject({
      code: 'limit-reached',
      data: { detail: { limit: 3, count: 4, of: 'objectives' } },
    });
  });

  it('lets only one of two commits be the last that fits', async () => {
    const drafts = [await at.draft(), await at.draft(), await at.draft(), await at.draft()];
    const answers = await Promise.allSettled(
      drafts.map(({ id, version }) => at.lead.ask(objectives.commit, { id, version }, midway)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('waits for errors to be mended or answered', async () => {
    const { id, version } = await at.draft({ title: 'TBD' });
    const refused = await at.lead.refused(objectives.commit, { id, version });
    expect(refused).toMatchObject({ code: 'findings-open' });
    const { findings: said } = await at.member.ask(findings.list, { objectiveId: id });
    for (const { rule, at: place, textHash, severity } of said)
      if (severity === 'error')
        await at.member.ask(findings.answer, {
          objectiveId: id,
          rule,
          at: place,
          textHash,
          reason: 'We agreed on the name of it',
        });
    expect((await at.lead.ask(objectives.commit, { id, version })).state).toBe('committed');
  });

  it('writes an addition down once the cycle has left planning', async () => {
    await at.moveTo('running');
    const { id } = await at.committed();
    const { events } = await at.owner.ask(objectives.history, { id });
    expect(events).toContainEqual(
      expect.objectContaining({
        kind: 'scope.added',
        body: expect.objectContaining({
          displaces: [],
          capacityAdded: 'Two crew days a week until June',
          requestedByRole: 'owner',
        }),
      }),
    );
  });

  it('is for leads, not for members', async () => {
    const { id, version } = await at.draft();
    expect((await at.member.refused(objectives.commit, { id, version })).code).toBe('forbidden');
    expect((await at.outsider.refused(objectives.propose, { id, version })).code).toBe('forbidden');
    expect((await at.viewer.refused(objectives.propose, { id, version })).code).toBe('forbidden');
  });
});

describe('after commit', () => {
  worldForAll();

  it('takes another target only with a reason, and keeps the old one', async () => {
    const objective = await at.committed();
    const { id, version } = first(objective);
    const fields = { target: 6 };
    expect(await at.lead.refused(keyResults.edit, { id, version, fields })).toMatchObject({
      code: 'incomplete',
      data: { detail: { missing: [{ field: 'reason' }] } },
    });
    await at.lead.ask(keyResults.edit, { id, version, fields, reason: 'Two slips closed' });
    const { events } = await at.owner.ask(objectives.history, { id: objective.id, limit: 1 });
    expect(events[0]).toMatchObject({
      kind: 'key-result.target-changed',
      thingId: id,
      body: { changes: { target: [4, 6] }, reason: 'Two slips closed' },
    });
  });

  it('takes a key result only when it is complete, within the limit, and writes the addition down', async () => {
    const { id: objectiveId } = await at.committed();
    const title = 'Cut the queue at gate two from 18 to 9 minutes';
    expect((await at.lead.refused(keyResults.create, { objectiveId, title })).code).toBe('incomplete');
    const unpaid = { objectiveId, title, kind: 'decrease' as const, baseline: 18, target: 9 };
    expect((await at.lead.refused(keyResults.create, unpaid)).code).toBe('trade-off-needed');
    const whole = { ...unpaid, tradeOff: at.paid };
    const made = await at.lead.ask(keyResults.create, whole);
    expect(made.addedAfterCommit).toBe(true);
    await at.lead.ask(keyResults.create, whole);
    expect(await at.lead.refused(keyResults.create, whole)).toMatchObject({
      code: 'limit-reached',
      data: { detail: { limit: 4, count: 5 } },
    });
    const { events } = await at.owner.ask(objectives.history, { id: objectiveId, limit: 4 });
    expect(events.map((event) => event.kind)).toEqual([
      'scope.added',
      'decision.recorded',
      'key-result.committed',
      'key-result.created',
    ]);
  });

  it('keeps at least one key result that is not a guard', async () => {
    const objective = await at.committed();
    const gone = await at.lead.ask(keyResults.remove, { id: second(objective).id, version: 1 });
    const last = { id: first(objective).id, version: 1 };
    expect((await at.lead.refused(keyResults.remove, last)).code).toBe('incomplete');
    const guard = { ...last, fields: { role: 'guard' as const }, reason: 'It must hold' };
    expect((await at.lead.refused(keyResults.edit, guard)).code).toBe('incomplete');
    const back = await at.lead.ask(keyResults.restore, { id: gone.id, version: gone.version });
    expect(back.removedAt).toBeNull();
  });

  it('is amended by its owner and its lead, no longer by the whole team', async () => {
    const { id, version } = await at.committed();
    const sara = await at.join('Sara Melo', 'member', [at.boarding]);
    const fields = { why: 'Because we say so' };
    expect((await sara.refused(objectives.edit, { id, version, fields })).code).toBe('forbidden');
    expect((await at.member.ask(objectives.edit, { id, version, fields })).why).toBe('Because we say so');
  });

  it('cannot be removed, but dropped with a reason', async () => {
    await at.moveTo('running');
    const { id, version } = await at.committed();
    expect((await at.lead.refused(objectives.remove, { id, version })).code).toBe('wrong-state');
    const drop = { id, version, verdict: 'dropped' as const };
    expect(await at.lead.refused(objectives.close, drop)).toMatchObject({
      code: 'incomplete',
      data: { detail: { missing: [{ field: 'lesson' }] } },
    });
    const closed = await at.lead.ask(objectives.close, { ...drop, lesson: 'The slip closes in May' });
    expect(closed.verdict).toBe('dropped');
    const { events } = await at.owner.ask(objectives.history, { id, limit: 2 });
    expect(events.map((event) => event.kind)).toEqual(['objective.closed', 'scope.stopped']);
    const back = await at.lead.ask(objectives.reopen, { id, version: closed.version });
    expect(back).toMatchObject({ state: 'committed', verdict: null, closedAt: null });
  });
});

describe('edits', () => {
  worldForAll();

  it('refuses a stale one and shows both', async () => {
    const { id, version } = await at.draft();
    await at.member.ask(objectives.edit, { id, version, fields: { title: 'Boarding is calm' } });
    const stale = await at.lead.refused(objectives.edit, { id, version, fields: { title: 'Nobody waits' } });
    expect(stale).toMatchObject({
      code: 'stale-version',
      status: 412,
      data: {
        detail: {
          yours: { title: 'Nobody waits' },
          current: { title: 'Boarding is calm', version: version + 1 },
        },
      },
    });
    const { events } = await at.owner.ask(objectives.history, { id, limit: 1 });
    expect(events[0]?.body).toEqual({
      changes: { title: ['Passengers board on time, whatever the tide', 'Boarding is calm'] },
    });
  });

  it('lets exactly one of two that cross win, for every kind of thing', async () => {
    const draft = await at.draft();
    const { id, version } = draft;
    const work = await at.member.ask(initiatives.create, { objectiveId: id, title: 'Try boarding by deck' });
    const crossing = [
      (title: string) => at.member.ask(objectives.edit, { id, version, fields: { title } }),
      (title: string) =>
        at.member.ask(keyResults.edit, { id: first(draft).id, version: 1, fields: { title } }),
      (title: string) => at.member.ask(initiatives.edit, { id: work.id, version: 1, fields: { title } }),
    ];
    for (const cross of crossing) {
      const answers = await Promise.allSettled([cross('One way'), cross('The other way')]);
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('does once what is sent twice with the same key', async () => {
    const input = { title: 'Crossings feel calm', teamId: at.boarding, cycleId: at.cycleId };
    const key = { idempotencyKey: 'one intention' };
    const [a, b] = await Promise.all([
      at.member.ask(objectives.create, input, key),
      at.member.ask(objectives.create, input, key),
    ]);
    expect(b.id).toBe(a.id);
    const other = { ...input, title: 'Another' };
    expect((await at.member.refused(objectives.create, other, key)).code).toBe('key-reused');
    const { total } = await at.owner.ask(objectives.list, { cycleId: at.cycleId, text: input.title });
    expect(total).toBe(1);
  });

  it('takes a removed draft out of everything and puts it back', async () => {
    const title = 'Barnacles are gone by June';
    const { id, version } = await at.draft({ title });
    const gone = await at.member.ask(objectives.remove, { id, version });
    const { total } = await at.owner.ask(objectives.list, { cycleId: at.cycleId, text: title });
    expect(total).toBe(0);
    const again = { id, version: gone.version };
    for (const step of [objectives.propose, objectives.remove, objectives.commit])
      expect((await at.owner.refused(step, again)).code).toBe('wrong-state');
    expect((await at.member.refused(objectives.edit, { ...again, fields: { title: 'No' } })).code).toBe(
      'wrong-state',
    );
    expect((await at.member.ask(objectives.restore, again)).removedAt).toBeNull();
    expect((await at.member.refused(objectives.restore, { id, version: gone.version + 1 })).code).toBe(
      'wrong-state',
    );
  });
});

describe('copies and moves', () => {
  worldForEach();

  it('copies the chosen key results from where they stand, without people who left', async () => {
    const objective = await at.committed();
    await at.moveTo('running');
    const { id } = objective;
    await at.member.ask(checkIns.record, { keyResultId: first(objective).id, value: 9 }, midway);
    await at.ask('update person set left_at = now() where id = $1', [at.member.personId]);
    const next = await at.owner.ask(cycles.create, {
      name: 'Summer tides',
      startsOn: '2026-07-01',
      endsOn: '2026-09-30',
      quietWeeks: [],
      rhythm: { weekday: 4, time: '09:30' },
    });
    const carried = { objectiveId: id, cycleId: next.id, reason: 'Summer is when it counts' };
    const strange = { ...carried, keyResultIds: [crypto.randomUUID()] };
    expect((await at.lead.refused(resets.carry, strange)).code).toBe('not-found');
    const copy = await at.lead.ask(resets.carry, { ...carried, keyResultIds: [first(objective).id] });
    expect(copy).toMatchObject({ state: 'draft', ownerId: null, cycleId: next.id });
    expect(copy.keyResults).toMatchObject([{ baseline: 9, target: 4, ownerId: null, value: null }]);
  });

  it('does not find what was removed, and tries again what was dropped', async () => {
    const removed = await at.draft();
    const { id } = await at.lead.ask(objectives.remove, { id: removed.id, version: removed.version });
    const copied = (from: string) => ({ id: from, cycleId: at.cycleId });
    expect((await at.lead.refused(objectives.duplicate, copied(id))).code).toBe('not-found');
    const { id: droppedId, version } = await at.committed();
    await at.owner.ask(objectives.close, { id: droppedId, version, verdict: 'dropped', lesson: 'Too dear' });
    expect(await at.owner.ask(objectives.duplicate, copied(droppedId))).toMatchObject({ state: 'draft' });
  });

  it('moves a committed objective only into a team that has room', async () => {
    for (let made = 0; made < 3; made++) await at.committed({ teamId: at.engines, by: at.owner });
    const { id, version } = await at.committed();
    const to = { id, version, teamId: at.engines };
    expect((await at.member.refused(objectives.move, to)).code).toBe('forbidden');
    expect((await at.owner.refused(objectives.move, to)).code).toBe('limit-reached');
    const moved = await at.owner.ask(objectives.move, { ...to, overLimitReason: 'Their ship now' });
    expect(moved.teamId).toBe(at.engines);
  });

  it('starts nothing in a team that was put away', async () => {
    const { version } = await at.owner.ask(teams.get, { id: at.engines });
    await at.owner.ask(teams.archive, { id: at.engines, version });
    const input = { title: 'Engines rest', teamId: at.engines, cycleId: at.cycleId };
    expect((await at.owner.refused(objectives.create, input)).code).toBe('wrong-state');
  });
});

describe('phases', () => {
  worldForEach();

  // Refused for another reason than the phase is taken too: most of the work here is stale on purpose, so that it leaves no trace.
  it('takes each kind of work only when its time has come', async () => {
    const committed = await at.committed();
    const draft = await at.draft();
    const { id: keyResultId } = first(committed);
    const work = {
      draft: () =>
        at.owner.ask(objectives.create, { title: 'Calm', teamId: at.boarding, cycleId: at.cycleId }),
      edit: () => at.owner.ask(objectives.edit, { id: draft.id, version: 999, fields: { title: 'Calmer' } }),
      'key result': () =>
        at.owner.ask(keyResults.create, { objectiveId: draft.id, title: 'From 3 to 1', kind: 'decrease' }),
      target: () => at.owner.ask(keyResults.edit, { id: keyResultId, version: 999, fields: { target: 3 } }),
      link: () =>
        at.owner.ask(supports.create, {
          objectiveId: draft.id,
          toKind: 'objective',
          toId: crypto.randomUUID(),
          because: '',
        }),
      propose: () => at.owner.ask(objectives.propose, { id: draft.id, version: 999 }),
      commit: () => at.owner.ask(objectives.commit, { id: draft.id, version: 999 }),
      'check in': () => at.owner.ask(checkIns.record, { keyResultId, value: 12 }, midway),
      score: () =>
        at.owner.ask(keyResults.score, { id: keyResultId, version: 999, score: 0.5, reason: 'So' }),
      close: () => at.owner.ask(objectives.close, { id: committed.id, version: 999, verdict: 'partial' }),
      drop: () =>
        at.owner.ask(objectives.close, { id: committed.id, version: 999, verdict: 'dropped', lesson: 'So' }),
    };
    const table: Record<string, string[]> = {};
    for (const phase of ['planning', 'committed', 'running', 'review', 'closed'] as const) {
      if (phase === 'closed') await closeEverything();
      await at.moveTo(phase);
      for (const [name, does] of Object.entries(work)) {
        const code = await does().then(
          () => 'done',
          (error) => error.code,
        );
        if (code !== 'wrong-phase' && code !== 'cycle-closed') table[name] = [...(table[name] ?? []), phase];
      }
    }
    const untilReview = ['planning', 'committed', 'running'];
    expect(table).toEqual({
      draft: untilReview,
      edit: untilReview,
      'key result': untilReview,
      target: untilReview,
      link: untilReview,
      propose: untilReview,
      commit: untilReview,
      'check in': ['committed', 'running', 'review'],
      score: ['review'],
      close: ['review'],
      drop: [...untilReview, 'review'],
    });

    async function closeEverything() {
      const { version } = await at.show(committed.id);
      await at.owner.ask(objectives.close, {
        id: committed.id,
        version,
        verdict: 'dropped',
        lesson: 'Slip closed',
      });
    }
  });

  it('leaves a closed cycle to be read only, for every action', async () => {
    const objective = await at.committed();
    const draft = await at.draft();
    const work = await at.member.ask(initiatives.create, {
      objectiveId: objective.id,
      title: 'Board by deck',
    });
    const comment = await at.member.ask(comments.create, { objectiveId: objective.id, body: 'Well done' });
    const link = await at.member.ask(supports.create, {
      objectiveId: draft.id,
      toKind: 'objective',
      toId: objective.id,
      because: 'Calm decks board faster',
    });
    await at.moveTo('review');
    await scoreAll(objective);
    const { version } = await at.show(objective.id);
    await at.owner.ask(objectives.close, { id: objective.id, version, verdict: 'partial' });
    await at.moveTo('closed');
    const one = { id: objective.id, version: version + 1 };
    const other = { id: draft.id, version: draft.version };
    const kr = { id: first(objective).id, version: 2 };
    const place = { part: 'objective' as const };
    const answer = { objectiveId: draft.id, rule: 'any', at: place, textHash: '', reason: 'So' };
    const done = [
      at.owner.refused(objectives.edit, { ...other, fields: { title: 'Late' } }),
      at.owner.refused(objectives.propose, other),
      at.owner.refused(objectives.sendBack, other),
      at.owner.refused(objectives.commit, other),
      at.owner.refused(objectives.remove, other),
      at.owner.refused(objectives.restore, other),
      at.owner.refused(objectives.move, { ...other, teamId: at.engines }),
      at.owner.refused(objectives.close, { ...one, verdict: 'missed' }),
      at.owner.refused(objectives.reopen, one),
      at.owner.refused(objectives.duplicate, { id: objective.id, cycleId: at.cycleId }),
      at.owner.refused(keyResults.create, { objectiveId: draft.id, title: 'Late' }),
      at.owner.refused(keyResults.edit, { ...kr, fields: { ownerId: at.ownerId } }),
      at.owner.refused(keyResults.remove, kr),
      at.owner.refused(keyResults.restore, kr),
      at.owner.refused(keyResults.order, { objectiveId: draft.id, ids: [first(draft).id] }),
      at.owner.refused(keyResults.score, { ...kr, score: 1, reason: 'So' }),
      at.owner.refused(checkIns.record, { keyResultId: kr.id, value: 3 }, midway),
      at.owner.refused(initiatives.create, { objectiveId: objective.id, title: 'Late' }),
      at.owner.refused(initiatives.edit, { id: work.id, version: 1, fields: { soFar: 'Late' } }),
      at.owner.refused(initiatives.remove, { id: work.id, version: 1 }),
      at.owner.refused(initiatives.restore, { id: work.id, version: 1 }),
      at.owner.refused(supports.create, {
        objectiveId: objective.id,
        toKind: 'objective',
        toId: draft.id,
        because: '',
      }),
      at.owner.refused(supports.edit, { id: link.id, version: 1, because: 'Late' }),
      at.owner.refused(supports.remove, { id: link.id }),
      at.owner.refused(comments.create, { objectiveId: objective.id, body: 'Late' }),
      at.member.refused(comments.edit, { id: comment.id, version: 1, body: 'Late' }),
      at.member.refused(comments.remove, { id: comment.id, version: 1 }),
      at.member.refused(comments.restore, { id: comment.id, version: 1 }),
      at.owner.refused(findings.answer, answer),
      at.owner.refused(cycles.move, { id: at.cycleId, version: 5, to: 'review' }),
    ];
    expect(new Set((await Promise.all(done)).map(({ code }) => code))).toEqual(new Set(['cycle-closed']));
  });

  it('does not close over committed objectives that have no verdict yet', async () => {
    await at.committed({ visibility: 'team' });
    await at.moveTo('review');
    const { version } = await at.owner.ask(cycles.get, { id: at.cycleId });
    const refused = await at.owner.refused(cycles.move, { id: at.cycleId, version, to: 'closed' });
    expect(refused).toMatchObject({ code: 'incomplete' });
  });
});

describe('review', () => {
  worldForAll();

  it('asks for a reason when the score is not the one suggested, and for scores before a verdict', async () => {
    const objective = await at.committed();
    await at.moveTo('running');
    const { id } = first(objective);
    await at.member.ask(checkIns.record, { keyResultId: id, value: 4, confidence: 0.9 }, midway);
    await at.moveTo('review');
    const mine = { id, version: 1, score: 0.7 };
    expect(await at.member.refused(keyResults.score, mine, midway)).toMatchObject({
      code: 'incomplete',
      data: { detail: { missing: [{ say: '1.0 is suggested: say why 0.7 is fairer' }] } },
    });
    for (const score of [0.3, 0.7, 1.0]) {
      const { version } = first(await at.show(objective.id));
      const given = await at.member.ask(keyResults.score, { id, version, score, reason: 'One slip helped' });
      expect(given).toMatchObject({ score, suggestedScore: 1 });
    }
    expect((await at.member.refused(keyResults.score, { ...mine, score: 0.75 })).code).toBe('bad-input');
    const { version } = await at.show(objective.id);
    const verdict = { id: objective.id, version, verdict: 'achieved' as const };
    expect(await at.member.refused(objectives.close, verdict)).toMatchObject({
      code: 'incomplete',
      data: { detail: { missing: [{ keyResultId: second(objective).id }] } },
    });
  });

  it('scores no guards', async () => {
    await at.moveTo('running');
    const objective = await at.draft();
    const guard = await at.member.ask(keyResults.create, {
      objectiveId: objective.id,
      title: 'Keep injuries on the gangway at none',
      kind: 'decrease',
      role: 'guard',
      target: 0,
    });
    const { id, version: first } = objective;
    await at.lead.ask(objectives.commit, { id, version: first, tradeOff: at.paid });
    await at.moveTo('review');
    const score = { id: guard.id, version: 1, score: 1 };
    expect((await at.member.refused(keyResults.score, score)).code).toBe('wrong-state');
    await scoreAll(objective);
    const { version } = await at.show(objective.id);
    const done = await at.member.ask(objectives.close, { id: objective.id, version, verdict: 'partial' });
    expect(done.state).toBe('closed');
  });
});
