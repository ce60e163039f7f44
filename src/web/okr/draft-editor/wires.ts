// How each part of a draft reaches the server, and how its answers are read back into the fields people write.
import type { KeyResult, Objective } from '../../../actions/objectives/shapes.ts';
import type { Id } from '../../../core/id.ts';
import type { InitiativeFields } from '../../../core/initiative.ts';
import type { KeyResultFields } from '../../../core/key-result.ts';
import type { ObjectiveFields } from '../../../core/objective.ts';
import { shelf } from '../../app/client.ts';
import type { Heard, LinkFields, Wires } from './draft.ts';
import type { Told } from './row.ts';

/** An objective as its page is told of it. */
export type Whole = Awaited<ReturnType<typeof shelf.objectives.get>>;
type Initiative = Whole['initiatives'][number];
type Link = Whole['supports'][number];

/** Everything of an objective as the rows of a draft; what was removed comes along, so that it can be put back. */
export function heardFrom(objective: Whole): Heard {
  return {
    objective: [ofObjective(objective)],
    keyResults: objective.keyResults.map(ofKeyResult),
    initiatives: objective.initiatives.filter(({ removedAt }) => removedAt === null).map(ofInitiative),
    supports: objective.supports.map(ofLink),
  };
}

function ofObjective(row: Objective | Whole): Told<ObjectiveFields> {
  const { id, version, title, why, ambition, ownerId, contributorIds, teamId, visibility } = row;
  return { id, version, fields: { title, why, ambition, ownerId, contributorIds, teamId, visibility } };
}

function ofKeyResult(row: KeyResult): Told<KeyResultFields> {
  const { id, version, removedAt, title, kind, role, baseline, baselineBy, target, bandLow, bandHigh } = row;
  const { unit, source, guidance, weight, ownerId, contributorIds, kpiId } = row;
  const measure = { kind, role, baseline, baselineBy, target, bandLow, bandHigh, unit };
  return {
    id,
    version,
    removed: removedAt !== null,
    fields: { title, ...measure, source, guidance, weight, ownerId, contributorIds, kpiId },
  };
}

export function ofInitiative(row: Initiative): Told<InitiativeFields> {
  const { id, version, title, hypothesis, keyResultId, ownerId, state, soFar } = row;
  return { id, version, fields: { title, hypothesis, keyResultId, ownerId, state, soFar } };
}

function ofLink({ id, version, toKind, toId, toTitle, toObjectiveId, because }: Link): Told<LinkFields> {
  return { id, version, fields: { toKind, toId, toTitle, toObjectiveId, because } };
}

/** The calls for one objective. Its team is changed by moving it, never by an edit. */
export function wiresOf(objectiveId: Id): Wires {
  return {
    objective: {
      create: () => Promise.reject(new Error('An objective is started on its own page')),
      edit: async (id, version, { teamId: _, ...fields }) =>
        ofObjective(await shelf.objectives.edit({ id, version, fields })),
      remove: async (id, version) => ofObjective(await shelf.objectives.remove({ id, version })),
      read: (current) => ofObjective(current as Objective),
    },
    keyResults: {
      create: async (fields) => ofKeyResult(await shelf.keyResults.create({ objectiveId, ...fields })),
      edit: async (id, version, fields) => ofKeyResult(await shelf.keyResults.edit({ id, version, fields })),
      remove: async (id, version) => ofKeyResult(await shelf.keyResults.remove({ id, version })),
      restore: async (id, version) => ofKeyResult(await shelf.keyResults.restore({ id, version })),
      read: (current) => ofKeyResult(current as KeyResult),
    },
    initiatives: {
      create: async (fields) => ofInitiative(await shelf.initiatives.create({ objectiveId, ...fields })),
      edit: async (id, version, fields) =>
        ofInitiative(await shelf.initiatives.edit({ id, version, fields })),
      remove: async (id, version) => ofInitiative(await shelf.initiatives.remove({ id, version })),
      read: (current) => ofInitiative(current as Initiative),
    },
    supports: {
      create: async ({ toKind, toId, because }) =>
        ofLink(await shelf.supports.create({ objectiveId, toKind, toId, because })),
      edit: async (id, version, { because = '' }) =>
        ofLink(await shelf.supports.edit({ id, version, because })),
      remove: async (id) => {
        await shelf.supports.remove({ id });
        return null;
      },
      read: (current) => ofLink(current as Link),
    },
    order: async (ids) => {
      await shelf.keyResults.order({ objectiveId, ids });
    },
  };
}
