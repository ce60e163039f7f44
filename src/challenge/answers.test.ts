// An answer holds for the words it was given for, and only an error stands in the way of a commit.
import { expect, it } from 'vitest';
import { commitBlockers, open } from './answers.ts';
import { challenge } from './challenge.ts';
import type { Finding } from './finding.ts';

function draft(title: string) {
  return {
    objective: { title: 'Night crews arrive home rested' },
    keyResults: [
      { id: 'a', title },
      { id: 'b', title: 'Swapped shifts from 40 to 15 a month' },
    ],
  };
}
function answer(finding: Finding, reason = 'The licence is the law here.') {
  return { rule: finding.rule, at: finding.at, textHash: finding.textHash, reason };
}

it('keeps an answered finding quiet until the words change', () => {
  const found = challenge(draft('Launch the rest cabin'));
  const first = found[0]!;
  expect(open(found, [answer(first)])).toEqual(found.slice(1));
  const later = challenge(draft('Launch the second rest cabin'));
  expect(open(later, [answer(first)])[0]?.rule).toBe(first.rule);
});

it('is not silenced by an answer without a reason or for another key result', () => {
  const found = challenge(draft('Launch the rest cabin'));
  const first = found[0]!;
  expect(open(found, [answer(first, '  ')])).toEqual(found);
  expect(open(found, [{ ...answer(first), at: { part: 'key result', id: 'b' } }])).toEqual(found);
});

it('lets a commit pass once every error is answered', () => {
  const found = challenge(draft('Launch the rest cabin'));
  const blockers = commitBlockers(found, []);
  expect(blockers.map((finding) => finding.rule)).toEqual(['activity-output']);
  expect(
    commitBlockers(
      found,
      blockers.map((finding) => answer(finding)),
    ),
  ).toEqual([]);
});

it('never lets warnings and questions stand in the way', () => {
  expect(
    commitBlockers(
      challenge({ kind: 'key_result', title: 'Reach 70% on-time departures', ownerId: null }),
      [],
    ),
  ).toEqual([]);
});
