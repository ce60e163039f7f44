// Bets on outcomes and what became of them. Judgements are appended: the latest counts, the earlier ones stay.
import { type RawBuilder, sql } from 'kysely';
import type { BetJudgement } from '../core/bet.ts';
import type { Day } from '../core/calendar/day.ts';
import type { Phase } from '../core/cycle.ts';
import type { Id } from '../core/id.ts';
import type { Verdict } from '../core/objective.ts';
import type { Tx } from './open.ts';

type JudgedRow = BetJudgement & {
  id: Id;
  /** The bet as it stood when it was judged. */
  because: string;
  judgedBy: Id | null;
  judgedByName: string | null;
  judgedAt: string;
};

export type BetRow = {
  supportId: Id;
  outcomeId: Id;
  because: string;
  objectiveId: Id;
  objectiveTitle: string;
  verdict: Verdict | null;
  teamName: string;
  cycleId: Id;
  cycleName: string;
  phase: Phase;
  /** Newest first. */
  judgements: JudgedRow[];
};

/** The bets of objectives that were committed, newest cycle first. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  about: {
    outcomeId?: Id | undefined;
    cycleId?: Id | undefined;
    supportId?: Id;
    objectiveId?: Id;
    /** Of cycles that began in these days. */
    since?: Day | undefined;
    until?: Day | undefined;
  },
): Promise<BetRow[]> {
  const all: RawBuilder<unknown>[] = [sql`s.workspace_id = ${workspaceId}`, sql`s.outcome_id is not null`];
  if (about.outcomeId) all.push(sql`s.outcome_id = ${about.outcomeId}`);
  if (about.cycleId) all.push(sql`o.cycle_id = ${about.cycleId}`);
  if (about.supportId) all.push(sql`s.id = ${about.supportId}`);
  if (about.objectiveId) all.push(sql`o.id = ${about.objectiveId}`);
  if (about.since) all.push(sql`c.starts_on >= ${about.since}`);
  if (about.until) all.push(sql`c.starts_on <= ${about.until}`);
  const { rows } = await sql<BetRow>`
    select s.id as "supportId", s.outcome_id as "outcomeId", s.because, o.id as "objectiveId", o.title as "objectiveTitle", o.verdict,
      t.name as "teamName", c.id as "cycleId", c.name as "cycleName", c.phase,
      (select coalesce(json_agg(json_build_object('id', j.id, 'judged', j.judged, 'thenWhat', j.then_what, 'sentence', j.sentence,
          'because', j.because, 'becomes', j.becomes, 'judgedBy', j.judged_by, 'judgedByName', p.name,
          'judgedAt', to_char(j.judged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by j.sequence desc), '[]')
        from bet_judgement j left join person p on p.workspace_id = j.workspace_id and p.id = j.judged_by
        where j.workspace_id = s.workspace_id and j.support_id = s.id) as judgements
    from support s
    join objective o on o.workspace_id = s.workspace_id and o.id = s.objective_id and o.removed_at is null and o.committed_at is not null
    join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
    join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
    where ${sql.join(all, sql` and `)}
    order by c.starts_on desc, t.name collate "und-x-icu", o.created_at, s.id limit 1000`.execute(tx);
  return rows;
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  bet: { supportId: Id; outcomeId: Id; because: string; objective: { id: Id; audience: Id } },
  { id, judgedBy, ...judged }: BetJudgement & { id: Id; judgedBy: Id },
): Promise<void> {
  await tx
    .insertInto('bet_judgement')
    .values({
      workspace_id: workspaceId,
      id,
      support_id: bet.supportId,
      objective_id: bet.objective.id,
      audience: bet.objective.audience,
      outcome_id: bet.outcomeId,
      judged: judged.judged,
      then_what: judged.thenWhat,
      sentence: judged.sentence,
      because: bet.because,
      becomes: judged.thenWhat === 'changed' ? judged.becomes : '',
      judged_by: judgedBy,
    })
    .execute();
}
