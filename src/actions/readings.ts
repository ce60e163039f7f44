// Readings: the measured values of a KPI, appended. A mistake is mended by reading the same day again.
import { z } from 'zod';
import { localDay } from '../core/calendar/zone.ts';
import { Id } from '../core/id.ts';
import { ReadingFields } from '../core/kpi.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as kpis from '../db/kpis.ts';
import { newId } from '../db/new-id.ts';
import * as readings from '../db/readings.ts';
import * as workspaces from '../db/workspaces.ts';
import { change, read } from './pipeline.ts';

export const Reading = z.object({
  id: Id,
  kpiId: Id,
  sequence: z.number(),
  value: z.number(),
  effectiveOn: z.iso.date(),
  note: z.string(),
  isReplaced: z.boolean().describe('A later reading of the same day counts instead'),
  recordedBy: Id.nullable(),
  recordedByName: z.string().nullable(),
  recordedAt: z.iso.datetime(),
});
export type Reading = z.infer<typeof Reading>;

export const list = read({
  name: 'readings.list',
  summary: 'The readings of a KPI, oldest first by effective date; replaced ones stay in view',
  input: z.object({ kpiId: Id }),
  output: z.object({ readings: z.array(Reading) }),
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) => {
    if (!(await kpis.find(tx, actor.workspaceId, input.kpiId))) refuse('not-found');
    return { readings: await readings.ofKpi(tx, actor.workspaceId, input.kpiId) };
  },
});

export const record = change({
  name: 'readings.record',
  summary: 'Record what a KPI measured, today or on an earlier day',
  input: ReadingFields.partial().required({ kpiId: true, value: true }),
  output: Reading,
  refuses: ['forbidden', 'not-found', 'wrong-state', 'date-in-future'],
  run: async ({ input, actor, tx, call, record: note }) => {
    const { workspaceId, personId } = actor;
    const kpi = (await kpis.findAndHold(tx, workspaceId, input.kpiId)) ?? refuse('not-found');
    must(actor, 'readings.record', { ownerId: kpi.ownerId, teamId: kpi.teamId });
    if (kpi.archivedAt) refuse('wrong-state', { state: 'archived' });
    // A day is the workspace's: a reading is everybody's, wherever the one who records it sits.
    const { zone } = (await workspaces.find(tx, workspaceId)) ?? refuse('not-found');
    const today = localDay(call.now, zone);
    const reading = { note: '', effectiveOn: today, ...input };
    if (reading.effectiveOn > today) refuse('date-in-future', { today });
    const id = newId();
    await readings.insert(tx, workspaceId, { ...reading, id, recordedBy: personId });
    const { kpiId, ...body } = reading;
    note({
      kind: 'kpi.read',
      thingId: kpiId,
      body: { ...body, readingId: id, name: kpi.name, unit: kpi.unit },
    });
    return (await readings.find(tx, workspaceId, id)) ?? refuse('not-found');
  },
});
