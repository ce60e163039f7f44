// Thresholds decide about people's work: none changes without a dated line saying who changed it and why.
import { expect, test } from 'vitest';
import { sealNow } from './seal.ts';
import { changes, thresholds } from './thresholds.ts';

test('a changed number has a line of its own in the changes (put in the new seal, a date, a name and a reason)', () => {
  expect(changes[0].seal).toBe(sealNow());
});

test('changes are dated, signed, reasoned and counted, newest first', () => {
  for (const [index, { version, on, by, what }] of changes.entries()) {
    expect(version).toBe(changes.length - index);
    expect(on).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(by.length).toBeGreaterThan(3);
    expect(what.length).toBeGreaterThan(20);
  }
});

test('watching begins before failing, and nothing is said about fewer than three', () => {
  for (const { warn, fail, minimum } of Object.values(thresholds)) {
    expect(warn).toBeGreaterThan(0);
    expect(warn).toBeLessThan(fail);
    expect(fail).toBeLessThan(1);
    expect(minimum).toBeGreaterThanOrEqual(3);
  }
});
