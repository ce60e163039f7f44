// Passwords fit their own hash only; a flood of them is refused before it starves anybody.
import { availableParallelism } from 'node:os';
import { expect, it } from 'vitest';
import { hashPassword, newRecoveryCode, newSecret, passwordFits } from './secret.ts';

it('stores argon2id at the cost we promise', async () => {
  expect(await hashPassword('four small boats in fog')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it('tells the right password from another, however its accents were typed', async () => {
  const kept = await hashPassword('été sur la jetée');
  expect(await passwordFits('e\u0301te\u0301 sur la jete\u0301e', kept)).toBe(true);
  expect(await passwordFits('ete sur la jetee', kept)).toBe(false);
});

it('says no without a hash, after about the same work', async () => {
  const kept = await hashPassword('four small boats in fog');
  const timed = async (hash: string | null) => {
    const start = performance.now();
    for (let turn = 0; turn < 5; turn++) expect(await passwordFits('not this one at all', hash)).toBe(false);
    return performance.now() - start;
  };
  await timed(kept);
  const [known, unknown] = [await timed(kept), await timed(null)];
  // Alike enough on a busy machine; without the work it would be a thousandth.
  expect(unknown / known).toBeGreaterThan(0.1);
  expect(unknown / known).toBeLessThan(10);
});

it('refuses busy when more wait than it could serve, and serves again afterwards', async () => {
  const flood = await Promise.allSettled(
    Array.from({ length: availableParallelism() * 60 }, () => passwordFits('guess', null)),
  );
  expect(flood.some((each) => each.status === 'rejected' && each.reason.code === 'busy')).toBe(true);
  expect(flood.some((each) => each.status === 'fulfilled')).toBe(true);
  const kept = await hashPassword('four small boats in fog');
  expect(await passwordFits('four small boats in fog', kept)).toBe(true);
}, 60_000);

it('never makes the same secret twice', () => {
  const made = new Set(
    Array.from({ length: 1000 }, () => newSecret()).concat(Array.from({ length: 1000 }, newRecoveryCode)),
  );
  expect(made.size).toBe(2000);
  expect(newSecret()).toHaveLength(43);
});
