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
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, startOf } from './process.ts';
import { ClusterRefusal } from './refusal.ts';

type Entry = { pid: number; started: string; host: string; pids: string };
type Seen = Entry & { file: string; touchedMs: number };

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
  await waitForStrangers(folder, say);
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

/** A file of another machine that is touched while we look is in use; one that stays silent is left over from a crash. */
async function waitForStrangers(folder: string, say: (line: string) => void): Promise<void> {
  const strangers = () => others(folder).filter((each) => !isHere(each));
  const before = strangers();
  if (before[0]) say(`${before[0].host} used this data folder a moment ago; making sure that it has ended…`);
  for (let now = before; now.length > 0; now = strangers()) {
    const alive = now.find(({ file, touchedMs }) =>
      before.some((each) => each.file === file && each.touchedMs < touchedMs),
    );
    if (alive)
      throw new ClusterRefusal(
        `The data folder ${dirname(folder)} is in use by process ${alive.pid} on ${alive.host}. Stop that one, or give both the same DATABASE_URL.`,
      );
    await wait(200);
  }
}

function others(folder: string): Seen[] {
  const alive: Seen[] = [];
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const entry = read(file);
    if (!entry || (isHere(entry) && entry.pid === process.pid)) continue;
    const touchedMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (isStillThere(entry, touchedMs)) alive.push({ ...entry, file, touchedMs });
    else rmSync(file, { force: true });
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

const isStillThere = (entry: Entry, touchedMs: number) =>
  isHere(entry) ? isAlive(entry.pid, entry.started) : Date.now() - touchedMs < silentAfterSeconds * 1000;

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
