// An objective only its team sees is nowhere for anybody else: every door answers as if it were not there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, caller, type Refused } from '../../../test/caller.ts';
import { midway, type Objective, type World, world } from '../../../test/world.ts';
import * as checkIns from '../check-ins.ts';
import * as comments from '../comments.ts';
import * as findings from '../findings.ts';
import * as home from '../home.ts';
import * as initiatives from '../initiatives.ts';
import { keyResults } from '../key-results/index.ts';
import * as search from '../search.ts';
import * as supports from '../supports.ts';
import * as teams from '../teams.ts';
import * as tokens from '../tokens.ts';
import { objectives } from './index.ts';

const word = 'Quillbackery';
const because = `${word} decides it`;

let at: World;
let hidden: Objective;
/** Seen by everybody, linked with the hidden one both ways. */
let above: Objective;
let below: Objective;
let ids: Record<'keyResult' | 'comment' | 'initiative' | 'support' | 'checkIn', string>;
beforeAll(async () => {
  at = await world();
  hidden = await at.committed({ title: `${word} passengers board on time`, visibility: 'team' });
  above = await at.draft({ title: 'Seen from above' });
  below = await at.draft({ title: 'Seen from below' });
  const objectiveId = hidden.id;
  const toObjective = { toKind: 'objective' as const, because };
  const support = await at.lead.ask(supports.create, { objectiveId, toId: above.id, ...toObjective });
  const into = await at.lead.ask(supports.create, {
    objectiveId: below.id,
    toId: hidden.id,
    ...toObjective,
  });
  await at.lead.ask(supports.edit, { id: into.id, version: 1, because: `${because}, again` });
  await at.lead.ask(objectives.commit, { id: below.id, version: below.version }, midway);
  await at.moveTo('running');
  const keyResult = hidden.keyResults[0]!.id;
  const checkIn = await at.member.ask(
    checkIns.record,
    { keyResultId: keyResult, value: 9, moved: word },
    midway,
  );
  const mentionIds = [at.lead.personId];
  const comment = await at.member.ask(comments.create, { objectiveId, body: `${word}, see?`, mentionIds });
  const initiative = await at.member.ask(initiatives.create, { objectiveId, title: `${word} by deck` });
  ids = {
    keyResult,
    comment: comment.id,
    initiative: initiative.id,
    support: support.id,
    checkIn: checkIn.id,
  };
});
afterAll(() => at.drop());

const everythingOf = async (who: Caller) => {
  const cycleId = at.cycleId;
  const list = await who.ask(objectives.list, { cycleId });
  const pages = [];
  for (const { id } of list.objectives)
    pages.push(
      await who.ask(objectives.get, { id }),
      await who.ask(objectives.history, { id }),
      await who.ask(comments.list, { objectiveId: id }),
      await who.ask(findings.list, { objectiveId: id }),
    );
  const found = await who.ask(search.find, { text: word });
  const text = await who.ask(objectives.list, { cycleId, text: word });
  const count = await who.ask(objectives.count, { cycleId });
  const all = [
    list,
    pages,
    found,
    text,
    count,
    await who.ask(home.get, {}, midway),
    await who.ask(teams.list, {}, midway),
  ];
  return { list, found, count, text: JSON.stringify(all) };
};

describe('for an outsider', () => {
  it.each(['outsider', 'viewer'] as const)('shows nothing of it anywhere: %s', async (who) => {
    const seen = await everythingOf(at[who]);
    expect(seen.list.total).toBe(2);
    expect(seen.count.objectives).toBe(2);
    expect(seen.count.statuses.reduce((sum, { keyResults: of }) => sum + of, 0)).toBe(2);
    expect(seen.found.results).toEqual([]);
    expect(seen.text).not.toContain(word);
    for (const id of [hidden.id, ...Object.values(ids)]) expect(seen.text).not.toContain(id);
  });

  it('is hidden from a token as from its holder', async () => {
    const given = { name: 'Nightly', scopes: ['admin' as const], expiresInDays: 1 };
    const { secret } = await at.outsider.ask(tokens.create, given);
    const seen = await everythingOf(caller(at.db, { token: secret! }));
    expect([seen.list.total, seen.found.results]).toEqual([2, []]);
    expect(seen.text).not.toContain(word);
  });

  it('answers its ids as it answers random ones, whatever is asked', async () => {
    const one = (id: string) => ({ id, version: 1 });
    const theirs = await at.draft({ teamId: at.engines, by: at.outsider });
    const asked: [keyof typeof ids | 'objective', (id: string) => Promise<Refused>][] = [
      ['objective', (id) => at.outsider.refused(objectives.get, { id })],
      ['objective', (id) => at.outsider.refused(objectives.history, { id })],
      ['objective', (id) => at.outsider.refused(objectives.edit, { ...one(id), fields: { title: 'Mine' } })],
      ['objective', (id) => at.outsider.refused(objectives.propose, one(id))],
      ['objective', (id) => at.outsider.refused(objectives.commit, one(id))],
      ['objective', (id) => at.outsider.refused(objectives.remove, one(id))],
      ['objective', (id) => at.outsider.refused(objectives.duplicate, { id, cycleId: at.cycleId })],
      ['objective', (id) => at.outsider.refused(comments.list, { objectiveId: id })],
      ['objective', (id) => at.outsider.refused(comments.create, { objectiveId: id, body: 'Hello?' })],
      ['objective', (id) => at.outsider.refused(findings.list, { objectiveId: id })],
      ['objective', (id) => at.outsider.refused(initiatives.create, { objectiveId: id, title: 'Mine' })],
      [
        'objective',
        (id) =>
          at.outsider.refused(supports.create, {
            objectiveId: theirs.id,
            toKind: 'objective',
            toId: id,
            because,
          }),
      ],
      ['keyResult', (id) => at.outsider.refused(checkIns.list, { keyResultId: id })],
      ['keyResult', (id) => at.outsider.refused(checkIns.record, { keyResultId: id, value: 1 }, midway)],
      ['keyResult', (id) => at.outsider.refused(keyResults.get, { id })],
      ['keyResult', (id) => at.outsider.refused(keyResults.suggest, { id })],
      ['keyResult', (id) => at.outsider.refused(keyResults.edit, { ...one(id), fields: { title: 'Mine' } })],
      ['comment', (id) => at.outsider.refused(comments.edit, { ...one(id), body: 'Mine' })],
      ['comment', (id) => at.outsider.refused(comments.remove, one(id))],
      ['initiative', (id) => at.outsider.refused(initiatives.remove, one(id))],
      ['support', (id) => at.outsider.refused(supports.remove, { id })],
      ['checkIn', (id) => at.outsider.refused(checkIns.get, { id })],
    ];
    for (const [kind, ask] of asked) {
      const known = kind === 'objective' ? hidden.id : ids[kind];
      expect([kind, said(await ask(known))]).toEqual([kind, said(await ask(crypto.randomUUID()))]);
      expect((await ask(known)).code).toBe('not-found');
    }
    await at.outsider.ask(objectives.remove, { id: theirs.id, version: theirs.version });
  });
});

const said = ({ code, status, message, data }: Refused) => ({
  code,
  status,
  message,
  data: { ...data, requestId: '' },
});

it('shows its team, its leads, the leads above and the admins all of it', async () => {
  const sara = await at.join('Sara Melo', 'admin');
  for (const who of [at.member, at.lead, at.owner, sara]) {
    const seen = await everythingOf(who);
    expect(seen.list.total).toBe(3);
    expect(new Set(seen.found.results.map(({ kind }) => kind))).toEqual(
      new Set(['objective', 'comment', 'initiative']),
    );
  }
});

it('takes its whole history along when it is hidden, and brings it back when it is shown', async () => {
  const open = await at.draft({ title: 'Nothing to hide yet' });
  await at.member.ask(comments.create, { objectiveId: open.id, body: 'In the open' });
  const fields = { visibility: 'team' as const };
  const shut = await at.member.ask(objectives.edit, { id: open.id, version: open.version, fields });
  expect((await at.outsider.refused(objectives.history, { id: open.id })).code).toBe('not-found');
  await at.member.ask(objectives.edit, {
    id: open.id,
    version: shut.version,
    fields: { visibility: 'workspace' },
  });
  expect((await at.outsider.ask(comments.list, { objectiveId: open.id })).comments).toHaveLength(1);
});

it('is not hidden from somebody who has to work on it', async () => {
  const open = await at.draft();
  const { id, version } = open.keyResults[0]!;
  await at.member.ask(keyResults.edit, { id, version, fields: { ownerId: at.outsider.personId } });
  const fields = { visibility: 'team' as const };
  const shut = { id: open.id, version: open.version, fields };
  expect(await at.member.refused(objectives.edit, shut)).toMatchObject({
    code: 'incomplete',
    data: { detail: { missing: [{ say: expect.stringContaining('Vera Alves') }] } },
  });
});
