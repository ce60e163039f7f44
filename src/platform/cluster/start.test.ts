// The promises of the built-in database, each against a real server in a folder of its own.
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { runningOn } from './server.ts';
import { startCluster } from './start.ts';

const isRoot = process.getuid?.() === 0;
const folders: string[] = [];
const holders: ChildProcess[] = [];

function newFolder(): string {
  const data = mkdtempSync(join(tmpdir(), 'quarterdeck-cluster-'));
  folders.push(data);
  return data;
}

type Told = { url?: string; joined?: boolean; refusal?: string; line?: string };

/** Opens the cluster in another process. */
async function hold(data: string, as: { uid?: number; gid?: number } = {}) {
  const child = fork(join(import.meta.dirname, 'holder.fixture.ts'), [data], { ...as, cwd: '/' });
  holders.push(child);
  const lines: string[] = [];
  const told = await new Promise<Told>((done) =>
    child.on('message', (message: Told) => (message.line ? lines.push(message.line) : done(message))),
  );
  return {
    ...told,
    lines,
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    leave: async () => {
      child.send('leave');
      await once(child, 'exit');
    },
  };
}

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const refusalOf = (data: string) =>
  startCluster({ data }).then(
    () => 'no refusal',
    (error: Error) => error.message,
  );

afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
  for (const data of folders.splice(0)) {
    const server = runningOn(data);
    if (server) process.kill(server.pid, 'SIGQUIT');
    for (let tries = 0; runningOn(data) && tries < 200; tries++) await wait(20);
    rmSync(data, { recursive: true, force: true });
  }
});

describe('the built-in database', { timeout: 60_000 }, () => {
  test('keeps what was saved when our process is killed, and goes on with the server that is left', async () => {
    const data = newFolder();
    const first = await hold(data);
    await ask(first.url!, 'create table kept as select 7 as value');
    await first.kill();
    const again = await startCluster({ data });
    expect(again).toMatchObject({ joined: true, url: first.url });
    expect(await ask(again.url, 'select value from kept')).toEqual([{ value: 7 }]);
    await again.stop();
    expect(runningOn(data)).toBeNull();
  });

  test('comes back on the same address when its server is killed', async () => {
    const data = newFolder();
    const cluster = await startCluster({ data });
    await ask(cluster.url, 'create table kept as select 8 as value');
    const before = runningOn(data)!;
    process.kill(before.pid, 'SIGKILL');
    for (let tries = 0; (runningOn(data)?.pid ?? before.pid) === before.pid && tries < 500; tries++)
      await wait(20);
    for (let tries = 0; runningOn(data)?.status !== 'ready' && tries < 500; tries++) await wait(20);
    expect(await ask(cluster.url, 'select value from kept')).toEqual([{ value: 8 }]);
    await cluster.stop();
  });

  test('starts after server and process were killed together', async () => {
    const data = newFolder();
    const first = await hold(data);
    await ask(first.url!, 'create table kept as select 9 as value');
    process.kill(runningOn(data)!.pid, 'SIGKILL');
    await first.kill();
    const cluster = await startCluster({ data });
    expect(await ask(cluster.url, 'select value from kept')).toEqual([{ value: 9 }]);
    await cluster.stop();
  });

  test('is shared by processes that start together, and stopped by the last one out', async () => {
    const data = newFolder();
    const [one, two] = await Promise.all([hold(data), hold(data)]);
    expect([one.refusal, two.refusal]).toEqual([undefined, undefined]);
    expect(one.url).toBe(two.url);
    await one.leave();
    expect(await ask(two.url!, 'select 1 as one')).toEqual([{ one: 1 }]);
    await two.leave();
    expect(runningOn(data)).toBeNull();
  });

  test('waits for the disk, compiles no queries, listens to this machine only and keeps its password to itself', async () => {
    const data = newFolder();
    const cluster = await startCluster({ data });
    const [row] = await ask(
      cluster.url,
      `select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
        current_setting('synchronous_commit') as commits, current_setting('jit') as jit, current_setting('listen_addresses') as listens`,
    );
    expect(row).toEqual({ fsync: 'on', pages: 'on', commits: 'on', jit: 'off', listens: '127.0.0.1' });
    expect(statSync(join(data, 'postgres-password')).mode & 0o777).toBe(0o600);
    await expect(ask(cluster.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
    await cluster.stop();
  });

  test('takes over a postmaster.pid whose number belongs to another program now', async () => {
    const data = newFolder();
    const first = await startCluster({ data });
    const file = join(data, 'postgres', 'postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    await first.stop();
    writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'));
    const again = await startCluster({ data });
    expect(again.joined).toBe(false);
    await again.stop();
  });
});

describe('a folder that cannot be used is refused in one line and left as it was', {
  timeout: 60_000,
}, () => {
  test('made by another major version', async () => {
    const data = newFolder();
    await (await startCluster({ data })).stop();
    writeFileSync(join(data, 'postgres', 'PG_VERSION'), '17\n');
    const before = readdirSync(join(data, 'postgres'));
    expect(await refusalOf(data)).toMatch(
      /made by PostgreSQL 17; this Quarterdeck brings 18.*left untouched/,
    );
    expect(readdirSync(join(data, 'postgres'))).toEqual(before);
  });

  test('with files but no database', async () => {
    const data = newFolder();
    mkdirSync(join(data, 'postgres'));
    writeFileSync(join(data, 'postgres', 'precious'), 'x');
    expect(await refusalOf(data)).toMatch(/PG_VERSION is missing.*left untouched/);
    expect(existsSync(join(data, 'postgres', 'precious'))).toBe(true);
  });

  test('with the password file of another one', async () => {
    const data = newFolder();
    await (await startCluster({ data })).stop();
    writeFileSync(join(data, 'postgres-password'), 'not the one');
    expect(await refusalOf(data)).toMatch(/^The password in postgres-password is not the one/);
    expect(runningOn(data)).toBeNull();
  });

  test('below a file', async () => {
    const data = newFolder();
    writeFileSync(join(data, 'file'), '');
    expect(await refusalOf(join(data, 'file', 'data'))).toMatch(
      /cannot be used: a part of the path is a file/,
    );
  });

  test('used by another machine', async () => {
    const data = newFolder();
    mkdirSync(join(data, 'in-use'));
    const file = join(data, 'in-use', 'elsewhere-1');
    writeFileSync(file, JSON.stringify({ pid: 1, started: '1', host: 'elsewhere', pids: 'other' }));
    const heart = setInterval(() => utimesSync(file, new Date(), new Date()), 100);
    expect(await refusalOf(data)).toMatch(/in use by process 1 on elsewhere/);
    clearInterval(heart);
    expect(existsSync(join(data, 'postgres'))).toBe(false);
    utimesSync(file, new Date(), new Date(Date.now() - 60_000));
    await (await startCluster({ data })).stop();
  });

  test.runIf(isRoot)('behind folders the server may not pass', async () => {
    const outer = newFolder();
    const data = join(outer, 'closed', 'data');
    mkdirSync(data, { recursive: true });
    chmodSync(join(outer, 'closed'), 0o700);
    expect(await refusalOf(data)).toBe(
      `As root, the database runs as another user (${spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout.trim()}), which cannot reach ${data}. Run: chmod o+x ${outer} ${join(outer, 'closed')}   (or start Quarterdeck as an ordinary user)`,
    );
  });

  test.runIf(isRoot)('owned by somebody else', async () => {
    const data = newFolder();
    await (await startCluster({ data })).stop();
    const nobody = Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout);
    expect((await hold(data, { uid: nobody, gid: nobody })).refusal).toMatch(
      /belongs to another user\. Run: sudo chown -R/,
    );
  });

  test.runIf(isRoot)('on a disk that is nearly full', async (context) => {
    const data = newFolder();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=100m', 'tmpfs', data]).status !== 0)
      return context.skip('this machine mounts nothing');
    try {
      expect(await refusalOf(data)).toMatch(/has \d+ MB free; the database needs 200 MB/);
    } finally {
      spawnSync('umount', [data]);
    }
  });
});
