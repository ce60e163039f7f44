// Objectives of a plan: new ones in their cycle with the state the file gives them, known ones with what changed.
import type { PlannedKeyResult, PlannedObjective } from '../../../connectors/plan.ts';
import { everyone, type Id } from '../../../core/id.ts';
import type { ObjectiveState } from '../../../core/objective.ts';
import type { ObjectiveFact } from '../../../db/import-facts.ts';
import { newId } from '../../../db/new-id.ts';
import { mustSuitAudience } from './audience.ts';
import { applyChanges } from './change.ts';
import type { Cycle, Cycles } from './cycles.ts';
import { endOf } from './ending.ts';
import { isPastCommit, payFor } from './late.ts';
import type { Matched } from './people.ts';
import { eventRow, notYours, type Resolving } from './resolving.ts';
import type { Teams } from './teams.ts';

/** An objective as the rest of the import needs it. */
export type Home = {
  id: Id;
  audience: Id;
  title: string;
  cycle: Cycle;
  state: ObjectiveState;
  isNew: boolean;
  /** Rows added so far, or there before: where the next key result stands. */
  keyResults: number;
  fields: {
    title: string;
    why: string;
    ambition: 'committed' | 'aspirational';
    ownerId: Id | null;
    contributorIds: Id[];
    teamId: Id;
  };
  teamName: string;
};

export type Homes = { homes: Map<string, Home>; open: Map<Id, number> };

export async function resolveObjectives(
  at: Resolving,
  people: Matched,
  teams: Teams,
  cycles: Cycles,
): Promise<Homes> {
  const homes = new Map<string, Home>();
  const open = new Map<Id, number>();
  const committed = new Map<string, number>();
  const here = new Map(at.facts.objectives.map((objective) => [objective.id, objective]));
  const keyResultsBy = Map.groupBy(at.plan.keyResults, ({ objectiveId }) => objectiveId);
  for (const planned of at.plan.objectives) {
    await at.rest();
    const known = at.before('objective', planned);
    const home = known
      ? knownObjective(at, planned, known, here.get(known.id), people, teams, cycles)
      : newObjective(
          at,
          planned,
          keyResultsBy.get(planned.externalId) ?? [],
          people,
          teams,
          cycles,
          committed,
        );
    if (!home) continue;
    home.cycle.objectives++;
    if (home.isNew && home.state === 'committed') open.set(home.cycle.id, (open.get(home.cycle.id) ?? 0) + 1);
    homes.set(planned.externalId, home);
    at.targets.set(planned.externalId, {
      kind: 'objective',
      id: home.id,
      audience: home.audience,
      title: home.title,
      objectiveId: home.id,
    });
  }
  return { homes, open };
}

function fieldsOf(planned: PlannedObjective, people: Matched, teams: Teams) {
  const { title, why, ambition } = planned;
  const ownerId = people.idOf(planned.ownerKey);
  const contributorIds = people
    .idsOf(planned.contributorKeys)
    .filter((id) => id !== ownerId)
    .slice(0, 30);
  return { title, why, ambition, ownerId, contributorIds, teamId: teams.idOf(planned.teamKey) };
}

function knownObjective(
  at: Resolving,
  planned: PlannedObjective,
  known: { id: Id; seen: Record<string, unknown> },
  here: ObjectiveFact | undefined,
  people: Matched,
  teams: Teams,
  cycles: Cycles,
): Home | null {
  const { row } = planned;
  if (!here) {
    at.error(row, notYours);
    return null;
  }
  const cycle = cycles.all().find(({ id }) => id === here.cycleId) ?? cycleHere(at, here.cycleId);
  const fields = fieldsOf(planned, people, teams);
  const ended =
    planned.verdict && planned.state === 'closed' ? { state: 'closed', verdict: planned.verdict } : {};
  const now = { ...fields, ...ended };
  const { changes, does } = applyChanges(
    at,
    'objective',
    row,
    here.id,
    { ...here, verdict: null },
    known.seen,
    here.state === 'committed' ? now : fields,
  );
  at.keep('objective', planned, here.id, now);
  if (here.removedAt) at.note(row, 'It was removed here and stays removed.');
  if (does === 'change') {
    if (cycle.phase === 'closed') at.error(row, closedSentence(cycle));
    const last = at.writes.changed.objective.at(-1)!;
    Object.assign(
      last,
      { updated_at: at.now.toISOString() },
      changes.state ? { closed_at: at.now.toISOString() } : {},
    );
    at.writes.event.push(
      eventRow(at, changes.state ? 'objective.closed' : 'objective.edited', {
        objective: here,
        cycleId: cycle.id,
        body: changes.state ? { verdict: planned.verdict, changes } : { changes },
      }),
    );
  }
  const names = {
    cycle: cycle.name,
    team: teams.nameOf(fields.teamId),
    owner: people.nameOf(fields.ownerId),
  };
  at.rows.push({
    row,
    thing: 'objective',
    title: planned.title,
    does,
    changes: Object.keys(changes),
    under: null,
    ...names,
    checkIns: 0,
  });
  return { ...here, cycle, isNew: false, fields, teamName: names.team };
}

function newObjective(
  at: Resolving,
  planned: PlannedObjective,
  keyResults: readonly PlannedKeyResult[],
  people: Matched,
  teams: Teams,
  cycles: Cycles,
  committed: Map<string, number>,
): Home | null {
  const { row, title } = planned;
  const cycle = cycles.of(planned.cycleKey);
  if (!cycle) {
    // A name that stands for none was told where cycles are matched.
    if (planned.cycleKey === null)
      at.error(row, 'The row names no cycle, and none is open. Choose the cycle it goes to.');
    return null;
  }
  if (cycle.phase === 'closed' && !cycle.isNew) at.error(row, closedSentence(cycle));
  const fields = fieldsOf(planned, people, teams);
  mustSuitAudience(at, planned, fields, teams);
  const { state, verdict } = endOf(at, planned, keyResults, cycle);
  const id = newId();
  const audience = planned.visibility === 'team' ? fields.teamId : everyone;
  const isPromised = state === 'committed' || state === 'closed';
  const place = `${cycle.id} ${fields.teamId}`;
  if (isPromised && verdict !== 'dropped') committed.set(place, (committed.get(place) ?? 0) + 1);
  const limit =
    teams.parents.get(fields.teamId) === null ? at.limits.companyObjectives : at.limits.teamObjectives;
  const isOver = isPromised && (committed.get(place) ?? 0) > limit;
  at.writes.objective.push({
    workspace_id: at.workspaceId,
    id,
    cycle_id: cycle.id,
    team_id: fields.teamId,
    owner_id: fields.ownerId,
    contributor_ids: fields.contributorIds,
    title,
    why: fields.why,
    ambition: fields.ambition,
    state,
    visibility: planned.visibility,
    over_limit_reason: isOver ? `It came with the import of ${at.fileName}.` : null,
    verdict,
    lesson: '',
    committed_at: isPromised ? at.now.toISOString() : null,
    closed_at: state === 'closed' ? at.now.toISOString() : null,
    created_by: at.actor.personId,
  });
  const ended =
    planned.verdict && planned.state === 'closed' ? { state: 'closed', verdict: planned.verdict } : {};
  at.keep('objective', planned, id, { ...fields, ...ended });
  at.writes.event.push(
    eventRow(at, 'objective.created', { objective: { id, audience }, cycleId: cycle.id, body: { title } }),
  );
  if (state === 'closed')
    at.writes.event.push(
      eventRow(at, 'objective.closed', {
        objective: { id, audience },
        cycleId: cycle.id,
        body: { verdict, lesson: '' },
      }),
    );
  if (state === 'committed' && isPastCommit(at, cycle))
    payFor(at, {
      row,
      objective: { id, audience },
      cycle,
      teamId: fields.teamId,
      keyResultId: null,
      ownerId: fields.ownerId,
    });
  const names = {
    cycle: cycle.name,
    team: teams.nameOf(fields.teamId),
    owner: people.nameOf(fields.ownerId),
  };
  at.rows.push({
    row,
    thing: 'objective',
    title,
    does: 'create',
    changes: [],
    under: null,
    ...names,
    checkIns: 0,
  });
  return { id, audience, title, cycle, state, isNew: true, keyResults: 0, fields, teamName: names.team };
}

function cycleHere(at: Resolving, id: Id): Cycle {
  const row = at.facts.cycles.find((cycle) => cycle.id === id)!;
  return { ...row, isNew: false, objectives: 0 };
}

export function closedSentence({ name }: Pick<Cycle, 'name'>): string {
  return `The cycle ${name} is closed here; it can only be read. Take the row out, or import it into an open cycle.`;
}
