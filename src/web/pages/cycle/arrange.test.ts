import { expect, test } from 'vitest';
import { reachOf } from '../../okr/reach.ts';
import { plainLook, readLook } from './address.ts';
import { arrange, type Surroundings } from './arrange.ts';
import { keyResult, objective, supporting, today } from './samples.ts';

const kiosk = objective({
  id: 'kiosk',
  status: 'at risk',
  keyResults: [
    keyResult({ id: 'k1', title: 'Raise kiosk check-ins to 45%', status: 'off track', confidence: 0.3 }),
    keyResult({ id: 'k2', effectiveOn: '2026-05-06', status: 'on track' }),
  ],
  supports: supporting('kiosk', 'outcome:time'),
});
const yard = objective({
  id: 'yard',
  teamId: 'fleet',
  teamName: 'Fleet',
  ownerId: null,
  ownerName: null,
  status: 'off track',
  keyResults: [
    keyResult({
      id: 'y1',
      status: 'off track',
      confidence: 0.2,
      effectiveOn: '2026-05-02',
      ownerId: 'jonas',
    }),
  ],
  supports: supporting('yard', 'kiosk'),
});
const ledger = objective({
  id: 'ledger',
  status: 'not started',
  keyResults: [keyResult({ id: 'l1', status: null, confidence: null, effectiveOn: null })],
});
const all = [kiosk, yard, ledger];
const around: Surroundings = {
  today,
  personId: 'ines',
  outcomes: [{ id: 'outcome:time', title: 'Every sailing on time' }],
  reach: reachOf(all),
  folded: new Set(),
};
const keys = (address: Record<string, unknown>, more: Partial<Surroundings> = {}) =>
  arrange(all, readLook(address), { ...around, ...more }).map((row) =>
    row.kind === 'group' ? `# ${row.name}` : row.kind === 'objective' ? row.objective.id : row.keyResult.id,
  );

test('groups by team, key results under their objectives', () => {
  expect(keys({})).toEqual(['# Fleet', 'yard', 'y1', '# Terminals', 'kiosk', 'k1', 'k2', 'ledger', 'l1']);
});

test('a group says how its key results stand', () => {
  const [, , , terminals] = arrange(all, plainLook, around);
  expect(terminals).toMatchObject({
    objectives: 2,
    keyResults: 3,
    counts: { 'on track': 1, 'off track': 1, 'not started': 1 },
  });
});

test('by outcome, what supports it through others is under it too, and the rest stands apart', () => {
  expect(keys({ group: 'outcome' }).filter((key) => key.length !== 2)).toEqual([
    '# Every sailing on time',
    'kiosk',
    'yard',
    '# Reach no outcome',
    'ledger',
  ]);
});

test('nobody’s objectives come last, the worst status first', () => {
  expect(keys({ group: 'owner' }).filter((key) => key.startsWith('#'))).toEqual([
    '# Ines Carvalho',
    '# Nobody yet',
  ]);
  expect(keys({ group: 'status' }).filter((key) => key.startsWith('#'))).toEqual([
    '# Off track',
    '# At risk',
    '# Not started',
  ]);
});

test('a filter about key results shows only those it is about', () => {
  expect(keys({ group: 'none', silent: 7 })).toEqual(['kiosk', 'k2', 'yard', 'y1', 'ledger', 'l1']);
  expect(keys({ group: 'none', status: 'off-track' })).toEqual(['kiosk', 'k1', 'yard', 'y1', 'ledger']);
  expect(keys({ group: 'none', owner: 'jonas' })).toEqual(['kiosk', 'yard', 'y1', 'ledger']);
});

test('sorts by what worries most, what is not known last either way', () => {
  const order = (sort: string) => keys({ group: 'none', sort }).filter((key) => key.length > 2);
  expect(order('confidence')).toEqual(['yard', 'kiosk', 'ledger']);
  expect(order('-confidence')).toEqual(['kiosk', 'yard', 'ledger']);
  expect(order('-age')).toEqual(['yard', 'kiosk', 'ledger']);
});

test('folded rows keep what is in them to themselves', () => {
  const [fleet] = arrange(all, plainLook, around);
  expect(keys({}, { folded: new Set([fleet?.key ?? '', 'terminals kiosk']) })).toEqual([
    '# Fleet',
    '# Terminals',
    'kiosk',
    'ledger',
    'l1',
  ]);
});

test('no key appears twice, though an objective may', () => {
  const rows = arrange(all, readLook({ group: 'outcome' }), around);
  expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
});
