// The guide's own example does what the guide says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { readFacts } from '../../src/diagnosis/read-facts.ts';

test('the example of the guide is read, and shows what is said of it', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/guides/diagnosis.md'), 'utf8');
  const { facts, mistakes } = readFacts(JSON.parse(/```json\n(.*?)```/s.exec(guide)![1]!));
  expect(mistakes).toBeUndefined();
  const { causes, signals, advice } = diagnose(facts!);
  expect(causes.sponsorship.verdict).toBe('supported');
  expect(causes.cadence.verdict).toBe('not-supported');
  expect([signals.SP_ABS.low, signals.SP_ABS.high]).toEqual([
    expect.closeTo(0.44, 2),
    expect.closeTo(0.97, 2),
  ]);
  expect(advice.map(({ kind }) => kind)).toEqual(['consulting', 'collect']);
});
