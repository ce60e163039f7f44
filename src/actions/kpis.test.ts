// KPIs stand where their latest reading says; readings are appended by those who answer for the measure.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { midway, type World, world } from '../../test/world.ts';
import { create as createKeyResult, edit as editKeyResult } from './key-results/edit.ts';
import { archive, create, edit, get, list, restore } from './kpis.ts';
import * as readings from './readings.ts';
import { create as createWorkspace } from './workspaces.ts';

let server: World;
beforeAll(async () => {
  server = await world();
});
afterAll(() => server.drop());

const made = (name: string, more: object = {}) =>
  server.owner.ask(create, { name, unit: '%', bandLow: 92, bandHigh: null, ...more });
const measured = (kpiId: string, value: number, effectiveOn?: string) =>
  server.owner.ask(readings.record, { kpiId, value, ...(effectiveOn ? { effectiveOn } : {}) }, midway);

describe('kpis', () => {
  it('are made by those who run things and by leads for their own team', async () => {
    const punctual = { name: 'Sailings on time', teamId: server.boarding };
    for (const nobody of [server.member, server.viewer])
      expect((await nobody.refused(create, punctual)).code).toBe('forbidden');
    expect((await server.lead.refused(create, { ...punctual, teamId: server.engines })).code).toBe(
      'forbidden',
    );
    const kpi = await server.lead.ask(create, punctual);
    expect(kpi).toMatchObject({
      ownerName: 'Marta Nunes',
      teamName: 'Boarding',
      health: 'not read yet',
      value: null,
      readings: [],
    });
    const mine = (await server.viewer.ask(list, { teamId: server.boarding })).kpis;
    expect(mine.map(({ id }) => id)).toEqual([kpi.id]);
    const named = { id: kpi.id, version: kpi.version, fields: { what: 'Left within five minutes' } };
    expect((await server.outsider.refused(edit, named)).code).toBe('forbidden');
    expect((await server.lead.ask(edit, named)).what).toBe('Left within five minutes');
    const stale = await server.lead.refused(edit, { ...named, fields: { unit: 'per cent' } });
    expect(stale).toMatchObject({ code: 'stale-version', data: { detail: { yours: { unit: 'per cent' } } } });
  });

  it('give a key result their unit, the latest reading and the way back into the band', async () => {
    const kpi = await made('Boats ready at six', { what: 'Engine log' });
    await measured(kpi.id, 88);
    const draft = await server.draft();
    const born = { objectiveId: draft.id, title: 'Boats ready at six', kpiId: kpi.id };
    const taken = { kind: 'increase', baseline: 88, target: 92, unit: '%', source: 'Engine log' };
    expect(await server.lead.ask(createKeyResult, born)).toMatchObject({ ...taken, kpiId: kpi.id });
    expect(await server.lead.ask(createKeyResult, { ...born, target: 95, unit: 'boats' })).toMatchObject({
      ...taken,
      target: 95,
      unit: 'boats',
    });
    const listed = (await server.owner.ask(get, { id: kpi.id })).keyResults;
    expect(listed.map(({ objectiveId }) => objectiveId)).toEqual([draft.id, draft.id]);
    const strange = { ...born, kpiId: crypto.randomUUID() };
    expect((await server.lead.refused(createKeyResult, strange)).code).toBe('not-found');
    await server.owner.ask(archive, { id: kpi.id, version: kpi.version });
    expect((await server.lead.refused(createKeyResult, born)).code).toBe('wrong-state');
  });

  it('have a band the right way round', async () => {
    expect((await server.owner.refused(create, { name: 'Upside down', bandLow: 5, bandHigh: 2 })).code).toBe(
      'bad-input',
    );
    const { id, version } = await made('Fuel per mile', { bandLow: 2, bandHigh: 5 });
    expect((await server.owner.refused(edit, { id, version, fields: { bandLow: 6 } })).code).toBe(
      'bad-input',
    );
  });

  it('are put away without their readings going, and take none meanwhile', async () => {
    const { id, version } = await made('Lost luggage');
    await measured(id, 95);
    expect((await server.member.refused(archive, { id, version })).code).toBe('forbidden');
    const gone = await server.owner.ask(archive, { id, version });
    expect((await server.owner.ask(list, {})).kpis.map((kpi) => kpi.id)).not.toContain(id);
    expect((await server.owner.refused(readings.record, { kpiId: id, value: 1 })).code).toBe('wrong-state');
    expect((await server.owner.refused(archive, { id, version: gone.version })).code).toBe('wrong-state');
    const back = await server.owner.ask(restore, { id, version: gone.version });
    expect(back).toMatchObject({ archivedAt: null, value: 95 });
  });

  it('name the key results born from them, and keep those of other teams to themselves', async () => {
    const { id } = await made('Sailings held', { ownerId: server.outsider.personId });
    const [open, closeted] = [await server.draft(), await server.draft({ visibility: 'team' })];
    for (const { keyResults } of [open, closeted]) {
      const [row] = keyResults as [(typeof keyResults)[number]];
      await server.owner.ask(editKeyResult, { id: row.id, version: row.version, fields: { kpiId: id } });
    }
    const bornOf = async (somebody: typeof server.owner) =>
      (await somebody.ask(get, { id })).keyResults.map(({ objectiveId }) => objectiveId).sort();
    expect(await bornOf(server.member)).toEqual([open.id, closeted.id].sort());
    expect(await bornOf(server.outsider)).toEqual([open.id]);
    expect((await server.viewer.ask(list, { ownerId: server.outsider.personId })).kpis).toHaveLength(1);
  });

  it('answer to another workspace as if there were none', async () => {
    const { id } = await made('Ours alone');
    const stranger = await server.join('Xavier Pinto');
    await stranger.ask(createWorkspace, { name: 'Lighthouse Guild', zone: 'Europe/Lisbon' });
    for (const each of [id, crypto.randomUUID()]) {
      expect((await stranger.refused(get, { id: each })).code).toBe('not-found');
      expect((await stranger.refused(edit, { id: each, version: 1, fields: { unit: 'x' } })).code).toBe(
        'not-found',
      );
      expect((await stranger.refused(archive, { id: each, version: 1 })).code).toBe('not-found');
      expect((await stranger.refused(readings.list, { kpiId: each })).code).toBe('not-found');
      expect((await stranger.refused(readings.record, { kpiId: each, value: 1 })).code).toBe('not-found');
    }
    expect((await stranger.ask(list, {})).kpis).toEqual([]);
  });
});

describe('readings', () => {
  it('count by effective date, then by the order they came in', async () => {
    const { id } = await made('Berths free at noon');
    await measured(id, 94, '2026-04-20');
    await measured(id, 90, '2026-05-04');
    await measured(id, 93, '2026-04-27');
    expect(await server.viewer.ask(get, { id })).toMatchObject({
      value: 90,
      effectiveOn: '2026-05-04',
      health: 'below its band',
    });
    await measured(id, 96, '2026-05-04');
    const kpi = await server.viewer.ask(get, { id });
    expect(kpi).toMatchObject({ value: 96, health: 'in its band' });
    expect(kpi.trail).toEqual([
      { on: '2026-04-20', value: 94 },
      { on: '2026-04-27', value: 93 },
      { on: '2026-05-04', value: 96 },
    ]);
    const { readings: all } = await server.viewer.ask(readings.list, { kpiId: id });
    expect(all.map(({ value, isReplaced }) => [value, isReplaced])).toEqual([
      [94, false],
      [93, false],
      [90, true],
      [96, false],
    ]);
  });

  it('are recorded by the owner, the team and those who run things', async () => {
    const about = { teamId: server.boarding, ownerId: server.outsider.personId };
    const { id: kpiId } = await made('Gangway ready', about);
    const reading = { kpiId, value: 97, note: 'Counted on the quay' };
    expect((await server.viewer.refused(readings.record, reading)).code).toBe('forbidden');
    for (const somebody of [server.outsider, server.member, server.lead, server.owner])
      expect(await somebody.ask(readings.record, reading)).toMatchObject({ value: 97, note: reading.note });
    const other = await server.join('Bento Dias');
    expect((await other.refused(readings.record, reading)).code).toBe('forbidden');
  });

  it('are of today or earlier, by the days of the workspace', async () => {
    const { id: kpiId } = await made('Calls answered');
    const lateEvening = { now: new Date('2026-05-06T23:30:00Z') };
    const tomorrow = { kpiId, value: 95, effectiveOn: '2026-05-08' };
    expect((await server.owner.refused(readings.record, tomorrow, lateEvening)).code).toBe('date-in-future');
    // Half past midnight in Lisbon.
    const { effectiveOn } = await server.owner.ask(readings.record, { kpiId, value: 95 }, lateEvening);
    expect(effectiveOn).toBe('2026-05-07');
  });

  it('cannot be changed behind the product’s back by its own role', async () => {
    const rights = await server.ask<{ privilege: string }>(
      `select privilege_type as privilege from information_schema.table_privileges
       where grantee = 'quarterdeck_app' and table_name = 'kpi_reading' order by 1`,
    );
    expect(rights.map(({ privilege }) => privilege)).toEqual(['INSERT', 'SELECT']);
  });
});
