// Opens the database as the limited role: handlers get no other connection. Repeated statements are prepared once per connection, and what is
// asked in one breath is sent in one packet: a write to the socket costs more than most statements.
import type { Socket } from 'node:net';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = {
  readonly sql: Kysely<Tables>;
  /** Lends one connection until `work` is done. Statements may be asked side by side: they run one after the other in the order they were asked. */
  lend<T>(work: (lent: Lent) => Promise<T>): Promise<T>;
  /** A connection of its own outside the pool, not yet connected: for what listens for as long as the process runs. */
  apart(): pg.Client;
  /** Connections in use, idle, and waiting callers. */
  load(): { total: number; idle: number; waiting: number };
  close(): Promise<void>;
};

/** A connection inside a transaction. */
export type Tx = Kysely<Tables>;

export type Lent = {
  tx: Tx;
  /** Sends a statement without parameters at once, and says with which word the server ended it. */
  say: (statement: string) => Promise<string>;
  /** From here on `tx` takes no statement. The connection goes on to somebody else, and what still runs of failed work must not follow it there. */
  seal: () => void;
};

const { INT8, NUMERIC, DATE, TIMESTAMPTZ } = pg.types.builtins;
const parsers = new Map<number, (text: string) => unknown>([
  [INT8, Number],
  [NUMERIC, Number],
  [DATE, (text) => text],
  [TIMESTAMPTZ, instant],
]);

// Connections speak UTC, so the server's text is cut to ISO 8601 with milliseconds; a Date for each would cost a list more than its query does.
const utc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?\+00$/;
function instant(text: string): string {
  const [, day, time, fraction = '.'] = utc.exec(text) ?? [];
  return day ? `${day}T${time}${fraction.padEnd(4, '0').slice(0, 4)}Z` : new Date(text).toISOString();
}

const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) ||
    pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** The limited role every request runs as. */
const appRole = 'quarterdeck_app';

/** Opens a pool as the limited role. `connections` is the most that are open at once (default 10). */
export function openDatabase(url: string, options: { connections?: number } = {}): Database {
  const asRole = {
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    // What listens may say nothing for hours: without this a line cut on the way would never be noticed.
    keepAlive: true,
    keepAliveInitialDelayMillis: 30_000,
    // The role is the connection's own default, so RESET ROLE leads back to it and not past it.
    options: `-c role=${appRole} -c jit=off -c plan_cache_mode=force_generic_plan -c statement_timeout=10000 -c idle_in_transaction_session_timeout=30000 -c timezone=UTC`,
    types,
  };
  const pool = new pg.Pool({
    ...asRole,
    max: options.connections ?? 10,
    pipeline: true,
    idleTimeoutMillis: 60_000,
  });
  pool.on('error', () => {}); // an idle connection that breaks is replaced at the next use
  pool.on('connect', (client) => {
    // One that breaks between two statements of a transaction is told by the next statement; unheard, the event would end the process.
    client.on('error', () => {});
    sendTogether(client);
    prepareRepeated(client);
  });
  const connect = () => pool.connect().catch(toldApart);
  const asked = { connect, end: () => pool.end() } as unknown as pg.Pool;
  const lentBy = new WeakMap<pg.PoolClient, Lent>();
  return {
    sql: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: asked }) }),
    lend: async (work) => {
      const client = await connect();
      const lent = lentBy.get(client) ?? lentOf(client, () => lentBy.delete(client));
      lentBy.set(client, lent);
      try {
        return await work(lent);
      } finally {
        client.release();
      }
    },
    apart: () => new pg.Client(asRole),
    load: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

// Whoever waited for a connection in vain is told what PostgreSQL says when it has none left: try again soon. The pool gives it no code.
function toldApart(error: Error): never {
  throw error.message.includes('timeout exceeded') ? Object.assign(error, { code: '53300' }) : error;
}

function lentOf(client: pg.PoolClient, forget: () => void): Lent {
  let isSealed = false;
  const query = (...asked: unknown[]) => {
    if (isSealed) throw new Error('This transaction is over');
    return (client.query as (...asked: unknown[]) => unknown)(...asked);
  };
  const only = { query, release: () => {} };
  const pool = { connect: async () => only, end: async () => {} };
  return {
    tx: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) }),
    say: async (statement) => [await client.query(statement)].flat().at(-1)?.command ?? '',
    seal: () => {
      isSealed = true;
      forget();
    },
  };
}

/** Holds what is written until the event loop has heard everything that came in: answers lead to new questions, which then travel together. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  const plain = client.query.bind(client) as (...asked: unknown[]) => unknown;
  let isHeld = false;
  const held = (...asked: unknown[]) => {
    if (!isHeld) {
      isHeld = true;
      stream.cork();
      setImmediate(() => {
        isHeld = false;
        stream.uncork();
      });
    }
    return plain(...asked);
  };
  client.query = held as typeof client.query;
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
