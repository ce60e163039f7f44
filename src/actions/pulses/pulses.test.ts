// A wave from its opening to its figures: everybody is asked once, nobody can be told from their answer, by any door and by the database itself.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caller } from '../../../test/caller.ts';
import { type World, world } from '../../../test/world.ts';
import type { Id } from '../../core/id.ts';
import { ownScales } from '../../core/pulse/own-scales.ts';
import { inScope } from '../../db/scope.ts';
import { list as audit } from '../audit.ts';
import { ofTeam, get as readDiagnosis } from '../diagnoses/diagnoses.ts';
import { get as exported } from '../exports/index.ts';
import { list as notified } from '../notifications.ts';
import { archive } from '../teams.ts';
import { workOnce } from '../work.ts';
import { answer, mine, show } from './answer.ts';
import { close, list, open, remind, results } from './pulses.ts';

const spring = { now: new Date('2026-05-06T10:00:00Z') };
const later = { now: new Date('2026-06-05T10:00:00Z') };
const words = 'Quillbackery: the night boats came on top';
const [good, bad] = [
  [5, 5, 5, 5, 5, 5],
  [2, 1, 1, 2, 4, 1],
];

let at: World;
/** The link of each person asked, by id. */
const links = new Map<Id, string>();

/** More people of a team, who have not joined yet and can only answer by the link. */
async function invite(teamId: Id, count: number, of: string): Promise<void> {
  await at.ask(
    `with made as (insert into person (workspace_id, id, name, email, role)
       select $1, gen_random_uuid(), $3 || n, lower($3) || n || '@saltline.example', 'member' from generate_series(1, $4::int) n returning id)
     insert into team_member (workspace_id, team_id, person_id) select $1, $2, id from made`,
    [at.workspaceId, teamId, of, count],
  );
}

async function readLinks(): Promise<void> {
  const rows = await at.ask<{ person: Id; link: string }>(
    `select person_id as person, substring(plain from '/pulse/answer#(\\S+)') as link from mail where kind = 'pulse' and state = 'waiting' order by queued_at`,
  );
  for (const { person, link } of rows) links.set(person, link);
}

const peopleOf = async (teamId: Id): Promise<Id[]> =>
  (
    await at.ask<{ id: Id }>(
      `select person_id as id from team_member where team_id = $1 order by person_id`,
      [teamId],
    )
  ).map(({ id }) => id);

const stranger = () => caller(at.db);

beforeAll(async () => {
  at = await world();
  await invite(at.boarding, 6, 'Deckhand');
  await invite(at.engines, 2, 'Stoker');
});
afterAll(() => at?.drop());

describe('opening a wave', () => {
  it('is for those who run the quarter, with a last day soon enough', async () => {
    expect((await at.member.refused(open, { closesOn: '2026-05-20' }, spring)).code).toBe('forbidden');
    expect((await at.owner.refused(open, { closesOn: '2026-05-05' }, spring)).code).toBe('bad-input');
    expect((await at.owner.refused(open, { closesOn: '2026-07-05' }, spring)).code).toBe('bad-input');
  });

  it('asks everybody once, by mail and in the product', async () => {
    const wave = await at.owner.ask(open, { closesOn: '2026-05-20' }, { ...spring, hasPost: true });
    expect(wave).toMatchObject({ asked: 13, answered: 0, closedOn: null });
    expect(wave.scales).toEqual(ownScales);
    await readLinks();
    expect(links.size).toBe(13);
    expect((await at.outsider.ask(notified, {})).notifications.map(({ kind }) => kind)).toContain('pulse');
    const unmailed = await at.ask(`select 1 from notification where kind = 'pulse' and mailed_at is null`);
    expect(unmailed).toEqual([]);
  });

  it('refuses a second one beside it', async () => {
    const again = await at.owner.refused(open, { closesOn: '2026-05-20' }, spring);
    expect(again.code).toBe('already-exists');
  });
});

describe('answering', () => {
  it('takes one answer each, by link without signing in or signed in', async () => {
    const [person] = links.keys();
    const secret = links.get(person!)!;
    expect(await stranger().ask(show, { secret })).toMatchObject({
      workspaceName: 'Saltline Ferries',
      pulse: { hasAnswered: false, closesOn: '2026-05-20' },
    });
    expect((await at.outsider.ask(mine, {})).pulse).toMatchObject({ hasAnswered: false });
    await at.outsider.ask(answer, { marks: bad!, words }, { idempotencyKey: 'a retry' });
    expect((await at.outsider.ask(mine, {})).pulse).toMatchObject({ hasAnswered: true });
    expect((await at.outsider.refused(answer, { marks: good! })).code).toBe('wrong-state');
    const own = links.get(at.outsider.personId)!;
    expect((await stranger().refused(answer, { secret: own, marks: good! })).code).toBe('wrong-state');
  });

  it('refuses a mark too few, a link that opens nothing and a stranger', async () => {
    expect((await at.member.refused(answer, { marks: [3] })).code).toBe('bad-input');
    const nothing = { secret: 'a link that opens nothing at all', marks: good! };
    expect((await stranger().refused(answer, nothing)).code).toBe('link-spent');
    expect((await stranger().refused(answer, { marks: good! })).code).toBe('not-signed-in');
  });

  it('counts two that were sent at once by one person as one', async () => {
    const once = { secret: links.get(at.member.personId)!, marks: bad! };
    const both = await Promise.allSettled([
      stranger().ask(answer, once),
      at.member.ask(answer, { marks: bad! }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await at.owner.ask(list, {})).pulses[0]).toMatchObject({ answered: 2 });
  });
});

describe('an answer', () => {
  it('is in one row with all others of its wave, sorted, without a time, an id or a person', async () => {
    const rest = [...links].filter(([id]) => ![at.outsider.personId, at.member.personId].includes(id));
    for (const [index, [, secret]] of rest.slice(0, 8).entries())
      await stranger().ask(answer, {
        secret,
        marks: index % 2 ? good! : bad!,
        words: index === 3 ? 'Aye' : '',
      });
    const boxes = await at.ask<{ answers: object[]; words: string[] }>('select * from pulse_box');
    expect(boxes).toHaveLength(1);
    const [box] = boxes;
    expect(Object.keys(box!).sort()).toEqual(['answers', 'pulse_id', 'words', 'workspace_id']);
    expect(box!.words).toEqual(['Aye', words]);
    const texts = box!.answers.map((each) => JSON.stringify(each));
    expect(texts).toEqual(texts.toSorted());
    for (const each of box!.answers) expect(Object.keys(each).sort()).toEqual(['marks', 'teamId']);
  });

  it('cannot be read by the server itself while the wave is open', async () => {
    const reading = inScope(at.db, { workspaceId: at.workspaceId, seesAll: true }, 'read', (tx) =>
      tx.selectFrom('pulse_box').selectAll().execute(),
    );
    await expect(reading).rejects.toThrow(/permission denied/);
  });

  it('leaves nothing in events, retries, mails or notifications, and no table but the box holds its words', async () => {
    const events = await at.ask<{ kind: string; actor_id: Id }>(
      `select kind, actor_id from event where kind like 'pulse%'`,
    );
    expect(events).toEqual([{ kind: 'pulse.opened', actor_id: at.ownerId }]);
    expect(await at.ask(`select 1 from idempotency where key = 'a retry'`)).toEqual([]);
    const tables = await at.ask<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const found = await at.ask(`select 1 from "${name}" t where t::text like '%Quillbackery%' limit 1`);
      expect([name, found.length]).toEqual([name, name === 'pulse_box' ? 1 : 0]);
    }
  });

  it('shares no transaction with the row of who was asked but that of the last one', async () => {
    const [last] = await at.ask<{ count: number }>(
      `select count(*)::int as count from pulse_invitation i join pulse_box b on b.xmin = i.xmin`,
    );
    expect(last!.count).toBe(1);
  });
});

describe('reminding', () => {
  it('writes once, to the silent alone, and the first link stays good', async () => {
    const [wave] = (await at.owner.ask(list, {})).pulses;
    expect((await at.member.refused(remind, { id: wave!.id }, spring)).code).toBe('forbidden');
    const before = await at.ask(`select 1 from mail where kind = 'pulse'`);
    await at.owner.ask(remind, { id: wave!.id }, { ...spring, hasPost: true });
    const after = await at.ask(`select 1 from mail where kind = 'pulse'`);
    expect(after.length - before.length).toBe(13 - 10);
    expect((await at.owner.refused(remind, { id: wave!.id }, spring)).code).toBe('wrong-state');
    const silent = await at.ask<{ id: Id }>(
      `select person_id as id from pulse_invitation where not has_answered order by person_id limit 1`,
    );
    await stranger().ask(answer, { secret: links.get(silent[0]!.id)!, marks: good! });
  });
});

describe('a closed wave', () => {
  it('tells nothing before, and then the same to everybody', async () => {
    const [wave] = (await at.owner.ask(list, {})).pulses;
    expect((await at.owner.refused(results, { id: wave!.id })).code).toBe('wrong-state');
    const edit = { id: wave!.id, version: wave!.version };
    expect((await at.owner.refused(close, { ...edit, version: 1 }, spring)).code).toBe('stale-version');
    const told = await at.owner.ask(close, edit, spring);
    expect(told.groups[0]).toMatchObject({ teamId: null, asked: 13, n: 11 });
    expect(told.words.toSorted()).toEqual(['Aye', words]);
    expect(await at.viewer.ask(results, { id: wave!.id })).toEqual(told);
    expect(await at.ask('select 1 from pulse_box')).toEqual([]);
    expect((await at.owner.refused(close, edit, spring)).code).toBe('wrong-state');
  });

  it('shows a team of five answers or more, and no team by whose side another could be worked out', async () => {
    const [wave] = (await at.owner.ask(list, {})).pulses;
    const told = await at.owner.ask(results, { id: wave!.id });
    for (const { teamId, n } of told.groups.slice(1)) {
      expect(n).toBeGreaterThanOrEqual(5);
      const left = told.groups[0]!.n - n;
      expect([teamId, left === 0 || left >= 5]).toEqual([teamId, true]);
    }
  });

  it('stays as it was told, whatever becomes of the teams', async () => {
    const [wave] = (await at.owner.ask(list, {})).pulses;
    const before = await at.owner.ask(results, { id: wave!.id });
    await at.ask('delete from team_member where team_id = $1 and person_id = $2', [
      at.boarding,
      (await peopleOf(at.boarding)).at(-1),
    ]);
    await at.owner.ask(archive, { id: at.engines, version: 1 });
    expect((await at.owner.ask(results, { id: wave!.id })).groups).toEqual(before.groups);
  });

  it('feeds the diagnosis with counts and with who was asked', async () => {
    const [wave] = (await at.owner.ask(list, {})).pulses;
    const [all] = (await at.owner.ask(results, { id: wave!.id })).groups;
    const { diagnosis } = await at.owner.ask(readDiagnosis, {}, spring);
    const influence = diagnosis!.signals.SV_INFL!;
    expect(influence).toMatchObject({ bad: all!.scales[0]!.bad, n: 11, state: 'UNKNOWN' });
    const own = await at.lead.ask(ofTeam, { teamId: at.boarding }, spring);
    const group = (await at.owner.ask(results, { id: wave!.id })).groups.find(
      ({ teamId }) => teamId === at.boarding,
    );
    expect(own.diagnosis!.signals.SV_INFL!.n).toBe(group?.n ?? null);
  });

  it('is followed by another only after a rest, and closes by the clock', async () => {
    expect((await at.owner.refused(open, { closesOn: '2026-05-20' }, spring)).code).toBe('wrong-state');
    await at.owner.ask(open, { closesOn: '2026-06-10' }, later);
    await at.ask(
      `insert into job (workspace_id, name, key, input, due_at) values ($1, 'close-pulses', 'now', '{}', now() - interval '1 hour')`,
      [at.workspaceId],
    );
    const ground = { db: at.db, baseUrl: 'https://okr.saltline.example', post: null };
    while ((await workOnce(ground, new Date('2026-06-11T10:00:00Z'))) > 0);
    const [wave] = (await at.owner.ask(list, {})).pulses;
    expect(wave).toMatchObject({ closedOn: '2026-06-11', answered: null });
    const told = await at.owner.ask(results, { id: wave!.id });
    expect(told).toMatchObject({ groups: [], words: [] });
    expect((await at.outsider.ask(mine, {})).pulse).toBeNull();
  });
});

describe('no door', () => {
  it('tells who answered what: neither the export nor the audit knows of it', async () => {
    const file = await at.owner.ask(exported, { format: 'json' });
    const entries = JSON.stringify(await at.owner.ask(audit, { limit: 200 }));
    for (const text of [await (file as File).text(), entries]) {
      expect(text).not.toContain('Quillbackery');
      expect(text).not.toContain('has_answered');
    }
  });
});
