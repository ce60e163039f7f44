// Puts a Quarterdeck document into a workspace: rows that are not here are added under their own ids, rows that are here stay as they are.
// People (by e-mail), the company's team, cycles (by name) and meetings (by their place in the plan) may stand here already under other ids: those are remembered, and an export gives the first ids back.

import type { Problem } from '../../connectors/plan.ts';
import type { Document, Section } from '../../connectors/quarterdeck/document.ts';
import { sections } from '../../connectors/quarterdeck/document.ts';
import { rowShapes } from '../../connectors/quarterdeck/row-shapes.ts';
import { everyone, type Id } from '../../core/id.ts';
import type { Actor } from '../../core/permission.ts';
import { insertMany } from '../../db/bulk.ts';
import * as references from '../../db/external-references.ts';
import type { Tx } from '../../db/open.ts';
import { hashOf } from '../../db/snapshots.ts';
import { hold as holdLinks } from '../../db/supports.ts';
import {
  asColumns,
  eventKey,
  overwrite,
  rowsOf,
  setSettings,
  tableOf,
  takenEvents,
  takenIds,
  type WholeRow,
} from '../../db/whole.ts';
import type { Prepared } from './prepared.ts';
import { namedIds, translated } from './restored-ids.ts';
import type { CountedThing, ImportReport } from './shapes.ts';

const source = 'quarterdeck';

/** Rows that are told apart by what they say: nobody counts how many of them were here. */
const withoutId: ReadonlySet<Section> = new Set([
  'teamMembers',
  'daysOff',
  'attendance',
  'notificationSettings',
]);
/** Rows that may stand here already under another id. */
const mayBeHere: ReadonlySet<Section> = new Set([
  ...withoutId,
  'rhythmRoles',
  'ruleChoices',
  'supports',
  'candidates',
  'cutLines',
]);

/** Resolves a document against the workspace. */
export async function prepareRestore(tx: Tx, actor: Actor, document: Document): Promise<Prepared> {
  const { workspaceId } = actor;
  const taken = await takenIds(tx, workspaceId);
  const isEmpty = taken.objectives?.size === 0;
  const named = await namedIds(tx, workspaceId, source, document, taken);
  const problems = problemsOf(document);
  const fresh = await freshRows(tx, actor, document, taken, named.ids);
  const kept = isEmpty ? named.standing : [];
  const size = [...fresh.values()].reduce((sum, rows) => sum + rows.length, 0) + kept.length;
  return {
    report: reportOf(document, fresh, problems, isEmpty),
    size,
    store: async (after) => {
      await holdLinks(tx, workspaceId);
      for (const section of sections)
        await insertMany(tx, tableOf(section), fresh.get(section) as never[], {
          conflict: mayBeHere.has(section) ? 'skip' : 'fail',
          after,
        });
      for (const { table, row } of kept) await overwrite(tx, workspaceId, table, [row]);
      if (isEmpty) await setSettings(tx, workspaceId, document.workspace);
      await references.keep(tx, named.references);
      await after(kept.length);
    },
  };
}

// A snapshot is what people were held to: one that is not what its hash says is no evidence.
function problemsOf(document: Document): Problem[] {
  return document.snapshots.flatMap(({ id, body, hash }, index) =>
    hashOf(body) === hash
      ? []
      : [
          {
            row: index + 1,
            column: 'snapshots',
            say: `Snapshot ${id} is not what its hash says: it was changed after it was taken.`,
            severity: 'error' as const,
          },
        ],
  );
}

async function freshRows(
  tx: Tx,
  actor: Actor,
  document: Document,
  taken: Record<string, Set<string>>,
  ids: ReadonlyMap<Id, Id>,
): Promise<Map<Section, WholeRow[]>> {
  const { workspaceId } = actor;
  const audiences = new Map(
    (await rowsOf(tx, workspaceId, 'objectives', ['id', 'audience'])).map(({ id, audience }) => [
      id as Id,
      audience as Id,
    ]),
  );
  const homes = new Map<Id, Id>();
  const events = await takenEvents(tx, workspaceId);
  const fresh = new Map<Section, WholeRow[]>();
  for (const section of sections) {
    const rows = (document[section] as WholeRow[]).map((row) => translated(row, ids));
    if (section === 'objectives')
      for (const { id, visibility, teamId } of rows)
        if (!audiences.has(id as Id))
          audiences.set(id as Id, visibility === 'team' ? (teamId as Id) : everyone);
    if (section === 'keyResults')
      for (const { id, objectiveId } of rows) homes.set(id as Id, objectiveId as Id);
    const added = rows.filter((row) =>
      section === 'events'
        ? !events.has(eventKey(row))
        : withoutId.has(section) || !taken[section]?.has(row.id as string),
    );
    fresh.set(
      section,
      added.map((row) => ({
        workspace_id: workspaceId,
        ...asColumns(row),
        ...extra(section, row, audiences, homes, actor),
      })),
    );
  }
  return fresh;
}

// Columns that follow from other rows, and a role nobody may give away who does not have it.
function extra(
  section: Section,
  row: WholeRow,
  audiences: ReadonlyMap<Id, Id>,
  homes: ReadonlyMap<Id, Id>,
  actor: Actor,
): WholeRow {
  const audience = (id: unknown) => audiences.get(id as Id) ?? everyone;
  if (section === 'people') return row.role === 'owner' && actor.role !== 'owner' ? { role: 'admin' } : {};
  if (section === 'checkIns') return { audience: audience(homes.get(row.keyResultId as Id)) };
  if (section === 'supports')
    return {
      audience: audience(row.objectiveId),
      to_audience: audience(row.toObjectiveId ?? homes.get(row.toKeyResultId as Id)),
    };
  if (section === 'dependencies')
    return { audience: audience(row.objectiveId), to_audience: audience(row.toObjectiveId) };
  return 'objectiveId' in rowShapes[section].shape ? { audience: audience(row.objectiveId) } : {};
}

const counted: Partial<Record<Section, CountedThing>> = {
  cycles: 'cycles',
  teams: 'teams',
  people: 'people',
  outcomes: 'outcomes',
  kpis: 'kpis',
  objectives: 'objectives',
  keyResults: 'key results',
  initiatives: 'initiatives',
  supports: 'links',
  checkIns: 'check-ins',
};

function reportOf(
  document: Document,
  fresh: ReadonlyMap<Section, WholeRow[]>,
  problems: Problem[],
  isEmpty: boolean,
): ImportReport {
  const counts = new Map<CountedThing, { create: number; change: number; leave: number }>();
  for (const section of sections) {
    const thing = counted[section] ?? 'other';
    const before = counts.get(thing) ?? { create: 0, change: 0, leave: 0 };
    const create = fresh.get(section)?.length ?? 0;
    const leave = withoutId.has(section) ? 0 : document[section].length - create;
    counts.set(thing, {
      create: before.create + (withoutId.has(section) ? 0 : create),
      change: 0,
      leave: before.leave + leave,
    });
  }
  const notes: Problem[] = isEmpty
    ? [
        {
          row: 0,
          column: null,
          say: 'This workspace is empty, so its settings, its own team and cycles of the same name become as they are in the file.',
          severity: 'note',
        },
      ]
    : [
        {
          row: 0,
          column: null,
          say: 'What is here already stays as it is; only what is missing is added.',
          severity: 'note',
        },
      ];
  const errors = problems.length;
  return {
    counts: [...counts]
      .map(([thing, count]) => ({ thing, ...count }))
      .filter(({ create, leave }) => create + leave > 0),
    changesNothing: errors === 0 && [...counts.values()].every(({ create }) => create === 0),
    errors,
    problems: [...problems.slice(0, 999), ...notes],
    problemCount: problems.length + notes.length,
    rows: [],
    rowCount: 0,
    unpriced: 0,
    cycles: document.cycles.map(({ name, startsOn, endsOn, phase, id }) => ({
      name,
      startsOn,
      endsOn,
      phase,
      cycleId: fresh.get('cycles')?.some((row) => row.id === id) ? null : id,
      objectives: document.objectives.filter(({ cycleId }) => cycleId === id).length,
    })),
    people: [],
    teams: [],
  };
}
