// A diagnosis for a terminal: the advice first, then the verdicts with all that was counted for and against, and last every signal.
import { percent } from '../../../core/number.ts';
import { kindWords } from '../../../diagnosis/advice/rule.ts';
import type { Diagnosis } from '../../../diagnosis/diagnose.ts';
import { causeTitles, scoreText, verdictWords } from '../../../diagnosis/explain.ts';
import { signalBehind } from '../../../diagnosis/patterns.ts';
import { playbookOf } from '../../../diagnosis/playbooks/index.ts';
import { signals } from '../../../diagnosis/signals/index.ts';
import type { Since } from '../../../diagnosis/since.ts';
import type { Comparison } from '../../../diagnosis/which-help/compare.ts';
import { sentence, told } from '../../../diagnosis/words.ts';
import { readable } from '../print.ts';

type Advice = Diagnosis['advice'][number];

/** The diagnosis as text. */
export function readableDiagnosis(diagnosis: Diagnosis): string {
  const { advice } = diagnosis;
  return [
    `Advice\n\n${advice.map(adviceText).join('\n\n')}`,
    patternsText(diagnosis),
    `Causes\n\n${causesText(diagnosis)}`,
    `Signals\n\n${signalsText(diagnosis)}`,
    `Read with version ${diagnosis.thresholds} of the thresholds. It describes what was kept and what was not, and says nothing about anybody’s intent.`,
  ].join('\n\n');
}

/** What was stated against what is seen, as text. */
export function readableComparison({ stated, unstated }: Comparison): string {
  const each = stated.map(({ problem, seen, says }) => `  ${problem} (${seen}): ${says}`);
  return `What you said\n\n${each.join('\n')}\n\nSeen, and not said: ${unstated.join('; ') || 'nothing'}`;
}

/** What has changed since an earlier time, as text. */
export function readableSince({ signals: changes, patterns }: Since): string {
  const each = changes.map(({ says }) => `  ${says}`);
  const were = patterns.map(({ pattern, now }) => `${pattern}: ${now}`);
  return `Since then\n\n${each.join('\n') || '  No signal was read at both times.'}\n\nPatterns: ${were.join('; ') || 'none, then or now'}`;
}

function adviceText({ kind, rule, alsoBy, why, firstMove }: Advice): string {
  const by = [rule, ...alsoBy].join(', ');
  return `  ${kindWords[kind]} (${by}). ${why}\n  At no cost, first: ${firstMove}`;
}

function patternsText({ patterns, signals: readings }: Diagnosis): string {
  if (patterns.length === 0) return 'Patterns: none';
  const each = patterns.map((pattern) => {
    const { slug } = playbookOf(pattern);
    const counted = sentence(told(readings[signalBehind(pattern)]));
    return `  ${sentence(pattern)} ${counted}\n    What to do: quarterdeck diagnose playbook ${slug}`;
  });
  return `Patterns\n\n${each.join('\n')}`;
}

function causesText({ causes }: Diagnosis): string {
  const rows = Object.entries(causes).map(([cause, { verdict, score, coverage }]) => ({
    cause: causeTitles[cause as keyof typeof causes],
    verdict: verdictWords[verdict],
    score: score === null ? null : scoreText(score),
    'evidence seen': percent(coverage),
  }));
  const each = Object.values(causes).map(({ explanation }) => `  ${inLines(explanation)}`);
  return [readable(rows), ...each].join('\n\n');
}

// What speaks for it, what against, what is open and what would change it: each begins a line.
const inLines = (explanation: string): string =>
  explanation.replace(/ (Against it|Reaches both ways|Not seen|What would change this): /g, '\n    $1: ');

function signalsText({ signals: readings }: Diagnosis): string {
  const rows = signals.map(({ id, title }) => {
    const { state, bad, n, share, low, high } = readings[id];
    return {
      signal: id,
      state,
      bad,
      of: n,
      share: share === null ? null : percent(share),
      'interval 95%': low === null || high === null ? null : `${Math.round(low * 100)}–${percent(high)}`,
      'is about': title,
    };
  });
  return readable(rows);
}
