// KPIs: lasting health measures with a band. Watched, not won: they have no target, no cycle and no score.
import { z } from 'zod';
import { statuses } from '../core/check-in.ts';
import { changesBetween } from '../core/event.ts';
import { Id, Version } from '../core/id.ts';
import { roles } from '../core/key-result.ts';
import { KpiFields, kpiHealth, kpiHealths, mustBeBand } from '../core/kpi.ts';
import { states } from '../core/objective.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as keyResults from '../db/key-results.ts';
import * as kpis from '../db/kpis.ts';
import { newId } from '../db/new-id.ts';
import type { Tx } from '../db/open.ts';
import * as readings from '../db/readings.ts';
import * as resets from '../db/resets.ts';
import { mustBePeople } from './objectives/find.ts';
import { type ChangeWork, change, read } from './pipeline.ts';
import { flag } from './query.ts';
import { Reading } from './readings.ts';
import { mustStand } from './teams.ts';

const number = z.number().nullable();

const KpiInList = z.object({
  id: Id,
  name: z.string(),
  what: z.string(),
  unit: z.string(),
  bandLow: number,
  bandHigh: number,
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  teamId: Id.nullable(),
  teamName: z.string().nullable(),
  archivedAt: z.iso.datetime().nullable(),
  value: number.describe('The latest reading, by effective date, then sequence'),
  effectiveOn: z.iso.date().nullable(),
  health: z.enum(kpiHealths),
  trail: z
    .array(z.object({ on: z.iso.date(), value: z.number() }))
    .describe('The newest readings, one a day, oldest first'),
  version: z.number(),
  createdAt: z.iso.datetime(),
});

const Born = z.object({
  id: Id,
  objectiveId: Id,
  title: z.string(),
  role: z.enum(roles),
  status: z.enum(statuses).nullable().describe('As chosen at the latest check-in'),
  objectiveTitle: z.string(),
  state: z.enum(states),
  teamName: z.string(),
  cycleId: Id,
  cycleName: z.string(),
});

export const Kpi = KpiInList.extend({
  readings: z.array(Reading).describe('Oldest first by effective date; replaced ones too'),
  watchedFrom: z
    .object({ keyResultId: Id, title: z.string(), objectiveId: Id, cycleName: z.string() })
    .nullable()
    .describe('The key result it was before, of those you may see'),
  keyResults: z.array(Born).describe('Born from it, newest cycle first, of those you may see'),
});
export type Kpi = z.infer<typeof Kpi>;

export const list = read({
  name: 'kpis.list',
  summary: 'KPIs by name with where they stand',
  input: z.object({ teamId: Id.optional(), ownerId: Id.optional(), includeArchived: flag }),
  output: z.object({ kpis: z.array(KpiInList) }),
  run: async ({ input, actor, tx }) => ({
    kpis: (await kpis.list(tx, actor.workspaceId, input)).map(withHealth),
  }),
});

export const get = read({
  name: 'kpis.get',
  summary: 'One KPI with its readings and the key results born from it',
  input: z.object({ id: Id }),
  output: Kpi,
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) => show(tx, actor.workspaceId, input.id),
});

export const create = change({
  name: 'kpis.create',
  summary: 'Add a KPI; you own it unless you name somebody else',
  input: KpiFields.partial().required({ name: true }),
  output: Kpi,
  refuses: ['forbidden', 'not-found', 'bad-input', 'wrong-state'],
  run: async ({ input, actor, tx, record }) => {
    const fields: KpiFields = {
      what: '',
      unit: '',
      bandLow: null,
      bandHigh: null,
      ownerId: actor.personId,
      teamId: null,
      ...input,
    };
    must(actor, 'kpis.create', { teamId: fields.teamId });
    mustBeBand(fields);
    if (fields.ownerId) await mustBePeople(tx, actor.workspaceId, [fields.ownerId]);
    if (fields.teamId) await mustStand(tx, actor.workspaceId, fields.teamId);
    const id = newId();
    await kpis.insert(tx, actor.workspaceId, id, fields);
    record({ kind: 'kpi.created', thingId: id, body: { ...fields } });
    return show(tx, actor.workspaceId, id);
  },
});

export const edit = change({
  name: 'kpis.edit',
  summary: 'Change a KPI, its band, its owner or its team',
  input: z.object({ id: Id, version: Version, fields: KpiFields.partial() }),
  output: Kpi,
  refuses: ['forbidden', 'not-found', 'bad-input', 'stale-version', 'wrong-state'],
  run: async ({ input: { id, version, fields }, actor, tx, record }) => {
    const before = (await kpis.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
    must(actor, 'kpis.edit', { ownerId: before.ownerId, teamId: before.teamId });
    if (before.archivedAt) refuse('wrong-state', { state: 'archived' });
    const changes = changesBetween<KpiFields>(before, fields);
    if (Object.keys(changes).length === 0 && before.version === version)
      return show(tx, actor.workspaceId, id);
    mustBeBand({ ...before, ...fields });
    if (changes.ownerId && fields.ownerId) await mustBePeople(tx, actor.workspaceId, [fields.ownerId]);
    if (changes.teamId && fields.teamId) await mustStand(tx, actor.workspaceId, fields.teamId);
    if (!(await kpis.update(tx, actor.workspaceId, id, version, fields)))
      refuse('stale-version', { yours: fields, current: await show(tx, actor.workspaceId, id) });
    record({ kind: 'kpi.edited', thingId: id, body: { changes } });
    return show(tx, actor.workspaceId, id);
  },
});

const One = z.object({ id: Id, version: Version });

export const archive = change({
  name: 'kpis.archive',
  summary: 'Stop watching a KPI; its readings stay',
  input: One,
  output: Kpi,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state'],
  run: (work) => setArchived(work, true),
});

export const restore = change({
  name: 'kpis.restore',
  summary: 'Watch an archived KPI again',
  input: One,
  output: Kpi,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state'],
  run: (work) => setArchived(work, false),
});

async function setArchived(
  { input: { id, version }, actor, tx, record }: ChangeWork<z.infer<typeof One>>,
  archived: boolean,
): Promise<Kpi> {
  const before = (await kpis.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  must(actor, 'kpis.edit', { ownerId: before.ownerId, teamId: before.teamId });
  if ((before.archivedAt !== null) === archived)
    refuse('wrong-state', { state: archived ? 'archived' : 'watched' });
  if (!(await kpis.update(tx, actor.workspaceId, id, version, { archived })))
    refuse('stale-version', { yours: { archived }, current: await show(tx, actor.workspaceId, id) });
  record({ kind: archived ? 'kpi.archived' : 'kpi.restored', thingId: id, body: { name: before.name } });
  return show(tx, actor.workspaceId, id);
}

function withHealth(row: kpis.KpiRow) {
  return { ...row, health: kpiHealth(row, row.value) };
}

/** One KPI as its page shows it. @throws {Refusal} not-found */
export async function show(tx: Tx, workspaceId: Id, id: Id): Promise<Kpi> {
  const kpi = (await kpis.find(tx, workspaceId, id)) ?? refuse('not-found');
  return {
    ...withHealth(kpi),
    readings: await readings.ofKpi(tx, workspaceId, id),
    keyResults: await keyResults.bornFrom(tx, workspaceId, id),
    watchedFrom: await resets.watchedFrom(tx, workspaceId, id),
  };
}
