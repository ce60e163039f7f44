// Mail when things go wrong: the mail server is away, hangs, drops or refuses, and our own process is killed. Nothing is lost, and nothing comes twice:
// where nobody knows whether a letter arrived, what it told comes in the next day's.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as invitations from '../src/actions/invitations.ts';
import * as mails from '../src/actions/mails.ts';
import { workOnce } from '../src/actions/work.ts';
import * as jobs from '../src/db/jobs.ts';
import * as mail from '../src/db/mails.ts';
import { inScope } from '../src/db/scope.ts';
import { openPost, type Post } from '../src/platform/post.ts';
import { baseUrl } from './caller.ts';
import { type Founded, founded, ownerEmail, secretOf } from './founded.ts';
import { type FakeSmtp, fakeSmtp } from './smtp.ts';

let at: Founded;
let smtp: FakeSmtp;
let post: Post;
beforeAll(async () => {
  [at, smtp] = await Promise.all([founded(), fakeSmtp()]);
  post = openPost(smtp.url, 'Quarterdeck <okrs@saltline.example>');
});
afterAll(async () => {
  post.close();
  await smtp.close();
  await at.drop();
});
afterEach(() => {
  smtp.manner = 'takes';
  smtp.taken.length = 0;
});

let made = 0;
async function write(count = 1, subject = 'Two check-ins are due'): Promise<string[]> {
  const letters = Array.from(
    { length: count },
    (): mail.NewMail => ({
      personId: at.ownerId,
      key: `test ${++made}`,
      kind: 'digest',
      to: ownerEmail,
      subject,
      plain: 'Duarte Lopes mentioned you\n',
      html: '<p>Duarte Lopes mentioned you</p>',
      unsubscribeUrl: `${baseUrl}/unsubscribe/code`,
      holdsKey: false,
    }),
  );
  await inScope(at.db, { workspaceId: at.workspaceId }, 'change', (tx) =>
    mail.queue(tx, at.workspaceId, [...letters, ...letters]),
  );
  return letters.map(({ key }) => key);
}

const states = async (keys: string[]) =>
  (await at.ask<{ state: string }>(`select state from mail where key = any ($1) order by key`, [keys])).map(
    ({ state }) => state,
  );
/** As if the wait before the next try were over. */
const hurry = () => at.ask(`update job set due_at = now() where done_at is null`);

async function work(send: Post['send'] | null = post.send, now = new Date()): Promise<unknown[]> {
  const failed: unknown[] = [];
  const onFailure = (_: unknown, error: unknown) => void failed.push(error);
  while ((await workOnce({ db: at.db, baseUrl, post: send, onFailure }, now)) > 0);
  return failed;
}

it('is sent once, with what stops it by one click, however many work side by side', async () => {
  const keys = await write(20);
  await Promise.all([work(), work(), work()]);
  expect(smtp.taken).toHaveLength(20);
  expect(new Set(smtp.taken.map(({ id }) => id)).size).toBe(20);
  expect(new Set(await states(keys))).toEqual(new Set(['sent']));
  const { text, to } = smtp.taken[0]!;
  expect(to).toEqual([ownerEmail]);
  expect(text).toMatch(/^List-Unsubscribe: <https:\/\/okr\.saltline\.example\/unsubscribe\/code>/m);
  expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  expect(text).toMatch(/^Auto-Submitted: auto-generated/m);
});

it('keeps a heading that somebody wrote as one line of the letter', async () => {
  await write(1, 'Marta commented\r\nBcc: everyone@saltline.example');
  await work();
  expect(smtp.taken[0]!.to).toEqual([ownerEmail]);
  expect(smtp.taken[0]!.text).not.toMatch(/^Bcc:/m);
});

describe.each(['busy', 'drops'] as const)('a mail server that is %s', (manner) => {
  it('gets the letter later, once', async () => {
    smtp.manner = manner;
    // A connection that stands from before would be used on.
    const fresh = openPost(smtp.url, 'okrs@saltline.example');
    const keys = await write(3);
    expect(await work(fresh.send)).toHaveLength(3);
    fresh.close();
    expect(smtp.taken).toEqual([]);
    expect(new Set(await states(keys))).toEqual(new Set(['waiting']));
    const waits = await at.ask<{ seconds: number }>(
      `select extract(epoch from due_at - now())::int as seconds from job where done_at is null and name = 'send-mail'`,
    );
    for (const { seconds } of waits) expect(seconds).toBeGreaterThan(20);
    const shown = await at.owner.ask(mails.list, {});
    expect(shown.mails[0]!.problem).not.toBe('');
    smtp.manner = 'takes';
    await hurry();
    await work();
    expect(smtp.taken).toHaveLength(3);
    expect(new Set(await states(keys))).toEqual(new Set(['sent']));
  });
});

it('whose answer never comes is not sent again: what it told waits for the next day, unless it was read', async () => {
  const tell = (word: string) =>
    at.ask(
      `insert into notification (workspace_id, id, person_id, key, kind, words, at, read_at) values ($1, gen_random_uuid(), $2, $3, 'decision',
        jsonb_build_object('about', $3::text), '2026-05-05T10:00:00Z', case when $3 = 'Read' then now() end)`,
      [at.workspaceId, at.ownerId, word],
    );
  await tell('Charter the night boat');
  const digestOn = async (day: string) => {
    await jobs.plan(at.db, 'digest', day);
    return work(post.send, new Date(`${day}T12:00:00Z`));
  };
  smtp.manner = 'takes and drops';
  expect(await digestOn('2026-05-06')).toEqual([]);
  expect(smtp.taken).toHaveLength(1);
  const [shown] = (await at.owner.ask(mails.list, {})).mails;
  expect(shown).toMatchObject({ kind: 'digest', state: 'unclear' });
  smtp.manner = 'takes';
  await hurry();
  expect(await work()).toEqual([]);
  expect(smtp.taken).toHaveLength(1);
  expect(await digestOn('2026-05-07')).toEqual([]);
  expect(smtp.taken).toHaveLength(2);
  expect(smtp.taken.every(({ text }) => text.includes('Charter the night boat'))).toBe(true);
  expect(await digestOn('2026-05-08')).toEqual([]);
  expect(smtp.taken).toHaveLength(2);
});

it('is given up when there is no such reader, and not tried again', async () => {
  smtp.manner = 'unknown reader';
  const keys = await write();
  expect(await work()).toEqual([]);
  expect(await states(keys)).toEqual(['given up']);
  smtp.manner = 'takes';
  await hurry();
  await work();
  expect(smtp.taken).toEqual([]);
});

it('is kept to look at where there is no mail server, and stays so when there is one', async () => {
  const keys = await write();
  await work(null);
  expect(await states(keys)).toEqual(['kept']);
  await hurry();
  await work();
  expect(smtp.taken).toEqual([]);
});

describe('a link that opens a door', () => {
  it('is mailed beside the one to copy, and gone from here once it left', async () => {
    const guest = { name: 'Ola Grieg', email: 'ola.grieg@saltline.example', role: 'member' as const };
    const { url, mailedTo } = await at.owner.ask(invitations.create, guest, { hasPost: true });
    expect(mailedTo).toBe(guest.email);
    const before = await at.owner.ask(mails.list, {});
    expect(before.mails[0]).toMatchObject({ kind: 'invitation', plain: '', state: 'waiting' });
    await work();
    expect(smtp.taken[0]!.text.replace(/=\r\n/g, '').replaceAll('=3D', '=')).toContain(secretOf(url));
    const [row] = await at.ask(`select plain, html, state from mail where to_address = $1`, [guest.email]);
    expect(row).toEqual({ plain: '', html: '', state: 'sent' });
  });

  it('is not written down where no mail can leave', async () => {
    const guest = { name: 'Sara Melo', email: 'sara.melo@saltline.example', role: 'member' as const };
    expect(await at.owner.ask(invitations.create, guest)).toMatchObject({ mailedTo: null });
    expect(await at.ask(`select 1 from mail where to_address = $1`, [guest.email])).toEqual([]);
  });
});

it('is read by those who keep the workspace, and by nobody else', async () => {
  const member = await at.join('Tove Dahl');
  expect((await member.refused(mails.list, {})).code).toBe('forbidden');
  const rows = await inScope(at.db, { workspaceId: at.workspaceId }, 'read', (tx) =>
    mail.list(tx, at.workspaceId, { before: null, limit: 10 }),
  );
  expect(rows).toEqual([]);
});

describe('our own server', () => {
  const main = join(import.meta.dirname, '../src/doors/cli/main.ts');
  let server: ChildProcess | undefined;
  afterAll(() => void server?.kill('SIGKILL'));

  async function start(): Promise<void> {
    const env = {
      ...process.env,
      DATABASE_URL: at.url,
      SMTP_URL: smtp.url,
      MAIL_FROM: 'okrs@saltline.example',
    };
    const child = spawn(process.execPath, [main, 'serve', '--no-open', '--port', '0'], { env });
    server = child;
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    for (let tries = 0; !/Quarterdeck runs at/.test(said); tries++) {
      if (tries > 1_000 || child.exitCode !== null) throw new Error(`It did not start: ${said}`);
      await wait(20);
    }
  }

  async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    for (let tries = 0; !(await isSo()); tries++) {
      if (tries > 500) throw new Error('It never came');
      await wait(20);
    }
  }

  async function killedWhile(manner: FakeSmtp['manner']): Promise<string[]> {
    smtp.manner = manner;
    const begun = smtp.begun;
    const keys = await write();
    await start();
    await until(() => smtp.begun > begun);
    const dying = once(server!, 'exit');
    server!.kill('SIGKILL');
    await dying;
    smtp.manner = 'takes';
    await hurry();
    await start();
    return keys;
  }

  it('killed before a letter is over goes on at its next start, and the letter comes once', async () => {
    const keys = await killedWhile('stops');
    await until(async () => (await states(keys))[0] === 'sent');
    expect(smtp.taken).toHaveLength(1);
  }, 60_000);

  it('killed between the last word of a letter and the answer does not send it twice', async () => {
    server!.kill('SIGKILL');
    const keys = await killedWhile('takes and hangs');
    await until(async () => (await states(keys))[0] === 'unclear');
    expect(smtp.taken).toHaveLength(1);
  }, 60_000);

  it('killed at the same moment sends a link that somebody waits for again, under the same Message-ID', async () => {
    server!.kill('SIGKILL');
    smtp.manner = 'takes and hangs';
    const guest = { name: 'Ruy Prado', email: 'ruy.prado@saltline.example', role: 'member' as const };
    await at.owner.ask(invitations.create, guest, { hasPost: true });
    await start();
    await until(() => smtp.taken.length === 1);
    server!.kill('SIGKILL');
    smtp.manner = 'takes';
    await hurry();
    await start();
    await until(() => smtp.taken.length === 2);
    expect(smtp.taken[0]!.id).toBe(smtp.taken[1]!.id);
  }, 60_000);

  it('told to end ends in order, with a letter still hanging, and leaves it to the next start', async () => {
    smtp.manner = 'hangs';
    const begun = smtp.begun;
    const keys = await write();
    await until(() => smtp.begun > begun);
    const since = Date.now();
    const ending = once(server!, 'exit');
    server!.kill('SIGTERM');
    expect((await ending)[0]).toBe(0);
    expect(Date.now() - since).toBeLessThan(12_000);
    expect(await states(keys)).toEqual(['waiting']);
  }, 60_000);
});
