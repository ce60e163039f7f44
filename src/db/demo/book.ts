// The rows of the demo while they are being written. They are laid table by table, each in one statement with one parameter, so that
// thousands take a moment.
import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { EventKind } from '../../core/event.ts';
import { everyone, type Id } from '../../core/id.ts';
import type { Tx } from '../open.ts';
import type { Tables } from '../tables.ts';

/** In the order in which rows may point back. */
const order = [
  'workspace',
  'person',
  'team',
  'team_member',
  'rhythm_role',
  'holiday',
  'outcome',
  'kpi',
  'kpi_reading',
  'cycle',
  'pulse',
  'pulse_invitation',
  'objective',
  'key_result',
  'initiative',
  'support',
  'dependency',
  'candidate',
  'bet_judgement',
  'snapshot',
  'check_in',
  'meeting',
  'attendance',
  'agenda_item',
  'decision',
  'displacement',
  'escalation',
  'comment',
  'event',
] as const satisfies (keyof Tables)[];

type Table = (typeof order)[number];
type Row<T extends Table> = Omit<Insertable<Tables[T]>, 'workspace_id'>;

type Noted = {
  at: Date;
  by: Id | null;
  kind: EventKind;
  objective?: { id: Id; audience: Id };
  cycleId?: Id;
  thingId?: Id;
  body?: Record<string, unknown>;
};

export type Book = {
  add<T extends Table>(table: T, row: Row<T>): void;
  /** Writes an event down. They are laid in the order of their times, whatever order they are told in. */
  note(...events: Noted[]): void;
  lay(tx: Tx): Promise<void>;
};

export function openBook(workspaceId: Id): Book {
  const rows = new Map<Table, Record<string, unknown>[]>(order.map((table) => [table, []]));
  const events: Noted[] = [];
  const add = (table: Table, row: Record<string, unknown>) =>
    void rows.get(table)?.push({ workspace_id: workspaceId, ...row });
  return {
    add,
    note: (...more) => void events.push(...more),
    lay: async (tx) => {
      for (const { at, by, kind, objective, cycleId, thingId, body } of events.sort((a, b) => +a.at - +b.at))
        add('event', {
          kind,
          at: at.toISOString(),
          actor_id: by,
          via: 'demo',
          objective_id: objective?.id ?? null,
          audience: objective?.audience ?? everyone,
          cycle_id: cycleId ?? null,
          thing_id: thingId ?? objective?.id ?? null,
          body: body ?? {},
        });
      for (const table of order) await insertAll(tx, table, rows.get(table) ?? []);
    },
  };
}

// All rows of a table have the same columns: those of the first are named, so that the others keep their defaults.
async function insertAll(tx: Tx, table: Table, rows: Record<string, unknown>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    tx,
  );
}
