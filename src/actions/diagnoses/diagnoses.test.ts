// A diagnosis of what was recorded: the counts are those of the rows, everybody reads the same ones, and what is hidden is only ever counted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { midway, type World, world } from '../../../test/world.ts';
import * as assessments from '../assessments.ts';
import * as checkIns from '../check-ins.ts';
import * as cycles from '../cycles.ts';
import { keyResults } from '../key-results/index.ts';
import * as declarations from './declarations.ts';
import * as diagnoses from './diagnoses.ts';
import { pieces } from './pieces.ts';
import * as troubles from './troubles.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.drop());

const read = (who = at.owner) => who.ask(diagnoses.get, {}, midway);
const signals = async (who = at.owner) => (await read(who)).diagnosis!.signals;

// Committed and checked in while the cycle ran, and not when the test does.
async function backdate() {
  await at.ask(
    `update objective set committed_at = '2026-04-01T08:00:00Z' where committed_at > '2026-07-01'`,
  );
  await at.ask(`update key_result set created_at = '2026-04-01T08:00:00Z' where created_at > '2026-07-01'`);
}

describe('in its sixth week, five check-ins having been due', () => {
  let hiddenId: string;
  beforeAll(async () => {
    const open = await at.committed();
    const hidden = await at.committed({ visibility: 'team', title: 'The new pier stays a secret until May' });
    hiddenId = hidden.keyResults[0]!.id;
    await at.moveTo('running');
    await backdate();
    const first = open.keyResults[0]!.id;
    const say = (effectiveOn: string, value: number, moved: string) =>
      at.member.ask(
        checkIns.record,
        { keyResultId: first, value, confidence: 0.7, moved, effectiveOn },
        midway,
      );
    const made = [
      await say('2026-04-01', 14, 'We began'),
      await say('2026-04-08', 12, 'Two gates opened earlier'),
      await say('2026-04-22', 12, 'Two gates opened earlier'),
    ];
    // The first two in time, the third four days after it was due.
    const at_ = ['2026-04-01T10:00:00Z', '2026-04-08T10:00:00Z', '2026-04-27T10:00:00Z'];
    for (const [index, { id }] of made.entries())
      await at.ask('update check_in set recorded_at = $1 where id = $2', [at_[index], id]);
  });

  it('counts every check-in due, made and late, with none due in a quiet week', async () => {
    const { CI_MISS, CI_LATE, COPY } = await signals();
    // Two key results, five Thursdays; what only a team sees is not counted.
    expect(CI_MISS).toMatchObject({ bad: 7, n: 10 });
    expect(CI_LATE).toMatchObject({ bad: 1, n: 3 });
    expect(COPY).toMatchObject({ bad: 1, n: 2 });
    const cycle = await at.owner.ask(cycles.get, { id: at.cycleId });
    const { name, startsOn, endsOn, rhythm } = cycle;
    const fields = { name, startsOn, endsOn, rhythm, quietWeeks: [3] };
    const { version } = await at.owner.ask(cycles.edit, { id: at.cycleId, version: cycle.version, fields });
    expect((await signals()).CI_MISS).toMatchObject({ bad: 5, n: 8 });
    const back = { ...fields, quietWeeks: [] };
    await at.owner.ask(cycles.edit, { id: at.cycleId, version, fields: back });
  });

  it('says the same to everybody, and nothing of what only a team sees', async () => {
    expect(await signals(at.outsider)).toEqual(await signals());
    for (const who of [at.owner, at.outsider]) {
      const missed = await who.ask(pieces, { signal: 'CI_MISS' }, midway);
      expect([missed.total, missed.pieces.length]).toEqual([7, 7]);
      expect(JSON.stringify(missed)).not.toContain(hiddenId);
    }
  });

  it('shows a team its own counts, and nobody else’s lead', async () => {
    const own = await at.member.ask(diagnoses.ofTeam, { teamId: at.boarding }, midway);
    expect(own.diagnosis!.signals.CI_MISS).toMatchObject({ bad: 17, n: 20 });
    const other = await at.outsider.ask(diagnoses.ofTeam, { teamId: at.engines }, midway);
    expect(other.diagnosis!.signals.CI_MISS.n).toBe(0);
    expect((await at.outsider.refused(diagnoses.ofTeam, { teamId: at.boarding }, midway)).code).toBe(
      'forbidden',
    );
  });

  it('reads the words as they were committed, whatever they became', async () => {
    const before = (await signals()).KR_ACT;
    expect(before).toMatchObject({ bad: 0, n: 2 });
    await at.ask(`update key_result set title = 'Launch the app'`);
    expect((await signals()).KR_ACT).toEqual(before);
  });

  it('counts an addition by its price', async () => {
    expect((await signals()).ADD_UNP.n).toBe(0);
    const { id } = await at.committed({ title: 'Families find the quiet deck' });
    const tradeOff = { ...at.paid };
    await at.lead.ask(
      keyResults.create,
      {
        objectiveId: id,
        title: 'Raise the share of families on the quiet deck from 10% to 30%',
        kind: 'increase',
        baseline: 10,
        target: 30,
        unit: '%',
        tradeOff,
        overLimitReason: null,
      },
      midway,
    );
    const counted = (await signals()).ADD_UNP;
    expect(counted.n).toBeGreaterThan(0);
    expect(counted.bad).toBe(0);
    await at.ask(`update decision set price = 'exception' where kind = 'addition'`);
    expect((await signals()).ADD_UNP.bad).toBe(counted.n);
  });
});

describe('kept', () => {
  it('is read by who runs the quarter, once a day, and opens what it found', async () => {
    expect((await at.member.refused(diagnoses.run, {}, midway)).code).toBe('forbidden');
    // Cadence needs a review to be read at all; a count put in its place keeps the test about keeping.
    const first = await at.owner.ask(diagnoses.run, {}, midway);
    expect(first).toMatchObject({ isKept: true });
    await at.owner.ask(diagnoses.run, {}, midway);
    expect(await at.ask('select count(*)::int as count from diagnosis')).toEqual([{ count: 1 }]);
    const { readings } = await at.viewer.ask(diagnoses.history, {}, midway);
    expect(readings).toMatchObject([{ cycleId: at.cycleId, signals: { CI_LATE: 'UNKNOWN' } }]);
  });

  it('takes in what was declared; of two who declare at once one is told', async () => {
    const { version } = await at.owner.ask(
      declarations.edit,
      { flags: ['firstRollout'], version: 0 },
      midway,
    );
    const stale = await at.owner.refused(declarations.edit, { flags: [], version: 0 }, midway);
    expect(stale.code).toBe('stale-version');
    expect(version).toBe(1);
    expect((await at.owner.ask(diagnoses.run, {}, midway)).flags).toEqual(['firstRollout']);
    expect((await at.member.refused(declarations.edit, { flags: [], version }, midway)).code).toBe(
      'forbidden',
    );
  });
});

describe('what was found', () => {
  const only = async () => (await at.owner.ask(troubles.list, {}, midway)).troubles[0]!;
  beforeAll(async () => {
    await at.ask(
      `insert into trouble (workspace_id, id, what, cycle_id, opened_on, seen_on)
       values ($1, gen_random_uuid(), 'watermelon', $2, '2026-05-01', '2026-05-01')`,
      [at.workspaceId, at.cycleId],
    );
  });

  it('is put off with a reason and a day, by who runs the quarter', async () => {
    const { id, version } = await only();
    const put = { id, version, until: '2026-06-01', because: 'The scores come in June' };
    expect((await at.member.refused(troubles.snooze, put, midway)).code).toBe('forbidden');
    expect((await at.owner.refused(troubles.snooze, { ...put, because: '' }, midway)).code).toBe('bad-input');
    expect((await at.owner.refused(troubles.snooze, { ...put, until: '2027-06-01' }, midway)).code).toBe(
      'bad-input',
    );
    const done = await at.owner.ask(troubles.snooze, put, midway);
    expect(done).toMatchObject({ snoozedUntil: '2026-06-01', snoozedByName: 'Ines Carvalho' });
    expect((await at.owner.refused(troubles.snooze, put, midway)).code).toBe('stale-version');
    const woken = await at.owner.ask(troubles.wake, { id, version: done.version }, midway);
    expect(woken).toMatchObject({ snoozedUntil: null, snoozedBecause: '', snoozedByName: null });
  });

  it('has a playbook somebody owns, followed by its signals; and heals only by being counted healthy', async () => {
    const { id, version } = await only();
    const taken = { id, version, ownerId: at.lead.personId, retestOn: '2026-06-17' };
    const begun = await at.owner.ask(troubles.begin, taken, midway);
    expect(begun).toMatchObject({ ownerName: 'Marta Nunes', playbookOn: '2026-05-06', snoozedUntil: null });
    await at.owner.ask(diagnoses.run, {}, { now: new Date('2026-05-08T10:00:00Z') });
    expect(await only()).toMatchObject({ healedOn: null, sincePlaybook: { now: 'not known' } });
    const dropped = await at.owner.ask(troubles.drop, { id, version: begun.version }, midway);
    expect(dropped).toMatchObject({ playbookOn: null, ownerId: null });
  });
});

it('keeps what was stated, opens it to whoever has the link, and holds it against what is seen', async () => {
  const answers = { 'priorities-keep-changing': ['yes', 'yes', 'unsure'] as const };
  const made = await at.member.ask(assessments.create, { answers }, midway);
  expect(made.result.yours).toEqual(['priorities-keep-changing']);
  const secret = made.url!.split('/').at(-1)!;
  const shared = await at.viewer.ask(assessments.open, { secret }, midway);
  expect(shared).toMatchObject({
    workspaceName: 'Saltline Ferries',
    result: { yours: ['priorities-keep-changing'] },
  });
  expect((await at.viewer.refused(assessments.open, { secret: `${secret}x` }, midway)).code).toBe(
    'not-found',
  );
  const [kept] = (await at.viewer.ask(assessments.list, {}, midway)).assessments;
  expect(kept).toMatchObject({
    statedByName: 'Duarte Lopes',
    observed: [{ problem: 'priorities-keep-changing' }],
  });
});
