// Cards between teams, with the words of both ends. Row-level security keeps a card to those who may see both.
import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/calendar/day.ts';
import type { DependencyFields, DependencyState } from '../core/dependency.ts';
import { everyone, type Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type DependencyRow = DependencyFields & {
  id: Id;
  cycleId: Id;
  objectiveId: Id;
  objectiveTitle: string;
  keyResultTitle: string | null;
  teamId: Id;
  teamName: string;
  ownerId: Id | null;
  toTeamName: string;
  toObjectiveId: Id | null;
  toObjectiveTitle: string | null;
  people: { id: Id; name: string }[];
  askedBy: Id | null;
  askedByName: string | null;
  askedAt: string;
  state: DependencyState;
  givenOn: Day | null;
  reason: string;
  answeredBy: Id | null;
  answeredByName: string | null;
  answeredAt: string | null;
  version: number;
};

const rowsOf = sql`select d.id, o.cycle_id as "cycleId", o.id as "objectiveId", o.title as "objectiveTitle", d.key_result_id as "keyResultId",
    k.title as "keyResultTitle", o.team_id as "teamId", t.name as "teamName", o.owner_id as "ownerId", d.to_team_id as "toTeamId",
    g.name as "toTeamName", d.to_objective_id as "toObjectiveId", x.title as "toObjectiveTitle", d.need, d.needed_on as "neededOn",
    d.person_ids as "personIds",
    (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name collate "und-x-icu", p.id), '[]')
      from person p where p.workspace_id = d.workspace_id and p.id = any (d.person_ids)) as people,
    d.asked_by as "askedBy", a.name as "askedByName", d.asked_at as "askedAt", coalesce(d.answer, 'asked') as state, d.given_on as "givenOn",
    d.reason, d.answered_by as "answeredBy", b.name as "answeredByName", d.answered_at as "answeredAt", d.version
  from dependency d
  join objective o on o.workspace_id = d.workspace_id and o.id = d.objective_id and o.removed_at is null
  join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
  join team g on g.workspace_id = d.workspace_id and g.id = d.to_team_id
  left join key_result k on k.workspace_id = d.workspace_id and k.id = d.key_result_id
  left join objective x on x.workspace_id = d.workspace_id and x.id = d.to_objective_id
  left join person a on a.workspace_id = d.workspace_id and a.id = d.asked_by
  left join person b on b.workspace_id = d.workspace_id and b.id = d.answered_by`;

/** The cards that stand, of a cycle or of one objective; the soonest needed first. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  { cycleId, objectiveId }: { cycleId?: Id | undefined; objectiveId?: Id | undefined },
): Promise<DependencyRow[]> {
  const all: RawBuilder<unknown>[] = [sql`d.workspace_id = ${workspaceId}`, sql`d.withdrawn_at is null`];
  if (cycleId) all.push(sql`o.cycle_id = ${cycleId}`);
  if (objectiveId) all.push(sql`(d.objective_id = ${objectiveId} or d.to_objective_id = ${objectiveId})`);
  const { rows } = await sql<DependencyRow>`${rowsOf} where ${sql.join(all, sql` and `)}
    order by d.needed_on, d.asked_at, d.id limit 1000`.execute(tx);
  return rows;
}

/** One card that stands. */
export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<DependencyRow | undefined> {
  const { rows } =
    await sql<DependencyRow>`${rowsOf} where d.workspace_id = ${workspaceId} and d.id = ${id} and d.withdrawn_at is null`.execute(
      tx,
    );
  return rows[0];
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  objective: { id: Id; audience: Id },
  { id, askedBy, ...fields }: DependencyFields & { id: Id; askedBy: Id },
): Promise<void> {
  await tx
    .insertInto('dependency')
    .values({
      workspace_id: workspaceId,
      id,
      objective_id: objective.id,
      audience: objective.audience,
      key_result_id: fields.keyResultId,
      to_team_id: fields.toTeamId,
      need: fields.need,
      needed_on: fields.neededOn,
      person_ids: fields.personIds,
      asked_by: askedBy,
    })
    .execute();
}

/** Changes what is asked. What was answered was answered to other words: it is open again. False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  fields: Partial<DependencyFields>,
): Promise<boolean> {
  const result = await tx
    .updateTable('dependency')
    .set({
      key_result_id: fields.keyResultId,
      to_team_id: fields.toTeamId,
      need: fields.need,
      needed_on: fields.neededOn,
      person_ids: fields.personIds,
      ...unanswered,
      version: version + 1,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

const unanswered = {
  answer: null,
  given_on: null,
  reason: '',
  to_objective_id: null,
  to_audience: everyone,
  answered_by: null,
  answered_at: null,
};

/** False when `version` is no longer the current one. */
export async function answer(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  given: {
    answer: 'accepted' | 'refused';
    givenOn: Day | null;
    reason: string;
    toObjective: { id: Id; audience: Id } | null;
    answeredBy: Id;
  },
): Promise<boolean> {
  const result = await tx
    .updateTable('dependency')
    .set({
      answer: given.answer,
      given_on: given.givenOn,
      reason: given.reason,
      to_objective_id: given.toObjective?.id ?? null,
      to_audience: given.toObjective?.audience ?? everyone,
      answered_by: given.answeredBy,
      answered_at: sql<string>`now()`,
      version: version + 1,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes a card off the table. False when `version` is no longer the current one. */
export async function withdraw(tx: Tx, workspaceId: Id, id: Id, version: number): Promise<boolean> {
  const { rows } = await sql`update dependency set withdrawn_at = now(), version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}
