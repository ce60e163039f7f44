// Kills the server again and again while people check in, and counts afterwards: whatever was answered is there, once; whatever was sent twice is there once.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { runningOn } from '../src/platform/cluster/server.ts';

const kills = Number(process.env.CRASH_KILLS ?? 25);
const clients = 8;
const main = join(import.meta.dirname, '../src/doors/cli/main.ts');
const data = mkdtempSync(join(tmpdir(), 'quarterdeck-crash-'));
let server: ChildProcess | undefined;

afterAll(async () => {
  server?.kill('SIGKILL');
  const left = runningOn(data);
  if (left) process.kill(left.pid, 'SIGQUIT');
  for (let tries = 0; runningOn(data) && tries < 200; tries++) await wait(20);
  rmSync(data, { recursive: true, force: true });
});

/** Starts the server on the same folder; answers what it said until it was ready. */
async function start(port: number): Promise<string> {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [main, 'serve', '--no-open', '--data', data, '--port', `${port}`], {
    env,
  });
  server = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  for (let tries = 0; tries < 1_000; tries++) {
    if (/Quarterdeck runs at/.test(said) && (port !== 0 || /setup#/.test(said))) return said;
    if (child.exitCode !== null) break;
    await wait(20);
  }
  throw new Error(`It did not start: ${said}`);
}

async function kill(): Promise<void> {
  const child = server as ChildProcess;
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

type Ask = <T>(method: string, path: string, body?: unknown, key?: string) => Promise<T>;

function asking(url: string, cookie: () => string): Ask {
  return async <T>(method: string, path: string, body?: unknown, key?: string) => {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        cookie: cookie(),
        'x-quarterdeck': '1',
        'content-type': 'application/json',
        ...(key && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
}

/** Sets the server up through its front door, with one committed objective. */
async function founded(said: string): Promise<{ url: string; ask: Ask; keyResultIds: string[] }> {
  const [, url = '', token] = /(http:\S+)\/setup#(\S+?)["\s]/.exec(said) ?? [];
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const rhythm = { weekday: 4, time: '09:30' };
  const finished = await fetch(`${url}/api/setup/finish`, {
    method: 'POST',
    headers: { 'x-quarterdeck': '1', 'content-type': 'application/json' },
    body: JSON.stringify({
      token,
      you: {
        name: 'Ines Carvalho',
        email: 'ines@saltline.example',
        password: 'four small boats in fog',
        zone: 'UTC',
      },
      workspace: { name: 'Saltline Ferries', zone: 'UTC', calendar: { family: 'explicit' }, rhythm },
      firstCycle: { name: 'Spring tides', startsOn: day(-30), endsOn: day(60) },
      startWith: 'empty',
    }),
  });
  const cookie = finished.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { personId, teamId, cycleId } = (await finished.json()) as Record<string, string>;
  const ask = asking(url, () => cookie);
  type Thing = { id: string; version: number };
  const objective = await ask<Thing>('POST', '/objectives', {
    title: 'Passengers board without queuing',
    teamId,
    cycleId,
    ownerId: personId,
  });
  const keyResultIds: string[] = [];
  for (const [title, baseline, target] of [
    ['Bring sailings held for late boarding down from 14 to 4 a week', 14, 4],
    ['Cut median boarding time on Saturdays from 41 to 25 minutes', 41, 25],
  ] as const) {
    const made = await ask<Thing>('POST', '/key-results', {
      objectiveId: objective.id,
      title,
      kind: 'decrease',
      baseline,
      target,
      unit: '',
      ownerId: personId,
    });
    keyResultIds.push(made.id);
  }
  const { version } = await ask<Thing>('GET', `/objectives/${objective.id}`);
  await ask('POST', `/objectives/${objective.id}/commit`, { version });
  const cycle = await ask<Thing>('GET', `/cycles/${cycleId}`);
  const committed = await ask<Thing>('POST', `/cycles/${cycleId}/move`, {
    version: cycle.version,
    to: 'committed',
  });
  await ask('POST', `/cycles/${cycleId}/move`, { version: committed.version, to: 'running' });
  return { url, ask, keyResultIds };
}

test(`every check-in that was answered is there once after ${kills} kills`, {
  timeout: 300_000,
}, async () => {
  const { url, ask, keyResultIds } = await founded(await start(0));
  const port = Number(new URL(url).port);
  /** What was written on each check-in that was answered, and on those sent without an answer. */
  const answered = new Map<string, string>();
  const sent = new Set<string>();
  let over = false;

  const person = async (number: number) => {
    while (!over) {
      const keyResultId = keyResultIds[number % keyResultIds.length] as string;
      const [moved, key] = [randomUUID(), randomUUID()];
      sent.add(moved);
      const body = { keyResultId, value: randomInt(100), confidence: 0.5, moved };
      while (!over && !answered.has(moved)) {
        try {
          const { id } = await ask<{ id: string }>('POST', '/check-ins', body, key);
          answered.set(moved, id);
        } catch (error) {
          if (!(error instanceof TypeError)) throw error; // refused, not unheard
          await wait(30);
        }
      }
    }
  };
  const people = Array.from({ length: clients }, (_, number) => person(number));
  for (let round = 0; round < kills; round++) {
    const before = answered.size;
    await expect.poll(() => answered.size, { timeout: 10_000, interval: 5 }).toBeGreaterThan(before);
    await wait(randomInt(200));
    await kill();
    await start(port);
  }
  over = true;
  await Promise.all(people);

  const stored = new Map<string, string[]>();
  for (const keyResultId of keyResultIds) {
    const { checkIns } = await ask<{ checkIns: { id: string; moved: string }[] }>(
      'GET',
      `/check-ins?keyResultId=${keyResultId}`,
    );
    for (const { id, moved } of checkIns) stored.set(moved, [...(stored.get(moved) ?? []), id]);
  }
  expect(answered.size).toBeGreaterThan(kills * 3);
  for (const [moved, id] of answered) expect(stored.get(moved)).toEqual([id]);
  for (const [moved, ids] of stored) expect([sent.has(moved), ids.length]).toEqual([true, 1]);
});
