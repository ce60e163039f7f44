// Evidence: appended in the transaction that made the change, with server time and actor. Nothing here is ever updated.
import { sql } from 'kysely';
import type { EventKind } from '../core/event.ts';
import { everyone, type Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type NewEvent = {
  kind: EventKind;
  /** What it is about; with an objective it is hidden from whoever may not see that one. */
  objective?: { id: Id; audience: Id } | null;
  cycleId?: Id | null;
  thingId?: Id | null;
  body?: Record<string, unknown>;
};

/** Appends events in one statement, and asks in the same one for the jobs they set going. */
export async function append(
  tx: Tx,
  by: { workspaceId: Id; actorId: Id | null; via: string },
  events: readonly NewEvent[],
  jobOf: (event: NewEvent) => string | undefined = () => undefined,
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ kind, objective, cycleId, thingId, body }) => ({
    workspace_id: by.workspaceId,
    kind,
    actor_id: by.actorId,
    via: by.via,
    objective_id: objective?.id ?? null,
    audience: objective?.audience ?? everyone,
    cycle_id: cycleId ?? null,
    thing_id: thingId ?? objective?.id ?? null,
    body: JSON.stringify(body ?? {}),
  }));
  const jobs = Object.fromEntries(
    events.flatMap((event) => {
      const job = jobOf(event);
      return job ? [[event.kind, job]] : [];
    }),
  );
  if (Object.keys(jobs).length === 0) {
    await tx.insertInto('event').values(rows).execute();
    return;
  }
  await tx
    .with('appended', (on) =>
      on.insertInto('event').values(rows).returning(['workspace_id', 'sequence', 'kind']),
    )
    .insertInto('job')
    .columns(['workspace_id', 'name', 'key', 'input'])
    .expression((on) =>
      on
        .selectFrom('appended')
        .where(sql<boolean>`${JSON.stringify(jobs)}::jsonb ? kind`)
        .select(({ ref }) => [
          'workspace_id',
          sql<string>`${JSON.stringify(jobs)}::jsonb ->> kind`.as('name'),
          sql<string>`${ref('sequence')}::text`.as('key'),
          sql<unknown>`jsonb_build_object('sequence', ${ref('sequence')})`.as('input'),
        ]),
    )
    .execute();
}

export type EventRow = {
  sequence: number;
  kind: EventKind;
  at: string;
  actorId: Id | null;
  actorName: string | null;
  objectiveId: Id | null;
  thingId: Id | null;
  body: Record<string, unknown>;
};

/** Newest first: what happened to one objective and everything in it, at most `limit` rows before `before`. */
export async function ofObjective(
  tx: Tx,
  workspaceId: Id,
  objectiveId: Id,
  limit: number,
  before: number | null,
): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select e.sequence, e.kind, e.at, e.actor_id as "actorId", p.name as "actorName", e.objective_id as "objectiveId",
      e.thing_id as "thingId", e.body
    from event e left join person p on p.workspace_id = e.workspace_id and p.id = e.actor_id
    where e.workspace_id = ${workspaceId} and e.objective_id = ${objectiveId}
      and (${before}::bigint is null or e.sequence < ${before}::bigint)
    order by e.sequence desc limit ${limit}`.execute(tx);
  return rows;
}
