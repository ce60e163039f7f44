// What an import has to know of the workspace before it can say what a row becomes. Hidden things are left out by row-level security, as everywhere.
import { sql } from 'kysely';
import type { CheckInFields } from '../core/check-in.ts';
import type { Id } from '../core/id.ts';
import type { InitiativeFields } from '../core/initiative.ts';
import type { KeyResultFields } from '../core/key-result.ts';
import type { ObjectiveFields, ObjectiveState } from '../core/objective.ts';
import type { OutcomeFields } from '../core/outcome.ts';
import { type CycleRow, list as cyclesOf } from './cycles.ts';
import { ofSource, type ReferenceRow } from './external-references.ts';
import type { Tx } from './open.ts';
import { type PersonRow, list as peopleOf } from './people.ts';
import { type RhythmRoleRow, list as rhythmRolesOf } from './rhythm-roles.ts';
import { pairs } from './supports.ts';

type TeamFact = { id: Id; name: string; parentId: Id | null };
export type ObjectiveFact = ObjectiveFields & {
  id: Id;
  cycleId: Id;
  state: ObjectiveState;
  audience: Id;
  removedAt: string | null;
  keyResults: number;
};
export type KeyResultFact = KeyResultFields & {
  id: Id;
  objectiveId: Id;
  audience: Id;
  removedAt: string | null;
};
type InitiativeFact = InitiativeFields & { id: Id; objectiveId: Id; removedAt: string | null };
type OutcomeFact = OutcomeFields & { id: Id };
type CheckInFact = Pick<CheckInFields, 'value' | 'moved' | 'effectiveOn' | 'confidence'> & {
  keyResultId: Id;
  originalStatus: string | null;
};
type LinkFact = { objectiveId: Id; toId: Id };

export type ImportFacts = {
  people: PersonRow[];
  teams: TeamFact[];
  cycles: CycleRow[];
  references: ReferenceRow[];
  outcomes: OutcomeFact[];
  objectives: ObjectiveFact[];
  keyResults: KeyResultFact[];
  initiatives: InitiativeFact[];
  checkIns: CheckInFact[];
  links: LinkFact[];
  rhythmRoles: RhythmRoleRow[];
  /** Cycles in which something was committed. */
  committedCycles: Id[];
  /** Every objective-to-objective link of the workspace, hidden ones too: ids only. */
  circle: (readonly [Id, Id])[];
};

/** Everything an import of `source` is resolved against; of what came before only what these outside ids stand for. */
export async function importFacts(
  tx: Tx,
  workspaceId: Id,
  source: string,
  externalIds: readonly string[],
): Promise<ImportFacts> {
  const references = await ofSource(tx, workspaceId, source, externalIds);
  const idsOf = (thing: string) => references.filter((row) => row.thing === thing).map((row) => row.thingId);
  const objectives = await objectivesOf(tx, workspaceId, idsOf('objective'));
  const keyResultIds = idsOf('key result');
  return {
    references,
    objectives,
    people: await peopleOf(tx, workspaceId, {}),
    teams: await teamsOf(tx, workspaceId),
    cycles: await cyclesOf(tx, workspaceId),
    outcomes: await outcomesOf(tx, workspaceId),
    keyResults: await keyResultsOf(tx, workspaceId, keyResultIds),
    initiatives: await initiativesOf(tx, workspaceId, idsOf('initiative')),
    checkIns: await checkInsOf(tx, workspaceId, keyResultIds, source),
    links: await linksOf(
      tx,
      workspaceId,
      objectives.map(({ id }) => id),
    ),
    rhythmRoles: await rhythmRolesOf(tx, workspaceId),
    committedCycles: await committedCyclesOf(tx, workspaceId),
    circle: await pairs(tx, workspaceId),
  };
}

async function committedCyclesOf(tx: Tx, workspaceId: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select distinct cycle_id as id from objective
    where workspace_id = ${workspaceId} and committed_at is not null and removed_at is null`.execute(tx);
  return rows.map(({ id }) => id);
}

async function teamsOf(tx: Tx, workspaceId: Id): Promise<TeamFact[]> {
  const { rows } = await sql<TeamFact>`select id, name, parent_id as "parentId" from team
    where workspace_id = ${workspaceId} and archived_at is null order by created_at, id`.execute(tx);
  return rows;
}

async function outcomesOf(tx: Tx, workspaceId: Id): Promise<OutcomeFact[]> {
  const { rows } =
    await sql<OutcomeFact>`select id, title, why, metric, unit, baseline, target, current, starts_on as "startsOn",
    ends_on as "endsOn", sponsor_id as "sponsorId", stops, state from outcome where workspace_id = ${workspaceId} order by position, id`.execute(
      tx,
    );
  return rows;
}

async function objectivesOf(tx: Tx, workspaceId: Id, ids: readonly Id[]): Promise<ObjectiveFact[]> {
  const { rows } =
    await sql<ObjectiveFact>`select o.id, o.cycle_id as "cycleId", o.team_id as "teamId", o.owner_id as "ownerId",
    o.contributor_ids as "contributorIds", o.title, o.why, o.ambition, o.state, o.visibility, o.audience, o.removed_at as "removedAt",
    (select count(*)::int from key_result k where k.workspace_id = o.workspace_id and k.objective_id = o.id) as "keyResults"
    from objective o where o.workspace_id = ${workspaceId} and o.id = any (${ids}::uuid[])`.execute(tx);
  return rows;
}

async function keyResultsOf(tx: Tx, workspaceId: Id, ids: readonly Id[]): Promise<KeyResultFact[]> {
  const { rows } =
    await sql<KeyResultFact>`select id, objective_id as "objectiveId", audience, title, kind, role, baseline,
    baseline_by as "baselineBy", target, band_low as "bandLow", band_high as "bandHigh", unit, source, guidance, weight,
    owner_id as "ownerId", contributor_ids as "contributorIds", kpi_id as "kpiId", removed_at as "removedAt"
    from key_result where workspace_id = ${workspaceId} and id = any (${ids}::uuid[])`.execute(tx);
  return rows;
}

async function initiativesOf(tx: Tx, workspaceId: Id, ids: readonly Id[]): Promise<InitiativeFact[]> {
  const { rows } =
    await sql<InitiativeFact>`select id, objective_id as "objectiveId", key_result_id as "keyResultId", title, hypothesis,
    owner_id as "ownerId", state, so_far as "soFar", removed_at as "removedAt"
    from initiative where workspace_id = ${workspaceId} and id = any (${ids}::uuid[])`.execute(tx);
  return rows;
}

async function checkInsOf(
  tx: Tx,
  workspaceId: Id,
  ids: readonly Id[],
  source: string,
): Promise<CheckInFact[]> {
  const { rows } =
    await sql<CheckInFact>`select key_result_id as "keyResultId", value, confidence, moved, effective_on as "effectiveOn",
    original_status as "originalStatus" from check_in
    where workspace_id = ${workspaceId} and key_result_id = any (${ids}::uuid[]) and source = ${source}`.execute(
      tx,
    );
  return rows;
}

async function linksOf(tx: Tx, workspaceId: Id, ids: readonly Id[]): Promise<LinkFact[]> {
  const { rows } =
    await sql<LinkFact>`select objective_id as "objectiveId", coalesce(outcome_id, to_objective_id, to_key_result_id) as "toId"
    from support where workspace_id = ${workspaceId} and objective_id = any (${ids}::uuid[])`.execute(tx);
  return rows;
}
