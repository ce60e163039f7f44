// Simulated quarters on the server. A person's own runs are seen by nobody else; a group's by whoever has its code.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type RunRow = {
  id: Id;
  personId: Id;
  kind: 'marked' | 'group';
  template: string;
  contentHash: string;
  seed: number;
  onlyWeek: number | null;
  minutes: number | null;
  extraShare: number;
  begunAt: string;
  endedAt: string | null;
  expected: number | null;
  marks: unknown;
  code: string | null;
  asked: string | null;
  spread: Spread | null;
};

export type StepRow = { step: number; decisions: unknown[]; endsWeek: boolean };
/** How many would choose each option, or what they hold likely. */
export type Spread = { options: Record<string, number>; probabilities: number[] };
export type VoiceRow = { option: string | null; probability: number | null };

const columns = sql`r.id, r.person_id as "personId", r.kind, r.template, r.content_hash as "contentHash", r.seed,
  r.only_week as "onlyWeek", r.minutes, r.extra_share as "extraShare", r.begun_at as "begunAt", r.ended_at as "endedAt",
  r.expected, r.marks, r.code, r.asked, r.spread`;

/** A person's runs with how many weeks of each are over, the newest first. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  personId: Id,
): Promise<(RunRow & { weeksOver: number })[]> {
  const { rows } = await sql<RunRow & { weeksOver: number }>`select ${columns},
      (select count(*)::int from simulation_step s
        where s.workspace_id = r.workspace_id and s.run_id = r.id and s.ends_week) as "weeksOver"
    from simulation_run r where r.workspace_id = ${workspaceId} and r.person_id = ${personId}
    order by r.begun_at desc, r.id limit 200`.execute(tx);
  return rows;
}

/** One's own run. With `lock`, nobody else changes it meanwhile. */
export async function find(
  tx: Tx,
  workspaceId: Id,
  personId: Id,
  id: Id,
  lock = false,
): Promise<RunRow | undefined> {
  const { rows } = await sql<RunRow>`select ${columns} from simulation_run r
    where r.workspace_id = ${workspaceId} and r.id = ${id} and r.person_id = ${personId}
    ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows[0];
}

/** The run of a group, for whoever has its code. */
export async function byCode(tx: Tx, workspaceId: Id, code: string): Promise<RunRow | undefined> {
  const { rows } = await sql<RunRow>`select ${columns} from simulation_run r
    where r.workspace_id = ${workspaceId} and r.code = ${code}`.execute(tx);
  return rows[0];
}

export async function steps(tx: Tx, workspaceId: Id, runId: Id): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`select step, decisions, ends_week as "endsWeek" from simulation_step
    where workspace_id = ${workspaceId} and run_id = ${runId} order by step`.execute(tx);
  return rows;
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  run: Pick<
    RunRow,
    | 'id'
    | 'personId'
    | 'kind'
    | 'template'
    | 'contentHash'
    | 'seed'
    | 'onlyWeek'
    | 'minutes'
    | 'extraShare'
    | 'code'
  >,
): Promise<void> {
  await sql`insert into simulation_run (workspace_id, id, person_id, kind, template, content_hash, seed, only_week, minutes,
      extra_share, code)
    values (${workspaceId}, ${run.id}, ${run.personId}, ${run.kind}, ${run.template}, ${run.contentHash}, ${run.seed},
      ${run.onlyWeek}, ${run.minutes}, ${run.extraShare}, ${run.code})`.execute(tx);
}

export async function append(
  tx: Tx,
  workspaceId: Id,
  runId: Id,
  { step, decisions, endsWeek }: StepRow,
): Promise<void> {
  await sql`insert into simulation_step (workspace_id, run_id, step, decisions, ends_week)
    values (${workspaceId}, ${runId}, ${step}, ${JSON.stringify(decisions)}::jsonb, ${endsWeek})`.execute(tx);
}

export async function finish(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  { marks, expected, at }: { marks: unknown; expected: number | null; at: Date },
): Promise<void> {
  await sql`update simulation_run set ended_at = ${at}, expected = ${expected}, asked = null, spread = null,
      marks = ${marks === null ? null : JSON.stringify(marks)}::jsonb
    where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
}

/** Puts a matter to the group, or shows how the room would choose; null takes it away again. */
export async function ask(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  { asked, spread }: Pick<RunRow, 'asked' | 'spread'>,
): Promise<void> {
  await sql`update simulation_run set asked = ${asked}, spread = ${spread === null ? null : JSON.stringify(spread)}::jsonb
    where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
}

export async function voice(
  tx: Tx,
  workspaceId: Id,
  { runId, situation, personId }: { runId: Id; situation: string; personId: Id },
  { option, probability }: VoiceRow,
): Promise<void> {
  await sql`insert into simulation_voice (workspace_id, run_id, situation, person_id, option, probability)
    values (${workspaceId}, ${runId}, ${situation}, ${personId}, ${option}, ${probability})
    on conflict (workspace_id, run_id, situation, person_id)
    do update set option = excluded.option, probability = excluded.probability`.execute(tx);
}

/** Voices on one matter: all of them for the host, one's own for everybody else. */
export async function voices(
  tx: Tx,
  workspaceId: Id,
  runId: Id,
  situation: string,
): Promise<(VoiceRow & { personId: Id })[]> {
  const { rows } = await sql<
    VoiceRow & { personId: Id }
  >`select option, probability, person_id as "personId" from simulation_voice
    where workspace_id = ${workspaceId} and run_id = ${runId} and situation = ${situation}`.execute(tx);
  return rows;
}
