// Key results of a plan under their objectives, with the check-ins that are not here yet.
import type { PlannedKeyResult } from '../../../connectors/plan.ts';
import { everyone, type Id } from '../../../core/id.ts';
import { missingForCommit, movesTheGoal } from '../../../core/key-result.ts';
import { suggestScore } from '../../../core/score.ts';
import { promiseOf } from '../../../core/snapshot.ts';
import type { KeyResultFact } from '../../../db/import-facts.ts';
import { newId } from '../../../db/new-id.ts';
import { mustBelong } from './audience.ts';
import { applyChanges } from './change.ts';
import { checkInWriter } from './check-ins.ts';
import { lastValue } from './ending.ts';
import { decideTarget, isPastCommit, payFor } from './late.ts';
import { closedSentence, type Home } from './objectives.ts';
import type { Matched } from './people.ts';
import { eventRow, notYours, type Resolving } from './resolving.ts';
import type { Teams } from './teams.ts';

export type Promised = ReturnType<typeof promiseOf>;

/** Adds and changes key results. What is promised about new ones is given back by objective, for the snapshots. */
export async function resolveKeyResults(
  at: Resolving,
  people: Matched,
  teams: Teams,
  homes: Map<string, Home>,
): Promise<Map<Id, Promised[]>> {
  const promised = new Map<Id, Promised[]>();
  const here = new Map(at.facts.keyResults.map((row) => [row.id, row]));
  const writeCheckIns = checkInWriter(at, people);
  const failed = new Set(
    at.plan.objectives.map(({ externalId }) => externalId).filter((id) => !homes.has(id)),
  );
  for (const planned of at.plan.keyResults) {
    await at.rest();
    if (failed.has(planned.objectiveId)) continue;
    const known = at.before('key result', planned);
    const home = homes.get(planned.objectiveId) ?? homeHere(at, planned.objectiveId);
    if (!home) {
      at.error(
        planned.row,
        'Its objective is neither in the file nor was it imported before. Add the objective’s row.',
      );
      continue;
    }
    const { contributorKeys } = planned;
    const ownerId = people.idOf(planned.ownerKey);
    const contributorIds = people
      .idsOf(contributorKeys)
      .filter((id) => id !== ownerId)
      .slice(0, 30);
    const fields = { ...fieldsOf(planned), ownerId, contributorIds };
    if (home.audience !== everyone)
      mustBelong(
        at,
        planned.row,
        home.audience,
        ownerId ? [ownerId, ...contributorIds] : contributorIds,
        teams,
      );
    const row = known ? here.get(known.id) : undefined;
    if (known && !row) {
      at.error(planned.row, notYours);
      continue;
    }
    const id = known?.id ?? newId();
    at.targets.set(planned.externalId, {
      kind: 'key result',
      id,
      audience: home.audience,
      title: planned.title,
      objectiveId: home.id,
    });
    const shown = {
      row: planned.row,
      thing: 'key result' as const,
      title: planned.title,
      under: home.title,
      cycle: home.cycle.name,
      team: home.teamName,
      owner: people.nameOf(ownerId),
    };
    const { count, latest } = writeCheckIns(planned, { id, audience: home.audience }, home, known);
    at.keep('key result', planned, id, { ...fields, ...(latest ? { latest } : {}) });
    if (known && row) {
      const { changes, does } = changeOne(at, planned, row, known, fields, home);
      if (count > 0 && home.cycle.phase === 'closed') at.error(planned.row, closedSentence(home.cycle));
      at.rows.push({
        ...shown,
        does: count > 0 ? 'change' : does,
        changes: Object.keys(changes),
        checkIns: count,
      });
      continue;
    }
    if (home.cycle.phase === 'closed' && !home.cycle.isNew) at.error(planned.row, closedSentence(home.cycle));
    addOne(at, planned, id, fields, home);
    promised.set(home.id, [
      ...(promised.get(home.id) ?? []),
      promiseOf({ id, ...fields, baselineBy: null, guidance: planned.guidance }),
    ]);
    at.rows.push({ ...shown, does: 'create', changes: [], checkIns: count });
  }
  return promised;
}

function fieldsOf({
  title,
  kind,
  role,
  baseline,
  target,
  bandLow,
  bandHigh,
  unit,
  source,
  weight,
}: PlannedKeyResult) {
  return { title, kind, role, baseline, target, bandLow, bandHigh, unit, source, weight };
}

type Fields = ReturnType<typeof fieldsOf> & { ownerId: Id | null; contributorIds: Id[] };

function changeOne(
  at: Resolving,
  planned: PlannedKeyResult,
  here: KeyResultFact,
  known: { id: Id; seen: Record<string, unknown> },
  fields: Fields,
  home: Home,
) {
  const { changes, does } = applyChanges(at, 'key_result', planned.row, here.id, here, known.seen, fields);
  if (here.removedAt) at.note(planned.row, 'It was removed here and stays removed.');
  const about = { objective: home, cycleId: home.cycle.id, thingId: here.id };
  if (does === 'change') {
    if (home.cycle.phase === 'closed') at.error(planned.row, closedSentence(home.cycle));
    at.writes.event.push(
      home.state === 'committed' && movesTheGoal(changes)
        ? eventRow(at, 'key-result.target-changed', {
            ...about,
            body: {
              changes,
              ...decideTarget(at, { objective: home, cycle: home.cycle, keyResultId: here.id }),
            },
          })
        : eventRow(at, 'key-result.edited', { ...about, body: { title: planned.title, changes } }),
    );
  }
  return { changes, does };
}

function addOne(
  at: Resolving,
  planned: PlannedKeyResult,
  id: Id,
  { ownerId, contributorIds, ...fields }: Fields,
  home: Home,
): void {
  const isPromised = home.state === 'committed' || home.state === 'closed';
  const missing = isPromised
    ? missingForCommit({
        ...fields,
        ownerId,
        contributorIds,
        guidance: planned.guidance,
        baselineBy: null,
        kpiId: null,
      })
    : [];
  if (missing.length > 0)
    at.note(
      planned.row,
      `It is committed already, and still lacks something: ${missing.map(({ say }) => say).join('; ')}.`,
    );
  const { bandLow, bandHigh, ...plain } = fields;
  const suggested =
    planned.score === null ? null : suggestScore(planned, lastValue(planned), planned.guidance).score;
  at.writes.key_result.push({
    workspace_id: at.workspaceId,
    id,
    objective_id: home.id,
    audience: home.audience,
    position: ++home.keyResults,
    ...plain,
    band_low: bandLow,
    band_high: bandHigh,
    guidance: planned.guidance,
    owner_id: ownerId,
    contributor_ids: contributorIds,
    score: planned.score,
    suggested_score: suggested,
    score_reason: planned.score === null ? '' : `Given by ${at.fileName}.`,
    scored_at: planned.score === null ? null : at.now.toISOString(),
    scored_by: planned.score === null ? null : at.actor.personId,
    added_after_commit: isPromised && !home.isNew,
  });
  const about = { objective: home, cycleId: home.cycle.id, thingId: id };
  at.writes.event.push(eventRow(at, 'key-result.created', { ...about, body: { title: planned.title } }));
  if (isPromised)
    at.writes.event.push(
      eventRow(at, 'key-result.committed', {
        ...about,
        body: {
          snapshot: promiseOf({ id, ...fields, ownerId, baselineBy: null, guidance: planned.guidance }),
        },
      }),
    );
  if (home.state === 'committed' && !home.isNew && isPastCommit(at, home.cycle))
    payFor(at, {
      row: planned.row,
      objective: home,
      cycle: home.cycle,
      teamId: home.fields.teamId,
      keyResultId: id,
      ownerId,
    });
}

// An objective that is not in this file, but came with an earlier one.
function homeHere(at: Resolving, externalId: string): Home | null {
  const reference = at.facts.references.find(
    (row) => row.thing === 'objective' && row.externalId === externalId,
  );
  const here = at.facts.objectives.find(({ id }) => id === reference?.thingId);
  const cycle = at.facts.cycles.find(({ id }) => id === here?.cycleId);
  if (!here || !cycle) return null;
  const teamName = at.facts.teams.find(({ id }) => id === here.teamId)?.name ?? '';
  return { ...here, cycle: { ...cycle, isNew: false, objectives: 0 }, isNew: false, fields: here, teamName };
}
