// Whole tables of a workspace out and in, for our own lossless JSON. Fields are the columns in camel case; audiences are not among them, they follow from the objective.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type WholeRow = Record<string, unknown>;

/** Section of the document -> its table, the order its rows are told in, and what is left out. */
const tables = {
  people: { table: 'person', order: 'created_at, id' },
  teams: { table: 'team', order: 'created_at, id' },
  teamMembers: { table: 'team_member', order: 'team_id, person_id' },
  rhythmRoles: { table: 'rhythm_role', order: 'created_at, id' },
  daysOff: { table: 'holiday', order: 'day' },
  ruleChoices: { table: 'rule_choice', order: 'rule' },
  outcomes: { table: 'outcome', order: 'created_at, id' },
  kpis: { table: 'kpi', order: 'created_at, id' },
  readings: { table: 'kpi_reading', order: 'sequence' },
  cycles: { table: 'cycle', order: 'starts_on, id' },
  objectives: { table: 'objective', order: 'created_at, id' },
  keyResults: { table: 'key_result', order: 'objective_id, position, id' },
  initiatives: { table: 'initiative', order: 'objective_id, position, id' },
  supports: { table: 'support', order: 'created_at, id' },
  dependencies: { table: 'dependency', order: 'asked_at, id' },
  candidates: { table: 'candidate', order: 'id' },
  cutLines: { table: 'cut_line', order: 'id' },
  betJudgements: { table: 'bet_judgement', order: 'sequence' },
  stopTurns: { table: 'stop_turn', order: 'turned_at, id' },
  resetChoices: { table: 'reset_choice', order: 'chosen_at, id' },
  snapshots: { table: 'snapshot', order: 'taken_at, id' },
  checkIns: { table: 'check_in', order: 'sequence' },
  findingAnswers: { table: 'finding_answer', order: 'answered_at, id' },
  decisions: { table: 'decision', order: 'decided_at, id' },
  displacements: { table: 'displacement', order: 'decision_id, id' },
  escalations: { table: 'escalation', order: 'raised_at, id' },
  meetings: { table: 'meeting', order: 'starts_at, id' },
  attendance: { table: 'attendance', order: 'meeting_id, person_id' },
  agendaItems: { table: 'agenda_item', order: 'meeting_id, position, id' },
  notificationSettings: { table: 'notification_setting', order: 'person_id' },
  comments: { table: 'comment', order: 'created_at, id' },
  events: { table: 'event', order: 'sequence' },
} as const;
export type WholeSection = keyof typeof tables;
export type WholeTable = (typeof tables)[WholeSection]['table'];

/** The table of a section. */
export const tableOf = (section: WholeSection): WholeTable => tables[section].table;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A row in database words. */
export function asColumns(row: WholeRow): WholeRow {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [snake(field), value]));
}

// History of the OKRs, not of the house: who joined, signed in or imported is not carried from one workspace to another.
const carried = sql`(kind ~ '^(objective|key-result|scope|support|dependency|candidate|cut-line|reset|bet|initiative|check-in|comment|finding|outcome|kpi|calendar|decision|exception|escalation|meeting|agenda|rhythm-role)[.]'
  or kind in ('cycle.edited', 'cycle.moved'))`;

/** Every row of a section that the transaction may see.
 * @param ownOf leaves how people want to be told to this person's own row */
export async function rowsOf(
  tx: Tx,
  workspaceId: Id,
  section: WholeSection,
  fields: readonly string[],
  ownOf: Id | null = null,
): Promise<WholeRow[]> {
  const { table, order } = tables[section];
  const columns = sql.join(fields.map((field) => sql`${sql.ref(snake(field))} as ${sql.ref(field)}`));
  const only =
    section === 'events'
      ? sql`and ${carried}`
      : section === 'displacements'
        ? sql`and decision_id in (select d.id from decision d where d.workspace_id = ${workspaceId})`
        : section === 'notificationSettings' && ownOf
          ? sql`and person_id = ${ownOf}`
          : sql``;
  const { rows } =
    await sql<WholeRow>`select ${columns} from ${sql.table(table)} where workspace_id = ${workspaceId} ${only}
    order by ${sql.raw(order)}`.execute(tx);
  return rows;
}

const withoutId: ReadonlySet<WholeTable> = new Set([
  'team_member',
  'holiday',
  'event',
  'attendance',
  'notification_setting',
]);

/** The ids that are taken in each table. */
export async function takenIds(tx: Tx, workspaceId: Id): Promise<Record<string, Set<string>>> {
  const taken: Record<string, Set<string>> = {};
  for (const [section, { table }] of Object.entries(tables)) {
    if (withoutId.has(table)) continue;
    const { rows } = await sql<{
      id: Id;
    }>`select id from ${sql.table(table)} where workspace_id = ${workspaceId}`.execute(tx);
    taken[section] = new Set(rows.map(({ id }) => id));
  }
  return taken;
}

/** What tells one event from another: it has no id that lasts. */
export async function takenEvents(tx: Tx, workspaceId: Id): Promise<Set<string>> {
  const { rows } = await sql<{ kind: string; at: string; objectiveId: Id | null; thingId: Id | null }>`
    select kind, at, objective_id as "objectiveId", thing_id as "thingId" from event where workspace_id = ${workspaceId} and ${carried}`.execute(
    tx,
  );
  return new Set(rows.map(eventKey));
}

export function eventKey({ kind, at, objectiveId, thingId }: WholeRow): string {
  return `${kind} ${new Date(String(at)).toISOString()} ${objectiveId} ${thingId}`;
}

/** Sets whole rows of people, teams, cycles or meetings that stood here before; those of an empty workspace. */
export async function overwrite(
  tx: Tx,
  workspaceId: Id,
  table: 'person' | 'team' | 'cycle' | 'meeting',
  rows: readonly WholeRow[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'id');
  if (columns.length === 0) return;
  const set = sql.join(columns.map((column) => sql`${sql.ref(column)} = n.${sql.ref(column)}`));
  await sql`update ${sql.table(table)} t set ${set} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) n
    where t.workspace_id = ${workspaceId} and t.id = n.id`.execute(tx);
}

/** The settings of the workspace as they stand in a document. */
export async function setSettings(tx: Tx, workspaceId: Id, settings: WholeRow): Promise<void> {
  const { name, zone, calendar, limits, rhythm, profile } = settings;
  await sql`update workspace set name = ${name}, zone = ${zone}, calendar = ${JSON.stringify(calendar)}::jsonb, limits = ${JSON.stringify(limits)}::jsonb,
    rhythm = ${JSON.stringify(rhythm)}::jsonb, profile = ${profile}, version = version + 1 where workspace_id = ${workspaceId}`.execute(
    tx,
  );
}
