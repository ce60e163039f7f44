// Files out: nothing hidden is in them, nothing in them runs, and the JSON comes back as it went.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Founded, founded } from '../../../test/founded.ts';
import { imported, planned } from '../../../test/imported.ts';
import { type Document, sections } from '../../connectors/quarterdeck/document.ts';
import { readSpreadsheet } from '../../connectors/spreadsheet/read.ts';
import * as agendaItems from '../agenda-items/index.ts';
import * as checkIns from '../check-ins.ts';
import * as comments from '../comments.ts';
import * as cycles from '../cycles.ts';
import * as decisions from '../decisions/decisions.ts';
import * as demo from '../demo.ts';
import * as dependencies from '../dependencies.ts';
import * as escalations from '../escalations/escalations.ts';
import { keyResults } from '../key-results/index.ts';
import * as kpis from '../kpis.ts';
import { meetings } from '../meetings/index.ts';
import * as notifications from '../notifications.ts';
import { objectives } from '../objectives/index.ts';
import * as outcomes from '../outcomes.ts';
import * as planning from '../planning.ts';
import * as readings from '../readings.ts';
import * as stops from '../stops.ts';
import * as supports from '../supports.ts';
import * as teams from '../teams.ts';
import { get } from './index.ts';

let house: Founded;
let other: Founded;
beforeAll(async () => {
  [house, other] = await Promise.all([founded(), founded()]);
  await lived(house);
});
afterAll(() => Promise.all([house.drop(), other.drop()]));

// A quarter with a bit of everything.
async function lived({ owner, cycleId, teamId, ownerId, ask }: Founded): Promise<void> {
  const outcome = await owner.ask(outcomes.create, {
    title: 'Passengers trust our times',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    stops: ['Night crossings'],
  });
  const kept = { turn: 'kept' as const, why: 'Nobody asked for them' };
  await owner.ask(stops.turn, { outcomeId: outcome.id, stop: 'Night crossings', ...kept });
  const kpi = await owner.ask(kpis.create, {
    name: 'Boats in service',
    bandLow: 8,
    bandHigh: 10,
    unit: 'boats',
  });
  await owner.ask(readings.record, { kpiId: kpi.id, value: 9, effectiveOn: '2026-05-01' });
  const objective = await owner.ask(objectives.create, {
    cycleId,
    teamId,
    title: '=HYPERLINK("https://x.example";"Leave on time")',
  });
  const fields = {
    kind: 'increase',
    title: '+5 points of on-time departures',
    baseline: 80,
    target: 95,
    unit: '%',
    ownerId,
  } as const;
  const { id: keyResultId } = await owner.ask(keyResults.create, { objectiveId: objective.id, ...fields });
  await owner.ask(supports.create, {
    objectiveId: objective.id,
    toKind: 'outcome',
    toId: outcome.id,
    because: 'Waiting loses them',
  });
  const other = await owner.ask(teams.create, { name: 'Harbours', parentId: teamId });
  const need = { toTeamId: other.id, need: 'A second ramp', neededOn: '2026-05-20' };
  await owner.ask(dependencies.ask, { objectiveId: objective.id, ...need });
  await owner.ask(planning.rank, { objectiveId: objective.id, beforeId: null });
  await owner.ask(planning.cut, { cycleId, teamId, version: 0, places: 1 });
  const secret = await owner.ask(objectives.create, {
    cycleId,
    teamId,
    title: 'Sell the old boat',
    visibility: 'team',
  });
  await ask(`update objective set state = 'committed', committed_at = now()`);
  const [cycle] = (await owner.ask(cycles.list, {})).cycles;
  await owner.ask(cycles.move, { id: cycleId, version: cycle!.version, to: 'committed' });
  const first = await owner.ask(checkIns.record, {
    keyResultId,
    value: 84,
    confidence: 0.6,
    moved: 'Fog',
    effectiveOn: '2026-05-10',
  });
  await owner.ask(checkIns.record, {
    keyResultId,
    value: 85,
    effectiveOn: '2026-05-10',
    correctsId: first.id,
  });
  await owner.ask(comments.create, { objectiveId: secret.id, body: 'Not a word', mentionIds: [] });
  await met({ owner, cycleId, ownerId, keyResultId });
}

// Planned, held with somebody in the sponsor's place, something decided, something parked; another one moved and one called off.
async function met({ owner, cycleId, ownerId, keyResultId }: Met): Promise<void> {
  await owner.ask(escalations.raise, { keyResultId, need: 'A second ramp crew' }, mid);
  const { meetings: placed } = await owner.ask(meetings.plan, { cycleId }, mid);
  const own = { kind: 'leadership review', cycleId, startsAt: '2026-05-12T10:00:00Z' } as const;
  const made = await owner.ask(meetings.create, own, mid);
  await owner.ask(meetings.attend, {
    id: made.id,
    personId: ownerId,
    presence: 'here',
    note: 'On the phone',
  });
  const at = { now: new Date('2026-05-12T10:00:00Z') };
  const begun = await owner.ask(meetings.begin, { id: made.id, version: made.version }, at);
  await owner.ask(agendaItems.create, { meetingId: made.id, title: 'The winter timetable' }, at);
  const [item] = begun.agenda;
  await owner.ask(agendaItems.park, { id: item!.id, version: item!.version }, at);
  const shown = await owner.ask(meetings.get, { id: made.id }, at);
  const other = shown.agenda.find(({ state, kind }) => state === 'waiting' && kind !== 'escalation');
  await owner.ask(agendaItems.open, { id: other!.id, version: other!.version }, at);
  await owner.ask(agendaItems.decide, { id: other!.id, choice: 'Charter a second boat' }, at);
  const { version } = await owner.ask(meetings.get, { id: made.id }, at);
  await owner.ask(meetings.end, { id: made.id, version }, at);
  const [first, second] = placed as [(typeof placed)[number], (typeof placed)[number]];
  const reason = 'The yard has us';
  const one = (row: typeof first) => ({ id: row.id, version: row.version });
  await owner.ask(meetings.move, { ...one(first), startsAt: '2026-06-10T10:00:00Z', reason }, mid);
  await owner.ask(meetings.cancel, { ...one(second), side: 'team', reason }, mid);
  const quiet = { quietFrom: '20:00', quietTo: '06:30', digestAt: '07:15' };
  const fields = { mail: 'off' as const, atOnce: ['mention' as const], ...quiet };
  const { version: settled } = await owner.ask(notifications.setting, {});
  await owner.ask(notifications.choose, { version: settled, fields });
}
type Met = Pick<Founded, 'owner' | 'cycleId' | 'ownerId'> & { keyResultId: string };
const mid = { now: new Date('2026-05-11T09:00:00Z') };

const documentOf = async (who: Founded['owner']) =>
  JSON.parse(await (await who.ask(get, { format: 'json' })).text()) as Document;

describe('Quarterdeck JSON', () => {
  it('comes back into an empty workspace as it went out', async () => {
    const out = await documentOf(house.owner);
    expect(out).toMatchObject({
      isWhole: true,
      checkIns: [{ value: 84 }, { value: 85 }],
      comments: [{ body: 'Not a word' }],
      dependencies: [{ need: 'A second ramp', answer: null }],
      candidates: [{ position: 1 }],
      cutLines: [{ places: 1 }],
      stopTurns: [{ turn: 'kept' }],
      escalations: [{ need: 'A second ramp crew' }],
      notificationSettings: [{ mail: 'off', atOnce: ['mention'], digestAt: '07:15' }],
    });
    const held = out.meetings.find(({ endedAt }) => endedAt);
    expect(out.attendance).toContainEqual(
      expect.objectContaining({ meetingId: held!.id, presence: 'here', note: 'On the phone' }),
    );
    expect(out.agendaItems.map(({ state, title }) => [state, title])).toContainEqual([
      'done',
      'The winter timetable',
    ]);
    expect(out.decisions).toContainEqual(expect.objectContaining({ meetingId: held!.id }));
    expect(out.meetings.filter(({ byHand, cancelledSide }) => byHand || cancelledSide)).toHaveLength(2);
    expect(JSON.stringify(out)).not.toMatch(/argon|password|token/i);
    const end = await imported(other.owner, JSON.stringify(out), {}, 'saltline.json');
    expect(end).toMatchObject({ state: 'done', failure: null });
    const back = await documentOf(other.owner);
    expect({ ...back, exportedAt: '' }).toEqual({ ...out, exportedAt: '' });
  });

  it('adds nothing the second time', async () => {
    const again = await planned(
      other.owner,
      JSON.stringify(await documentOf(house.owner)),
      {},
      'saltline.json',
    );
    expect(again.report).toMatchObject({ errors: 0, changesNothing: true });
    const home = await planned(
      house.owner,
      JSON.stringify(await documentOf(house.owner)),
      {},
      'saltline.json',
    );
    expect(home.report).toMatchObject({ changesNothing: true });
  });

  it('carries a whole company over: three cycles, sixty people, every check-in and every event', async () => {
    const [third, fourth] = await Promise.all([founded(), founded()]);
    await third.owner.ask(demo.create, {});
    const before = await documentOf(third.owner);
    const end = await imported(fourth.owner, JSON.stringify(before), {}, 'company.json');
    expect(end).toMatchObject({ state: 'done', failure: null });
    const after = await documentOf(fourth.owner);
    for (const section of sections) {
      const there = new Set(after[section].map((row) => JSON.stringify(row)));
      expect(
        before[section].filter((row) => !there.has(JSON.stringify(row))),
        section,
      ).toEqual([]);
    }
    expect(after.events).toEqual(before.events);
    expect(after.checkIns).toEqual(before.checkIns);
    await Promise.all([third.drop(), fourth.drop()]);
  });

  it('with a snapshot that was changed afterwards is refused', async () => {
    const out = await documentOf(house.owner);
    out.snapshots = [
      {
        id: crypto.randomUUID(),
        objectiveId: out.objectives[0]!.id,
        body: { title: 'Other' },
        hash: 'no',
        takenAt: out.exportedAt,
        takenBy: null,
      },
    ];
    expect((await planned(other.owner, JSON.stringify(out))).report).toMatchObject({ errors: 1 });
  });

  it('is for those who may set roles to bring in', async () => {
    const lead = await house.join('Ola Grieg', 'lead');
    const refused = await lead
      .ask(get, { format: 'json' })
      .then(async (file) => planned(lead, await file.text()).catch((error: { code: string }) => error.code));
    expect(refused).toBe('forbidden');
  });
});

describe('a spreadsheet', () => {
  it('runs nothing that people wrote', async () => {
    const csv = await (await house.owner.ask(get, { format: 'csv' })).text();
    expect(csv).toContain(`"'=HYPERLINK(""https://x.example"";""Leave on time"")"`);
    expect(csv).toContain(`'+5 points`);
    const xlsx = await house.owner.ask(get, { format: 'xlsx', text: 'on time' });
    const [sheet] = readSpreadsheet(new Uint8Array(await xlsx.arrayBuffer()));
    expect(sheet!.rows[0]!.slice(0, 2)).toEqual(['Objective', 'Key result']);
    expect(sheet!.rows).toHaveLength(2);
    expect(xlsx.name).toMatch(/^Saltline Ferries Spring tides .*\.xlsx$/);
  });

  it('holds what a cycle decided, asked for and met about, and runs nothing of it', async () => {
    const { owner, cycleId } = house;
    await owner.ask(decisions.record, {
      choice: '=Charter the night boat',
      cycleId,
      options: ['+Wait', 'Charter'],
    });
    await owner.ask(meetings.create, {
      kind: 'leadership review',
      startsAt: '2026-05-27T10:00:00Z',
      cycleId,
    });
    const csvOf = async (list: 'decisions' | 'escalations' | 'meetings') =>
      (await owner.ask(get, { format: 'csv', list, cycleId })).text();
    expect(await csvOf('decisions')).toContain(`'=Charter the night boat`);
    expect(await csvOf('meetings')).toContain('leadership review');
    expect(await csvOf('escalations')).toContain('Raised by');
    const xlsx = await owner.ask(get, { format: 'xlsx', list: 'decisions', cycleId });
    const [sheet] = readSpreadsheet(new Uint8Array(await xlsx.arrayBuffer()));
    expect(sheet!.rows[0]!.slice(0, 3)).toEqual(['Decided', 'Kind', 'Choice']);
    expect(xlsx.name).toMatch(/^Saltline Ferries Decisions Spring tides .*\.xlsx$/);
  });

  it('holds nothing hidden, in any format', async () => {
    const member = await house.join('Tove Dahl');
    for (const format of ['json', 'csv'] as const) {
      const text = await (await member.ask(get, { format })).text();
      expect(text).toContain('on-time departures');
      expect(text).not.toMatch(/old boat|Not a word/);
      expect(await (await house.owner.ask(get, { format })).text()).toContain('old boat');
    }
  });
});
