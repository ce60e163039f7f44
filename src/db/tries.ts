// Counts tries in the database, so that every process holds to the same limit. What is counted for is kept as a hash: typed e-mails are nobody's business.
import { sql } from 'kysely';
import type { Database } from './open.ts';
import { hashSecret } from './who.ts';

const bucketOf = (what: string) => hashSecret(what).toString('base64url');

/** Counts one try. Returns the seconds to wait first: 0 lets it go on. Past `free` tries in a row the wait doubles up to
 * five minutes; it never becomes a lock. A quarter of an hour without tries starts afresh. */
export async function count(db: Database, what: string, free: number): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select count_try(${bucketOf(what)}, ${free}, interval '15 minutes') as seconds`.execute(db.sql);
  return rows[0]?.seconds ?? 0;
}

/** Takes one try back, or all of them, after one that was right. */
export async function forgive(db: Database, what: string, which: 'one' | 'all'): Promise<void> {
  await sql`select forgive_tries(${bucketOf(what)}, ${which === 'all'})`.execute(db.sql);
}
