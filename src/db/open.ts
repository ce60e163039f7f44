// Opens the database as the limited role: handlers get no other connection. Repeated statements are prepared once per connection.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = {
  readonly sql: Kysely<Tables>;
  /** Connections in use, idle, and waiting callers. */
  load(): { total: number; idle: number; waiting: number };
  close(): Promise<void>;
};

/** A connection inside a transaction. */
export type Tx = Kysely<Tables>;

const { INT8, NUMERIC, DATE, TIMESTAMPTZ } = pg.types.builtins;
const parsers = new Map<number, (text: string) => unknown>([
  [INT8, Number],
  [NUMERIC, Number],
  [DATE, (text) => text],
  [TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) ||
    pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** The limited role every request runs as. */
const appRole = 'quarterdeck_app';

/** Opens a pool as the limited role. `connections` is the most that are open at once (default 10). */
export function openDatabase(url: string, options: { connections?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    // The role is the connection's own default, so RESET ROLE leads back to it and not past it.
    options: `-c role=${appRole} -c jit=off -c statement_timeout=10000 -c idle_in_transaction_session_timeout=30000 -c timezone=UTC`,
    types,
  });
  pool.on('error', () => {}); // an idle connection that breaks is replaced at the next use
  pool.on('connect', (client) => {
    // One that breaks between two statements of a transaction is told by the next statement; unheard, the event would end the process.
    client.on('error', () => {});
    prepareRepeated(client);
  });
  return {
    sql: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    load: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

const names = new Map<string, string>();
const mostNames = 600;

/** Gives statements with parameters a name, so that PostgreSQL plans them once per connection. Ad-hoc SQL past the limit stays unnamed. */
function prepareRepeated(client: pg.PoolClient): void {
  const plain = client.query.bind(client) as (config: unknown, ...rest: unknown[]) => unknown;
  const named = (text: unknown, values: unknown, ...rest: unknown[]) => {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return plain(text, values, ...rest);
    let name = names.get(text);
    if (!name && names.size < mostNames) {
      name = `q${names.size}`;
      names.set(text, name);
    }
    return plain(name ? { name, text, values } : { text, values }, ...rest);
  };
  client.query = named as typeof client.query;
}
