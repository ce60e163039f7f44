// The server as a process of its own: how it starts, what it survives, how it ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import { runningOn } from '../../platform/cluster/server.ts';

const main = join(import.meta.dirname, 'main.ts');
const children: ChildProcess[] = [];
const folders: string[] = [];

function newFolder(): string {
  const data = mkdtempSync(join(tmpdir(), 'quarterdeck-serve-'));
  folders.push(data);
  return data;
}

function run(flags: string[]) {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [main, 'serve', '--no-open', ...flags], { env });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { child, ended, said: () => said };
}

/** Starts a server and waits for its first word of being ready. */
async function serve(flags: string[]) {
  const process = run(flags);
  for (let tries = 0; tries < 1_500; tries++) {
    const url = /Quarterdeck runs at (http[^"\s]+)/.exec(process.said())?.[1];
    if (url) return { ...process, url };
    if (process.child.exitCode !== null) break;
    await wait(20);
  }
  throw new Error(`It did not start: ${process.said()}`);
}

const statusOf = (url: string) => fetch(url).then(({ status }) => status);

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const data of folders.splice(0)) {
    const left = runningOn(data);
    if (left) process.kill(left.pid, 'SIGQUIT');
    for (let tries = 0; runningOn(data) && tries < 200; tries++) await wait(20);
    rmSync(data, { recursive: true, force: true });
  }
});

test('tells its address and the link to set it up, is ready, and ends with 0 leaving nothing running', async () => {
  const data = newFolder();
  const { child, url, said, ended } = await serve(['--data', data, '--port', '0']);
  expect(said()).toContain(`${url}/setup#`);
  expect(await statusOf(`${url}/readyz`)).toBe(200);
  child.kill('SIGTERM');
  child.kill('SIGINT'); // as npm passes on the terminal's Ctrl-C
  expect(await ended).toBe(0);
  expect(runningOn(data)).toBeNull();
});

test('goes on with the database that is left after it was killed', async () => {
  const data = newFolder();
  const first = await serve(['--data', data, '--port', '0']);
  first.child.kill('SIGKILL');
  await first.ended;
  const again = await serve(['--data', data, '--port', '0']);
  expect(again.said()).toContain('was running already');
  expect(await statusOf(`${again.url}/readyz`)).toBe(200);
});

test('answers 503 while its database is gone, and is ready again by itself', async () => {
  const data = newFolder();
  const { url, said } = await serve(['--data', data, '--port', '0']);
  process.kill(runningOn(data)!.pid, 'SIGKILL');
  await expect.poll(() => statusOf(`${url}/readyz`), { timeout: 5_000, interval: 20 }).toBe(503);
  expect(await statusOf(`${url}/livez`)).toBe(200);
  await expect.poll(() => statusOf(`${url}/readyz`), { timeout: 20_000 }).toBe(200);
  expect(said()).toContain('the database is back');
});

test('answers every request it had taken when it is told to end', async () => {
  const database = await freshDatabase();
  const { url, child, ended } = await serve(['--database-url', database.url, '--port', '0']);
  // A sign-in is slow on purpose, so these are all being worked on when the signal comes.
  let answered = 0;
  const answers = Array.from({ length: 12 }, (_, index) =>
    fetch(`${url}/rpc/sessions/start`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-quarterdeck': '1' },
      body: JSON.stringify({
        json: { email: `nobody${index}@saltline.example`, password: 'no such password at all' },
      }),
    }).then(({ status }) => {
      answered++;
      return status;
    }),
  );
  await expect.poll(() => answered, { interval: 5 }).toBeGreaterThan(0);
  child.kill('SIGTERM');
  expect(answered).toBeLessThan(12);
  expect(new Set(await Promise.all(answers))).toEqual(new Set([401]));
  expect(await ended).toBe(0);
  await expect(statusOf(`${url}/livez`)).rejects.toThrow();
  await database.drop();
});

test('refuses a taken port that was asked for, in words, and leaves no database behind', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const data = newFolder();
  const { ended, said } = run(['--data', data, '--port', String(port)]);
  expect(await ended).toBe(1);
  expect(said()).toContain(`Port ${port} is taken.`);
  expect(runningOn(data)).toBeNull();
  other.close();
});

test('tells every mistake in its settings before it starts anything', async () => {
  const { ended, said } = run(['--prot', '80', '--log-level', 'loud']);
  expect(await ended).toBe(2);
  expect(said()).toContain('did you mean --port?');
  expect(said()).toContain('--log-level is "loud"');
});

test('says which database does not answer', async () => {
  const { ended, said } = run(['--database-url', 'postgres://me:hunter2@127.0.0.1:9/okrs', '--port', '0']);
  expect(await ended).toBe(1);
  expect(said()).toMatch(/The database okrs at 127\.0\.0\.1:9 cannot be used: .*ECONNREFUSED/);
  expect(said()).not.toContain('hunter2');
});
