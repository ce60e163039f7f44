// Where a workspace departs from the school it follows, rule by rule. A rule nobody has touched has no row and version 0.
import { sql } from 'kysely';
import type { Choices } from '../challenge/choices.ts';
import type { Severity } from '../challenge/profile.ts';
import type { Id } from '../core/id.ts';
import { newId } from './new-id.ts';
import type { Tx } from './open.ts';

export type RuleChoiceRow = {
  rule: string;
  /** Null: as the profile says again. */
  severity: Severity | 'off' | null;
  reason: string;
  chosenBy: Id | null;
  chosenByName: string | null;
  chosenAt: string;
  version: number;
};

/** What the critic is told of the workspace's school: its profile and the rules that weigh something else here. */
export async function choicesOf(tx: Tx, workspaceId: Id): Promise<Choices> {
  const { rows } = await sql<Required<Choices>>`
    select w.profile, coalesce((select json_object_agg(r.rule, r.severity) from rule_choice r
      where r.workspace_id = w.workspace_id and r.severity is not null), '{}') as rules
    from workspace w where w.workspace_id = ${workspaceId}`.execute(tx);
  return rows[0] ?? {};
}

/** Every rule that was ever touched here, or the one named. */
export async function list(tx: Tx, workspaceId: Id, rule: string | null = null): Promise<RuleChoiceRow[]> {
  const { rows } = await sql<RuleChoiceRow>`
    select r.rule, r.severity, r.reason, r.chosen_by as "chosenBy", p.name as "chosenByName", r.chosen_at as "chosenAt", r.version
    from rule_choice r left join person p on p.workspace_id = r.workspace_id and p.id = r.chosen_by
    where r.workspace_id = ${workspaceId} and (${rule}::text is null or r.rule = ${rule}) order by r.rule`.execute(
    tx,
  );
  return rows;
}

/** False when `version` is no longer the current one. */
export async function choose(
  tx: Tx,
  workspaceId: Id,
  version: number,
  { rule, severity, reason, chosenBy }: Omit<RuleChoiceRow, 'chosenByName' | 'chosenAt' | 'version'>,
): Promise<boolean> {
  const { rows } =
    version === 0
      ? await sql`insert into rule_choice (workspace_id, id, rule, severity, reason, chosen_by)
          values (${workspaceId}, ${newId()}, ${rule}, ${severity}, ${reason}, ${chosenBy}) on conflict do nothing returning 1`.execute(
          tx,
        )
      : await sql`update rule_choice set severity = ${severity}, reason = ${reason}, chosen_by = ${chosenBy}, chosen_at = now(), version = version + 1
          where workspace_id = ${workspaceId} and rule = ${rule} and version = ${version} returning 1`.execute(
          tx,
        );
  return rows.length > 0;
}
