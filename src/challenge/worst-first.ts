// Drafts in the order in which a workshop should read them: those with the gravest open findings first.
import type { Severity } from './profile.ts';

export type Open = Record<Severity, number>;

/** Counts of open findings by how grave they are; an answered one is not open. */
export function openOf(findings: readonly { severity: Severity; answer?: unknown }[]): Open {
  const open = { error: 0, warning: 0, question: 0 };
  for (const { severity, answer } of findings) if (!answer) open[severity]++;
  return open;
}

/** Orders drafts: more errors first, then more warnings, then more questions; where all are equal, as they came. */
export function worstFirst<T extends { open: Open }>(drafts: readonly T[]): T[] {
  return drafts.toSorted(
    ({ open: a }, { open: b }) => b.error - a.error || b.warning - a.warning || b.question - a.question,
  );
}
