// A team is told what stands out in it, and no cause.
import { expect, it } from 'vitest';
import { diagnose } from '../../../diagnosis/diagnose.ts';
import { factsOf } from '../../../diagnosis/organisations.fixture.ts';
import { teamFinding } from './finding.ts';

const of = (counts: Parameters<typeof factsOf>[1]) => teamFinding('Engines', diagnose(factsOf(1, counts)));

it('names the strongest first, and how many more', () => {
  expect(of({ ADD_UNP: [5, 6], DC_STALE: [3, 8] })).toBe(
    'Engines: additions nobody paid for, and 1 more to look at',
  );
});

it('tells nothing that stands out from nothing that is known', () => {
  expect(of({ OVERLOAD: [0, 20] })).toBe('Nothing in Engines stands out, as far as one can see');
  expect(of({ CI_MISS: [2, 24] })).toBe('Engines so far: counts, and too few of them to read a share by');
  expect(of({})).toBe('Nothing was counted in Engines yet');
});
