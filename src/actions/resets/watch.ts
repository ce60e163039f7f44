// A key result that is watched from now on: a KPI with its band and everything that was measured, in one step. It is won or lost no more.
import { z } from 'zod';
import { Id } from '../../core/id.ts';
import { KpiFields, mustBeBand, watchedIn } from '../../core/kpi.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { mustBeReviewed } from '../../core/reset.ts';
import { graphemes } from '../../core/text.ts';
import * as checkIns from '../../db/check-ins.ts';
import type { KeyResultRow } from '../../db/key-results.ts';
import * as kpis from '../../db/kpis.ts';
import { newId } from '../../db/new-id.ts';
import type { Tx } from '../../db/open.ts';
import * as readings from '../../db/readings.ts';
import * as resets from '../../db/resets.ts';
import { findKeyResult } from '../key-results/find.ts';
import { Kpi, show } from '../kpis.ts';
import { stillHere } from '../objectives/copy.ts';
import { mustBePeople } from '../objectives/find.ts';
import { change } from '../pipeline.ts';
import { mustBeOpenToChoose } from './find.ts';

export const watch = change({
  name: 'resets.watch',
  summary: 'Watch a key result as a KPI from now on, with its band and what was measured',
  input: z.object({
    keyResultId: Id,
    ...KpiFields.pick({ name: true, what: true, bandLow: true, bandHigh: true, ownerId: true }).partial()
      .shape,
  }),
  output: Kpi,
  refuses: ['forbidden', 'not-found', 'wrong-phase', 'wrong-state', 'bad-input', 'already-exists'],
  run: async ({ input: { keyResultId, ...given }, actor, tx, record }) => {
    const { workspaceId, personId } = actor;
    const { before, found } = await findKeyResult(tx, workspaceId, keyResultId);
    const { objective, cycle } = found;
    if (before.removedAt || objective.removedAt) refuse('not-found');
    must(actor, 'kpis.create', { teamId: objective.teamId });
    if (given.ownerId) await mustBePeople(tx, workspaceId, [given.ownerId]);
    mustBeReviewed(cycle.phase);
    if (objective.state !== 'committed' && objective.state !== 'closed')
      refuse('wrong-state', { state: objective.state });
    // Everybody sees a KPI; what only the team sees must not come out by this door.
    if (objective.visibility === 'team')
      refuse('wrong-state', {
        state: 'team',
        say: 'Only its team sees this objective, and everybody sees a KPI: show the objective to everybody first',
      });
    await mustBeOpenToChoose(tx, workspaceId, objective.id, keyResultId);
    const kpiId = await standingKpi(tx, workspaceId, before);
    const id = kpiId ?? newId();
    if (!kpiId) {
      const here = await stillHere(tx, workspaceId, [before]);
      const fields: KpiFields = {
        name: before.title,
        what: before.source,
        unit: before.unit,
        teamId: objective.teamId,
        ...watchedIn(before, before.value),
        ownerId: here(before).ownerId,
        ...given,
      };
      mustBeBand(fields);
      await kpis.insert(tx, workspaceId, id, fields);
      record({ kind: 'kpi.created', thingId: id, body: { ...fields, watchedFrom: keyResultId } });
    }
    const carried = await carryReadings(tx, workspaceId, keyResultId, id);
    await resets.choose(tx, workspaceId, {
      ...{ id: newId(), objective, keyResultId, choice: 'watch', reason: '', kpiId: id, chosenBy: personId },
    });
    const body = { title: before.title, kpiId: id, readings: carried };
    record({ kind: 'reset.watched', objective, cycleId: cycle.id, thingId: keyResultId, body });
    return show(tx, workspaceId, id);
  },
});

/** The KPI it was born from goes on, if that is still watched. */
async function standingKpi(tx: Tx, workspaceId: Id, { kpiId }: KeyResultRow): Promise<Id | null> {
  const kpi = kpiId ? await kpis.findAndHold(tx, workspaceId, kpiId) : undefined;
  return kpi && !kpi.archivedAt ? kpi.id : null;
}

/** What was measured becomes readings of the days that have none; returns how many. */
async function carryReadings(tx: Tx, workspaceId: Id, keyResultId: Id, kpiId: Id): Promise<number> {
  const read = new Set((await readings.ofKpi(tx, workspaceId, kpiId)).map(({ effectiveOn }) => effectiveOn));
  let carried = 0;
  for (const each of await checkIns.ofKeyResults(tx, workspaceId, [keyResultId])) {
    const { value, effectiveOn, moved: note, recordedBy, recordedAt, correctedById } = each;
    if (value === null || correctedById !== null || read.has(effectiveOn)) continue;
    await readings.insert(tx, workspaceId, {
      ...{ id: newId(), kpiId, value, effectiveOn, recordedBy, recordedAt },
      note: graphemes(note) > 4000 ? '' : note,
    });
    carried++;
  }
  return carried;
}
