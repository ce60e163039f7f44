// What is between a person and their coach: calibration and applied checks are answered to nobody else, by any door, and only whole fives are counted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { midway, type World, world } from '../../test/world.ts';
import { checkOf } from '../diagnosis/knowledge/check.ts';
import { list as audit } from './audit.ts';
import { get as confidence, ofTeam } from './confidences.ts';
import { get as diagnosis } from './diagnoses/diagnoses.ts';
import { get as exported } from './exports/index.ts';
import { begin, get as check, finish } from './knowledge-checks.ts';
import { give } from './rhythm-roles.ts';

let at: World;
let coach: Awaited<ReturnType<World['join']>>;

/** Scored key results of the boarding team, each with a call in time; of the callers in turn. */
async function called(callers: readonly string[], count: number, landed: number): Promise<void> {
  await at.ask(
    `with made as (insert into key_result (workspace_id, id, objective_id, audience, position, title, kind, role, unit, score)
       select o.workspace_id, gen_random_uuid(), o.id, o.audience, 10 + n, 'Number ' || n, 'increase', 'result', '%', case when n <= $3 then 0.8 else 0.2 end
       from objective o, generate_series(1, $2::int) n where o.id = (select id from objective where workspace_id = $1 and state = 'committed' limit 1)
       returning id, audience, position)
     insert into check_in (workspace_id, id, key_result_id, audience, confidence, effective_on, recorded_by)
     select $1, gen_random_uuid(), id, audience, 0.7, '2026-05-20', ($4::uuid[])[1 + position % $5::int] from made`,
    [at.workspaceId, count, landed, callers, callers.length],
  );
}

beforeAll(async () => {
  at = await world();
  coach = await at.join('Kit Marlowe', 'viewer');
  await at.owner.ask(give, { role: 'coach', teamId: at.boarding, personId: coach.personId });
  await at.committed({});
});
afterAll(() => at?.drop());

describe('calibration', () => {
  it('says nothing of nobody’s calls, and of a team that would be one person', async () => {
    expect(await at.member.ask(confidence, {})).toMatchObject({ n: 0, skill: null, bands: [] });
    await called([at.member.personId], 31, 15);
    expect(await at.member.ask(ofTeam, { teamId: at.boarding })).toBeNull();
  });

  it('tells somebody how their calls landed', async () => {
    const own = await at.member.ask(confidence, {});
    expect(own).toMatchObject({ n: 31, landed: 15 });
    expect(own.bands).toMatchObject([{ stated: 0.7, n: 31, landed: 15, reads: 'too sure' }]);
  });

  it('is answered to the coach, and to no owner, admin, lead, colleague or viewer', async () => {
    const personId = at.member.personId;
    expect(await coach.ask(confidence, { personId })).toMatchObject({ n: 31 });
    const admin = await at.join('Bea Lindqvist', 'admin');
    for (const who of [at.owner, admin, at.lead, at.outsider, at.viewer])
      expect((await who.refused(confidence, { personId })).code).toBe('forbidden');
    expect((await coach.refused(confidence, { personId: at.outsider.personId })).code).toBe('forbidden');
  });

  it('is shown of a team to its own, of three callers or more', async () => {
    await called([at.lead.personId, at.ownerId], 2, 1);
    const own = await at.member.ask(ofTeam, { teamId: at.boarding });
    expect(own).toMatchObject({ n: 33, landed: 16 });
    expect(await coach.ask(ofTeam, { teamId: at.boarding })).toEqual(own);
    expect((await at.outsider.refused(ofTeam, { teamId: at.boarding })).code).toBe('forbidden');
    expect((await at.viewer.refused(ofTeam, { teamId: at.boarding })).code).toBe('forbidden');
  });
});

/** Answers everything right, or nothing. */
async function answersOf(personId: string, isGood: boolean) {
  const [row] = await at.ask<{ seed: number }>('select seed from knowledge_check where person_id = $1', [
    personId,
  ]);
  return checkOf(row!.seed).map((task) => {
    if (task.kind === 'trade-off') return isGood ? task.right : (task.right + 1) % 4;
    if (!isGood) return task.proposed;
    const { baseline, target } = task;
    return `Minutes to clear the ramp ${target < baseline ? 'fall' : 'rise'} from ${baseline} to ${target}`;
  });
}

describe('an applied check', () => {
  it('keeps its numbers when it is begun again, and tells no answer before it is marked', async () => {
    const first = await at.member.ask(begin, {}, midway);
    expect(await at.member.ask(begin, {}, midway)).toEqual(first);
    expect(JSON.stringify(first)).not.toContain('right');
    expect((await coach.ask(check, { personId: at.member.personId }, midway)).check).toBeNull();
  });

  it('is marked at once, and once', async () => {
    expect((await at.member.refused(finish, { answers: [1] }, midway)).code).toBe('bad-input');
    const answers = await answersOf(at.member.personId, true);
    const done = await at.member.ask(finish, { answers }, midway);
    expect(done).toMatchObject({ hasPassed: true, answers });
    expect((await at.member.refused(finish, { answers }, midway)).code).toBe('wrong-state');
  });

  it('is read by its person and their coach alone, and how it went is in no other door', async () => {
    const personId = at.member.personId;
    expect((await coach.ask(check, { personId }, midway)).check).toMatchObject({ hasPassed: true });
    for (const who of [at.owner, at.lead, at.outsider, at.viewer])
      expect((await who.refused(check, { personId }, midway)).code).toBe('forbidden');
    const [seen] = (await at.member.ask(check, {}, midway)).check!.marks!;
    const file = (await at.owner.ask(exported, { format: 'json' })) as File;
    for (const text of [await file.text(), JSON.stringify(await at.owner.ask(audit, { limit: 200 }))]) {
      expect(text).not.toContain(seen!.says);
      expect(text).not.toContain('hasPassed');
    }
  });

  it('counts in the diagnosis by whole fives of those who own or lead', async () => {
    const count = async () => (await at.owner.ask(diagnosis, {}, midway)).diagnosis!.signals.KN_LOW!;
    for (let n = 2; n <= 6; n++) {
      expect(await count()).toMatchObject({ n: null });
      const somebody = await at.join(`Deckhand ${n}`, 'member', [at.boarding]);
      await at.ask('update team_member set is_lead = true where person_id = $1', [somebody.personId]);
      await somebody.ask(begin, {}, midway);
      await somebody.ask(finish, { answers: await answersOf(somebody.personId, n % 2 === 0) }, midway);
      if (n === 5) break;
    }
    expect(await count()).toMatchObject({ n: 5, bad: 2 });
    await at.outsider.ask(begin, {}, midway);
    await at.outsider.ask(finish, { answers: await answersOf(at.outsider.personId, false) }, midway);
    await at.lead.ask(begin, {}, midway);
    await at.lead.ask(finish, { answers: await answersOf(at.lead.personId, false) }, midway);
    expect(await count()).toMatchObject({ n: 5, bad: 2 });
  });
});
