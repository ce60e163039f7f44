// The server process of one folder: found by its postmaster.pid, started apart from us so that it survives our death, stopped.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Binaries, runTool, surroundings } from './binaries.ts';
import { isAlive } from './process.ts';
import type { ServerUser } from './server-user.ts';

export type Server = { pid: number; port: number; status: string };

/** What a server of this folder is started with. */
export type Means = { binaries: Binaries; data: string; as: ServerUser | null };

const logMostBytes = 1024 * 1024;

/** The server that runs on the folder; null when none does. */
export function runningOn(data: string): Server | null {
  const noted = notedIn(data);
  return noted && isAlive(noted.pid) && isPostgres(noted.pid) ? noted : null;
}

// postmaster.pid, a line each: pid, folder, start, port, socket folder, address, shared memory, status (PostgreSQL source, pidfile.h).
function notedIn(data: string): Server | null {
  try {
    const lines = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port, status] = [Number(lines[0]), Number(lines[3]), (lines[7] ?? '').trim()];
    return pid > 0 && port > 0 ? { pid, port, status } : null;
  } catch {
    return null;
  }
}

function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '');
  } catch {
    return false;
  }
}

/** Starts a server, on the port of the one before if it is free. Null when it ended again: another process was quicker, or its log says why. */
export async function launch({ binaries, data, as }: Means): Promise<Server | null> {
  const folder = join(data, 'postgres');
  const before = notedIn(data);
  // PostgreSQL would take any process that got the number for its own server and refuse.
  if (before && isAlive(before.pid) && !isPostgres(before.pid)) rmSync(join(folder, 'postmaster.pid'));
  const port = before && (await isFree(before.port)) ? before.port : await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    jit: 'off',
    fsync: 'on',
    max_connections: 120,
    shared_buffers: '64MB',
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic', // no statement of a person ends up in a log file
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(data);
  // A session of its own and no pipe to us: a signal to our terminal must not reach it before we have drained.
  const child = spawn(binaries.postgres, ['-D', folder, ...flags], {
    ...surroundings(as),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  child.on('error', () => {
    ended = true;
  });
  while (!ended) {
    const server = runningOn(data);
    if (server && server.pid === child.pid) return server;
    await wait(10);
  }
  return null;
}

const logFile = (data: string) => join(data, 'postgres.log');

function openLog(data: string): number {
  const size = statSync(logFile(data), { throwIfNoEntry: false })?.size ?? 0;
  return openSync(logFile(data), size > logMostBytes ? 'w' : 'a', 0o600);
}

/** The last thing the server complained about. */
export function lastWords(data: string): string {
  try {
    const lines = readFileSync(logFile(data), 'utf8').trim().split('\n');
    return lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? '';
  } catch {
    return '';
  }
}

/** Stops the server: after its transactions are rolled back, or at once when that takes over three seconds (its log makes good at the next start). */
export async function stopServer({ binaries, data, as }: Means): Promise<void> {
  const stop = (mode: string) =>
    runTool(binaries.pg_ctl, ['stop', '-D', join(data, 'postgres'), '-m', mode, '-w', '-t', '3'], as);
  if (!runningOn(data)) return;
  await stop('fast').catch(() => stop('immediate'));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, failed) => probe.once('error', failed).listen(0, '127.0.0.1', done));
  const { port } = probe.address() as { port: number };
  await new Promise((done) => probe.close(done));
  return port;
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((done) => {
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}
