// Readings of a cycle, one a day: counts and verdicts, and nothing that names anybody.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Diagnosis } from '../diagnosis/diagnose.ts';
import type { Facts, Flag } from '../diagnosis/facts.ts';
import type { Tx } from './open.ts';

export type ReadingRow = {
  id: Id;
  cycleId: Id;
  cycleName: string;
  day: string;
  readAt: string;
  facts: Facts;
  diagnosis: Diagnosis;
};

const columns = sql`d.id, d.cycle_id as "cycleId", c.name as "cycleName", d.day, d.read_at as "readAt", d.facts, d.body as diagnosis`;

/** The latest reading of a cycle. */
export async function latest(tx: Tx, workspaceId: Id, cycleId: Id): Promise<ReadingRow | undefined> {
  const { rows } = await sql<ReadingRow>`select ${columns} from diagnosis d
    join cycle c on c.workspace_id = d.workspace_id and c.id = d.cycle_id
    where d.workspace_id = ${workspaceId} and d.cycle_id = ${cycleId} order by d.day desc limit 1`.execute(
    tx,
  );
  return rows[0];
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<ReadingRow | undefined> {
  const { rows } = await sql<ReadingRow>`select ${columns} from diagnosis d
    join cycle c on c.workspace_id = d.workspace_id and c.id = d.cycle_id
    where d.workspace_id = ${workspaceId} and d.id = ${id}`.execute(tx);
  return rows[0];
}

/** The last reading there is, of any cycle. */
export async function newest(tx: Tx, workspaceId: Id): Promise<ReadingRow | undefined> {
  const { rows } = await sql<ReadingRow>`select ${columns} from diagnosis d
    join cycle c on c.workspace_id = d.workspace_id and c.id = d.cycle_id
    where d.workspace_id = ${workspaceId} order by d.day desc, c.starts_on desc limit 1`.execute(tx);
  return rows[0];
}

/** The latest reading of every cycle, the newest cycle first. */
export async function byCycle(tx: Tx, workspaceId: Id): Promise<ReadingRow[]> {
  const { rows } = await sql<ReadingRow>`select ${columns} from cycle c
    join lateral (select * from diagnosis d where d.workspace_id = c.workspace_id and d.cycle_id = c.id order by d.day desc limit 1) d on true
    where c.workspace_id = ${workspaceId} order by c.starts_on desc limit 40`.execute(tx);
  return rows;
}

export type NewReading = Pick<ReadingRow, 'id' | 'cycleId' | 'day' | 'readAt' | 'facts' | 'diagnosis'>;

/** Keeps a reading; one of the same day is replaced and keeps its id. */
export async function keep(tx: Tx, workspaceId: Id, reading: NewReading): Promise<Id> {
  const { id, cycleId, day, readAt, facts, diagnosis } = reading;
  const { rows } = await sql<{
    id: Id;
  }>`insert into diagnosis (workspace_id, id, cycle_id, day, read_at, facts, body)
    values (${workspaceId}, ${id}, ${cycleId}, ${day}, ${readAt}, ${JSON.stringify(facts)}::jsonb, ${JSON.stringify(diagnosis)}::jsonb)
    on conflict (workspace_id, cycle_id, day) do update set read_at = excluded.read_at, facts = excluded.facts, body = excluded.body
    returning id`.execute(tx);
  return rows[0]!.id;
}

export type DeclarationRow = { flags: Flag[]; version: number };

/** What was declared; nothing, in version 0, where nobody has. */
export async function declared(tx: Tx, workspaceId: Id): Promise<DeclarationRow> {
  const { rows } =
    await sql<DeclarationRow>`select flags, version from declaration where workspace_id = ${workspaceId}`.execute(
      tx,
    );
  return rows[0] ?? { flags: [], version: 0 };
}

/** False when `version` is no longer the current one. */
export async function declare(
  tx: Tx,
  workspaceId: Id,
  { flags, version }: DeclarationRow,
  by: Id,
): Promise<boolean> {
  const { rows } = await sql`insert into declaration (workspace_id, flags, declared_by, version)
    values (${workspaceId}, ${flags}::text[], ${by}, 1)
    on conflict (workspace_id) do update set flags = excluded.flags, declared_by = excluded.declared_by, version = declaration.version + 1
      where declaration.version = ${version}
    returning 1`.execute(tx);
  return rows.length > 0;
}
