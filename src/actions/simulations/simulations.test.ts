// Marked runs: the seed stays here, the same step is taken once, the mark can be worked out again, and nobody else ever sees one.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../test/world.ts';
import { everyone } from '../../core/id.ts';
import { inScope } from '../../db/scope.ts';
import { simulationTemplates } from '../../platform/content/simulations.ts';
import { begin } from '../../simulator/begin.ts';
import { mark } from '../../simulator/mark/mark.ts';
import { replay } from '../../simulator/play.ts';
import type { Decision } from '../../simulator/world.ts';
import { ask, join, say, show } from './group.ts';
import { decide, finish, get, list, otherwise, start } from './runs.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.drop());

type Run = Awaited<ReturnType<typeof begun>>;
const begun = (who = at.member, input = {}) => who.ask(start, input);

/** Answers everything of a week with its first option and ends it. */
function first({ view }: Pick<Run, 'view'>): Decision[] {
  return view.scenes.map(({ id, options: [option] }) =>
    option ? { situation: id, option: option.id } : { situation: id, probability: 0.5 },
  );
}

async function played(who = at.member): Promise<Run> {
  let run = await begun(who);
  while (!run.view.isOver)
    run = await who.ask(decide, { id: run.id, step: run.step + 1, decisions: first(run), endsWeek: true });
  return run;
}

const row = async (id: string) =>
  (
    await at.ask<{ seed: number; marks: unknown }>('select seed, marks from simulation_run where id = $1', [
      id,
    ])
  )[0]!;

describe('a marked run', () => {
  it('never tells its seed, nor anything hidden behind it', async () => {
    const run = await played();
    const ended = await at.member.ask(finish, { id: run.id, expected: 40 });
    const { seed } = await row(run.id);
    for (const each of [run, ended, await at.member.ask(list, {})]) {
      const keys = new Set<string>();
      const text = JSON.stringify(each, (key, value) => {
        keys.add(key);
        return value;
      });
      for (const hidden of ['seed', 'cues', 'context', 'plan']) expect(keys).not.toContain(hidden);
      expect(text).not.toContain(String(seed));
    }
    expect(JSON.stringify(run)).not.toMatch(/"(belief|progress)"/);
  });

  it('is marked by playing its decisions again, and the mark can be worked out again at any time', async () => {
    const run = await played();
    const ended = await at.member.ask(finish, { id: run.id });
    expect(ended).toMatchObject({ isFormative: true, debrief: { mark: expect.any(Number) } });
    const { seed, marks } = await row(run.id);
    const steps = await at.ask<{ decisions: Decision[] }>(
      'select decisions from simulation_step where run_id = $1 order by step',
      [run.id],
    );
    const setting = simulationTemplates().find(({ setting: { id } }) => id === run.template)!.setting;
    const again = mark(
      replay(
        begin(setting, seed),
        steps.flatMap(({ decisions }) => decisions),
      ),
    );
    expect(marks).toEqual(JSON.parse(JSON.stringify(again)));
    expect(ended.debrief!.mark).toBeCloseTo(again.mark);
    expect((await at.member.ask(finish, { id: run.id })).endedAt).toBe(ended.endedAt);
  });

  it('takes the same step once, and refuses another in its place', async () => {
    const run = await begun();
    const [decision, other] = first(run);
    const step = { id: run.id, step: 1, decisions: [decision!] };
    const once = await at.member.ask(decide, step);
    expect(await at.member.ask(decide, step)).toEqual(once);
    expect(once.view.answered).toHaveLength(1);
    expect(await at.member.refused(decide, { ...step, decisions: [other!] })).toMatchObject({
      code: 'stale-version',
      data: { detail: { current: { step: 1 } } },
    });
    expect((await at.member.refused(decide, { ...step, step: 3 })).code).toBe('stale-version');
    const both = await Promise.allSettled(
      [decision!, other!].map((each) => at.member.ask(decide, { ...step, step: 2, decisions: [each] })),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('goes on where it was left', async () => {
    const run = await begun();
    const left = await at.member.ask(decide, { id: run.id, step: 1, decisions: first(run), endsWeek: true });
    expect(await at.member.ask(get, { id: run.id })).toEqual(left);
    expect(left.view.week).toBe(-3);
    expect((await at.member.ask(list, {})).runs.find(({ id }) => id === run.id)).toMatchObject({ week: -3 });
  });

  it('lets the engine say what can be decided, and stores nothing else', async () => {
    const run = await begun();
    for (const decision of [
      { situation: '9.u0', option: 'refuse' },
      { situation: run.view.scenes[0]!.id, option: 'sing' },
    ])
      expect((await at.member.refused(decide, { id: run.id, step: 1, decisions: [decision] })).code).toBe(
        'wrong-state',
      );
    expect((await at.member.refused(finish, { id: run.id })).code).toBe('wrong-state');
    expect(await at.member.ask(get, { id: run.id })).toMatchObject({ step: 0 });
  });

  it('is nobody else’s, not even an owner’s', async () => {
    const run = await begun();
    for (const who of [at.owner, at.lead, at.outsider]) {
      expect((await who.refused(get, { id: run.id })).code).toBe('not-found');
      expect((await who.refused(decide, { id: run.id, step: 1 })).code).toBe('not-found');
      expect((await who.ask(list, {})).runs.map(({ id }) => id)).not.toContain(run.id);
    }
  });

  it('is not even in the rows another person’s transaction may read', async () => {
    const run = await begun();
    const scope = { workspaceId: at.workspaceId, audiences: [everyone], seesAll: true };
    const seenBy = (personId: string) =>
      inScope(at.db, { ...scope, personId }, 'read', async (tx) => {
        const { rows } = await sql<{ runs: number; steps: number }>`select
          (select count(*)::int from simulation_run where id = ${run.id}) as runs,
          (select count(*)::int from simulation_step where run_id = ${run.id}) as steps`.execute(tx);
        return rows[0];
      });
    await at.member.ask(decide, { id: run.id, step: 1 });
    expect(await seenBy(at.member.personId)).toEqual({ runs: 1, steps: 1 });
    expect(await seenBy(at.ownerId)).toEqual({ runs: 0, steps: 0 });
  });

  it('keeps a competency back until enough runs speak for it', async () => {
    const [judged] = (await at.member.ask(list, {})).judged;
    expect(judged!.runs).toBe(2);
    for (const { runsNeeded, judged: shown } of judged!.competencies)
      expect(shown === null).toBe(runsNeeded > 2);
    expect(judged!.mark.low).toBeLessThan(judged!.mark.mean);
  });

  it('tells twenty futures at a time of a run that is over', async () => {
    const run = await played(at.lead);
    const asked = { id: run.id, situation: '1.s', option: 'brief' };
    expect((await at.lead.refused(otherwise, asked)).code).toBe('wrong-state');
    await at.lead.ask(finish, { id: run.id });
    const [some, more] = [
      await at.lead.ask(otherwise, asked),
      await at.lead.ask(otherwise, { ...asked, from: 20 }),
    ];
    expect(some).toMatchObject({ futures: 20 });
    expect(more.differences).toHaveLength(20);
    expect((await at.lead.refused(otherwise, { ...asked, option: 'sing' })).code).toBe('not-found');
  });

  it('with a clock ends when time and what was given beside it are up, and what was left takes its course', async () => {
    const run = await begun(at.viewer, { minutes: 60, extraShare: 0.5 });
    expect(Date.parse(run.endsAt!) - Date.parse(run.begunAt)).toBe(90 * 60_000);
    const late = { now: new Date(Date.parse(run.endsAt!) + 1) };
    const step = { id: run.id, step: 1, decisions: first(run).slice(0, 1) };
    expect((await at.viewer.refused(decide, step, late)).code).toBe('wrong-state');
    await at.viewer.ask(decide, step);
    const ended = await at.viewer.ask(finish, { id: run.id }, late);
    expect(ended.view.isOver).toBe(true);
    expect(ended.debrief).not.toBeNull();
  });
});

describe('a group', () => {
  it('says in private first, sees the spread, and decides', async () => {
    const run = await begun(at.lead, { kind: 'group', onlyWeek: 6 });
    const { code } = run.group!;
    const scene = run.view.scenes.find(({ kind }) => kind === 'urgent')!;
    const situation = scene.id;
    expect((await at.member.refused(say, { code, situation, option: 'refuse' })).code).toBe('wrong-state');
    await at.lead.ask(ask, { id: run.id, situation });
    await at.member.ask(say, { code, situation, option: 'refuse' });
    await at.member.ask(say, { code: code.toLowerCase(), situation, option: 'park' });
    await at.viewer.ask(say, { code, situation, option: 'park' });
    expect((await at.viewer.refused(say, { code, situation, option: 'sing' })).code).toBe('wrong-state');
    expect(await at.outsider.ask(join, { code })).toMatchObject({
      scene: { id: situation },
      said: null,
      spread: null,
    });
    expect((await at.lead.ask(get, { id: run.id })).group).toMatchObject({ voices: 2, spread: null });
    const shown = await at.lead.ask(show, { id: run.id });
    expect(shown.group!.spread!.options).toEqual({ park: 2 });
    expect(await at.member.ask(join, { code })).toMatchObject({
      said: { option: 'park' },
      spread: { options: { park: 2 } },
    });
    expect((await at.member.refused(say, { code, situation, option: 'add' })).code).toBe('wrong-state');
    const chosen = await at.lead.ask(decide, {
      id: run.id,
      step: 1,
      decisions: [{ situation, option: 'park' }],
    });
    expect(chosen.group).toMatchObject({ asked: null, spread: null });
    expect(await at.member.ask(join, { code })).toMatchObject({ scene: null });
    await at.lead.ask(decide, { id: run.id, step: 2, endsWeek: true });
    const ended = await at.lead.ask(finish, { id: run.id });
    expect(ended.weekDebrief!.find(({ scene: { id } }) => id === situation)).toMatchObject({ done: 'park' });
    expect(ended.judged).toBeNull();
  });

  it('is led by nobody but who began it', async () => {
    const run = await begun(at.lead, { kind: 'group' });
    for (const who of [at.member, at.owner]) {
      expect((await who.refused(get, { id: run.id })).code).toBe('not-found');
      expect((await who.refused(show, { id: run.id })).code).toBe('not-found');
      expect((await who.refused(ask, { id: run.id, situation: '1.s' })).code).toBe('not-found');
    }
    expect((await at.member.refused(join, { code: 'N0BODY' })).code).toBe('not-found');
  });
});
