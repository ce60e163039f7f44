// The whole of it: counts in; signals, patterns, causes and advice out. Pure, so the same counts always say the same, and "not enough evidence" is an answer.
import { type Advice, advise } from './advice/advise.ts';
import { type Cause, causes, judge } from './causes.ts';
import { type Explained, explain } from './explain.ts';
import type { Facts, SignalId } from './facts.ts';
import { type Pattern, patternsIn } from './patterns.ts';
import { readSignal } from './read.ts';
import type { Reading } from './reading.ts';
import { signals } from './signals/index.ts';
import { changes } from './thresholds.ts';

export type Diagnosis = {
  /** Version of the thresholds it was read with. */
  thresholds: number;
  signals: Record<SignalId, Reading>;
  patterns: Pattern[];
  causes: Record<Cause, Explained>;
  advice: Advice[];
};

/**
 * Diagnoses an organisation from counts of what happened. Never fails on facts that `readFacts` let through.
 * Describes what was kept and what was not; says nothing about anybody's intent, and names nobody.
 */
export function diagnose(facts: Facts): Diagnosis {
  const read = signals.map((signal) => readSignal(signal, facts));
  const readings = new Map(read.map((reading) => [reading.signal, reading]));
  const patterns = patternsIn(read);
  const judged = causes.map((cause) => judge(cause, readings));
  return {
    thresholds: changes[0].version,
    signals: Object.fromEntries(readings) as Diagnosis['signals'],
    patterns,
    causes: Object.fromEntries(
      judged.map((judgement) => [judgement.cause, explain(judgement, readings, facts)]),
    ) as Diagnosis['causes'],
    advice: advise({ flags: facts.flags, patterns, judged, readings }),
  };
}
