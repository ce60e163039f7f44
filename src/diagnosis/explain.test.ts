// What is said about a verdict: all that was counted, nothing about intent, and what would change it.
import { expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import { factsOf, organisations } from './organisations.fixture.ts';

test('a verdict tells k of n with its interval, what speaks against it, and what would change it', () => {
  const { causes } = diagnose(organisations[2]!.facts);
  expect(causes.sponsorship.explanation).toMatch(
    /^Sponsorship is weak: supported \(score 1\.00, 100% of the evidence seen\)\. 5 of 6 sessions that needed the sponsor went without \(83%, 95% interval 44–97%\)\./,
  );
  expect(causes.sponsorship.explanation).toContain('Against it: nothing.');
  expect(causes.sponsorship.wouldChange).toMatch(
    /^At most 1 of the next 6 sponsor sessions without the sponsor;/,
  );
  expect(causes.trust.explanation).toContain('Against it: 12 of 55 answers');
});

test('a score short of a limit never reads as if it had reached it', () => {
  expect(diagnose(organisations[2]!.facts).causes.trust).toMatchObject({
    verdict: 'inconclusive',
    explanation: expect.stringContaining('(score 0.14,'),
  });
});

test('what was not seen is named wherever evidence is missing', () => {
  for (const { facts } of organisations)
    for (const { coverage, explanation } of Object.values(diagnose(facts).causes))
      expect(explanation.includes('Not seen: ')).toBe(coverage < 1);
});

test('what would change a verdict does change it', () => {
  const facts = factsOf(10, {
    SP_ABS: [5, 6],
    ADD_UNP: [8, 9],
    ES_STALE: [6, 8],
    SV_LEAD: [38, 55],
    DC_STALE: [2, 22],
  });
  expect(diagnose(facts).causes.sponsorship.verdict).toBe('supported');
  const kept = factsOf(10, {
    SP_ABS: [1, 6],
    ADD_UNP: [2, 9],
    ES_STALE: [2, 8],
    SV_LEAD: [38, 55],
    DC_STALE: [2, 22],
  });
  expect(diagnose(kept).causes.sponsorship.verdict).not.toBe('supported');
});

test('nothing is said about reasons or people: no causal word in any verdict or advice', () => {
  const said = organisations.flatMap(({ facts }) => {
    const { causes, advice } = diagnose(facts);
    return [
      ...Object.values(causes).flatMap(({ explanation, wouldChange }) => [explanation, wouldChange]),
      ...advice.flatMap(({ why, firstMove }) => [why, firstMove]),
    ];
  });
  expect(said.length).toBeGreaterThan(100);
  for (const text of said)
    expect(text).not.toMatch(
      /\b(because|caused?|causing|due to|leads? to|led to|owing to|thanks to|results? in|therefore)\b/i,
    );
});
