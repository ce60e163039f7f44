// The PostgreSQL that comes with Quarterdeck: a real server in our own data folder, on a port of this machine only. It outlives us when we are
// killed: the next start goes on with it. A second process on the folder joins it, and the last one out stops it.
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { answers, makeDatabase, mustSync } from './ask.ts';
import { findBinaries } from './binaries.ts';
import { makeFolder, mustBeUsable, mustHaveRoom, owner, passwordIn } from './folder.ts';
import { type Place, signIn } from './in-use.ts';
import { ClusterRefusal, refusalFrom } from './refusal.ts';
import { lastWords, launch, type Means, runningOn, stopServer } from './server.ts';
import { mustReach, serverUser } from './server-user.ts';
import { watch } from './watch.ts';

export type Cluster = {
  /** Address of the database, as its owner. Stays the same when the server has to be started again. */
  url: string;
  /** Whether the server was running already. */
  joined: boolean;
  /** Leaves, and stops the server when no other process uses it. */
  stop(): Promise<void>;
};

type Options = {
  /** Folder to live in; made when missing. */
  data: string;
  /** Told what happens, in short lines. */
  say?: (line: string) => void;
};

const mostStarts = 12;

/** Starts the database in `<data>/postgres`, making it at the first start. Fsync stays on. While it is open it is started again when it dies.
 * @throws {ClusterRefusal} when the folder cannot be used, with the command that mends it */
export async function startCluster({ data: given, say = () => {} }: Options): Promise<Cluster> {
  const data = resolve(given);
  const means = await prepare(data);
  const place = await signIn(data, say).catch((error) => {
    throw refusalFrom(error, data);
  });
  try {
    return await open(means, place, say);
  } catch (error) {
    if (place.leave()) await stopServer(means).catch(() => {});
    throw refusalFrom(error, data);
  }
}

async function prepare(data: string): Promise<Means> {
  const binaries = await findBinaries();
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw refusalFrom(error, data);
  }
  const as = serverUser(resolve(data, 'postgres'));
  // The server has to pass through our folder to its own; it may not look around, and every file in it is closed by itself.
  if (as) chmodSync(data, statSync(data).mode | 0o011);
  mustReach(binaries.postgres, as);
  mustReach(data, as);
  return { binaries, data, as };
}

async function open(means: Means, place: Place, say: (line: string) => void): Promise<Cluster> {
  const { data, binaries, as } = means;
  const joined = runningOn(data) !== null;
  if (!joined) mustHaveRoom(data);
  await makeFolder(data, binaries, as);
  await mustBeUsable(data, binaries);
  const password = passwordIn(data);
  const url = (port: number, name: string) =>
    `postgres://${owner}:${password}@127.0.0.1:${port}/${name}?sslmode=disable`;
  const port = await run(means, (at) => url(at, 'postgres'));
  await mustSync(url(port, 'postgres'));
  await makeDatabase(url(port, 'postgres'));
  const watching = watch({
    place,
    say,
    isUp: () => runningOn(data) !== null,
    restart: async () => {
      const now = await run(means, (at) => url(at, 'postgres'));
      if (now !== port) throw new ClusterRefusal(`port ${port} was taken meanwhile; start Quarterdeck again`);
    },
  });
  return {
    url: url(port, owner),
    joined,
    stop: async () => {
      await watching.end();
      if (place.leave()) await stopServer(means);
    },
  };
}

/** Joins the running server or starts one, and waits until it answers. Starting can fail for a moment: another process is quicker, the port is
 * taken between looking and using, or a killed server's children are still leaving. */
async function run(means: Means, url: (port: number) => string): Promise<number> {
  for (let start = 1; start <= mostStarts; start++) {
    const server = runningOn(means.data) ?? (await launch(means));
    const status = () => runningOn(means.data)?.status ?? null;
    if (server && (await answers(url(server.port), status))) return server.port;
    await wait(250);
  }
  throw new ClusterRefusal(
    `The database in ${means.data} does not start: ${lastWords(means.data) || 'it gives no reason'}. Nothing was changed. If its files are damaged, restore the latest backup.`,
  );
}
