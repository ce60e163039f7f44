// News: which workspaces have new events. Told to every process by NOTIFY after the commit, never within it, where it would make all commits wait in one line.
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { EventKind } from '../core/event.ts';
import type { Id } from '../core/id.ts';
import type { Database } from './open.ts';
import { inScope } from './scope.ts';

const channel = 'quarterdeck_news';
/** What happens within so many milliseconds is told at once. */
const togetherMs = 40;
const againMs = 1_000;

const waiting = new WeakMap<Database, Set<Id>>();

/** Tells every process that a workspace has new events. Nobody waits for it, and when it fails the pages still ask again by themselves. */
export function wake(db: Database, workspaceId: Id): void {
  const told = waiting.get(db);
  if (told) {
    told.add(workspaceId);
    return;
  }
  const fresh = new Set([workspaceId]);
  waiting.set(db, fresh);
  setTimeout(() => {
    waiting.delete(db);
    sql`select pg_notify(${channel}, id) from unnest(${[...fresh]}::text[]) as t (id)`
      .execute(db.sql)
      .catch(() => {});
  }, togetherMs);
}

/** As many ids as a notice of PostgreSQL holds (8,000 bytes). */
const mostPeople = 200;

/** Tells every process that people of a workspace were told something. Nobody waits for it. */
export function wakePeople(db: Database, workspaceId: Id, personIds: readonly Id[]): void {
  const ids = [...new Set(personIds)];
  for (let from = 0; from < ids.length; from += mostPeople) {
    const notice = `${workspaceId} ${ids.slice(from, from + mostPeople).join(',')}`;
    sql`select pg_notify(${channel}, ${notice})`.execute(db.sql).catch(() => {});
  }
}

/** Hears of news until it is told to stop. A connection that breaks is made again, and `hear` is then called with null: something may have been missed.
 * With people, those were told something; without, there are new events. */
export function listen(
  db: Database,
  hear: (workspaceId: Id | null, personIds?: readonly Id[]) => void,
): () => Promise<void> {
  let isOver = false;
  let client = db.apart();
  const run = async () => {
    for (let isFirst = true; !isOver; isFirst = false) {
      client = db.apart();
      // Heard for as long as the client lives: a second error nobody hears would end the process.
      const broken = new Promise<void>((done) => client.on('error', () => done()).on('end', () => done()));
      client.on('notification', ({ payload }) => {
        const [workspaceId, people] = payload?.split(' ') ?? [];
        if (workspaceId) hear(workspaceId, people?.split(','));
      });
      try {
        await client.connect();
        await client.query(`listen ${channel}`);
        if (!isFirst) hear(null);
        await broken;
      } catch {
        // Tried again below; the pool tells whoever asks for something that the database is gone.
      }
      if (!isOver) await wait(againMs);
    }
  };
  const running = run();
  return async () => {
    isOver = true;
    await client.end().catch(() => {});
    await running;
  };
}

export type NewsRow = {
  sequence: number;
  kind: EventKind;
  actorId: Id | null;
  objectiveId: Id | null;
  thingId: Id | null;
  cycleId: Id | null;
  audience: Id;
};

/** The newest events of a workspace after `sequence`, oldest first, of every audience: whoever tells them on looks at that. */
export async function after(
  db: Database,
  workspaceId: Id,
  sequence: number,
  limit: number,
): Promise<NewsRow[]> {
  const { rows } = await inScope(db, { workspaceId, seesAll: true }, 'read', (tx) =>
    sql<NewsRow>`select sequence, kind, actor_id as "actorId", objective_id as "objectiveId", thing_id as "thingId", cycle_id as "cycleId", audience
      from event where workspace_id = ${workspaceId} and sequence > ${sequence} order by sequence desc limit ${limit}`.execute(
      tx,
    ),
  );
  return rows.reverse();
}

/** The sequence of the newest event there is; 0 before the first. */
export async function newest(db: Database, workspaceId: Id): Promise<number> {
  const { rows } = await inScope(db, { workspaceId, seesAll: true }, 'read', (tx) =>
    sql<{
      sequence: number;
    }>`select coalesce(max(sequence), 0) as sequence from event where workspace_id = ${workspaceId}`.execute(
      tx,
    ),
  );
  return rows[0]?.sequence ?? 0;
}
