// The programme lead's order of things.
import { expect, it } from 'vitest';
import { signalIds } from '../../../diagnosis/facts.ts';
import { ceremonies } from './ceremonies.ts';

it('has every signal in one ceremony', () => {
  expect(ceremonies.flatMap(({ signals }) => signals).sort()).toEqual([...signalIds].sort());
});
