// Writes the figures down: as numbers for the gate and as a page for readers. No text of the corpus goes along, only counts of what was judged otherwise.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Item, judgedIn, type Part } from './corpus.ts';
import { type Figure, type Figures, type Measured, measure } from './measure.ts';
import { goals } from './print.ts';

const folder = join(import.meta.dirname, '../../docs/reference');

/** Our own labelled texts, which are part of the project and are judged on every run of the tests. */
export const ownTexts = join(import.meta.dirname, '../../test/unit/challenge/labelled.jsonl');

export type Published = {
  date: string;
  corpus: { sha256: string; sources: number; texts: number };
  figures: Record<'all' | Part, Figures>;
  own: { texts: number; figures: Figures };
};

/** Which file the figures belong to. */
export function fingerprint(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The figures as they were last written down. */
export function published(): Published {
  return JSON.parse(readFileSync(join(folder, 'accuracy.json'), 'utf8')) as Published;
}

/** Writes accuracy.json and accuracy.md. `date` is the day they are published, "2026-11-25". */
export function publish(path: string, items: readonly Item[], measured: Measured, date: string): void {
  const own = judgedIn(ownTexts);
  const record: Published = {
    date,
    corpus: { sha256: fingerprint(path), sources: measured.bySource.size, texts: items.length },
    figures: measured.figures,
    own: { texts: own.length, figures: measure(own).figures.all },
  };
  writeFileSync(join(folder, 'accuracy.json'), `${JSON.stringify(record, null, 1)}\n`);
  writeFileSync(join(folder, 'accuracy.md'), page(record, measured));
}

const percent = (share: number) => (share * 100).toFixed(1);
const cell = (figure: Figure | undefined) =>
  figure
    ? `${percent(figure.hits / figure.of)} (${percent(figure.low)} to ${percent(figure.high)}), n = ${figure.of}`
    : 'none';
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;

function page({ date, corpus, figures, own }: Published, { judged }: Measured): string {
  const columns = [figures.all, figures.tuning, figures['held out'], own.figures];
  const head = [
    row('measure, %', 'goal', 'all', 'sources tuned on', 'sources held out', 'our own texts'),
    row('---', '---', '---', '---', '---', '---'),
  ];
  const rows = Object.entries(goals).map(([name, { percent: goal, atMost }]) =>
    row(name, `${atMost ? 'at most' : 'at least'} ${goal}`, ...columns.map((each) => cell(each[name]))),
  );
  const defects = Object.keys(figures.all)
    .filter((name) => name.startsWith('defect '))
    .sort();
  const perDefect = defects.map((name) =>
    row(`\`${name.slice(7)}\``, ...columns.map((each) => cell(each[name]))),
  );
  return `# Accuracy of the critic

Written by \`npm run accuracy -- FILE --publish DATE\`; the figures below were published on ${date}.

Held against ${corpus.texts} OKR texts that others wrote and judged, from ${corpus.sources} sources, and against ${own.texts} texts of our own making (\`test/unit/challenge/labelled.jsonl\`). In brackets: 95% intervals.

${[...head, ...rows].join('\n')}

## How it is measured

- The default profile judges each text as it stands, a key result with its objective where the source gave one. An error or a warning counts as “bad”, a question does not.
- Sources that hold outputs and milestones to be fine are left out, and so are disputed texts: they belong to another school, which the other profiles serve.
- *Precision*: of the texts we call bad, how many their author called bad. *Recall*: of those the author called bad, how many we do. *False alarms*: of those the author called good, how many we call bad.
- *Stated defect first*: of the bad texts whose author named a defect of our catalogue, how often our first finding has it; and how often one of the first three different ones.
- *Pairs*: a text and its author's better wording. Findings weigh 9 (error), 3 (warning) and 1 (question); lighter means that the sum went down.
- About a third of the sources, chosen by a hash of their name, was held out: their texts and the mistakes on them were not read while the critic was tuned. Of the held-out part only totals, and counts by rule and by stated defect, were looked at. A first version of the rules is older than this split, so that part is cleaner than the rest, not clean.
- Intervals come from drawing the sources, not the texts, 2,000 times again with replacement (percentile bootstrap, fixed seed). Few sources make wide intervals: they say how far another set of sources may differ.
- Our own texts were written by the people who wrote the rules. They guard against steps back; they prove nothing about other people's texts.

The corpus is not part of the project. \`npm run accuracy -- FILE\` prints the same table for any file of the same form, with every mistake. The tests hold our own texts to these figures always, and the corpus (SHA-256 \`${corpus.sha256.slice(0, 16)}…\`) where \`QUARTERDECK_CORPUS\` names it: more than two points below fails.

## Stated defect among the first three, by defect

${[row('defect', 'all', 'sources tuned on', 'sources held out', 'our own texts'), row('---', '---', '---', '---', '---'), ...perDefect].join('\n')}

## Mistakes

${mistakes(judged)}
`;
}

/** How many texts were judged otherwise than by their authors, by what those said. */
function mistakes(judged: Measured['judged']): string {
  const singles = judged.filter(({ item }) => item.kind !== 'set');
  const missed = singles.filter(({ item, flagged }) => item.verdict === 'bad' && !flagged);
  const alarms = singles.filter(({ item, flagged }) => item.verdict === 'good' && flagged);
  const by = (names: string[]) =>
    [...Map.groupBy(names, (name) => name)]
      .map(([name, all]) => `${name} ${all.length}`)
      .sort()
      .join(', ');
  return [
    `- Called bad by their authors and not by us: ${missed.length} (${by(missed.map(({ known }) => known.join('+') || 'another defect'))}).`,
    `- Called good by their authors and bad by us: ${alarms.length} (by the rule that spoke first: ${by(alarms.map(({ findings }) => findings[0]!.rule))}).`,
    "- What a text cannot show stays unseen: that a metric is out of the team's hands, that it does not belong to its objective, or that it is read too late, is found from the facts around a draft, which the corpus does not give.",
    '- A missing baseline is only ever a question, whatever an author says: 45% of the key results that experts call good lack one.',
  ].join('\n');
}
