// The few questions the built-in database is asked as its owner, before anybody else may use it.
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { owner } from './folder.ts';
import { ClusterRefusal } from './refusal.ts';

const mostWaitMs = 15_000;

/** Waits until the server answers. After a power cut it replays its log first, however long that takes. False when it ended.
 * @throws {ClusterRefusal} when it answers but not to us */
export async function answers(url: string, status: () => string | null): Promise<boolean> {
  for (let since = Date.now(); ; ) {
    const now = status();
    if (now === null || now === 'stopping') return false;
    if (now !== 'ready') {
      since = Date.now();
      await wait(10);
      continue;
    }
    const failure = await ask(url, 'select 1').then(
      () => null,
      (error: Error & { code?: string }) => error,
    );
    if (!failure) return true;
    if (failure.code === '28P01')
      throw new ClusterRefusal(
        'The password in postgres-password is not the one the database was made with. Put the right file back beside the folder postgres.',
      );
    if (Date.now() - since > mostWaitMs)
      throw new ClusterRefusal(`The database runs but does not answer: ${failure.message}`);
    await wait(20);
  }
}

/** @throws {ClusterRefusal} when what is saved would not be on the disk */
export async function mustSync(url: string): Promise<void> {
  if (!(await isSyncing(url)))
    throw new ClusterRefusal(
      'The database runs with fsync off, so a power cut could lose what was saved. Take fsync out of its postgresql.conf and postgresql.auto.conf.',
    );
}

/** Whether the server at `url` waits for the disk before it says a change is saved. */
export async function isSyncing(url: string): Promise<boolean> {
  return (await ask(url, 'show fsync')).rows[0]?.fsync === 'on';
}

/** Makes the database itself when it is missing. */
export async function makeDatabase(url: string): Promise<void> {
  const { rows } = await ask(url, `select 1 from pg_database where datname = '${owner}'`);
  if (rows.length > 0) return;
  await ask(url, `create database ${owner}`).catch((error: { code?: string }) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error; // two processes that start together may both try
  });
}

async function ask(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await client.query(text);
  } finally {
    await client.end().catch(() => {});
  }
}
