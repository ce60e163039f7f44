// Awards: decided, kept, signed. The text to be signed is a row before anything is; rows and their places in the lists stay for good.
import { sql } from 'kysely';
import type { AwardState, Ending } from '../core/award.ts';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type AwardRow = {
  id: Id;
  /** Null once the person is erased. */
  personId: Id | null;
  personName: string | null;
  achievementId: Id;
  achievementName: string;
  edition: number;
  decision: string;
  state: AwardState;
  endsBy: Ending;
  validFrom: string;
  validUntil: string | null;
  issuedByName: string | null;
  issuedAt: string | null;
  askedEnding: Ending | null;
  askedReason: string | null;
  askedBy: Id | null;
  askedByName: string | null;
  askedAt: string | null;
  endedReason: string | null;
  sharedAt: string | null;
  version: number;
  createdAt: string;
};

const columns = sql`a.id, a.person_id as "personId", p.name as "personName", a.achievement_id as "achievementId", h.name as "achievementName",
  h.edition, a.decision, a.state, h.ends_by as "endsBy", a.valid_from as "validFrom", a.valid_until as "validUntil",
  i.name as "issuedByName", a.issued_at as "issuedAt", a.asked_ending as "askedEnding", a.asked_reason as "askedReason",
  a.asked_by as "askedBy", q.name as "askedByName", a.asked_at as "askedAt", a.ended_reason as "endedReason",
  a.shared_at as "sharedAt", a.version, a.created_at as "createdAt"`;
const tables = sql`award a join achievement h on h.workspace_id = a.workspace_id and h.id = a.achievement_id
  left join person p on p.workspace_id = a.workspace_id and p.id = a.person_id
  left join person i on i.workspace_id = a.workspace_id and i.id = a.issued_by
  left join person q on q.workspace_id = a.workspace_id and q.id = a.asked_by`;

/** The newest first: all of a workspace, or of one person. */
export async function list(tx: Tx, workspaceId: Id, { personId }: { personId?: Id }): Promise<AwardRow[]> {
  const { rows } = await sql<AwardRow>`select ${columns} from ${tables} where a.workspace_id = ${workspaceId}
    and (${personId ?? null}::uuid is null or a.person_id = ${personId ?? null})
    order by a.created_at desc, a.id limit 2000`.execute(tx);
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<AwardRow | undefined> {
  const { rows } =
    await sql<AwardRow>`select ${columns} from ${tables} where a.workspace_id = ${workspaceId} and a.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

export type AwardTexts = {
  state: AwardState;
  intent: string;
  digest: Buffer;
  signed: string | null;
  signedJwt: string | null;
  statusListId: Id;
  statusIndex: number;
  issuedBy: Id | null;
  createdAt: string;
};

/** What was decided and what was signed; held until the transaction ends when asked to. */
export async function texts(tx: Tx, workspaceId: Id, id: Id, hold = false): Promise<AwardTexts | undefined> {
  const { rows } =
    await sql<AwardTexts>`select state, intent, digest, signed, signed_jwt as "signedJwt", status_list_id as "statusListId",
      status_index as "statusIndex", issued_by as "issuedBy", created_at as "createdAt"
    from award where workspace_id = ${workspaceId} and id = ${id} ${hold ? sql`for update` : sql``}`.execute(
      tx,
    );
  return rows[0];
}

/** The award of this decision, if there is one that was not voided. */
export async function ofDecision(
  tx: Tx,
  workspaceId: Id,
  { personId, achievementId, decision }: { personId: Id; achievementId: Id; decision: string },
): Promise<Id | undefined> {
  const { rows } = await sql<{
    id: Id;
  }>`select id from award where workspace_id = ${workspaceId} and person_id = ${personId}
    and achievement_id = ${achievementId} and decision = ${decision} and state <> 'void'`.execute(tx);
  return rows[0]?.id;
}

export type NewAward = {
  id: Id;
  personId: Id;
  achievementId: Id;
  decision: string;
  intent: string;
  digest: Uint8Array;
  statusListId: Id;
  statusIndex: number;
  validFrom: string;
  validUntil: string | null;
  by: Id;
};

/** Keeps what will be signed. False when the same was decided at this moment by somebody else. */
export async function intend(tx: Tx, workspaceId: Id, of: NewAward): Promise<boolean> {
  const { rows } =
    await sql`insert into award (workspace_id, id, person_id, achievement_id, decision, state, intent, digest,
      status_list_id, status_index, valid_from, valid_until, issued_by)
    values (${workspaceId}, ${of.id}, ${of.personId}, ${of.achievementId}, ${of.decision}, 'intended', ${of.intent},
      ${Buffer.from(of.digest)}, ${of.statusListId}, ${of.statusIndex}, ${of.validFrom}, ${of.validUntil}, ${of.by})
    on conflict (workspace_id, person_id, achievement_id, decision) where state <> 'void' do nothing returning 1`.execute(
      tx,
    );
  return rows.length > 0;
}

/** What was signed. False when it was finished, or voided, meanwhile. */
export async function finish(
  tx: Tx,
  workspaceId: Id,
  { id, signed, signedJwt, at }: { id: Id; signed: string; signedJwt: string | null; at: string },
): Promise<boolean> {
  const { rows } =
    await sql`update award set state = 'active', signed = ${signed}, signed_jwt = ${signedJwt}, issued_at = ${at},
      version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and state = 'intended' returning 1`.execute(tx);
  return rows.length > 0;
}

/** It will never be signed. */
export async function voidIntent(tx: Tx, workspaceId: Id, id: Id, reason: string): Promise<boolean> {
  const { rows } = await sql`update award set state = 'void', ended_reason = ${reason}, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and state = 'intended' returning 1`.execute(tx);
  return rows.length > 0;
}

type Asked = { ending: Ending; reason: string; by: Id } | null;

/** Asks for an end, or takes the asking back. False when `version` is no longer the current one. */
export async function askEnding(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  asked: Asked,
): Promise<boolean> {
  const { rows } =
    await sql`update award set asked_ending = ${asked?.ending ?? null}, asked_reason = ${asked?.reason ?? null},
      asked_by = ${asked?.by ?? null}::uuid, asked_at = case when ${asked !== null} then now() end, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}

/** Moves it on, and clears what was asked. False when `version` is no longer the current one. */
export async function setState(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  { state, reason }: { state: AwardState; reason: string },
): Promise<boolean> {
  const { rows } =
    await sql`update award set state = ${state}, ended_reason = ${reason}, asked_ending = null, asked_reason = null,
      asked_by = null, asked_at = null, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}

/** Whether whoever has its address may look at it. */
export async function share(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  isShared: boolean,
): Promise<boolean> {
  const { rows } =
    await sql`update award set shared_at = case when ${isShared} then now() end, version = version + 1
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}

export type EndorsementRow = { id: Id; byName: string; comment: string; signed: string; madeAt: string };

/** The oldest first. */
export async function endorsements(tx: Tx, workspaceId: Id, awardId: Id): Promise<EndorsementRow[]> {
  const { rows } =
    await sql<EndorsementRow>`select id, by_name as "byName", comment, signed, made_at as "madeAt" from award_endorsement
    where workspace_id = ${workspaceId} and award_id = ${awardId} order by made_at, id limit 100`.execute(tx);
  return rows;
}

/** False when this person stands by it already. */
export async function endorse(
  tx: Tx,
  workspaceId: Id,
  awardId: Id,
  of: { id: Id; byName: string; comment: string; signed: string; by: Id },
): Promise<boolean> {
  const { rows } =
    await sql`insert into award_endorsement (workspace_id, id, award_id, by_name, comment, signed, made_by)
    values (${workspaceId}, ${of.id}, ${awardId}, ${of.byName}, ${of.comment}, ${of.signed}, ${of.by})
    on conflict (workspace_id, award_id, made_by) do nothing returning 1`.execute(tx);
  return rows.length > 0;
}
