// Advice as a heading and a reason, and of the help that is not advised: what it would take.
import type { Advice } from '../../../diagnosis/advice/advise.ts';
import { kindWords } from '../../../diagnosis/advice/rule.ts';
import type { Diagnosis } from '../../../diagnosis/diagnose.ts';
import { causeTitles } from '../../../diagnosis/explain.ts';
import { sentences, told } from '../../../diagnosis/words.ts';

const because: Partial<Record<Advice['rule'], string>> = {
  R0: 'a first rollout stands before you',
  R2: 'it breaks above the teams',
  R3: 'the operating model comes first',
  R4: 'the calendar gives way',
  R5: 'trust has to come first',
  R6: 'the craft is missing',
  R7: 'leads need practice, watched',
  R8: 'judgement grows with use',
  R9: 'the ritual is kept, the content is not',
  R10: 'your own people are to lead it',
};

/** "Consulting first: it breaks above the teams". */
export function adviceTitle({ kind, rule }: Advice, isFirstOfSeveral: boolean): string {
  if (kind === 'watch') return 'Watch: something is possible, nothing is shown';
  if (kind === 'not-enough-evidence') return 'Not enough evidence: buy nothing on this';
  if (kind === 'none') return 'Buy nothing: nothing that was counted calls for it';
  if (kind === 'collect') return 'Collect what is missing';
  const reason = because[rule];
  return `${kindWords[kind]}${isFirstOfSeveral ? ' first' : ''}${reason ? `: ${reason}` : ''}`;
}

/** Why, without the counts: they stand beside it as facts. */
export function reasonOf({ why, signals }: Advice, readings: Diagnosis['signals']): string {
  const counts = sentences(signals.map((signal) => told(readings[signal])));
  return counts && why.endsWith(counts) ? why.slice(0, -counts.length).trim() : why;
}

/** What is not advised, each with what it would take: "certification, because no gap in knowledge is shown". */
export function notNow({ advice, causes }: Diagnosis): string[] {
  const given = new Set(advice.map(({ kind }) => kind));
  const knowledge = causes.knowledge.verdict;
  const whyNoCourse =
    knowledge === 'not-enough-evidence'
      ? 'because nobody can say yet whether knowledge is missing'
      : knowledge === 'not-supported'
        ? 'because no gap in knowledge is shown'
        : `unless “${causeTitles.knowledge}” becomes supported`;
  return [
    given.has('certification') || given.has('certification-later') ? '' : `certification, ${whyNoCourse}`,
    given.has('coaching') ? '' : `coaching, unless “${causeTitles.managers}” becomes supported`,
    given.has('consulting') ? '' : `consulting, unless “${causeTitles.sponsorship}” becomes supported`,
  ].filter(Boolean);
}
