// The database's folder: made once, beside the password it was made with. A folder that is not plainly ours is left untouched.
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Binaries, majorOf, runTool } from './binaries.ts';
import { isAlive } from './process.ts';
import { ClusterRefusal } from './refusal.ts';
import type { ServerUser } from './server-user.ts';

/** Owner of the database, and its name. */
export const owner = 'quarterdeck';

/** Below this the database is not started, and the server does not call itself ready. */
export const leastFreeMegabytes = 200;

/** Makes the folder when it is missing. It appears under its name only when it is whole, so a start that was killed leaves nothing half-made.
 * @throws {ClusterRefusal} when something else is there */
export async function makeFolder(data: string, binaries: Binaries, as: ServerUser | null): Promise<void> {
  const folder = join(data, 'postgres');
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new ClusterRefusal(
      `${folder} holds files but no database (PG_VERSION is missing). It was left untouched: restore a backup into an empty folder, or give another one with --data.`,
    );
  sweep(data);
  const half = join(data, `postgres-new-${process.pid}`);
  mkdirSync(half, { mode: 0o700 });
  if (as) chownSync(half, as.uid, as.gid);
  try {
    await initialise(binaries, half, passwordIn(data), as);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(half, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'PG_VERSION'))) throw error; // else another process made it meanwhile
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

// What starts that were killed left behind.
function sweep(data: string): void {
  for (const name of readdirSync(data)) {
    const pid = /^(?:postgres-new|\.password)-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(data, name), { recursive: true, force: true });
  }
}

/** The owner's password, made at the first use. */
export function passwordIn(data: string): string {
  const file = join(data, 'postgres-password');
  try {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

async function initialise(
  { initdb }: Binaries,
  folder: string,
  password: string,
  as: ServerUser | null,
): Promise<void> {
  const handed = join(folder, '..', `.password-${process.pid}`);
  writeFileSync(handed, password, { mode: 0o600 });
  if (as) chownSync(handed, as.uid, as.gid);
  const options = [
    `--pwfile=${handed}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ];
  try {
    await runTool(initdb, ['-D', folder, '-U', owner, ...options], as);
  } catch (error) {
    const why = String((error as { stderr?: string }).stderr || error)
      .trim()
      .split('\n')
      .at(-1);
    throw new ClusterRefusal(`The database could not be made in ${folder}: ${why}`);
  } finally {
    rmSync(handed, { force: true });
  }
}

/** @throws {ClusterRefusal} when the folder was made by another major version, or there is no room to write */
export async function mustBeUsable(data: string, binaries: Binaries): Promise<void> {
  const folder = join(data, 'postgres');
  const [made, ours] = [readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim(), await majorOf(binaries)];
  if (made !== ours)
    throw new ClusterRefusal(
      `The database in ${folder} was made by PostgreSQL ${made}; this Quarterdeck brings ${ours}. It was left untouched: start the Quarterdeck that made it and move over with a backup.`,
    );
  chmodSync(folder, 0o700);
}

/** @throws {ClusterRefusal} when the disk is nearly full: PostgreSQL stops in the middle of a write when it is */
export function mustHaveRoom(data: string): void {
  const megabytes = freeMegabytes(data);
  if (megabytes < leastFreeMegabytes)
    throw new ClusterRefusal(
      `The disk of ${data} has ${megabytes} MB free; the database needs ${leastFreeMegabytes} MB to start. Make room, or give another folder with --data.`,
    );
}

/** What is free for us on the disk of `folder`. */
export function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1024 / 1024);
}
