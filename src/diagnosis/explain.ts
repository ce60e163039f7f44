// A verdict in words: what was counted, what speaks against it, what was not seen, and what would change it. It describes; it explains nobody.
import { percent } from '../core/number.ts';
import { type Cause, type Judgement, type Readings, type Verdict, type Weight, weighed } from './causes.ts';
import type { Facts, SignalId } from './facts.ts';
import { leansBad, type State } from './reading.ts';
import { lowered, sentence, told, untold } from './words.ts';
import { type Changes, changesOf } from './would-change.ts';

type Evidence = {
  signal: SignalId;
  weight: number;
  state: State;
  /** For or against the cause; `neither` where the interval reaches both ways; `unseen` where too little was counted. */
  speaks: 'for' | 'against' | 'neither' | 'unseen';
  says: string;
};

export type Explained = {
  verdict: Verdict;
  score: number | null;
  coverage: number;
  evidence: Evidence[];
  /** What would change the verdict, one sentence. */
  wouldChange: string;
  /** All of it as one paragraph. */
  explanation: string;
};

/** What each cause is called when it is there. */
export const causeTitles: Record<Cause, string> = {
  trust: 'Trust is low',
  cadence: 'The cadence is inconsistent',
  sponsorship: 'Sponsorship is weak',
  managers: 'Managers run it unevenly',
  knowledge: 'Knowledge is missing',
};

/** Verdicts as people read them. */
export const verdictWords: Record<Verdict, string> = {
  supported: 'supported',
  possible: 'possible',
  inconclusive: 'inconclusive',
  'form-only': 'kept in form only',
  'not-supported': 'not supported',
  'not-enough-evidence': 'not enough evidence',
};

/** Puts a judgement into words. `facts` are asked again for where each signal would turn. */
export function explain(judgement: Judgement, readings: Readings, facts: Facts): Explained {
  const { cause, verdict, score, coverage } = judgement;
  const all = weighed(cause, readings);
  const extra = verdict === 'form-only' ? [{ weight: 0, reading: readings.get('COPY')! }] : [];
  const evidence = [...all, ...extra].map(evidenceOf);
  const wouldChange = conditions(changesOf(judgement, [...all, ...extra], { readings, facts }));
  return {
    verdict,
    score,
    coverage,
    evidence,
    wouldChange,
    explanation: paragraph(judgement, evidence, wouldChange),
  };
}

function evidenceOf({ weight, reading }: Weight): Evidence {
  const { signal, state } = reading;
  const speaks = leansBad(reading)
    ? 'for'
    : state === 'HEALTHY'
      ? 'against'
      : state === 'UNSURE'
        ? 'neither'
        : 'unseen';
  return {
    signal,
    weight,
    state,
    speaks,
    says: sentence(speaks === 'unseen' ? untold(reading) : told(reading)),
  };
}

function paragraph(judgement: Judgement, evidence: readonly Evidence[], wouldChange: string): string {
  const { cause, verdict, score, coverage, gate } = judgement;
  const said = (speaks: Evidence['speaks']) =>
    evidence
      .filter((each) => each.speaks === speaks)
      .map(({ says }) => says)
      .join(' ');
  const refuted = verdict === 'not-supported' || verdict === 'form-only';
  const [main, against] = refuted ? [said('against'), said('for')] : [said('for'), said('against')];
  const known = score === null ? 'nothing known' : `score ${scoreText(score)}`;
  const parts = [
    `${verdict === 'form-only' ? 'The cadence is kept in form only' : `${causeTitles[cause]}: ${verdictWords[verdict]}`} (${known}, ${percent(coverage)} of the evidence seen).`,
    main,
    verdict === 'inconclusive' && !gate && 'Teams are not shown to differ beyond chance, so this stays open.',
    (against || verdict !== 'not-enough-evidence') && `Against it: ${against || 'nothing.'}`,
    said('neither') && `Reaches both ways: ${said('neither')}`,
    said('unseen') && `Not seen: ${lowered(said('unseen'))}`,
    `What would change this: ${lowered(wouldChange)}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** A score with two digits. Cut, not rounded: 0.145 is short of a limit of 0.15 and must not read as if it had reached it. */
export function scoreText(score: number): string {
  const hundredths = Math.trunc(score * 100 + Math.sign(score) * 1e-9);
  return (hundredths / 100).toFixed(2).replace('-', '−');
}

function conditions({ towards, away }: Changes): string {
  const all = (turns: Changes['away']) => turns.map(({ says }) => says).join('; ');
  if (towards.length === 0 && away.length === 0) return 'No single quarter of this size would.';
  if (towards.length === 0) return sentence(all(away));
  if (away.length === 0) return sentence(all(towards));
  return `${sentence(`towards it: ${all(towards)}`)} ${sentence(`away from it: ${all(away)}`)}`;
}
