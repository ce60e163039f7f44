// The demo company: laid once, believable whatever day it is, and gone without a trace.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { baseUrl, caller } from '../../test/caller.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database.ts';
import { type Founded, founded, password, secretOf } from '../../test/founded.ts';
import { layWithLogins, renew } from '../db/demo/sign-ins.ts';
import { setupLink } from '../db/setup.ts';
import { hashOf } from '../db/snapshots.ts';
import { hashPassword } from '../platform/secret.ts';
import { create, remove } from './demo.ts';
import * as diagnoses from './diagnoses/diagnoses.ts';
import * as troubles from './diagnoses/troubles.ts';
import { get as home } from './home.ts';
import { accept, create as invite } from './invitations.ts';
import { get as whoAmI } from './me.ts';
import { start } from './sessions.ts';
import { finish } from './setup.ts';
import { workOnce } from './work.ts';
import { create as makeWorkspace } from './workspaces.ts';

const secret = 'qd_four-small-boats-in-fog';
const ines = 'ines.carvalho@saltline.example';

async function startDemo(db: FreshDatabase['db'], now = new Date()) {
  const hash = await hashPassword(password);
  const isNew = await layWithLogins(db, now, hash);
  return { isNew, ...(await renew(db, hash, secret)) };
}

/** Every row of every table that belongs to a workspace, counted. */
async function rowsOf(fresh: FreshDatabase, workspaceId: string): Promise<Record<string, number>> {
  const tables = await fresh.ask<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'workspace_id' and t.table_type = 'BASE TABLE'`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await fresh.ask<{ count: number }>(
      `select count(*)::int as count from ${name} where workspace_id = $1`,
      [workspaceId],
    );
    if (row && row.count > 0) counts[name] = row.count;
  }
  return counts;
}

describe('started from the command line', () => {
  let fresh: FreshDatabase;
  beforeEach(async () => {
    fresh = await freshDatabase();
    return () => fresh.drop();
  });

  it('is laid once however often and by however many it is started', async () => {
    const all = await Promise.all([startDemo(fresh.db), startDemo(fresh.db)]);
    const again = await startDemo(fresh.db);
    expect([...all.map(({ isNew }) => isNew).sort(), again.isNew]).toEqual([false, true, false]);
    expect(await fresh.ask('select name from workspace')).toEqual([{ name: 'Saltline Ferries' }]);
    expect(await fresh.ask(`select count(*)::int as count from api_token where name = 'demo start'`)).toEqual(
      [{ count: 1 }],
    );
    expect(again.people.map(({ name }) => name)).toEqual([
      'Ines Carvalho',
      'Margaret Voss',
      'Eilidh Munro',
      'Callum Reekie',
      'Rosa Quill',
    ]);
  });

  it('has its quarters read as soon as it stands, the closed ones too, and the fault of the story found', async () => {
    await startDemo(fresh.db);
    const failed: unknown[] = [];
    const ground = {
      db: fresh.db,
      baseUrl,
      post: null,
      onFailure: (_: unknown, error: unknown) => failed.push(error),
    };
    while ((await workOnce(ground, new Date())) > 0);
    expect(failed).toEqual([]);
    const visitor = caller(fresh.db);
    await visitor.ask(start, { email: ines, password });
    const { readings } = await visitor.ask(diagnoses.history, {});
    expect(readings).toHaveLength(3);
    expect(readings[0]?.causes).toMatchObject({ sponsorship: 'supported', cadence: 'not-supported' });
    const found = await visitor.ask(troubles.list, {});
    expect(found.troubles).toMatchObject([{ what: 'cause:sponsorship', healedOn: null }]);
  });

  it('lets its people in with the password of this start, and owes them something', async () => {
    await startDemo(fresh.db);
    for (const email of [ines, 'eilidh.munro@saltline.example', 'callum.reekie@saltline.example']) {
      const somebody = caller(fresh.db);
      await somebody.ask(start, { email, password });
      expect((await somebody.ask(home, {})).checkIns.length).toBeGreaterThan(0);
    }
    const newer = await hashPassword('another four words entirely');
    await renew(fresh.db, newer, `${secret}2`);
    expect((await caller(fresh.db).refused(start, { email: ines, password })).code).toBe('sign-in-failed');
    expect((await caller(fresh.db, { token: secret }).refused(whoAmI, {})).code).toBe('not-signed-in');
  });

  it('ends what a visitor left on a login: sessions, passkeys, second step', async () => {
    const { people } = await startDemo(fresh.db);
    const visitor = caller(fresh.db);
    await visitor.ask(start, { email: ines, password });
    await fresh.ask(`update login set totp_secret = 'x', totp_confirmed_at = now() where id = $1`, [
      people[0]?.loginId,
    ]);
    await fresh.ask(
      `insert into passkey (id, login_id, public_key, counter, name) values ('k', $1, '\\x00', 0, 'left behind')`,
      [people[0]?.loginId],
    );
    await startDemo(fresh.db);
    expect((await visitor.refused(whoAmI, {})).code).toBe('not-signed-in');
    await caller(fresh.db).ask(start, { email: ines, password });
    expect(await fresh.ask('select 1 from passkey')).toEqual([]);
  });

  it('leaves the set-up open, and keeps its people out of everybody else’s workspaces', async () => {
    await startDemo(fresh.db);
    expect(await setupLink(fresh.db, 'https://okr.saltline.example')).not.toBeNull();
    const visitor = caller(fresh.db);
    await visitor.ask(start, { email: ines, password });
    const refused = await visitor.refused(makeWorkspace, { name: 'My own', zone: 'Europe/Lisbon' });
    expect(refused.code).toBe('forbidden');
  });

  it('leaves the set-up open to somebody who was let into the demo, under the login they have', async () => {
    await startDemo(fresh.db);
    const owner = caller(fresh.db, { token: secret });
    const invited = await owner.ask(invite, { name: 'Bela Toth', role: 'member', teamIds: [] });
    const email = 'bela.toth@harbour.example';
    const bela = caller(fresh.db);
    await bela.ask(accept, { token: secretOf(invited.url), email, password });
    const token = secretOf(await setupLink(fresh.db, 'https://okr.saltline.example'));
    const given = (you: { email: string; password: string }) => ({
      token,
      you: { name: 'Bela Toth', zone: 'Europe/Lisbon', ...you },
      workspace: {
        name: 'Harbour Yard',
        zone: 'Europe/Lisbon',
        calendar: { family: 'quarters' as const, fiscalStartMonth: 1 },
        rhythm: { weekday: 4, time: '09:30' },
      },
      firstCycle: { name: 'Spring tides', startsOn: '2026-04-01', endsOn: '2026-06-30' },
      startWith: 'empty' as const,
    });
    const guessed = await bela.refused(finish, given({ email, password: 'five small boats in fog' }));
    const demos = await bela.refused(finish, given({ email: ines, password }));
    expect([guessed.code, demos.code]).toEqual(['already-exists', 'already-exists']);
    await bela.ask(finish, given({ email, password }));
    const { workspaces } = await bela.ask(whoAmI, {});
    expect(workspaces.map(({ name }) => name).sort()).toEqual(['Harbour Yard', 'Saltline Ferries']);
    expect(await setupLink(fresh.db, 'https://okr.saltline.example')).toBeNull();
  });

  it('is removed without a trace, and only by its name', async () => {
    const { people } = await startDemo(fresh.db);
    const { workspaceId } = people[0] as (typeof people)[number];
    expect(Object.keys(await rowsOf(fresh, workspaceId))).toEqual(
      expect.arrayContaining([
        'person',
        'objective',
        'key_result',
        'check_in',
        'snapshot',
        'event',
        'kpi_reading',
      ]),
    );
    const owner = caller(fresh.db, { token: secret });
    expect((await owner.refused(remove, { name: 'Saltline' })).code).toBe('incomplete');
    await owner.ask(remove, { name: 'Saltline Ferries' }, { idempotencyKey: 'once' });
    expect(await rowsOf(fresh, workspaceId)).toEqual({});
    expect(await fresh.ask('select email from login')).toEqual([]);
    expect((await owner.refused(whoAmI, {})).code).toBe('not-signed-in');
    expect((await startDemo(fresh.db)).isNew).toBe(true);
  });

  it('is not removed by those who may not', async () => {
    await startDemo(fresh.db);
    const viewer = caller(fresh.db);
    await viewer.ask(start, { email: 'rosa.quill@saltline.example', password });
    expect((await viewer.refused(remove, { name: 'Saltline Ferries' })).code).toBe('forbidden');
  });
});

describe('made beside a workspace of one’s own', () => {
  let house: Founded;
  beforeAll(async () => {
    house = await founded();
  });
  afterAll(() => house.drop());

  it('gives its maker the programme lead’s chair, once', async () => {
    const made = await house.owner.ask(create, {});
    expect(await house.owner.ask(create, {})).toEqual(made);
    const me = await house.owner.ask(whoAmI, {}, { workspaceId: made.id });
    expect(me).toMatchObject({
      personId: made.personId,
      role: 'owner',
      workspace: { isDemo: true, startedWith: 'demo' },
      cycle: { phase: 'running' },
    });
    expect(me.workspaces.map(({ isDemo }) => isDemo).sort()).toEqual([false, true]);
    const logins = await house.ask(`select count(*)::int as count from login where is_demo`);
    expect(logins).toEqual([{ count: 0 }]);
  });

  it('leaves everything else alone when it is removed, and nothing else can be removed', async () => {
    const made = await house.owner.ask(create, {});
    const before = await rowsOf(house, house.workspaceId);
    const here = { workspaceId: house.workspaceId };
    expect((await house.owner.refused(remove, { name: 'Saltline Ferries' }, here)).code).toBe('forbidden');
    await house.owner.ask(remove, { name: 'Saltline Ferries' }, { workspaceId: made.id });
    expect(await rowsOf(house, made.id)).toEqual({});
    expect(await rowsOf(house, house.workspaceId)).toEqual(before);
    expect((await house.owner.ask(whoAmI, {})).workspace.id).toBe(house.workspaceId);
  });

  it('lets nobody of a demo accept an invitation elsewhere', async () => {
    await house.ask(`update login set is_demo = true where email = $1`, [ines]);
    const { url } = await house.owner.ask(invite, { name: 'Somebody New', role: 'member', teamIds: [] });
    const refused = await house.owner.refused(accept, { token: new URL(url ?? '').hash.slice(1) });
    expect(refused.code).toBe('other-account');
    await house.ask(`update login set is_demo = false where email = $1`, [ines]);
  });
});

it('tells the same story to everybody who starts on the same day', async () => {
  const told = async () => {
    const fresh = await freshDatabase();
    try {
      await startDemo(fresh.db, new Date('2027-02-18T15:00:00Z'));
      return await fresh.ask(
        `select k.title, i.value, i.confidence, i.status, i.moved, i.effective_on, i.recorded_at
         from check_in i join key_result k on k.id = i.key_result_id order by i.recorded_at, k.title`,
      );
    } finally {
      await fresh.drop();
    }
  };
  const first = await told();
  expect(first.length).toBeGreaterThan(500);
  expect(await told()).toEqual(first);
});

// A Monday early, a Thursday after the check-ins were due, a Sunday, a leap day, the turn of a year, mid-quarter and not.
const days = [
  '2026-11-25T12:00',
  '2026-11-19T16:00',
  '2027-02-21T22:30',
  '2028-02-29T07:00',
  '2026-12-31T23:30',
  '2027-05-14T09:00',
  '2027-11-08T00:20',
];

describe.each(days)('laid on %s', (day) => {
  let fresh: FreshDatabase;
  const now = new Date(`${day}:00Z`);
  beforeAll(async () => {
    fresh = await freshDatabase();
    await startDemo(fresh.db, now);
    return () => fresh.drop();
  });

  it('shows a quarter half run, two closed ones and one to come, without a gap between them', async () => {
    const cycles = await fresh.ask<{ phase: string; share: number; gap: number | null }>(
      `select phase, (($1::timestamptz at time zone 'Europe/Lisbon')::date - starts_on)::float / (ends_on - starts_on + 1) as share,
         starts_on - lag(ends_on) over (order by starts_on) as gap from cycle order by starts_on`,
      [now],
    );
    expect(cycles.map(({ phase }) => phase)).toEqual(['closed', 'closed', 'running', 'planning']);
    expect(cycles.slice(1).map(({ gap }) => gap)).toEqual([1, 1, 1]);
    expect(cycles[2]?.share).toBeGreaterThan(0.35);
    expect(cycles[2]?.share).toBeLessThan(0.65);
  });

  it('has nothing in the future and every check-in in its cycle, after its commit and before its closing', async () => {
    const wrong = await fresh.ask(
      `select i.effective_on, i.recorded_at, o.title from check_in i join key_result k on k.id = i.key_result_id
       join objective o on o.id = k.objective_id join cycle c on c.id = o.cycle_id
       where i.effective_on not between c.starts_on and c.ends_on or i.recorded_at > $1
         or i.effective_on > (i.recorded_at at time zone 'Europe/Lisbon')::date
         or i.recorded_at < o.committed_at or i.recorded_at > coalesce(o.closed_at, 'infinity')`,
      [now],
    );
    expect(wrong).toEqual([]);
    expect(await fresh.ask(`select kind, at from event where at > $1 and via = 'demo'`, [now])).toEqual([]);
    expect(
      await fresh.ask(
        'select 1 from event a join event b on b.sequence = a.sequence + 1 where b.at < a.at and b.via = $1',
        ['demo'],
      ),
    ).toEqual([]);
  });

  it('froze what was committed', async () => {
    const snapshots = await fresh.ask<{ body: unknown; hash: string }>('select body, hash from snapshot');
    expect(snapshots.map(({ body }) => hashOf(body))).toEqual(snapshots.map(({ hash }) => hash));
    const without = await fresh.ask(
      `select title from objective o where committed_at is not null and not exists (select 1 from snapshot s where s.objective_id = o.id)`,
    );
    expect(without).toEqual([]);
  });

  it('closed the closed quarters, with verdicts, and scores that were suggested or explained', async () => {
    const open = await fresh.ask(
      `select o.title from objective o join cycle c on c.id = o.cycle_id where c.phase = 'closed' and (o.state <> 'closed' or o.closed_at > c.closed_at)`,
    );
    expect(open).toEqual([]);
    const unexplained = await fresh.ask(
      `select k.title, k.score, k.suggested_score from key_result k join objective o on o.id = k.objective_id
       where o.state = 'closed' and o.verdict <> 'dropped' and k.role = 'result'
         and (k.score is null or (k.score <> k.suggested_score and k.score_reason = ''))`,
    );
    expect(unexplained).toEqual([]);
  });
});
