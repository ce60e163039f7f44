// The heading of a closed wave tells the worst share that stands out, and is silent where it must be.
import { expect, it } from 'vitest';
import { ownScales } from '../../../core/pulse/own-scales.ts';
import { finding } from './finding.ts';

const shares = (...bad: number[]) => bad.map((each) => ({ bad: each, n: 20, share: each / 20 }));

it('tells the worst of what counts', () => {
  expect(finding(ownScales, shares(6, 4, 13, 19, 20))).toBe('13 of 20 do not see leadership take its part');
  expect(finding(ownScales, shares(2, 4, 5, 19, 20))).toBe('Most people find that OKRs do their work here');
  expect(finding(ownScales, undefined)).toBe('Fewer than five people answered, so nothing is shown');
});
