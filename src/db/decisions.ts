// Decisions with what they cost. A decision about an objective only a team sees is seen by that team alone; so is each thing that was given up.
import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/calendar/day.ts';
import type { DecisionFields, decisionKinds, decisionStates, prices } from '../core/decision.ts';
import { everyone, type Id } from '../core/id.ts';
import type { Becoming } from '../core/midway.ts';
import type { Tx } from './open.ts';

export type Displacement = {
  id: Id;
  objectiveId: Id;
  keyResultId: Id | null;
  title: string;
  how: 'stopped' | 'delayed';
};

export type DecisionRow = DecisionFields & {
  id: Id;
  kind: (typeof decisionKinds)[number];
  cycleId: Id | null;
  objectiveId: Id | null;
  objectiveTitle: string | null;
  teamId: Id | null;
  teamName: string | null;
  keyResultId: Id | null;
  keyResultTitle: string | null;
  meetingId: Id | null;
  ownerName: string | null;
  becomes: Becoming | null;
  price: (typeof prices)[number] | null;
  displaced: Displacement[];
  capacity: string;
  capacityOf: Id | null;
  capacityOfName: string | null;
  signedBy: Id | null;
  signedByName: string | null;
  expiresOn: Day | null;
  exceptionId: Id | null;
  state: (typeof decisionStates)[number];
  doneAt: string | null;
  doneNote: string;
  decidedBy: Id | null;
  decidedByName: string | null;
  decidedAt: string;
  version: number;
};

const rowsOf = sql`select d.id, d.kind, d.cycle_id as "cycleId", d.objective_id as "objectiveId", o.title as "objectiveTitle",
    coalesce(o.team_id, d.team_id) as "teamId", t.name as "teamName",
    d.key_result_id as "keyResultId", k.title as "keyResultTitle", d.meeting_id as "meetingId", d.choice, d.context, d.options,
    d.owner_id as "ownerId", w.name as "ownerName", d.due_on as "dueOn", d.revisit_on as "revisitOn", d.becomes, d.price,
    (select coalesce(json_agg(json_build_object('id', x.id, 'objectiveId', x.objective_id, 'keyResultId', x.key_result_id, 'title', x.title, 'how', x.how)
        order by x.id), '[]') from displacement x where x.workspace_id = d.workspace_id and x.decision_id = d.id) as displaced,
    d.capacity, d.capacity_of as "capacityOf", c.name as "capacityOfName", d.signed_by as "signedBy", s.name as "signedByName",
    d.expires_on as "expiresOn", d.exception_id as "exceptionId",
    d.state, d.done_at as "doneAt", d.done_note as "doneNote", d.decided_by as "decidedBy", b.name as "decidedByName",
    d.decided_at as "decidedAt", d.version
  from decision d
  left join objective o on o.workspace_id = d.workspace_id and o.id = d.objective_id
  left join team t on t.workspace_id = d.workspace_id and t.id = coalesce(o.team_id, d.team_id)
  left join key_result k on k.workspace_id = d.workspace_id and k.id = d.key_result_id
  left join person w on w.workspace_id = d.workspace_id and w.id = d.owner_id
  left join person c on c.workspace_id = d.workspace_id and c.id = d.capacity_of
  left join person s on s.workspace_id = d.workspace_id and s.id = d.signed_by
  left join person b on b.workspace_id = d.workspace_id and b.id = d.decided_by`;

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<DecisionRow | undefined> {
  const { rows } =
    await sql<DecisionRow>`${rowsOf} where d.workspace_id = ${workspaceId} and d.id = ${id}`.execute(tx);
  return rows[0];
}

export type DecisionFilter = {
  cycleId?: Id | undefined;
  objectiveId?: Id | undefined;
  meetingId?: Id | undefined;
  ownerId?: Id | undefined;
  kinds?: readonly string[] | undefined;
  states?: readonly string[] | undefined;
  /** Open and due before this day. */
  pastOn?: Day | undefined;
  /** To be looked at again before this day. */
  revisitBefore?: Day | undefined;
};

/** Newest first, and how many there are in all. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  filter: DecisionFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: DecisionRow[]; total: number }> {
  const all: RawBuilder<unknown>[] = [sql`d.workspace_id = ${workspaceId}`];
  if (filter.cycleId) all.push(sql`d.cycle_id = ${filter.cycleId}`);
  if (filter.objectiveId) all.push(sql`d.objective_id = ${filter.objectiveId}`);
  if (filter.meetingId) all.push(sql`d.meeting_id = ${filter.meetingId}`);
  if (filter.ownerId) all.push(sql`d.owner_id = ${filter.ownerId}`);
  if (filter.kinds) all.push(sql`d.kind = any (${filter.kinds}::text[])`);
  if (filter.states) all.push(sql`d.state = any (${filter.states}::text[])`);
  if (filter.pastOn) all.push(sql`d.state = 'open' and d.due_on < ${filter.pastOn}`);
  if (filter.revisitBefore) all.push(sql`d.state <> 'withdrawn' and d.revisit_on < ${filter.revisitBefore}`);
  const where = sql.join(all, sql` and `);
  const [{ rows }, counted] = await Promise.all([
    sql<DecisionRow>`${rowsOf} where ${where} order by d.decided_at desc, d.id limit ${limit} offset ${offset}`.execute(
      tx,
    ),
    sql<{ total: number }>`select count(*)::int as total from decision d where ${where}`.execute(tx),
  ]);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

/** Open decisions somebody has to carry out by a day or before, and exceptions they are asked to sign; longest due first. */
export async function owedBy(tx: Tx, workspaceId: Id, personId: Id, until: Day): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`${rowsOf}
    where d.workspace_id = ${workspaceId} and d.owner_id = ${personId} and d.state = 'open'
      and (d.due_on <= ${until} or (d.kind = 'exception' and d.signed_by is null))
    order by d.due_on nulls first, d.decided_at limit 20`.execute(tx);
  return rows;
}

/** The change to the rhythm each retrospective decided, newest first. */
export async function rhythmChanges(
  tx: Tx,
  workspaceId: Id,
  meetingIds: readonly Id[],
): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`${rowsOf}
    join agenda_item i on i.workspace_id = d.workspace_id and i.id = d.agenda_item_id and i.kind = 'rhythm'
    where d.workspace_id = ${workspaceId} and d.meeting_id = any (${meetingIds}::uuid[])
    order by d.decided_at desc, d.id`.execute(tx);
  return rows;
}

export type NewDecision = DecisionFields & {
  id: Id;
  kind: DecisionRow['kind'];
  cycleId: Id | null;
  objective: { id: Id; audience: Id } | null;
  keyResultId: Id | null;
  meetingId: Id | null;
  /** Of an exception, which comes before its objective. */
  teamId?: Id;
  /** The item of that meeting's agenda it was taken at. */
  agendaItemId?: Id | null;
  /** Of an objective in the middle of the quarter. */
  becomes?: Becoming | null;
  price?: DecisionRow['price'];
  capacity?: string;
  capacityOf?: Id | null;
  signedBy?: Id | null;
  expiresOn?: Day | null;
  exceptionId?: Id | null;
  /** Open when left out; what is done as it is decided says so at once. */
  state?: 'open' | 'done';
  decidedBy: Id;
};

export async function insert(tx: Tx, workspaceId: Id, row: NewDecision): Promise<void> {
  await tx
    .insertInto('decision')
    .values({
      workspace_id: workspaceId,
      id: row.id,
      kind: row.kind,
      cycle_id: row.cycleId,
      team_id: row.teamId ?? null,
      objective_id: row.objective?.id ?? null,
      audience: row.objective?.audience ?? everyone,
      key_result_id: row.keyResultId,
      meeting_id: row.meetingId,
      agenda_item_id: row.agendaItemId ?? null,
      choice: row.choice,
      context: row.context,
      options: row.options,
      owner_id: row.ownerId,
      due_on: row.dueOn,
      revisit_on: row.revisitOn,
      becomes: row.becomes ?? null,
      price: row.price ?? null,
      capacity: row.capacity ?? '',
      capacity_of: row.capacityOf ?? null,
      signed_by: row.signedBy ?? null,
      expires_on: row.expiresOn ?? null,
      exception_id: row.exceptionId ?? null,
      decided_by: row.decidedBy,
      ...(row.state === 'done' ? { state: 'done', done_at: sql<string>`now()` } : {}),
    })
    .execute();
}

/** What a decision gives up, with the audience of the objective it belongs to. */
export async function displace(
  tx: Tx,
  workspaceId: Id,
  decisionId: Id,
  given: readonly (Displacement & { audience: Id })[],
): Promise<void> {
  if (given.length === 0) return;
  await tx
    .insertInto('displacement')
    .values(
      given.map(({ id, objectiveId, audience, keyResultId, title, how }) => ({
        workspace_id: workspaceId,
        id,
        decision_id: decisionId,
        objective_id: objectiveId,
        audience,
        key_result_id: keyResultId,
        title,
        how,
      })),
    )
    .execute();
}

export type DecisionChange = Partial<DecisionFields> & {
  state?: DecisionRow['state'];
  doneNote?: string;
  signedBy?: Id;
  expiresOn?: Day;
};

/** False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  { state, doneNote, signedBy, expiresOn, ...fields }: DecisionChange,
): Promise<boolean> {
  const result = await tx
    .updateTable('decision')
    .set({
      choice: fields.choice,
      context: fields.context,
      options: fields.options,
      owner_id: fields.ownerId,
      due_on: fields.dueOn,
      revisit_on: fields.revisitOn,
      signed_by: signedBy,
      expires_on: expiresOn,
      state,
      done_note: doneNote,
      ...(state === undefined ? {} : { done_at: state === 'open' ? null : sql<string>`now()` }),
      version: version + 1,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
