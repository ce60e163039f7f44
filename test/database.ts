// A database of one's own for a test: a clone of the migrated template, gone afterwards.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../src/db/open.ts';

export type FreshDatabase = {
  /** As its owner, past every wall. */
  url: string;
  /** As the limited role, the way the product opens it. */
  db: Database;
  /** Asks as the owner, to look behind the walls. */
  ask<T extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<T[]>;
  drop(): Promise<void>;
};

/** Clones the template (about 70 ms). */
export async function freshDatabase(): Promise<FreshDatabase> {
  const serverUrl = inject('serverUrl');
  const name = `quarterdeck_test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template ${inject('template')}`);
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  const url = address.href;
  const db = openDatabase(url, { connections: 6 });
  const owner = new pg.Pool({ connectionString: url, max: 2 });
  owner.on('error', () => {});
  return {
    url,
    db,
    ask: async <T extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
      (await owner.query<T>(text, values)).rows,
    drop: async () => {
      await db.close();
      await owner.end();
      await onServer(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

// A template cannot be cloned by two at once while one is connected to it: the second tries again.
async function onServer(url: string, text: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(text);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || tries > 40) throw error;
      await new Promise((done) => setTimeout(done, 50));
    } finally {
      await client.end();
    }
  }
}
