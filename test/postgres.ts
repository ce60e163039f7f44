// One PostgreSQL for a test run: DATABASE_URL when it is given, else the built-in one in a temporary folder. A migrated template is made once.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/db/migrate.ts';
import { isAlive } from '../src/platform/cluster/process.ts';
import { startCluster } from '../src/platform/cluster/start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server, with a database to create others from. */
    serverUrl: string;
    /** Name of the migrated template. */
    template: string;
  }
}

const prefix = 'quarterdeck-test-';

export default async function setup(project: TestProject) {
  const given = process.env.DATABASE_URL;
  const folder = given ? null : mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const cluster = folder ? await startCluster({ data: folder }) : null;
  const serverUrl = given ?? cluster!.url;
  const template = `quarterdeck_template_${process.pid}_${Date.now()}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${template}`;
  await migrate(url.href);
  project.provide('serverUrl', serverUrl);
  project.provide('template', template);
  if (!given) await sweep();
  return async () => {
    await client.query(`drop database if exists ${template} with (force)`);
    await client.end();
    await cluster?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
}

// The server of a run that was killed goes on without it.
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    const data = join(tmpdir(), name);
    const left = await startCluster({ data }).catch(() => null);
    await left?.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
