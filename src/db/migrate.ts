// Forward-only migrations, numbered files of plain SQL, one transaction each, under an advisory lock so that two starts cannot race.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

const folder = join(import.meta.dirname, 'migrations');
const lockKey = 715_001;

/** Brings the schema up to date and tells which migrations were run.
 * @throws when the database is newer than this version knows, or older than PostgreSQL 15 */
export async function migrate(url: string, onStep: (file: string) => void = () => {}): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // a server that dies is told by the statement under way
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(
      'create table if not exists schema_version (version int primary key, file text not null, applied_at timestamptz not null default now())',
    );
    const files = (await readdir(folder)).filter((file) => /^\d{4}-.*\.sql$/.test(file)).sort();
    const done = await appliedTo(client);
    const newest = numberOf(files.at(-1));
    const reached = Math.max(0, ...done);
    if (reached > newest)
      throw new Error(
        `This database was written by a newer Quarterdeck (schema ${reached}; this one knows ${newest}). Start that version, or restore an older backup.`,
      );
    const run: string[] = [];
    // One that was written beside others and came in after them is not left out.
    for (const file of files.filter((name) => !done.has(numberOf(name)))) {
      onStep(file);
      await applyOne(client, file);
      run.push(file);
    }
    return run;
  } finally {
    await client.end(); // also lets the lock go
  }
}

/** Whether the schema is the newest this version knows. */
export async function isCurrent(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // a server that dies is told by the statement under way
  await client.connect();
  try {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
    const done = await appliedTo(client);
    return Math.max(0, ...done) === numberOf(files.at(-1)) && files.every((file) => done.has(numberOf(file)));
  } finally {
    await client.end();
  }
}

const numberOf = (file = '0000') => Number(file.slice(0, 4));

async function appliedTo(client: pg.Client): Promise<Set<number>> {
  const { rows } = await client.query<{ version: number }>('select version from schema_version');
  return new Set(rows.map(({ version }) => version));
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  );
  if (rows[0].number < 150_000)
    throw new Error(`PostgreSQL ${rows[0].name} is too old: Quarterdeck needs 15 or newer.`);
}

async function applyOne(client: pg.Client, file: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into schema_version (version, file) values ($1, $2)', [numberOf(file), file]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    const { message, code } = error as Error & { code?: string };
    throw new Error(`Migration ${file} failed and was rolled back: ${message}${mayNot(code, client.user)}`, {
      cause: error,
    });
  }
}

// Every request runs as a role of its own with few rights, which somebody has to be allowed to make.
function mayNot(code: string | undefined, user: string | undefined): string {
  if (code !== '42501') return '';
  return `. Quarterdeck answers as a limited role: alter role "${user}" createrole lets its owner make it; where quarterdeck_app stands already, grant quarterdeck_app to "${user}" is needed too. Then start again.`;
}
