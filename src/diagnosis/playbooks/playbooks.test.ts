// Every pattern has its playbook, in words that fit what it is about.
import { expect, test } from 'vitest';
import { signalIds } from '../facts.ts';
import { patterns, signalBehind } from '../patterns.ts';
import { playbookOf, playbooks } from './index.ts';

test('every pattern has one playbook, that begins with the signal which proves it', () => {
  expect(playbooks.map(({ pattern }) => pattern).sort()).toEqual([...patterns].sort());
  for (const pattern of patterns) {
    const { evidence } = playbookOf(pattern);
    expect(evidence[0]).toBe(signalBehind(pattern));
    for (const signal of evidence) expect(signalIds).toContain(signal);
    expect(evidence.length).toBeGreaterThan(1);
  }
});

test('slugs follow from patterns', () => {
  for (const { pattern, slug } of playbooks) expect(slug).toBe(pattern.toLowerCase().replaceAll(' ', '-'));
});

test('the script asks, the moves begin with a deed, and nobody is shouted at', () => {
  for (const { symptom, check, moves, script, known, escalate } of playbooks) {
    expect(script.says.some((line) => line.includes('?'))).toBe(true);
    expect(script.avoid).toMatch(/^Do not /);
    for (const text of [symptom, check, ...moves, ...script.says, script.avoid, known, escalate]) {
      expect(text).toMatch(/^[A-Z“].*[.?]$/s);
      expect(text).not.toMatch(/!|successful|leverage|stakeholder|best practice/i);
    }
  }
});
