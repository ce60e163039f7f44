import { expect, test } from 'vitest';
import { reachOf } from '../../../okr/reach.ts';
import { objective, supporting } from '../samples.ts';
import { type Branch, growByOutcome, growByTeam } from './grow.ts';

const company = objective({ id: 'company', teamId: 'root', supports: supporting('company', 'outcome:time') });
const ramp = objective({ id: 'ramp', supports: supporting('ramp', 'company', 'outcome:stay') });
const yard = objective({ id: 'yard', teamId: 'fleet', supports: supporting('yard', 'ramp') });
const ledger = objective({ id: 'ledger', teamId: 'finance' });
const all = [company, ramp, yard, ledger];
const outcomes = [
  { id: 'outcome:time', title: 'Every sailing on time' },
  { id: 'outcome:stay', title: 'A company people stay with' },
];
const ground = { shown: all, outcomes, reach: reachOf(all), folded: new Set<string>() };
const drawn = (rows: readonly Branch[]) =>
  rows.map(
    (row) =>
      '  '.repeat(row.depth) +
      (row.kind === 'objective'
        ? row.objective.id
        : row.kind === 'outcome'
          ? row.outcome.id
          : row.kind === 'team'
            ? row.name
            : 'apart'),
  );

test('outcomes, what supports them, what supports that, and the rest apart', () => {
  expect(drawn(growByOutcome(ground))).toEqual([
    'outcome:time',
    '  company',
    '    ramp',
    '      yard',
    'outcome:stay',
    '  ramp',
    '    yard',
    'apart',
    '  ledger',
  ]);
});

test('what stands in several places says how many', () => {
  const rows = growByOutcome(ground).filter((row) => row.kind === 'objective');
  expect(rows.filter(({ objective }) => objective.id === 'ramp').map(({ elsewhere }) => elsewhere)).toEqual([
    1, 1,
  ]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

test('a filter that takes the middle out keeps the ends together', () => {
  expect(drawn(growByOutcome({ ...ground, shown: [company, yard] }))).toEqual([
    'outcome:time',
    '  company',
    '  yard',
    'outcome:stay',
    '  yard',
  ]);
});

test('a circle would not hang it', () => {
  const a = objective({ id: 'a', supports: supporting('a', 'outcome:time', 'b') });
  const b = objective({ id: 'b', supports: supporting('b', 'a') });
  expect(drawn(growByOutcome({ ...ground, shown: [a, b], reach: reachOf([a, b]) })).length).toBeLessThan(8);
});

test('folding hides what is below', () => {
  const folded = new Set(['outcome:time company', 'outcome:stay']);
  expect(drawn(growByOutcome({ ...ground, folded }))).toEqual([
    'outcome:time',
    '  company',
    'outcome:stay',
    'apart',
    '  ledger',
  ]);
});

test('by team, empty teams are left out and the company holds all', () => {
  const teams = [
    { id: 'root', parentId: null, name: 'Saltline' },
    { id: 'terminals', parentId: 'root', name: 'Terminals' },
    { id: 'fleet', parentId: 'root', name: 'Fleet' },
    { id: 'catering', parentId: 'root', name: 'Catering' },
    { id: 'finance', parentId: 'root', name: 'Finance' },
  ];
  const rows = growByTeam(ground, teams);
  expect(drawn(rows)).toEqual([
    'Saltline',
    '  company',
    '  Terminals',
    '    ramp',
    '  Fleet',
    '    yard',
    '  Finance',
    '    ledger',
  ]);
  expect(rows[0]?.kind === 'team' && rows[0].under.length).toBe(4);
});
