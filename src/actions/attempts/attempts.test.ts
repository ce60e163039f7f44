// An assessment from the booking to the appeal, with the people it takes; and what none of them may learn on the way.
import type { AnyProcedure } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMarker, everythingLive, paper, satBy } from '../../../test/a-sitting.ts';
import type { Caller } from '../../../test/caller.ts';
import { type Founded, founded } from '../../../test/founded.ts';
import { actions } from '../../../test/shelf.ts';
import { decide } from '../../academy/decision/decide.ts';
import type { Inputs } from '../../academy/decision/inputs.ts';
import { answer, lodge } from '../appeals.ts';
import { anchor, appoint, calibrate } from '../assessors.ts';
import * as marks from '../marks/marks.ts';
import { settle } from '../moderations.ts';
import * as paperItems from '../paper-items.ts';
import { get as quality } from '../quality.ts';
import { inputsHash } from './decide.ts';
import { attempts } from './index.ts';

type Somebody = Caller & { personId: string };
const programme = 'okr-lead';

let server: Founded;
let admin: Somebody;
let learner: Somebody;
let markers: Somebody[];
beforeAll(async () => {
  server = await founded();
  admin = await server.join('Ola Grieg', 'admin');
  learner = await server.join('Tomas Reis');
  markers = [];
  for (const name of ['Sara Melo', 'Nuno Reis', 'Eilidh Tait']) markers.push(await aMarker(server, name));
}, 60_000);
afterAll(() => server.drop());

/** Gives every piece there is for them the same level throughout. */
async function marksAll(marker: Caller, level: number): Promise<string[]> {
  const done: string[] = [];
  for (;;) {
    const { script } = await marker.ask(marks.next, { programme });
    if (!script) return done;
    const levels = Object.fromEntries(script.rubric.criteria.map(({ id }) => [id, level]));
    const words = { [script.rubric.criteria[0]!.id]: `Level ${level}, because it says so.` };
    await marker.ask(marks.lock, { id: script.id, levels, words });
    done.push(script.id);
  }
}

describe('a sitting', () => {
  it('is a trial while nobody has rated its items, and passes or fails nobody', async () => {
    const booked = await learner.ask(attempts.book, {});
    expect(booked).toMatchObject({ isTrial: true, state: 'booked', level: 'practitioner' });
    await server.owner.ask(attempts.revoke, { id: booked.id, reason: 'Only tried out' });
    expect((await learner.ask(attempts.mine, {})).attempts[0]).toMatchObject({ state: 'void' });
  });

  it('keeps a judgement item from going live without a panel', async () => {
    const sjt = [...paper().items.values()].find(({ kind }) => kind === 'sjt')!.id;
    const refused = await server.owner.refused(paperItems.move, {
      ...{ programme, items: [sjt], state: 'live', because: 'We like it' },
    });
    expect(refused).toMatchObject({ code: 'incomplete' });
  });

  it('goes from the booking to a released pass, marked blind by three', async () => {
    await everythingLive(server.owner);
    const { id, isTrial, questions } = await learner.ask(attempts.book, {});
    expect({ isTrial, questions }).toEqual({ isTrial: false, questions: 24 });
    await admin.ask(attempts.checkIn, { id, identity: 'Passport seen' });
    expect(await learner.refused(attempts.book, {})).toMatchObject({ code: 'already-exists' });
    await satBy(learner, id);

    const first = await marksAll(markers[0]!, 3);
    expect(first).toHaveLength(6);
    expect((await admin.ask(attempts.get, { id })).scripts.flatMap((script) => script.marks)).toEqual([]);
    await marksAll(markers[1]!, 3);
    expect(await marksAll(markers[2]!, 3)).toEqual([]);

    const held = await admin.ask(attempts.decide, { id });
    expect(held).toMatchObject({ outcome: 'hold', thirdMarks: 6 });
    expect(await admin.refused(attempts.release, { id, number: 1 })).toMatchObject({ code: 'wrong-state' });
    await marksAll(markers[2]!, 4);
    expect(await admin.ask(settle, { attemptId: id, note: 'Three agree closely' })).toEqual({
      settled: 6,
      waiting: 0,
    });
    const decided = await admin.ask(attempts.decide, { id });
    expect(decided).toMatchObject({ number: 2, outcome: 'pass', caveats: ['calibrating', 'provisional'] });
    expect(await learner.refused(attempts.result, { id })).toMatchObject({ code: 'wrong-state' });
    expect(await admin.refused(attempts.release, { id, number: 1 })).toMatchObject({ code: 'stale-version' });
    await admin.ask(attempts.release, { id, number: 2 });

    const result = await learner.ask(attempts.result, { id });
    expect(result).toMatchObject({ outcome: 'pass', retakeFrom: null });
    expect(result.feedback[0]!.criteria[0]).toMatchObject({ levels: [3, 3, 4] });
    const said = JSON.stringify(result);
    for (const { personId } of [...markers, admin]) expect(said).not.toContain(personId);
    expect(await admin.ask(attempts.get, { id })).toMatchObject({
      decisions: [{ isReproduced: true }, { isReproduced: true }],
    });
  }, 60_000);

  it('can be decided again by anyone from the stored rows alone', async () => {
    const rows = await server.ask<{ inputs: Inputs; inputs_hash: string; decision: unknown }>(
      'select inputs, inputs_hash, decision from attempt_decision',
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { inputs, inputs_hash, decision } of rows) {
      expect(decide(inputs)).toEqual(decision);
      expect(inputsHash(inputs)).toBe(inputs_hash);
    }
  });

  it('takes an appeal, answered by somebody who had no part, and never lowers a result', async () => {
    const [mine] = (await learner.ask(attempts.mine, {})).attempts;
    const appeal = await learner.ask(lodge, { attemptId: mine!.id, words: 'The third reader saw more' });
    const asked = { id: appeal.id, state: 'dismissed' as const, reasons: 'Three marks agree' };
    expect(await admin.refused(answer, asked)).toMatchObject({ code: 'forbidden' });
    await server.owner.ask(answer, asked);
    expect((await learner.ask(attempts.result, { id: mine!.id })).appeals).toMatchObject([
      { state: 'dismissed', reasons: 'Three marks agree' },
    ]);
  });

  it('tells too few of its quality, and counts what there is', async () => {
    const told = await admin.ask(quality, { programme });
    expect(told).toMatchObject({
      ...{ released: 1, trials: 0, appeals: { lodged: 1, dismissed: 1, upheld: 0 } },
      passRate: { state: 'too few', n: 1, needs: 10 },
    });
  });
});

describe('a clock', () => {
  it('stops answers when time is up, later for whom it was granted, and not at all when nothing was set', async () => {
    const sitter = await server.join('Ines Tait');
    const book = { personId: sitter.personId, minutes: 60 };
    const { id } = await admin.ask(attempts.book, book);
    await admin.ask(attempts.accommodate, { id, timeFactor: 1.5, note: 'Dyslexia' });
    const begun = new Date();
    await sitter.ask(attempts.start, { id }, { now: begun });
    expect(await admin.refused(attempts.accommodate, { id, noClock: true })).toMatchObject({
      code: 'wrong-state',
    });
    const { sheets } = await sitter.ask(attempts.sit, { id });
    const item = sheets.find(({ kind }) => kind === 'short-text')!.item;
    const save = { id, item, answer: { kind: 'short-text' as const, words: 'Half' } };
    const later = (minutes: number) => ({ now: new Date(begun.getTime() + minutes * 60_000) });
    await sitter.ask(attempts.save, save, later(89));
    expect(await sitter.refused(attempts.save, save, later(91))).toMatchObject({ code: 'wrong-state' });
    expect(await sitter.refused(attempts.submit, { id }, later(91))).toMatchObject({ code: 'incomplete' });
    await sitter.ask(attempts.submit, { id, leavesOpen: true }, later(91));
  });
});

describe('a marker', () => {
  it('is calibrated on scripts that do not say their level', async () => {
    const fresh = await server.join('Callum Orr');
    await server.owner.ask(appoint, { programme, personId: fresh.personId });
    for (let turn = 0; turn < 12; turn++) {
      const { anchor: given } = await fresh.ask(anchor, { programme });
      expect(given!.words.length).toBeGreaterThan(200);
      expect(`${given!.code} ${given!.words}`).not.toMatch(/why level|exemplar/i);
      const levels = Object.fromEntries(given!.rubric.criteria.map(({ id }) => [id, 2]));
      await fresh.ask(calibrate, { programme, code: given!.code, levels });
    }
    expect(await fresh.refused(marks.next, { programme })).toMatchObject({ code: 'wrong-state' });
  });

  it('finds no trace of what was granted in any answer of any action that reads', async () => {
    const [marker] = markers;
    await marksAll(marker!, 2);
    const rows = await server.ask<{ id: string }>('select id from attempt union select id from script');
    const ids = rows.map(({ id }) => id);
    const reading = actions.filter(({ mode, asks }) => mode === 'read' && asks === 'person');
    for (const { procedure, input } of reading)
      for (const id of ['id' in (input as { shape?: object }).shape! ? ids : ['']].flat()) {
        const answer = await answered(marker!, procedure, id ? { id, programme } : { programme });
        expect(answer).not.toMatch(/Dyslexia|timeFactor|noClock|time_factor/);
      }
  }, 60_000);

  it('reads no attempt, no name, and no mark of another even past the actions', async () => {
    const [marker] = markers;
    const seen = await server.db.lend(async ({ say, tx }) => {
      await say(
        `begin; set local app.workspace = '${server.workspaceId}'; set local app.person = '${marker!.personId}'`,
      );
      const counts = await tx
        .selectNoFrom((on) => [
          on.selectFrom('attempt').select(on.fn.countAll<number>().as('n')).as('attempts'),
          on.selectFrom('accommodation').select(on.fn.countAll<number>().as('n')).as('granted'),
          on.selectFrom('attempt_answer').select(on.fn.countAll<number>().as('n')).as('answers'),
          on.selectFrom('item_key').select(on.fn.countAll<number>().as('n')).as('keys'),
          on.selectFrom('attempt_decision').select(on.fn.countAll<number>().as('n')).as('decisions'),
          on
            .selectFrom('mark')
            .where('marker_id', '<>', marker!.personId)
            .select(on.fn.countAll<number>().as('n'))
            .as('marks'),
        ])
        .executeTakeFirstOrThrow();
      await say('rollback');
      return counts;
    });
    expect(seen).toEqual({ attempts: 0, granted: 0, answers: 0, keys: 0, decisions: 0, marks: 0 });
  });

  it('cannot change a locked mark, and adds a revision that leaves it as it was', async () => {
    const [marker] = markers;
    const before = await server.ask('select * from mark order by script_id, marker_id, revision');
    const id = (await marker!.ask(marks.list, { programme })).marks[0]!.id;
    const { rubric } = await marker!.ask(marks.get, { id });
    const levels = Object.fromEntries(rubric.criteria.map((each) => [each.id, 1]));
    expect(await marker!.refused(marks.save, { id, levels })).toMatchObject({ code: 'wrong-state' });
    await marker!.ask(marks.revise, { id, levels, reason: 'I had read the wrong piece' });
    const after = await server.ask('select * from mark order by script_id, marker_id, revision');
    expect(after).toHaveLength(before.length + 1);
    for (const mark of before) expect(after).toContainEqual(mark);
    await expect(
      server.ask('update mark set levels = $1 where locked_at is not null', ['{}']),
    ).rejects.toThrow('A locked mark is not changed');
  });

  it('is given nothing of a person they are in conflict with', async () => {
    const close = await aMarker(server, 'Priya Nair');
    const people = await server.ask<{ person_id: string }>('select distinct person_id from attempt');
    for (const { person_id } of people)
      await server.ask(
        `insert into assessor_conflict (workspace_id, assessor_id, person_id, because) values ($1, $2, $3, 'trains them')`,
        [server.workspaceId, close.personId, person_id],
      );
    expect(await close.ask(marks.next, { programme })).toEqual({ script: null });
  });
});

it('goes with its workspace, locked marks and all', async () => {
  await server.ask('delete from workspace where workspace_id = $1', [server.workspaceId]);
  for (const table of ['attempt', 'script', 'mark', 'attempt_decision', 'assessment_form'])
    expect([table, await server.ask(`select 1 from ${table}`)]).toEqual([table, []]);
});

async function answered(who: Caller, procedure: AnyProcedure, input: unknown): Promise<string> {
  try {
    const done: unknown = await who.ask(procedure, input as never);
    return done instanceof File ? await done.text() : JSON.stringify(done ?? null);
  } catch (error) {
    return JSON.stringify(error);
  }
}
