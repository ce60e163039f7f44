// Who uses a data folder: one small file a process in `<data>/in-use`. The last one out stops the server, so a command that joined a running
// server never pulls it from under the others. Files are touched every second: that is how a process of another machine is seen to be alive.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, startOf } from './process.ts';
import { ClusterRefusal } from './refusal.ts';

type Entry = { pid: number; started: string; host: string; pids: string };

export type Place = {
  /** Says we are still here. */
  touch(): void;
  /** Signs out; true when nobody else is left. */
  leave(): boolean;
};

const silentAfterSeconds = 12;

/** Signs this process in. Two machines or containers on one folder would destroy the database, so the second one is refused.
 * @throws {ClusterRefusal} when a process we cannot see keeps using the folder */
export async function signIn(data: string, say: (line: string) => void): Promise<Place> {
  const folder = join(data, 'in-use');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const giveUpAt = Date.now() + (silentAfterSeconds + 3) * 1000;
  for (let said = false; ; said = true) {
    const stranger = others(folder).find((each) => !isHere(each));
    if (!stranger) break;
    if (Date.now() > giveUpAt)
      throw new ClusterRefusal(
        `The data folder ${data} is in use by process ${stranger.pid} on ${stranger.host}. Stop that one, or give both the same DATABASE_URL.`,
      );
    if (!said) say(`${stranger.host} used this data folder a moment ago; waiting to see that it has ended…`);
    await wait(500);
  }
  const mine = join(folder, `${hostname().replace(/[^\w.-]/g, '_')}-${process.pid}`);
  const entry: Entry = {
    pid: process.pid,
    started: startOf(process.pid),
    host: hostname(),
    pids: pidNamespace(),
  };
  writeFileSync(mine, JSON.stringify(entry), { mode: 0o600 });
  return {
    touch: () => utimesSync(mine, new Date(), new Date()),
    leave: () => {
      rmSync(mine, { force: true });
      return others(folder).length === 0;
    },
  };
}

function others(folder: string): Entry[] {
  const alive: Entry[] = [];
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const entry = read(file);
    if (!entry) continue;
    const itself = isHere(entry) && entry.pid === process.pid;
    if (!itself && isStillThere(entry, file)) alive.push(entry);
    else if (!itself) rmSync(file, { force: true });
  }
  return alive;
}

function read(file: string): Entry | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Entry;
  } catch {
    return null; // gone this moment, or being written
  }
}

function isStillThere(entry: Entry, file: string): boolean {
  if (isHere(entry)) return isAlive(entry.pid, entry.started);
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < silentAfterSeconds * 1000;
}

// A restarted container keeps its name, a laptop keeps its process numbers when its name changes: either makes it the same place.
const isHere = (entry: Entry) =>
  entry.host === hostname() || (entry.pids !== '' && entry.pids === pidNamespace());

function pidNamespace(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return '';
  }
}
