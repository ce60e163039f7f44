// What a committed key result is, by its words and fields, as the text signals count it. The critic reads; this only says which of its findings count.
import { challenge } from '../../challenge/challenge.ts';
import type { Choices } from '../../challenge/choices.ts';
import type { KeyResultDraft } from '../../challenge/draft.ts';
import type { Defect } from '../../challenge/finding.ts';
import { rules } from '../../challenge/rules/index.ts';

export type TextReading = {
  /** Names work rather than a change (KR_ACT). */
  isActivity: boolean;
  /** Measured by how far a project has come (KR_TRACK). */
  tracksProject: boolean;
  /** Asks for nothing to change (KR_KPI); never said of a guard, which is meant to hold. */
  asksForNoChange: boolean;
};

const activities: readonly Defect[] = ['ACTIVITY_OUTPUT', 'EFFORT'];
const counted: readonly Defect[] = [...activities, 'BINARY_MILESTONE', 'BAU_KPI'];
// Only rules that count are asked, and those they give way to: a large company commits thousands of key results, and each is read every night.
const heard = new Set(
  rules
    .filter(({ defect }) => counted.includes(defect))
    .flatMap(({ slug, yieldsTo = [] }) => [slug, ...yieldsTo]),
);
const choices: Choices = {
  rules: Object.fromEntries(rules.filter(({ slug }) => !heard.has(slug)).map(({ slug }) => [slug, 'off'])),
};
const progress =
  /(?:%|\bper ?cent)\s+(?:of\s+(?:the\s+)?(?:project|roadmap|plan|backlog|scope|milestones)\b|complete[d]?\b|completion\b|done\b|finished\b|delivered\b|implemented\b|rolled out\b|progress\b)/i;
const progressUnit = /^(?:%|per ?cent)\s*(?:complete|completion|done|progress)$/i;

/**
 * Reads one key result. What the critic only asks about is not counted: a question is no finding.
 * @param objective the title it belongs to, when known
 */
export function readText({ id: _, kind, ...fields }: KeyResultDraft, objective?: string): TextReading {
  const text = {
    kind: 'key_result' as const,
    ...fields,
    ...(kind && { measured: kind }),
    ...(objective && { objective }),
  };
  const findings = challenge(text, {}, choices);
  const found = new Set(
    findings.filter(({ severity }) => severity !== 'question').map(({ defect }) => defect),
  );
  const isYesOrNo = fields.baseline === 0 && fields.target === 1 && kind !== 'decrease';
  return {
    isActivity: activities.some((defect) => found.has(defect)),
    tracksProject:
      kind === 'milestone' ||
      isYesOrNo ||
      found.has('BINARY_MILESTONE') ||
      progress.test(fields.title) ||
      progressUnit.test(fields.unit ?? ''),
    asksForNoChange: fields.role !== 'guard' && found.has('BAU_KPI'),
  };
}
