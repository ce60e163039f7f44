// Viva Goals exports as they come: three sets of headers, packed check-ins, titles with brackets. All names and numbers are invented.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../spreadsheet/read.ts';
import { readAlignedTo } from './aligned-to.ts';
import { readCheckIns } from './check-in-cell.ts';
import { vivaHeader } from './header.ts';
import { planOfViva } from './to-plan.ts';

const current =
  'Id,Title,Team,Creator,Owner,Period,Start Date,End Date,Description,"Aligned To (weight, Objective ID)",Metric Name,Unit,Target,Object Type,Goal Type,Start,Created At,Last Check-in,Progress %,Actual Progress,Status,Last Check-in Note,Score,Checkins';
const older =
  'Id,Title,Tag,OKR type,Type name,Creator,Owner,Period,Start Date,End Date,Description,"Aligned To (weight, Objective ID)",Metric Name,Target,Object Type,Goal Type,Start,Created At,Last Check-in,Progress %,Status,Last Check-in Note,Score,Checkins,,';

const csv = (header: string, rows: Record<string, string>[], extra: string[][] = []) => {
  const names = header.match(/"[^"]*"|[^,]+|(?<=,)(?=,|$)/g)!.map((name) => name.replaceAll('"', ''));
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map((row, index) =>
    [...names.filter(Boolean).map((name) => row[name] ?? ''), ...(extra[index] ?? [])].map(cell).join(','),
  );
  return [header, ...lines].join('\r\n');
};
const planFrom = (bytes: Uint8Array) => {
  const [sheet] = readSpreadsheet(bytes);
  return planOfViva(sheet!, vivaHeader(sheet!.rows)!, { decimal: '.', dates: 'day first' });
};
const planOf = (text: string) => planFrom(new TextEncoder().encode(text));

const aligned = 'Aligned To (weight, Objective ID)';
const aim = {
  Id: '71',
  Title: 'Harbours (north, south) that flow',
  Period: 'Q1 2027',
  'Object Type': 'Objective',
  Owner: 'Ines Carvalho',
  Status: 'Behind',
};
const measure = {
  Id: '72',
  Title: 'Boats wait under ten minutes',
  Period: 'Q1 2027',
  'Object Type': 'Key result',
  [aligned]: 'Harbours (north, south) that flow(weight: 100%, Id: 71)',
  Start: '18',
  Target: '10',
  Status: 'On Track',
};
const packed = (on: string, note: string, value: string) =>
  `Checkin Date: ${on}; User: Tomasz Brook; Note: ${note}; Metric Name: Wait; Status: On Track; Current Value: ${value}; Activity Date: ${on} 08:00:00 UTC;`;

describe('the header', () => {
  it('with ids, and with the unit', () => {
    const plan = planOf(
      csv(current, [aim, { ...measure, Unit: 'min', Checkins: packed('2027-01-12', 'One; two', '16') }]),
    );
    expect(plan.objectives).toMatchObject([{ externalId: 'id 71', title: aim.Title, cycleKey: 'q1 2027' }]);
    expect(plan.keyResults).toMatchObject([
      {
        externalId: 'id 72',
        objectiveId: 'id 71',
        kind: 'decrease',
        baseline: 18,
        target: 10,
        unit: 'min',
        checkIns: [{ effectiveOn: '2027-01-12', value: 16, moved: 'One; two', status: 'on track' }],
      },
    ]);
    expect(plan.problems).toEqual([]);
  });

  it('without ids learns them from the rows that name their parents', () => {
    const plan = planOf(csv(current.slice(3), [aim, measure]));
    expect(plan.objectives).toMatchObject([{ externalId: 'id 71' }]);
    expect(plan.keyResults).toMatchObject([
      { objectiveId: 'id 71', externalId: `q1 2027/${aim.Title.toLowerCase()}/boats wait under ten minutes` },
    ]);
  });

  it('of the older kind has check-ins in columns without a name', () => {
    const text = csv(
      older,
      [aim, { ...measure, Checkins: packed('2027-01-19', 'Later', '15') }],
      [[], [packed('2027-01-12', 'Earlier', '16'), packed('2027-01-26', 'Last', '14')]],
    );
    expect(planOf(text).keyResults[0]!.checkIns.map(({ moved }) => moved)).toEqual([
      'Earlier',
      'Later',
      'Last',
    ]);
  });

  it('of another file is none of these', () => {
    expect(vivaHeader([['Objective', 'Key result']])).toBeNull();
  });
});

describe('a row', () => {
  it('in UTF-16 and with a formula for an id is read as text', () => {
    const text = `\ufeff${csv(current, [{ ...aim, Id: '=HYPERLINK("https://okr.example/71";"71")' }, measure])}`;
    expect(planFrom(new Uint8Array(Buffer.from(text, 'utf16le'))).objectives).toMatchObject([
      { externalId: 'id 71' },
    ]);
  });

  it('that starts at its target should stay there', () => {
    const plan = planOf(csv(current, [aim, { ...measure, Start: '10' }]));
    expect(plan.keyResults).toMatchObject([{ kind: 'band', bandLow: 10, bandHigh: 10, target: null }]);
  });

  it('without numbers is measured in percent, and percent of other units is how far it has come', () => {
    const plan = planOf(
      csv(current, [
        aim,
        { ...measure, Start: '', Target: '', 'Progress %': '35%' },
        { ...measure, Id: '73', Checkins: packed('2027-01-12', '', '50%') },
      ]),
    );
    expect(plan.keyResults).toMatchObject([
      { kind: 'increase', baseline: 0, target: 100, unit: '%', checkIns: [{ value: 35 }] },
      { unit: '', checkIns: [{ value: 14 }] },
    ]);
  });

  it('for a year is a strategic outcome, unless it has key results of its own', () => {
    const year = { Id: '1', Title: 'Trust', Period: 'Annual 2027', 'Object Type': 'Objective' };
    const under = { ...aim, [aligned]: 'Trust(weight: 0%, Id: 1)' };
    expect(planOf(csv(current, [year, under]))).toMatchObject({
      outcomes: [{ title: 'Trust' }],
      objectives: [{ title: aim.Title, supports: [{ externalId: 'id 1' }] }],
    });
    const own = { ...measure, Id: '2', Period: 'Annual 2027', [aligned]: 'Trust(weight: 0%, Id: 1)' };
    expect(planOf(csv(current, [year, own]))).toMatchObject({
      outcomes: [],
      objectives: [{ title: 'Trust', cycleKey: 'annual 2027' }],
    });
  });

  it('of a type we never heard of is told and taken for what it looks like', () => {
    const plan = planOf(
      csv(current, [
        { ...aim, 'Object Type': 'Beacon' },
        { ...measure, 'Object Type': 'Outcome' },
      ]),
    );
    expect(plan.objectives).toHaveLength(1);
    expect(plan.keyResults).toHaveLength(1);
    expect(plan.problems).toMatchObject([{ row: 2, column: 'Object Type', severity: 'note' }]);
  });

  it('of a key result without an objective is an error with its row', () => {
    expect(planOf(csv(current, [{ ...measure, [aligned]: '' }])).problems).toMatchObject([
      { row: 2, severity: 'error' },
    ]);
  });
});

const title = fc
  .string({
    unit: fc.constantFrom('a', 'B', ' ', '(', ')', ',', ';', ':', '%', '1', 'weight', 'Id'),
    minLength: 1,
    maxLength: 30,
  })
  .map((text) => text.replace(/^[\s,;]+|\s+$/g, ''))
  .filter((text) => text !== '' && !/\(\s*weight:[^)]*id:[^)]*\)\s*(?:[,;]|$)/i.test(text));

describe('Aligned To', () => {
  it('gives back any parents, whatever brackets their titles hold', () => {
    const parent = fc.record({ title, id: fc.nat().map(String), weight: fc.integer({ min: 0, max: 100 }) });
    fc.assert(
      fc.property(
        fc.array(parent, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(', ', '; ', '\n'),
        (parents, separator) => {
          const cell = parents
            .map((each) => `${each.title}(weight: ${each.weight}%, Id: ${each.id})`)
            .join(separator);
          expect(readAlignedTo(cell)).toEqual(parents);
        },
      ),
    );
  });

  it('without the tail is a title', () => {
    expect(readAlignedTo('Trust (all of it)')).toEqual([
      { title: 'Trust (all of it)', id: null, weight: null },
    ]);
    expect(readAlignedTo('  ')).toEqual([]);
  });
});

describe('a check-in cell', () => {
  const word = fc
    .string({ unit: fc.constantFrom('a', 'Z', ' ', '1', '.', '%', '-'), maxLength: 12 })
    .map((text) => text.trim());
  const note = fc
    .array(
      fc.constantFrom(
        'fog',
        ';',
        '; ',
        'Status:',
        ' Note:',
        '; Status: odd',
        '; Current Value: 9',
        '\n',
        'User:',
        '%',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('').trim());

  it('gives back any note, semicolons and labels and all', () => {
    const one = fc.record({
      on: fc.constantFrom('2027-01-12', '2027-02-28'),
      user: word,
      note,
      metric: word,
      status: word,
      value: word,
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 3 }), (all) => {
        const cell = all
          .map(
            (each) =>
              `Checkin Date: ${each.on}; User: ${each.user}; Note: ${each.note}; Metric Name: ${each.metric}; Status: ${each.status}; Current Value: ${each.value}; Activity Date: ${each.on} 20:57:08 UTC;`,
          )
          .join(' ');
        expect(readCheckIns(cell)).toEqual(all.map((each) => ({ ...each, at: `${each.on}T20:57:08.000Z` })));
      }),
    );
  });

  it('that is none holds none, and hostile text comes to an end', () => {
    expect(readCheckIns('Nothing yet')).toEqual([]);
    // Nothing here is timed: a pattern that backtracks would not come back within the patience of a test.
    readCheckIns(`Checkin Date: 2027-01-12; User: a; Note: ${'; Status:'.repeat(6_000)}${' '.repeat(5_000)}`);
    readCheckIns('; '.repeat(30_000));
    readAlignedTo(`${'(weight: 1%, Id: '.repeat(1_000)})`);
  });
});
