// Programmes as they were published. An edition is never changed: its digest is its name, and whoever began on it stays on it.
import { sql } from 'kysely';
import type { Bundle } from '../academy/content/bundle.ts';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type EditionRow = {
  digest: string;
  programme: string;
  version: string;
  title: string;
  /** Null: it came with the product. */
  publishedByName: string | null;
  publishedAt: string;
};

/** The newest first. */
export async function list(tx: Tx, workspaceId: Id): Promise<EditionRow[]> {
  const { rows } =
    await sql<EditionRow>`select e.digest, e.programme, e.version, e.title, p.name as "publishedByName",
      e.published_at as "publishedAt"
    from programme_edition e left join person p on p.workspace_id = e.workspace_id and p.id = e.published_by
    where e.workspace_id = ${workspaceId} order by e.published_at desc, e.digest limit 500`.execute(tx);
  return rows;
}

export async function bundle(tx: Tx, workspaceId: Id, digest: string): Promise<Bundle | undefined> {
  const { rows } = await sql<{ bundle: Bundle }>`select bundle from programme_edition
    where workspace_id = ${workspaceId} and digest = ${digest}`.execute(tx);
  return rows[0]?.bundle;
}

/** Stores an edition; false when it is here already. @param by null for what came with the product */
export async function insert(
  tx: Tx,
  workspaceId: Id,
  { bundle, title, by }: { bundle: Bundle; title: string; by: Id | null },
): Promise<boolean> {
  const { digest, programme, version } = bundle;
  const { rows } =
    await sql`insert into programme_edition (workspace_id, digest, programme, version, title, bundle, published_by)
    values (${workspaceId}, ${digest}, ${programme}, ${version}, ${title}, ${JSON.stringify(bundle)}::jsonb, ${by})
    on conflict do nothing returning 1`.execute(tx);
  return rows.length > 0;
}
