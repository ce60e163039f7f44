// The figures and the mistakes as text for a terminal. The mistakes quote the corpus, so they are printed and never written down.
import { partOf } from './corpus.ts';
import type { Figure, Measured } from './measure.ts';
import { type Judged, weight } from './tally.ts';

/** Measure -> goal in per cent and whether less is better. */
export const goals: Record<string, { percent: number; atMost?: true }> = {
  'key results: precision': { percent: 97 },
  'key results: recall': { percent: 95 },
  'key results: false alarms': { percent: 3, atMost: true },
  'objectives: precision': { percent: 88 },
  'objectives: recall': { percent: 85 },
  'objectives: false alarms': { percent: 8, atMost: true },
  'stated defect first': { percent: 85 },
  'stated defect in first three': { percent: 92 },
  'pairs: lighter': { percent: 95 },
  'pairs: heavier': { percent: 0, atMost: true },
};

const percent = (share: number) => (share * 100).toFixed(1).padStart(5);

function cell(figure: Figure | undefined): string {
  if (!figure) return 'none'.padEnd(29);
  const { hits, of, low, high } = figure;
  return `${percent(hits / of)} (${percent(low)} to${percent(high)}) n=${of}`.padEnd(29);
}

/** The table of all measures, per defect and per source. */
export function tables({ figures, bySource }: Measured): string {
  const rows = Object.entries(goals).map(([name, { percent: goal, atMost }]) =>
    [name.padEnd(30), `${atMost ? '<=' : '>='}${goal}`.padStart(5), ...parts(figures, name)].join('  '),
  );
  const named = Object.keys(figures.all).filter((name) => name.startsWith('defect '));
  const byDefect = named.sort().map((name) => [name.slice(7).padEnd(37), ...parts(figures, name)].join('  '));
  const sources = [...bySource].map(([source, tally]) => {
    const right = Object.entries(tally)
      .filter(([name]) => name in goals)
      .map(([name, [hits, of]]) => `${name} ${hits}/${of}`);
    return `${source} (${partOf(source)})\n    ${right.join(', ')}`;
  });
  const head = ['measure, % (95% interval)'.padEnd(30), ' goal', 'all', 'tuning sources', 'held-out sources'];
  return [
    head.map((text, at) => (at < 2 ? text : text.padEnd(29))).join('  '),
    ...rows,
    '\nstated defect among the first three, by defect',
    ...byDefect,
    '\nby source',
    ...sources,
  ].join('\n');
}

function parts(figures: Measured['figures'], name: string): string[] {
  return [figures.all, figures.tuning, figures['held out']].map((each) => cell(each[name]));
}

/** What was judged otherwise than its author did. Sources that are held out stay unread unless asked for. */
export function mistakes({ judged }: Measured, heldOut: boolean): string {
  const seen = judged.filter(({ item }) => heldOut || partOf(item.source) === 'tuning');
  const singles = seen.filter(({ item }) => item.kind !== 'set');
  return [
    list(
      'missed',
      singles.filter(({ item, flagged }) => item.verdict === 'bad' && !flagged),
    ),
    list(
      'false alarms',
      singles.filter(({ item, flagged }) => item.verdict === 'good' && flagged),
    ),
    list('another defect first', seen.filter(isMisranked)),
    list(
      'pairs whose better wording does not weigh less',
      seen.flatMap((each) => notLighter(each, judged)),
    ),
  ].join('\n\n');
}

function notLighter(before: Judged, judged: readonly Judged[]): Judged[] {
  const { verdict, pair } = before.item;
  const after = verdict === 'bad' && pair ? judged.find(({ item }) => item.id === pair) : undefined;
  return after?.item.verdict === 'good' && weight(after.findings) >= weight(before.findings)
    ? [before, after]
    : [];
}

function isMisranked({ item, known, findings }: Judged): boolean {
  return item.verdict === 'bad' && known.length > 0 && !known.includes(findings[0]?.defect ?? '');
}

function list(title: string, found: readonly Judged[]): string {
  const lines = found.map(({ item, findings, known }) => {
    const said = findings.map(({ defect, severity }) => `${defect} ${severity[0]}`).join(', ');
    const about = item.objective ? ` <- ${item.objective}` : '';
    return `  ${item.id} ${item.kind[0]} [${known.join(' ')}] ${JSON.stringify(item.text)}${about}\n      said: ${said || 'nothing'}`;
  });
  return [`${title}: ${found.length}`, ...lines].join('\n');
}
