// Who issues the awards of a workspace, and every key that ever signed them. Secret halves are not here.
import { sql } from 'kysely';
import type { Ending, IssuerFields } from '../core/award.ts';
import type { Id } from '../core/id.ts';
import type { Database, Tx } from './open.ts';

export type IssuerRow = IssuerFields & { did: string; version: number };

export type KeyRow = {
  id: Id;
  kind: 'ed25519' | 'rsa';
  methodId: string;
  /** As the document of keys shows it. */
  published: Record<string, unknown>;
  madeAt: string;
  replacedAt: string | null;
  revokedAt: string | null;
};

export async function find(tx: Tx, workspaceId: Id): Promise<IssuerRow | undefined> {
  const { rows } = await sql<IssuerRow>`select did, name, url, description, version from issuer
    where workspace_id = ${workspaceId}`.execute(tx);
  return rows[0];
}

/** The first issuer of a server has its plain host; another workspace gets an address of its own below it. */
export async function insert(
  tx: Tx,
  workspaceId: Id,
  dids: readonly string[],
  { name, url, description }: IssuerFields,
): Promise<boolean> {
  for (const did of dids) {
    const { rows } = await sql`insert into issuer (workspace_id, did, name, url, description)
      values (${workspaceId}, ${did}, ${name}, ${url}, ${description}) on conflict do nothing returning 1`.execute(
      tx,
    );
    if (rows.length > 0) return true;
  }
  return false;
}

/** False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  version: number,
  { name, url, description }: IssuerFields,
): Promise<boolean> {
  const { rows } =
    await sql`update issuer set name = ${name}, url = ${url}, description = ${description}, version = version + 1
    where workspace_id = ${workspaceId} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}

/** Counts the version up for a change of keys; false when `version` is no longer the current one. */
export async function touch(tx: Tx, workspaceId: Id, version: number): Promise<boolean> {
  const { rows } = await sql`update issuer set version = version + 1
    where workspace_id = ${workspaceId} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}

/** Every key, the oldest first. */
export async function keys(tx: Tx, workspaceId: Id): Promise<KeyRow[]> {
  const { rows } = await sql<KeyRow>`select id, kind, method_id as "methodId", published, made_at as "madeAt",
      replaced_at as "replacedAt", revoked_at as "revokedAt"
    from issuer_key where workspace_id = ${workspaceId} order by made_at, kind, id`.execute(tx);
  return rows;
}

type NewKey = Pick<KeyRow, 'id' | 'kind' | 'methodId' | 'published'> & { by: Id };

/** The key that signs from now on; the one before it signs no more and stays published. */
export async function addKey(tx: Tx, workspaceId: Id, key: NewKey): Promise<void> {
  await sql`update issuer_key set replaced_at = now()
    where workspace_id = ${workspaceId} and kind = ${key.kind} and replaced_at is null`.execute(tx);
  await sql`insert into issuer_key (workspace_id, id, kind, method_id, published, made_by)
    values (${workspaceId}, ${key.id}, ${key.kind}, ${key.methodId}, ${JSON.stringify(key.published)}::jsonb, ${key.by})`.execute(
    tx,
  );
}

/** From now on nothing the replaced keys signed is believed. Only for a secret that others know. */
export async function revokeReplaced(tx: Tx, workspaceId: Id, kind: KeyRow['kind']): Promise<void> {
  await sql`update issuer_key set revoked_at = now()
    where workspace_id = ${workspaceId} and kind = ${kind} and replaced_at is not null and revoked_at is null`.execute(
    tx,
  );
}

/** Which workspace something public belongs to; undefined where there is nothing of the kind. */
export async function workspaceOfPublic(
  db: Database,
  what: 'issuer' | 'status-list' | 'award' | 'achievement',
  key: string,
): Promise<Id | undefined> {
  const { rows } = await sql<{ id: Id | null }>`select workspace_of_public(${what}, ${key}) as id`.execute(
    db.sql,
  );
  return rows[0]?.id ?? undefined;
}

export type ListRow = {
  id: Id;
  purpose: Ending;
  url: string;
  bits: Buffer;
  taken: number;
  signed: string | null;
  signedAt: string | null;
  validUntil: string | null;
};

const listColumns = sql`id, purpose, url, bits, taken, signed, signed_at as "signedAt", valid_until as "validUntil"`;

/** The list that still takes awards, held until the transaction ends. */
export async function openList(tx: Tx, workspaceId: Id, purpose: Ending): Promise<ListRow | undefined> {
  const { rows } = await sql<ListRow>`select ${listColumns} from status_list
    where workspace_id = ${workspaceId} and purpose = ${purpose} and full_at is null for update`.execute(tx);
  return rows[0];
}

export async function findList(tx: Tx, workspaceId: Id, id: Id): Promise<ListRow | undefined> {
  const { rows } = await sql<ListRow>`select ${listColumns} from status_list
    where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
  return rows[0];
}

/** As `findList`; nobody else changes it until the transaction ends. */
export async function holdList(tx: Tx, workspaceId: Id, id: Id): Promise<ListRow | undefined> {
  const { rows } = await sql<ListRow>`select ${listColumns} from status_list
    where workspace_id = ${workspaceId} and id = ${id} for update`.execute(tx);
  return rows[0];
}

export async function insertList(
  tx: Tx,
  workspaceId: Id,
  { id, purpose, url, bits }: Pick<ListRow, 'id' | 'purpose' | 'url'> & { bits: Uint8Array },
): Promise<void> {
  await sql`insert into status_list (workspace_id, id, purpose, url, bits)
    values (${workspaceId}, ${id}, ${purpose}, ${url}, ${Buffer.from(bits)}) on conflict do nothing`.execute(
    tx,
  );
}

/** Takes no more awards. */
export async function closeList(tx: Tx, workspaceId: Id, id: Id): Promise<void> {
  await sql`update status_list set full_at = now() where workspace_id = ${workspaceId} and id = ${id}`.execute(
    tx,
  );
}

/** Takes a place for good. False when somebody has it, or when this credential has one already. */
export async function takePlace(
  tx: Tx,
  workspaceId: Id,
  { listId, place, credentialId }: { listId: Id; place: number; credentialId: string },
): Promise<boolean> {
  const { rows } =
    await sql`with taken as (insert into status_place (workspace_id, list_id, place, credential_id)
      values (${workspaceId}, ${listId}, ${place}, ${credentialId}) on conflict do nothing returning list_id)
    update status_list l set taken = taken + 1 from taken where l.workspace_id = ${workspaceId} and l.id = taken.list_id returning 1`.execute(
      tx,
    );
  return rows.length > 0;
}

/** Where a credential stands; undefined when it names no list of ours. */
export async function placeOf(
  tx: Tx,
  workspaceId: Id,
  credentialId: string,
): Promise<{ listId: Id; place: number; purpose: Ending } | undefined> {
  const { rows } = await sql<{
    listId: Id;
    place: number;
    purpose: Ending;
  }>`select p.list_id as "listId", p.place, l.purpose
    from status_place p join status_list l on l.workspace_id = p.workspace_id and l.id = p.list_id
    where p.workspace_id = ${workspaceId} and p.credential_id = ${credentialId}`.execute(tx);
  return rows[0];
}

/** The bits and what was signed of them, always together. */
export async function storeList(
  tx: Tx,
  workspaceId: Id,
  {
    id,
    bits,
    signed,
    signedAt,
    validUntil,
  }: { id: Id; bits: Uint8Array; signed: string; signedAt: string; validUntil: string },
): Promise<void> {
  await sql`update status_list set bits = ${Buffer.from(bits)}, signed = ${signed}, signed_at = ${signedAt}, valid_until = ${validUntil}
    where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
}

/** Every list is signed anew when it is next asked for. */
export async function expireLists(tx: Tx, workspaceId: Id): Promise<void> {
  await sql`update status_list set valid_until = null where workspace_id = ${workspaceId}`.execute(tx);
}
