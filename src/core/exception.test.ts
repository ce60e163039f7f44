import { expect, test } from 'vitest';
import { exceptionsOf } from './exception.ts';

const calm = { status: 'on track', confidence: 0.7, needs: '' } as const;

test('a week that went as expected needs no talk', () => {
  expect(exceptionsOf(calm, { status: 'on track', confidence: 0.75 })).toEqual([]);
  expect(exceptionsOf(calm, null)).toEqual([]);
});

test('what is off track is talked about every week, changed or not', () => {
  const off = { ...calm, status: 'off track' } as const;
  expect(exceptionsOf(off, { status: 'off track', confidence: 0.7 })).toEqual([{ kind: 'off track' }]);
});

test('a changed status and a moved confidence are news in both directions', () => {
  expect(exceptionsOf(calm, { status: 'at risk', confidence: 0.5 })).toEqual([
    { kind: 'status changed', from: 'at risk', to: 'on track' },
    { kind: 'confidence moved', points: 20 },
  ]);
  expect(exceptionsOf(calm, { status: 'on track', confidence: 0.8 })).toEqual([
    { kind: 'confidence moved', points: -10 },
  ]);
});

test('whoever asks for something is heard although all is well', () => {
  expect(exceptionsOf({ ...calm, needs: 'A second ramp crew' }, null)).toEqual([{ kind: 'asks for help' }]);
});
