// The decision memo: everything a later reader needs to see how it was decided, as Markdown.
import { criteria, criterionIds } from './criteria.ts';
import type { Finding } from './finding.ts';
import { weightings } from './robustness.ts';
import type { Sheet } from './sheet.ts';
import { type Standing, sharesOf } from './standing.ts';

export function memoOf(sheet: Sheet, finding: Finding): string {
  return [
    `# ${line(sheet.title)}`,
    `**${line(finding.sentence)}**`,
    section(
      'Where they stand',
      table(['provider', 'gate', 'points of 100', 'first in', 'price', 'a point costs'], rowsOf(finding)),
    ),
    section('What was weighed', weightsTable(sheet)),
    section('Scores', scoresTable(finding)),
    section('Agreement', agreementSentence(finding)),
    ...(finding.discussions.length > 0 ? [section('Still to talk about', discussionsTable(finding))] : []),
    ...(sheet.moderated.length > 0 ? [section('Moderated', moderatedTable(sheet))] : []),
    ...(finding.notes.length > 0
      ? [section('What this does not say', finding.notes.map((note) => `- ${line(note)}`).join('\n'))]
      : []),
  ]
    .join('\n\n')
    .concat('\n');
}

const section = (title: string, text: string) => `## ${title}\n\n${text}`;
// Names come from outside: none of them starts a table or a heading of its own.
const line = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
const row = (cells: readonly string[]) => `| ${cells.map(line).join(' | ')} |`;
const table = (head: string[], rows: string[][]) =>
  [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n');
const one = (value: number) => value.toFixed(1).replace(/\.0$/, '');
const range = ([low, high]: [number, number]) =>
  high - low < 0.05 ? one(low) : `${one(low)} to ${one(high)}`;

function rowsOf({ standings, ranking }: Finding): string[][] {
  const first = new Map(ranking?.map(({ standing, first: share }) => [standing.provider.id, share]));
  const order = ranking
    ? [...ranking.map(({ standing }) => standing), ...standings.filter(({ gate }) => gate === 'out')]
    : standings;
  return order.map(({ provider, gate, points, pricePerPoint }) => {
    const share = first.get(provider.id);
    return [
      provider.name,
      gate,
      range(points),
      share === undefined ? '–' : `${Math.round(100 * share)}%`,
      provider.price
        ? `${provider.price.amount} ${provider.price.currency} for ${provider.price.covers}`
        : 'not known',
      pricePerPoint === null ? '–' : one(pricePerPoint),
    ];
  });
}

function weightsTable({ weights, lockedOn }: Sheet): string {
  const shares = sharesOf(weights);
  const rows = criterionIds.map((id) => [
    criteria[id].name,
    `${one(100 * shares[id])}%`,
    criteria[id].anchors[4],
    criteria[id].evidence,
  ]);
  const locked = lockedOn
    ? `Weights were locked on ${lockedOn}, before the first score.`
    : 'Weights are not locked yet.';
  return `${table(['criterion', 'weight', 'a 4 is', 'evidence that counts'], rows)}\n\n${locked} Each was varied by half in ${weightings.toLocaleString('en-GB')} weightings, with evaluators drawn anew.`;
}

const stateWords = { scored: '', moderated: 'moderated', open: 'open', missing: 'no score' } as const;

function scoresTable({ standings }: Finding): string {
  const cellText = ({ cells }: Standing, at: number) => {
    const cell = cells[at] as Standing['cells'][number];
    const firsts = Object.entries(cell.first).map(([evaluator, score]) => `${evaluator} ${score}`);
    const words = [stateWords[cell.state], firsts.join(', '), cell.state === 'missing' ? '' : cell.evidence];
    return [range([cell.low, cell.high]), ...words.filter((word) => word !== '')].join('; ');
  };
  return table(
    ['criterion', ...standings.map(({ provider }) => provider.name)],
    criterionIds.map((id, at) => [criteria[id].name, ...standings.map((standing) => cellText(standing, at))]),
  );
}

function agreementSentence({ agreement }: Finding): string {
  if (agreement.state === 'too few') return 'Too few evaluators or scores to tell.';
  if (agreement.state === 'undefined')
    return "Everybody gave the same score throughout: Krippendorff's alpha is undefined.";
  return `Krippendorff's alpha (ordinal) of the first scores is ${agreement.alpha.toFixed(2)}: the evaluators ${agreement.state}.`;
}

function discussionsTable({ discussions }: Finding): string {
  return table(
    ['provider', 'criterion', 'first scores'],
    discussions.map(({ provider, criterion, first }) => [
      provider,
      criterion,
      Object.entries(first)
        .map(([evaluator, score]) => `${evaluator} ${score}`)
        .join(', '),
    ]),
  );
}

function moderatedTable({ moderated, providers }: Sheet): string {
  const names = new Map(providers.map(({ id, name }) => [id, name]));
  return table(
    ['provider', 'criterion', 'agreed', 'who moved', 'reason'],
    moderated.map(({ provider, criterion, score, moved, reason }) => [
      names.get(provider) ?? provider,
      criteria[criterion].name,
      one(score),
      moved.join(', ') || 'nobody',
      reason,
    ]),
  );
}
