// Files in, through the front door: what a file says is there afterwards, once, whole or not at all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Founded, founded } from '../../../test/founded.ts';
import { ended, type Imported, imported, planned } from '../../../test/imported.ts';
import * as cycles from '../cycles.ts';
import * as decisions from '../decisions/decisions.ts';
import * as ledger from '../decisions/ledger.ts';
import * as objectives from '../objectives/list.ts';
import * as rules from '../rules.ts';
import * as imports from './index.ts';

let house: Founded;
beforeAll(async () => {
  house = await founded();
});
afterAll(() => house.drop());

const count = async (table: string) =>
  (
    await house.ask<{ count: number }>(
      `select count(*)::int as count from ${table} where workspace_id = $1`,
      [house.workspaceId],
    )
  )[0]!.count;

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const viva = (rows: string[][]) =>
  [
    'Id,Title,Team,Creator,Owner,Period,Start Date,End Date,Description,"Aligned To (weight, Objective ID)",Metric Name,Unit,Target,Object Type,Goal Type,Start,Created At,Last Check-in,Progress %,Actual Progress,Status,Last Check-in Note,Score,Checkins,',
    ...rows.map((row) => row.map(cell).join(',')),
  ].join('\r\n');
const spring = ['Q2 2026', '2026-04-01', '2026-06-30'];
const checkIn = (on: string, note: string, status: string, value: string) =>
  `Checkin Date: ${on}; User: Tomasz Brook; Note: ${note}; Metric Name: Share; Status: ${status}; Current Value: ${value}; Activity Date: ${on} 20:57:08 UTC;`;

const vivaRows = [
  [
    '101',
    'Be the ferry people trust',
    'Saltline Ferries',
    '',
    'Ines Carvalho',
    'Annual 2026',
    '2026-01-01',
    '2026-12-31',
    'A year of trust',
    '',
    '',
    '',
    '',
    'Objective',
    'Committed Goal',
    '',
    '',
    '',
    '20%',
    '',
    'On Track',
    '',
    '',
    '',
  ],
  [
    '102',
    'Crossings (all of them) leave on time',
    'Operations; Harbour',
    '',
    'Tomasz Brook, Ines Carvalho',
    ...spring,
    '',
    'Be the ferry people trust(weight: 14.29%, Id: 101)',
    '',
    '',
    '',
    'Objective',
    'Aspirational Goal',
    '',
    '',
    '',
    '40%',
    '',
    'Behind',
    '',
    '',
    checkIn('2026-05-10', 'Fog; Status: odd', 'Behind', '40%'),
  ],
  [
    '=HYPERLINK("https://x.example/103";"103")',
    'Departures within five minutes',
    'Operations',
    '',
    'Tomasz Brook',
    ...spring,
    '',
    'Crossings (all of them) leave on time(weight: 50%, Id: 102)',
    'Share',
    '%',
    '95%',
    'Key result',
    'Committed Goal',
    '80%',
    '',
    '',
    '40%',
    '86%',
    'Behind',
    '',
    '',
    checkIn('2026-05-10', 'Fog; again', 'Behind', '84%'),
    checkIn('2026-05-17', 'Better', 'On Track', '86%'),
  ],
  [
    '104',
    'Complaints stay at 5',
    'Operations',
    '',
    'Mara Lind',
    ...spring,
    '',
    'Crossings (all of them) leave on time(weight: 50%, Id: 102)',
    'Complaints',
    '',
    '5',
    'Key result',
    'Committed Goal',
    '5',
    '',
    '',
    '',
    '5',
    'Not Started',
    '',
    '',
    '',
  ],
  [
    '105',
    'New berth plan',
    'Operations',
    '',
    'Mara Lind',
    ...spring,
    '',
    'Departures within five minutes(weight: 0%, Id: 103)',
    '',
    '',
    '',
    'Deliverable',
    '',
    '',
    '',
    '',
    '0%',
    '',
    'On Track',
    '',
    '',
    '',
  ],
];

describe('a Viva Goals export', () => {
  it('comes in with its history, its links and the words it used', async () => {
    const look = await planned(house.owner, viva(vivaRows), {}, 'viva.csv');
    expect(look).toMatchObject({
      source: 'viva goals',
      state: 'uploaded',
      report: { errors: 0, changesNothing: false },
    });
    expect(look.report!.people.map(({ name, choice }) => [name, choice])).toEqual([
      ['Ines Carvalho', 'match'],
      ['Tomasz Brook', 'create'],
      ['Mara Lind', 'create'],
    ]);
    expect(await count('objective')).toBe(0);
    await house.owner.ask(imports.start, { id: look.id });
    const end = await ended(house.owner, look.id);
    expect(end).toMatchObject({ state: 'done', failure: null, progress: { share: 1 } });
    const history = await house.ask(
      `select i.effective_on::text as on, i.value, i.status, i.original_status, i.moved, p.name from check_in i
       left join person p on p.workspace_id = i.workspace_id and p.id = i.recorded_by order by i.sequence`,
    );
    expect(history.slice(0, 2)).toEqual([
      {
        on: '2026-05-10',
        value: 84,
        status: 'at risk',
        original_status: 'Behind',
        moved: 'Fog; again',
        name: 'Tomasz Brook',
      },
      {
        on: '2026-05-17',
        value: 86,
        status: 'on track',
        original_status: 'On Track',
        moved: 'Better',
        name: 'Tomasz Brook',
      },
    ]);
    expect(
      await house.ask(`select title, kind, band_low, band_high, unit from key_result order by title`),
    ).toEqual([
      { title: 'Complaints stay at 5', kind: 'band', band_low: 5, band_high: 5, unit: '' },
      {
        title: 'Departures within five minutes',
        kind: 'increase',
        band_low: null,
        band_high: null,
        unit: '%',
      },
    ]);
    expect(await house.ask('select title, state from outcome')).toEqual([
      { title: 'Be the ferry people trust', state: 'active' },
    ]);
    expect(await house.ask('select outcome_id is not null as up from support')).toEqual([{ up: true }]);
    expect(await house.ask('select body from comment')).toEqual([{ body: 'Behind, 40%\nFog; Status: odd' }]);
    expect(await count('snapshot')).toBe(1);
    expect(
      await house.ask(
        `select via, count(*)::int as n from event where kind = 'import.finished' group by via`,
      ),
    ).toEqual([{ via: 'import', n: 1 }]);
    expect(await house.ask(`select file is null as gone from import where id = $1`, [end.id])).toEqual([
      { gone: true },
    ]);
  });

  it('changes nothing the second time, and says so', async () => {
    const before = await count('event');
    const again = await planned(house.owner, viva(vivaRows));
    expect(again.report).toMatchObject({ errors: 0, changesNothing: true });
    expect(await house.owner.ask(imports.start, { id: again.id })).toMatchObject({ state: 'running' });
    expect(await ended(house.owner, again.id)).toMatchObject({ state: 'done' });
    expect(await count('event')).toBe(before + 1);
  });

  it('is known again without its ids', async () => {
    const without = viva(vivaRows)
      .split('\r\n')
      .map((line, index) => (index === 0 ? line.slice(3) : line.slice(line.indexOf('",') + 2)));
    const text = without.join('\r\n').replace('""103"")",', '');
    expect((await planned(house.owner, text)).report).toMatchObject({ errors: 0, changesNothing: true });
  });

  it('brings what changed, and leaves what people changed here', async () => {
    await house.ask(`update objective set title = 'Boats leave on time' where title like 'Crossings%'`);
    const rows = structuredClone(vivaRows);
    rows[2]![12] = '97%';
    rows[2]!.push(checkIn('2026-05-24', 'Radar', 'On Track', '90%'));
    const end = await imported(house.owner, viva(rows));
    expect(end.report).toMatchObject({ changesNothing: false });
    expect(end.report!.rows.filter(({ does }) => does === 'change')).toMatchObject([
      { title: 'Departures within five minutes', changes: ['target'], checkIns: 1 },
    ]);
    expect(await house.ask(`select title from objective`)).toEqual([{ title: 'Boats leave on time' }]);
    expect(await house.ask(`select target from key_result where kind = 'increase'`)).toEqual([
      { target: 97 },
    ]);
  });
});

describe('a spreadsheet', () => {
  const sheet = (rows: string[]) =>
    ['Objective;Key result;Owner;Team;Quarter;Baseline;Target;Current', ...rows].join('\n');

  it('comes in as drafts while the cycle is planned, and committed where it is under way', async () => {
    const look = await planned(
      house.owner,
      sheet([
        'Anchors hold;Drags fall;;Deck;Spring tides;12;4;',
        'Ropes last;Ropes cut fall;;Deck;Spring tides;9;3;7',
      ]),
    );
    expect(look.report!.problems).toContainEqual(
      expect.objectContaining({
        row: 2,
        severity: 'note',
        say: expect.stringContaining('comes in as a draft'),
      }),
    );
    await house.owner.ask(imports.start, { id: look.id });
    await ended(house.owner, look.id);
    const states = await house.ask<{ title: string; state: string }>(
      `select title, state from objective where title in ('Anchors hold', 'Ropes last') order by title`,
    );
    expect(states.map(({ state }) => state)).toEqual(['draft', 'committed']);
  });

  it('is told what the critic would ask, row by row and as the workspace weighs it, and comes in all the same', async () => {
    const file = sheet([
      'Buoys that never drift;Launch the buoy app;;Deck;Q1 2029;;;',
      'Buoys that never drift;Buoys found adrift from 12 to 4 a month;;Deck;Q1 2029;12;4;',
    ]);
    const asked = async (look: Imported, row: number) =>
      look.report!.rows.find((each) => each.thing === 'key result' && each.row === row)?.said;
    const look = await planned(house.owner, file);
    expect(await asked(look, 2)).toMatchObject({
      open: { error: 1 },
      first: { rule: 'activity-output', severity: 'error', ask: expect.stringContaining('?') },
    });
    expect((await asked(look, 3))?.open.error ?? 0).toBe(0);
    const chosen = { rule: 'activity-output', severity: 'off' as const, reason: 'A first version' };
    const { version } = await house.owner.ask(rules.choose, { ...chosen, version: 0 });
    expect((await asked(await planned(house.owner, file), 2))?.open.error ?? 0).toBe(0);
    await house.owner.ask(rules.choose, { ...chosen, severity: null, version });
    await house.owner.ask(imports.start, { id: look.id });
    expect((await ended(house.owner, look.id)).state).toBe('done');
  });

  it('leaves alone what the file no longer has a column for', async () => {
    const wide = 'Objective;Key result;Quarter;Baseline;Target;Unit;Why';
    const narrow = 'Objective;Key result;Quarter;Baseline;Target';
    const bring = async (head: string, row: string) => {
      const look = await planned(house.owner, `${head}\n${row}`);
      await house.owner.ask(imports.start, { id: look.id });
      await ended(house.owner, look.id);
      return look.report!.counts;
    };
    await bring(wide, 'Lamps burn all night;Lamps out;Q2 2028;9;2;lamps;Nobody should steer blind');
    expect(
      (await bring(narrow, 'Lamps burn all night;Lamps out;Q2 2028;9;2')).every(({ change }) => change === 0),
    ).toBe(true);
    expect(await house.ask(`select k.unit, k.target from key_result k where k.title = 'Lamps out'`)).toEqual([
      { unit: 'lamps', target: 2 },
    ]);
    await bring(narrow, 'Lamps burn all night;Lamps out;Q2 2028;9;1');
    expect(await house.ask(`select k.unit, k.target from key_result k where k.title = 'Lamps out'`)).toEqual([
      { unit: 'lamps', target: 1 },
    ]);
  });

  it('finds a cycle of ours by its own name, and tells each row whose name stands for none', async () => {
    const look = await planned(
      house.owner,
      sheet([
        'Berths are free on time;Late berths fall;;Deck;Spring tides;12;4;',
        'Fog costs nobody a day;Days lost fall;;Deck;Some time;9;3;',
      ]),
    );
    expect(look.report!.cycles).toMatchObject([{ name: 'Spring tides', startsOn: '2026-04-01' }]);
    expect(look.report!.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { row: 3, say: expect.stringContaining('“Some time” is no cycle here') },
    ]);
  });

  it('says so when a cycle of the file shares days with another', async () => {
    const longer = ['Spring and summer', '2026-04-01', '2026-08-31'];
    const fresh = vivaRows.map((row) => row.map((text) => text.replaceAll(/\b10([1-9])\b/g, '90$1')));
    const rows = fresh.map((row) =>
      row[5] === spring[0] ? row.with(5, longer[0]!).with(7, longer[2]!) : row,
    );
    const look = await planned(house.owner, viva(rows));
    const shared = look.report!.problems.filter(({ say }) => say.includes('shares days with'));
    expect(shared).toMatchObject([{ severity: 'note', say: expect.stringContaining('“Spring and summer”') }]);
    expect(shared[0]!.say).toContain('“Spring tides” (2026-04-01 to 2026-06-30)');
    // A year that holds outcomes alone becomes no cycle.
    const usual = await planned(house.owner, viva(fresh));
    expect(usual.report!.problems.filter(({ say }) => say.includes('shares days with'))).toEqual([]);
  });

  it('reads two columns, decimal commas and days day first', async () => {
    const look = await planned(
      house.owner,
      `\ufeff${sheet(['Crew stay with us;"Sick days\nfall";Mara Lind;Crew;Q4 2027;12,5;8,25;', ';Trainees stay;;Crew;;40%;60%;45%'])}`,
    );
    expect(look.choices).toMatchObject({ source: 'spreadsheet', habits: { decimal: ',' } });
    expect(look.report!.rows.map(({ thing, title, under }) => [thing, title, under])).toEqual([
      ['objective', 'Crew stay with us', null],
      ['key result', 'Sick days fall', 'Crew stay with us'],
      ['key result', 'Trainees stay', 'Crew stay with us'],
    ]);
    await house.owner.ask(imports.start, { id: look.id });
    await ended(house.owner, look.id);
    expect(
      await house.ask(`select kind, baseline, target from key_result where title = 'Sick days fall'`),
    ).toEqual([{ kind: 'decrease', baseline: 12.5, target: 8.25 }]);
    expect(await house.ask(`select phase from cycle where name = 'Q4 2027'`)).toEqual([
      { phase: 'planning' },
    ]);
  });

  it('with one bad row in a thousand changes nothing and names row and column', async () => {
    const rows = Array.from(
      { length: 1_000 },
      (_, index) =>
        `Aim ${index >> 2};Measure ${index};;Deck;Q3 2027;${index === 700 ? 'soon' : '1'};${index + 2};`,
    );
    const before = [await count('objective'), await count('team'), await count('cycle')];
    const look = await planned(house.owner, sheet(rows));
    expect(look.report!.errors).toBe(1);
    expect(look.report!.problems[0]).toMatchObject({ row: 702, column: 'Baseline', severity: 'error' });
    expect(look.report!.problems.length).toBeLessThan(10);
    expect(await house.owner.refused(imports.start, { id: look.id })).toMatchObject({
      code: 'import-has-errors',
      status: 409,
    });
    const { id } = await house.owner.ask(imports.upload, { file: new File([sheet(rows)], 'unseen.csv') });
    await house.owner.ask(imports.start, { id });
    expect(await ended(house.owner, id)).toMatchObject({
      state: 'failed',
      failure: /Nothing was changed/ as never,
      canStart: true,
    });
    expect([await count('objective'), await count('team'), await count('cycle')]).toEqual(before);
  });

  it('of a thousand rows comes in once, though it is started twice at once', async () => {
    const rows = Array.from(
      { length: 1_000 },
      (_, index) => `Plan ${index >> 2};Gauge ${index};Mara Lind;Deck;Q3 2027;1;${index + 2};1,5`,
    );
    const look = await planned(house.owner, sheet(rows));
    const starts = await Promise.allSettled(
      [1, 2].map(() => house.owner.ask(imports.start, { id: look.id })),
    );
    expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await ended(house.owner, look.id)).toMatchObject({ state: 'done' });
    expect(await house.ask(`select count(*)::int as n from key_result where title like 'Gauge %'`)).toEqual([
      { n: 1_000 },
    ]);
    expect(await house.owner.refused(imports.start, { id: look.id })).toMatchObject({ code: 'wrong-state' });
  });

  it('is refused row by row where its cycle is closed here', async () => {
    await house.ask(`update cycle set phase = 'closed', closed_at = now() where name = 'Q3 2027'`);
    const look = await planned(house.owner, sheet(['Late aim;Late measure;;Deck;Q3 2027;1;2;']));
    expect(look.report!.problems[0]).toMatchObject({
      row: 2,
      say: expect.stringMatching(/Q3 2027 is closed/),
    });
  });
});

describe('an import under way', () => {
  const many = [
    'Title,Type,Order,Quarter',
    ...Array.from(
      { length: 6_000 },
      (_, index) => `Buoy ${index},${index % 3 ? 'Key result' : 'Objective'},,Q1 2028`,
    ),
  ].join('\n');

  it('can be stopped until it is stored, and then nothing has changed', async () => {
    const look = await planned(house.owner, many);
    await house.owner.ask(imports.start, { id: look.id });
    await house.owner.ask(imports.cancel, { id: look.id });
    const end = await ended(house.owner, look.id);
    expect(end).toMatchObject({ state: 'cancelled', canStart: true });
    expect(await house.ask(`select count(*)::int as n from objective where title like 'Buoy %'`)).toEqual([
      { n: 0 },
    ]);
    expect(await house.owner.refused(imports.cancel, { id: look.id })).toMatchObject({ code: 'wrong-state' });
  });

  it('never says it is all there before it is', async () => {
    const look = await planned(house.owner, many);
    await house.owner.ask(imports.start, { id: look.id });
    for (;;) {
      const { state, progress } = await house.owner.ask(imports.get, { id: look.id });
      if (state !== 'running') break;
      expect(progress.share).toBeLessThan(1);
      await new Promise((done) => setTimeout(done, 15));
    }
    expect(await house.owner.ask(imports.get, { id: look.id })).toMatchObject({
      state: 'done',
      progress: { share: 1 },
    });
  });

  it('that loses the database half way leaves nothing and can be started again', async () => {
    const look = await planned(house.owner, many.replaceAll('Buoy', 'Beacon'));
    await house.owner.ask(imports.start, { id: look.id });
    for (let cut = 0; cut === 0; )
      cut = (
        await house.ask<{
          cut: number;
        }>(`select count(pg_terminate_backend(pid))::int as cut from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null and query ilike 'insert into "key_result"%'`)
      )[0]!.cut;
    expect(await ended(house.owner, look.id)).toMatchObject({ state: 'failed', canStart: true });
    expect(await house.ask(`select count(*)::int as n from objective where title like 'Beacon %'`)).toEqual([
      { n: 0 },
    ]);
    await house.owner.ask(imports.start, { id: look.id });
    expect(await ended(house.owner, look.id)).toMatchObject({ state: 'done' });
  });

  it('whose server died shows as failed and can be started again', async () => {
    const look = await planned(house.owner, 'Objective,Quarter\nLight the pier,Q1 2028\n');
    await house.ask(
      `update import set state = 'running', run = 1, beat_at = now() - interval '1 minute' where id = $1`,
      [look.id],
    );
    expect(await house.owner.ask(imports.get, { id: look.id })).toMatchObject({
      state: 'failed',
      failure: /server ended/ as never,
      canStart: true,
    });
    await house.owner.ask(imports.start, { id: look.id });
    expect(await ended(house.owner, look.id)).toMatchObject({ state: 'done' });
  });
});

describe('who may', () => {
  it('members may not import, and a lead does not find an admin’s import', async () => {
    const [member, lead] = [await house.join('Tove Dahl'), await house.join('Ola Grieg', 'lead')];
    const file = () => new File(['Objective\nA'], 'a.csv');
    expect(await member.refused(imports.upload, { file: file() })).toMatchObject({ code: 'forbidden' });
    const { id } = await house.owner.ask(imports.upload, { file: file() });
    expect(await lead.refused(imports.get, { id })).toMatchObject({ code: 'not-found' });
    expect((await lead.ask(imports.list, {})).imports).toEqual([]);
  });

  it('a team-only row needs an importer and people of that team', async () => {
    const lead = await house.join('Siv Moe', 'lead');
    const rows =
      'Objective;Key result;Owner;Team;Visibility;Quarter;Baseline;Target\nHide the plan;Fewer leaks;Siv Moe;Crew;team only;Q2 2028;1;2\n';
    const said = (await planned(lead, rows))
      .report!.problems.filter(({ severity }) => severity === 'error')
      .map(({ say }) => say);
    expect(said).toEqual([
      expect.stringMatching(/you are not in that team/),
      expect.stringMatching(/Siv Moe is not in the team/),
      expect.stringMatching(/Siv Moe is not in the team/),
    ]);
  });

  it('a lead can neither read nor overwrite a team-only objective he does not see', async () => {
    const lead = await house.join('Per Holm', 'lead');
    const rows = (why: string) => `Objective,Why,Quarter\nSell the old boat,${why},Q2 2028\n`;
    await imported(house.owner, rows('Quietly'));
    await house.ask(`update objective set visibility = 'team' where title = 'Sell the old boat'`);
    const look = await planned(lead, rows('Loudly'));
    expect(look.report).toMatchObject({ errors: 1, rows: [], problems: [{ row: 2, severity: 'error' }] });
    expect(JSON.stringify(look.report)).not.toMatch(/Quietly|Sell/);
    expect(
      (await lead.ask(objectives.list, { text: 'old boat', sort: 'team', limit: 10, offset: 0 })).total,
    ).toBe(0);
  });
});

describe('into a quarter that is committed already', () => {
  const sheet = (title: string, value = '') =>
    `Objective,Key Result,Owner,Start,Target,Current\n${title},${title} by the clock,Ines Carvalho,61,75,${value}\n`;
  const price = () => ({
    pays: 'capacity' as const,
    capacityOf: house.ownerId,
    capacity: 'Two crew days a week',
    because: 'They were on another list',
  });
  beforeAll(async () => {
    const { owner, cycleId } = house;
    const before = await imported(owner, sheet('Crossings are calm', '63'), { cycleId });
    expect(before.state).toBe('done');
    for (const to of ['committed', 'running'] as const) {
      const { version, phase } = await owner.ask(cycles.get, { id: cycleId });
      if (phase !== to) await owner.ask(cycles.move, { id: cycleId, version, to });
    }
  });

  it('brings what nobody has checked in on as a draft, with a note', async () => {
    const { cycleId } = house;
    const end = await imported(house.owner, sheet('Piers are lit'), { cycleId });
    expect(end).toMatchObject({ state: 'done', report: { unpriced: 0 } });
    expect(end.report?.problems.map(({ say }) => say)).toContainEqual(
      expect.stringMatching(/asked for its price/),
    );
    const { objectives: found } = await house.owner.ask(objectives.list, { cycleId, text: 'Piers are lit' });
    expect(found).toMatchObject([{ state: 'draft' }]);
  });

  it('refuses what comes with its history until the import names one price for all of it', async () => {
    const { owner, cycleId } = house;
    const file = sheet('Ramps are dry', '70');
    const unpaid = await planned(owner, file, { cycleId });
    expect(unpaid.report).toMatchObject({ errors: 1, unpriced: 1 });
    expect((await owner.refused(imports.start, { id: unpaid.id })).code).toBe('import-has-errors');
    const paid = await owner.ask(imports.plan, { id: unpaid.id, price: price() });
    expect(paid.report).toMatchObject({ errors: 0, unpriced: 0 });
    await owner.ask(imports.start, { id: unpaid.id });
    expect((await ended(owner, unpaid.id)).state).toBe('done');
    const { additions } = await owner.ask(ledger.get, { cycleId });
    expect(additions).toMatchObject([
      { title: 'Ramps are dry', paid: 'capacity', decision: { capacity: 'Two crew days a week' } },
    ]);
  });

  it('takes a sponsor’s signature, and nobody else’s', async () => {
    const { owner, cycleId } = house;
    const exception = {
      pays: 'exception' as const,
      expiresOn: '2999-01-01',
      because: 'They were on another list',
    };
    const lead = await house.join('Nils Aas', 'lead');
    const file = sheet('Galleys are warm', '70');
    expect((await planned(lead, file, { cycleId, price: exception })).report).toMatchObject({ unpriced: 1 });
    expect((await planned(owner, file, { cycleId, price: exception })).report).toMatchObject({ unpriced: 0 });
  });

  it('makes a decision of a number it moves', async () => {
    const { owner, cycleId } = house;
    const end = await imported(owner, sheet('Crossings are calm', '63').replace(',75,', ',70,'), { cycleId });
    expect(end.state).toBe('done');
    const { decisions: made } = await owner.ask(decisions.list, { cycleId, kinds: ['target change'] });
    expect(made).toContainEqual(
      expect.objectContaining({
        choice: 'okrs.csv says so.',
        state: 'done',
        objectiveTitle: 'Crossings are calm',
      }),
    );
  });
});
