import { expect, test } from 'vitest';
import { reachOf } from '../../../okr/reach.ts';
import { objective, supporting } from '../samples.ts';
import { drawMap, pathThrough, stepFrom } from './draw.ts';

const company = objective({ id: 'company', teamId: 'root', supports: supporting('company', 'outcome:time') });
const ramp = objective({ id: 'ramp', supports: supporting('ramp', 'company', 'outcome:stay') });
const kiosk = objective({ id: 'kiosk', supports: supporting('kiosk', 'ramp') });
const yard = objective({ id: 'yard', supports: supporting('yard', 'company') });
const ledger = objective({ id: 'ledger' });
const shown = [company, ramp, kiosk, yard, ledger];
const outcomes = [
  { id: 'outcome:time', title: 'Every sailing on time' },
  { id: 'outcome:stay', title: 'A company people stay with' },
];
const drawn = drawMap({ shown, outcomes, reach: reachOf(shown), companyId: 'root' }, 900);

test('columns run from outcomes over the company to teams and beyond', () => {
  expect(drawn.columns.map(({ name }) => name)).toEqual([
    'Outcomes',
    'Company',
    'Teams',
    'What supports those',
  ]);
  expect([...(drawn.columns[2]?.ids ?? [])].sort()).toEqual(['ramp', 'yard']);
  expect(drawn.columns[3]?.ids).toEqual(['kiosk']);
});

test('what is linked to nothing stands apart', () => {
  expect(drawn.apart.map(({ id }) => id)).toEqual(['ledger']);
});

test('the path through a thing runs both ways and no further', () => {
  expect([...pathThrough('ramp', drawn.links).ids].sort()).toEqual([
    'company',
    'kiosk',
    'outcome:stay',
    'outcome:time',
    'ramp',
  ]);
});

test('arrows follow links and columns', () => {
  expect(stepFrom('company', 'ArrowLeft', drawn)).toBe('outcome:time');
  expect(stepFrom('kiosk', 'ArrowLeft', drawn)).toBe('ramp');
  expect(stepFrom('ramp', 'ArrowRight', drawn)).toBe('kiosk');
  expect(stepFrom('kiosk', 'ArrowDown', drawn)).toBeNull();
  const [first, second] = drawn.columns[2]?.ids ?? [];
  expect(stepFrom(first ?? '', 'ArrowDown', drawn)).toBe(second);
});

test('an empty filter draws the outcomes alone', () => {
  const alone = drawMap({ shown: [], outcomes, reach: new Map(), companyId: undefined }, 900);
  expect(alone.columns.map(({ name }) => name)).toEqual(['Outcomes']);
  expect(alone.links).toEqual([]);
});
