// A slice of the calibration, seeded: enough to notice that the diagnosis has gone blind or sees ghosts. The whole is `npm run diagnosis:calibrate`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detection, mostFalse, reaches } from '../../scripts/diagnosis-calibrate/goals.ts';
import { clear } from '../../scripts/diagnosis-calibrate/organisation.ts';
import { ailments, shareOf, tried, worstFalse } from '../../scripts/diagnosis-calibrate/trial.ts';
import { causes } from '../../src/diagnosis/causes.ts';
import { changes } from '../../src/diagnosis/thresholds.ts';

const runs = 600;
const slice = { ...clear, seed: 7 };

for (const cause of causes)
  test(`at ten teams ${cause} is found as often as it has to be`, () => {
    const trial = tried(cause, 10, runs, slice);
    expect(reaches(shareOf(trial, cause, 'supported'), detection[cause])).toBe(true);
  });

for (const ailment of ailments)
  test(`nothing is supported that is not there: ${ailment}`, () => {
    for (const teams of [2, 6, 10])
      expect(worstFalse(tried(ailment, teams, runs, slice)).share).toBeLessThanOrEqual(mostFalse);
  });

test('two teams are never told that anything is supported', () => {
  for (const ailment of ailments) {
    const trial = tried(ailment, 2, runs, slice);
    for (const cause of causes) {
      expect(shareOf(trial, cause, 'supported')).toBe(0);
      if (cause !== 'cadence') expect(shareOf(trial, cause, 'not-enough-evidence')).toBe(1);
    }
  }
});

test('the same seed tells the same', () => {
  expect(tried('managers', 8, 20, slice)).toEqual(tried('managers', 8, 20, slice));
  expect(tried('managers', 8, 20, { ...slice, seed: 8 })).not.toEqual(tried('managers', 8, 20, slice));
});

test('the published calibration is of these thresholds (else: npm run diagnosis:calibrate -- --write)', () => {
  const page = readFileSync(
    join(import.meta.dirname, '../../docs/reference/diagnosis-calibration.md'),
    'utf8',
  );
  expect(page).toContain(`thresholds version ${changes[0].version} (${changes[0].seal})`);
});
