// Counts what the critic got right about one text. Counts of a source are added up, so that sources can be drawn again for the intervals.
import { defects } from '../../src/challenge/finding.ts';
import type { LineFinding } from '../../src/challenge/line.ts';
import { judgeLine } from '../../src/challenge/record.ts';
import type { Item } from './corpus.ts';

/** Hits and out of how many, by the name of the measure. */
export type Tally = Record<string, [hits: number, of: number]>;

export type Judged = { item: Item; findings: LineFinding[]; flagged: boolean; known: string[] };

const catalogue = new Set<string>(defects);
const weights = { error: 9, warning: 3, question: 1 };

/** Judges one text as the default profile does. */
export function judge(item: Item): Judged {
  const { kind, text, objective } = item;
  const { findings, verdict } = judgeLine(
    kind === 'set' ? { kind, text } : { kind, title: text, ...(objective && { objective }) },
  );
  const flagged = verdict === 'error' || verdict === 'warning';
  return { item, findings, flagged, known: item.defects.filter((defect) => catalogue.has(defect)) };
}

/** Measures of the verdict and of the ranking that one text counts for. */
export function tallyOf({ item, findings, flagged, known }: Judged): Tally {
  const tally: Tally = {};
  const bad = item.verdict === 'bad';
  if (item.kind !== 'set') {
    const of = item.kind === 'objective' ? 'objectives' : 'key results';
    if (flagged) tally[`${of}: precision`] = [Number(bad), 1];
    if (bad) tally[`${of}: recall`] = [Number(flagged), 1];
    else tally[`${of}: false alarms`] = [Number(flagged), 1];
  }
  if (bad && known.length > 0) {
    const said = distinct(findings);
    const first = Number(known.includes(said[0] ?? ''));
    const three = Number(said.slice(0, 3).some((defect) => known.includes(defect)));
    tally['stated defect first'] = [first, 1];
    tally['stated defect in first three'] = [three, 1];
    for (const defect of known) tally[`defect ${defect}`] = [Number(said.slice(0, 3).includes(defect)), 1];
  }
  return tally;
}

function distinct(findings: readonly LineFinding[]): string[] {
  return [...new Set(findings.map(({ defect }) => defect))];
}

/** Whether the better wording of a pair weighs less; equal weights count for neither. */
export function pairTally(before: Judged, after: Judged): Tally {
  const [was, is] = [weight(before.findings), weight(after.findings)];
  return { 'pairs: lighter': [Number(is < was), 1], 'pairs: heavier': [Number(is > was), 1] };
}

/** The worst finding decides; the rest only parts equals. */
export function weight(findings: readonly LineFinding[]): number {
  return findings.reduce((sum, { severity }) => sum + weights[severity], 0);
}

/** Adds the counts of several tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  const total: Tally = {};
  for (const tally of tallies)
    for (const [name, [hits, of]] of Object.entries(tally)) {
      const [before, outOf] = total[name] ?? [0, 0];
      total[name] = [before + hits, outOf + of];
    }
  return total;
}
