// The examples in the rules are their tests: every marked one is found with exactly its marks, every silent one is left alone.
import { describe, expect, it } from 'vitest';
import { challenge } from '../challenge.ts';
import type { Facts, SingleText } from '../draft.ts';
import { fromExample } from '../example.ts';
import type { Finding } from '../finding.ts';
import { profiles } from '../profile.ts';
import type { DraftExample, ExampleWithFacts, Rule, TextExample } from '../rule.ts';
import { rules } from './index.ts';

const enough = 6;

function said(rule: Rule, findings: Finding[]): Finding[] {
  return findings.filter((finding) => finding.rule === rule.slug);
}

const hasFacts = (example: TextExample | DraftExample): example is ExampleWithFacts =>
  typeof example === 'object' && 'facts' in example;

function cases(
  examples: readonly TextExample[],
  on: string,
): { text: SingleText; marks: [number, number][] }[] {
  const kind = on === 'objective' ? 'objective' : 'key_result';
  return examples.flatMap((example) => (hasFacts(example) ? [] : [fromExample(example, kind)]));
}

/** Examples that come with a draft around them: only whether the rule speaks is told, not where. */
function drafts(rule: Rule, which: 'marked' | 'silent'): ExampleWithFacts[] {
  const facts: Facts = {};
  return rule.on === 'draft'
    ? rule.examples[which].map((example) => (hasFacts(example) ? example : { draft: example, facts }))
    : rule.examples[which].filter(hasFacts);
}

for (const rule of rules)
  describe(rule.slug, () => {
    it('has examples enough, a reason, a source and a word for those who disagree', () => {
      expect(rule.examples.marked.length).toBeGreaterThanOrEqual(enough);
      expect(rule.examples.silent.length).toBeGreaterThanOrEqual(enough);
      expect(rule.why.length).toBeGreaterThan(40);
      expect(rule.sources.length).toBeGreaterThan(0);
      expect(rule.disagreements.length).toBeGreaterThan(20);
    });

    for (const [index, { draft, facts }] of drafts(rule, 'marked').entries())
      it(`speaks about draft ${index + 1}: ${draft.objective.title}`, () => {
        expect(said(rule, challenge(draft, facts)).length).toBeGreaterThan(0);
      });
    for (const [index, { draft, facts }] of drafts(rule, 'silent').entries())
      it(`is silent about draft ${index + 1}: ${draft.objective.title}`, () => {
        expect(said(rule, challenge(draft, facts))).toEqual([]);
      });
    if (rule.on === 'draft') return;

    for (const { text, marks } of cases(rule.examples.marked, rule.on))
      it(`speaks about “${text.title}”`, () => {
        const [finding] = said(rule, challenge(text));
        expect(finding?.marks).toEqual(marks);
        expect(finding?.message).not.toBe('');
        expect(finding?.ask).toMatch(/[?]/);
      });
    for (const { text } of cases(rule.examples.silent, rule.on))
      it(`is silent about “${text.title}”`, () => {
        expect(said(rule, challenge(text))).toEqual([]);
      });
  });

it('names every rule once and yields only to rules there are', () => {
  const slugs = rules.map((rule) => rule.slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  for (const rule of rules) for (const other of rule.yieldsTo ?? []) expect(slugs).toContain(other);
});

it('never weighs more in a milder profile', () => {
  const weight = { error: 3, warning: 2, question: 1, off: 0 };
  for (const rule of rules) {
    const [strict, balanced, mild] = profiles.map((profile) => weight[rule.severity[profile]]);
    expect(strict).toBeGreaterThanOrEqual(balanced!);
    expect(balanced).toBeGreaterThanOrEqual(mild!);
  }
});
