// What resolving works on: the plan, the workspace, the choices, and the rows that come of them. Dry run and import share it, so the one cannot promise what the other does not do.
import type { Choices } from '../../../challenge/choices.ts';
import type { ImportPlan, Problem } from '../../../connectors/plan.ts';
import { everyone, type Id } from '../../../core/id.ts';
import type { Actor } from '../../../core/permission.ts';
import type { Limits } from '../../../core/workspace.ts';
import type { ChangedRow } from '../../../db/bulk.ts';
import type { ImportFacts } from '../../../db/import-facts.ts';
import type { ImportChoices, ImportRow } from '../shapes.ts';
import type { PlannedTable } from './planned-table.ts';
import { resting } from './rest.ts';

export type Row = Record<string, unknown>;

/** Rows to write, by table, in database words; `changed` carries only the columns that change. */
export type Writes = {
  person: Row[];
  team: Row[];
  cycle: Row[];
  outcome: Row[];
  objective: Row[];
  key_result: Row[];
  initiative: Row[];
  support: Row[];
  snapshot: Row[];
  check_in: Row[];
  decision: Row[];
  comment: Row[];
  event: Row[];
  references: Row[];
  changed: Record<PlannedTable, ChangedRow[]>;
};

type ReferenceThing = 'outcome' | 'objective' | 'key result' | 'initiative' | 'comment' | 'person';

/** A thing of the plan and what it is here; `audience` is whose it is to see. */
export type Target = {
  kind: 'outcome' | 'objective' | 'key result' | 'initiative';
  id: Id;
  audience: Id;
  title: string;
  objectiveId: Id | null;
};

export type Ground = {
  workspaceId: Id;
  actor: Actor;
  now: Date;
  today: string;
  zone: string;
  fileName: string;
  limits: Limits;
  rhythm: unknown;
  choices: ImportChoices;
  /** How the workspace weighs the critic's rules. */
  weights: Choices;
};

export type Resolving = Ground & {
  plan: ImportPlan;
  facts: ImportFacts;
  writes: Writes;
  rows: Omit<ImportRow, 'said'>[];
  problems: Problem[];
  targets: Map<string, Target>;
  /** Additions after commit that lack a price. */
  unpriced: number;
  /** What an outside id stands for here, if it came before. */
  before(
    thing: ReferenceThing,
    planned: { externalId: string; otherId: string | null },
  ): { id: Id; seen: Row } | null;
  /** Keeps what the file says now, for the next time. */
  keep(
    thing: ReferenceThing,
    planned: { externalId: string; otherId: string | null },
    id: Id,
    seen: Row,
  ): void;
  /** Called between rows: lets others on. */
  rest(): Promise<void>;
  error(row: number, say: string, column?: string | null): void;
  note(row: number, say: string, column?: string | null): void;
};

/** Said of a row that stands for something its importer may not see; the same whatever that is. */
export const notYours =
  'This row cannot be taken in with your rights. Ask an admin to run the import, or take the row out.';

export function resolving(ground: Ground, plan: ImportPlan, facts: ImportFacts): Resolving {
  const problems: Problem[] = [...plan.problems];
  const writes = noWrites();
  const references = new Map(facts.references.map((row) => [`${row.thing} ${row.externalId}`, row]));
  const claimed = new Set<Id>();
  const say =
    (severity: Problem['severity']) =>
    (row: number, text: string, column: string | null = null) =>
      void problems.push({ row, column, say: text, severity });
  return {
    ...ground,
    plan,
    facts,
    writes,
    rows: [],
    problems,
    targets: new Map(),
    unpriced: 0,
    before: (thing, { externalId, otherId }) => {
      const found = [externalId, otherId]
        .map((id) => (id === null ? undefined : references.get(`${thing} ${id}`)))
        .find((reference) => reference && !claimed.has(reference.thingId));
      if (!found) return null;
      claimed.add(found.thingId);
      return { id: found.thingId, seen: found.seen };
    },
    keep: (thing, { externalId, otherId }, id, seen) => {
      for (const outside of [externalId, otherId]) {
        const was = outside === null ? undefined : references.get(`${thing} ${outside}`);
        if (outside === null || (was?.thingId === id && same(was.seen, seen))) continue;
        writes.references.push({
          workspace_id: ground.workspaceId,
          source: plan.source,
          external_id: outside,
          thing,
          thing_id: id,
          seen,
        });
      }
    },
    rest: resting(),
    error: say('error'),
    note: say('note'),
  };
}

/** The fields in which the file says something else than it said the last time. What people changed here since stays. */
export function changedSince(seen: Row, now: Row): string[] {
  return Object.keys(now).filter((field) => !same(seen[field], now[field]));
}

/** Equal as JSON, whatever the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** An event of the import, as evidence of what it did. */
export function eventRow(
  { workspaceId, actor }: Pick<Ground, 'workspaceId' | 'actor'>,
  kind: string,
  about: { objective?: { id: Id; audience: Id }; cycleId?: Id | null; thingId?: Id | null; body: Row },
): Row {
  return {
    workspace_id: workspaceId,
    kind,
    actor_id: actor.personId,
    via: 'import',
    objective_id: about.objective?.id ?? null,
    audience: about.objective?.audience ?? everyone,
    cycle_id: about.cycleId ?? null,
    thing_id: about.thingId ?? about.objective?.id ?? null,
    body: about.body,
  };
}

function noWrites(): Writes {
  return {
    person: [],
    team: [],
    cycle: [],
    outcome: [],
    objective: [],
    key_result: [],
    initiative: [],
    support: [],
    snapshot: [],
    check_in: [],
    decision: [],
    comment: [],
    event: [],
    references: [],
    changed: { outcome: [], objective: [], key_result: [], initiative: [] },
  };
}
