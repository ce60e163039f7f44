// What people are told, from the deed to the list, through the jobs that do it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baseUrl, caller } from '../../test/caller.ts';
import { type World, world } from '../../test/world.ts';
import * as checkIns from './check-ins.ts';
import * as comments from './comments.ts';
import * as cycles from './cycles.ts';
import { answer } from './escalations/answer.ts';
import * as escalations from './escalations/escalations.ts';
import { meetings } from './meetings/index.ts';
import * as notifications from './notifications.ts';
import { objectives } from './objectives/index.ts';
import * as people from './people.ts';
import * as rhythmRoles from './rhythm-roles.ts';
import { openSchedule } from './schedule.ts';
import { workOnce } from './work.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.drop());

/** A Wednesday: the check-ins are due on the next morning. */
const wednesday = new Date('2026-05-06T10:00:00Z');
const on = (now: string) => ({ now: new Date(now) });
const midway = { now: wednesday };

/** Does all that is due. What failed is thrown: nothing here should. */
async function work(now = wednesday): Promise<void> {
  const failed: unknown[] = [];
  const ground = {
    db: at.db,
    baseUrl,
    post: null,
    onFailure: (_: unknown, error: unknown) => failed.push(error),
  };
  while ((await workOnce(ground, now)) > 0);
  if (failed.length > 0) throw failed[0];
}

async function tick(now: Date): Promise<void> {
  await openSchedule(at.db)(now);
  await work(now);
}

const told = async (who: { ask: World['owner']['ask'] }, input = {}) =>
  (await who.ask(notifications.list, input)).notifications;
const mailsTo = (email: string) =>
  at.ask<{ subject: string; plain: string; state: string; kind: string }>(
    `select subject, plain, state, kind from mail where to_address = $1 order by queued_at, id`,
    [email],
  );

describe('a mention', () => {
  it('is told to whom it names and whom it concerns, once, with a link to the comment', async () => {
    const { id: objectiveId } = await at.committed({ title: 'The night boat sails full' });
    await work();
    const body = 'Could you look at the gangway?';
    const made = await at.member.ask(
      comments.create,
      { objectiveId, body, mentionIds: [at.outsider.personId, at.member.personId] },
      midway,
    );
    await work();
    await work();
    const [first, ...rest] = await told(at.outsider);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      kind: 'mention',
      sentence: 'Duarte Lopes mentioned you',
      about: 'The night boat sails full',
      quote: body,
      path: `/objectives/${objectiveId}#${made.id}`,
      readAt: null,
    });
    expect((await told(at.member)).filter(({ kind }) => kind === 'mention')).toEqual([]);
    const fields = { version: made.version, body: `${body} Today`, mentionIds: [at.outsider.personId] };
    const edited = await at.member.ask(comments.edit, { id: made.id, ...fields }, midway);
    await work();
    expect(await told(at.outsider)).toMatchObject([{ quote: `${body} Today` }]);
    await at.member.ask(comments.remove, { id: made.id, version: edited.version }, midway);
    expect(await told(at.outsider)).toEqual([]);
    expect(await at.outsider.ask(notifications.count, {})).toEqual({ unread: 0 });
  });

  it('leaves a list whose reader may not see the objective any more', async () => {
    const { id: objectiveId, version } = await at.draft({ title: 'Sell the old boat' });
    const mentionIds = [at.outsider.personId];
    await at.member.ask(comments.create, { objectiveId, body: 'Well?', mentionIds }, midway);
    await work();
    expect(await told(at.outsider)).toHaveLength(1);
    await at.member.ask(
      objectives.edit,
      { id: objectiveId, version, fields: { visibility: 'team' } },
      midway,
    );
    expect(await told(at.outsider)).toEqual([]);
    expect(await at.outsider.ask(notifications.count, {})).toEqual({ unread: 0 });
  });
});

describe('a proposal', () => {
  it('waits for whoever leads the team, until it is answered', async () => {
    const { id, version } = await at.draft({ title: 'No car waits for a second boat' });
    const proposed = await at.member.ask(objectives.propose, { id, version }, midway);
    await work();
    const mine = async () =>
      (await told(at.lead, { unread: true })).filter(({ kind }) => kind === 'proposal');
    expect(await mine()).toMatchObject([{ sentence: expect.stringContaining('Duarte Lopes proposed') }]);
    const reason = 'Say by how many cars';
    await at.lead.ask(objectives.sendBack, { id, version: proposed.version, reason }, midway);
    await work();
    expect(await mine()).toEqual([]);
    expect((await told(at.member)).find(({ kind }) => kind === 'sent back')).toMatchObject({ quote: reason });
  });
});

describe('a request for help', () => {
  it('goes to the lead, by the clock to the sponsor, and its answer back', async () => {
    const role = { role: 'sponsor' as const, teamId: null, personId: at.viewer.personId };
    await at.owner.ask(rhythmRoles.give, role);
    await at.moveTo('running');
    const { keyResults: own } = await at.committed({ title: 'The ramp is never short of hands' });
    const need = 'A second ramp crew for the 06:40';
    const raised = await at.member.ask(escalations.raise, { keyResultId: own[0]!.id, need }, midway);
    await work();
    const asked = (rows: Awaited<ReturnType<typeof told>>) =>
      rows.filter(({ kind }) => kind.startsWith('help'));
    expect(asked(await told(at.lead))).toMatchObject([{ kind: 'help asked', quote: need }]);
    await tick(new Date('2026-05-12T10:00:00Z'));
    await tick(new Date('2026-05-12T10:10:00Z'));
    expect(asked(await told(at.viewer))).toMatchObject([
      { kind: 'help passed on', sentence: 'A request for help was not answered in time and is yours now' },
    ]);
    const said = { answer: 'no' as const, words: 'Not this quarter' };
    const at12 = on('2026-05-12T11:00:00Z');
    await at.viewer.ask(answer, { id: raised.id, version: raised.version, ...said }, at12);
    await work(at12.now);
    expect(asked(await told(at.member))).toMatchObject([
      { kind: 'help answered', quote: 'Not this quarter' },
    ]);
    expect(asked(await told(at.viewer, { unread: true }))).toEqual([]);
  });
});

describe('check-ins that are owed', () => {
  it('are told of once before and once after, and no more when they are made', async () => {
    const dues = async () => (await told(at.member)).filter(({ kind }) => kind.startsWith('check-in'));
    await tick(new Date('2026-05-13T10:00:00Z'));
    await tick(new Date('2026-05-13T10:20:00Z'));
    expect(await dues()).toMatchObject([{ kind: 'check-in due', path: '/check-in', readAt: null }]);
    await tick(new Date('2026-05-15T10:00:00Z'));
    expect(await dues()).toMatchObject([{ kind: 'check-in overdue' }, { kind: 'check-in due' }]);
    const rows = await at.ask<{ id: string }>(
      `select k.id from key_result k join objective o on o.id = k.objective_id
       where k.owner_id = $1 and k.removed_at is null and o.state = 'committed'`,
      [at.member.personId],
    );
    for (const { id: keyResultId } of rows)
      await at.member.ask(checkIns.record, { keyResultId, confidence: 0.8 }, on('2026-05-15T11:00:00Z'));
    await tick(new Date('2026-05-15T12:00:00Z'));
    expect((await dues()).map(({ readAt }) => readAt === null)).toEqual([false, false]);
  });

  it('are not told to somebody who left', async () => {
    const gone = await at.join('Sara Melo', 'member', [at.boarding]);
    await at.ask(`update key_result set owner_id = $1 where owner_id = $2`, [
      gone.personId,
      at.lead.personId,
    ]);
    const { people: all } = await at.owner.ask(people.list, {});
    const { id, version } = all.find(({ name }) => name === 'Sara Melo')!;
    await at.owner.ask(people.remove, { id, version });
    await tick(new Date('2026-05-20T10:00:00Z'));
    expect(await at.ask(`select 1 from notification where person_id = $1`, [gone.personId])).toEqual([]);
  });
});

describe('mail', () => {
  const email = 'vera.alves@saltline.example';

  it('comes once a day with all that was not read, and not for what was', async () => {
    const before = (await mailsTo(email)).length;
    const { id: objectiveId } = await at.committed({ title: 'Every crossing has a second engineer' });
    for (const body of ['First', 'Second', 'Third'])
      await at.member.ask(
        comments.create,
        { objectiveId, body, mentionIds: [at.outsider.personId] },
        on('2026-05-20T16:00:00Z'),
      );
    await work(new Date('2026-05-20T16:00:10Z'));
    const [third] = await told(at.outsider, { unread: true });
    await at.outsider.ask(notifications.mark, { id: third!.id });
    await tick(new Date('2026-05-21T06:55:00Z'));
    expect((await mailsTo(email)).length).toBe(before);
    for (const minute of ['00', '05', '10']) await tick(new Date(`2026-05-21T07:${minute}:00Z`));
    const sent = (await mailsTo(email)).slice(before);
    expect(sent).toMatchObject([{ kind: 'digest', state: 'kept' }]);
    expect(sent[0]!.plain).toContain('> First');
    expect(sent[0]!.plain).not.toContain('> Third');
    await tick(new Date('2026-05-22T07:00:00Z'));
    expect((await mailsTo(email)).length).toBe(before + 1);
  });

  it('stops with the link at its foot, without a session, and starts again', async () => {
    const mails = await mailsTo(email);
    const code = /unsubscribe\/(\S+)/.exec(mails.at(-1)!.plain)![1]!;
    const stranger = caller(at.db);
    expect(await stranger.ask(notifications.stopped, { code })).toMatchObject({ mail: 'digest' });
    expect(await stranger.ask(notifications.stop, { code })).toMatchObject({
      personName: 'Vera Alves',
      mail: 'off',
    });
    expect(await at.outsider.ask(notifications.setting, {})).toMatchObject({ mail: 'off' });
    expect((await stranger.refused(notifications.stop, { code: crypto.randomUUID() })).code).toBe(
      'link-spent',
    );
    await stranger.ask(notifications.stop, { code, mail: 'digest' });
    expect(await at.outsider.ask(notifications.setting, {})).toMatchObject({ mail: 'digest' });
  });

  it('comes at once for the kinds somebody chose, and not again in the digest', async () => {
    const { version } = await at.outsider.ask(notifications.setting, {});
    const fields = { atOnce: ['mention' as const] };
    const chosen = await at.outsider.ask(notifications.choose, { version, fields });
    expect(chosen).toMatchObject({ atOnce: ['mention'], mail: 'digest' });
    const again = await at.outsider.refused(notifications.choose, { version, fields });
    expect(again).toMatchObject({
      code: 'stale-version',
      data: { detail: { current: { version: chosen.version } } },
    });
    const { id: objectiveId } = await at.committed({ title: 'Crews sleep eight hours' });
    const before = (await mailsTo(email)).length;
    const mention = { objectiveId, body: 'Quickly', mentionIds: [at.outsider.personId] };
    await at.member.ask(comments.create, mention, on('2026-05-26T10:00:00Z'));
    await work(new Date('2026-05-26T10:00:05Z'));
    expect((await mailsTo(email)).slice(before)).toMatchObject([
      { kind: 'at once', subject: 'Duarte Lopes mentioned you: Crews sleep eight hours' },
    ]);
    await tick(new Date('2026-05-27T07:00:00Z'));
    expect((await mailsTo(email)).length).toBe(before + 1);
  });
});

it('reads everything up to what was seen, and one unread again', async () => {
  const [newest] = await told(at.outsider, { unread: true });
  const { read } = await at.outsider.ask(notifications.readAll, { upTo: newest!.at });
  expect(read).toBeGreaterThan(0);
  expect(await at.outsider.ask(notifications.count, {})).toEqual({ unread: 0 });
  await at.outsider.ask(notifications.mark, { id: newest!.id, read: false });
  expect(await at.outsider.ask(notifications.count, {})).toEqual({ unread: 1 });
  expect((await at.member.refused(notifications.mark, { id: newest!.id })).code).toBe('not-found');
});

describe('a meeting', () => {
  const toMeeting = async (who: { ask: World['owner']['ask'] }) =>
    (await told(who)).filter(({ kind }) => kind.startsWith('meeting'));

  it('that is placed with its quarter is told once; one moved, called off or held each time', async () => {
    await at.owner.ask(meetings.plan, { cycleId: at.cycleId }, midway);
    await work();
    expect(await toMeeting(at.member)).toMatchObject([
      {
        kind: 'meeting called',
        sentence: 'Ines Carvalho placed the meetings of Spring tides',
        path: '/meetings',
      },
    ]);
    const [cycle] = (await at.owner.ask(cycles.list, {})).cycles;
    const { id, version, name, startsOn, endsOn, rhythm } = cycle!;
    const fields = { name, startsOn, endsOn, rhythm, quietWeeks: [9, 10] };
    await at.owner.ask(cycles.edit, { id, version, fields });
    const again = await at.owner.ask(meetings.plan, { cycleId: at.cycleId }, midway);
    expect(again.moved + again.calledOff).toBeGreaterThan(3);
    await work();
    expect((await toMeeting(at.member)).map(({ sentence, path }) => [sentence, path])[0]).toEqual([
      'Ines Carvalho planned the meetings of Spring tides again',
      '/meetings',
    ]);
    expect(await toMeeting(at.member)).toHaveLength(2);
    const review = { kind: 'leadership review' as const, startsAt: '2026-05-27T10:00:00Z' };
    const made = await at.owner.ask(meetings.create, review, midway);
    await work();
    const to = { startsAt: '2026-05-28T13:30:00Z', reason: 'The yard has us' };
    const moved = await at.owner.ask(meetings.move, { id: made.id, version: made.version, ...to }, midway);
    await work();
    const heard = await toMeeting(at.lead);
    expect(heard.map(({ sentence }) => sentence).slice(0, 2)).toEqual([
      'Ines Carvalho moved the leadership review to Thu 28 May, 14:30',
      // Told as it stands when it is told: it was called for the 27th.
      'Ines Carvalho called the leadership review for Wed 27 May, 11:00',
    ]);
    expect(heard[0]).toMatchObject({ quote: 'The yard has us', path: `/meetings/${made.id}` });
    const off = { side: 'programme' as const, reason: 'Fog' };
    await at.owner.ask(meetings.cancel, { id: made.id, version: moved.version, ...off }, midway);
    await work();
    const after = (await toMeeting(at.lead)).filter(({ path }) => path.endsWith(made.id));
    expect(after.map(({ kind, readAt }) => [kind, readAt === null])).toEqual([
      ['meeting cancelled', true],
      ['meeting moved', false],
      ['meeting called', false],
    ]);
  });
});
