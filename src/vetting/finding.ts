// What the sheet says in the end, and what it does not say yet.
import { type Agreement, evaluatorAgreement } from './agreement.ts';
import { spread } from './cell.ts';
import { criteria } from './criteria.ts';
import { chanceOfFirst } from './robustness.ts';
import type { Sheet } from './sheet.ts';
import { type Standing, standings } from './standing.ts';

type Ranking = readonly { standing: Standing; first: number }[];

export type Finding = {
  sentence: string;
  /** Null while evaluators do not agree: no order is shown then. */
  ranking: Ranking | null;
  standings: Standing[];
  agreement: Agreement;
  /** Cells to talk about, most apart first. */
  discussions: { provider: string; criterion: string; first: Record<string, number>; apart: number }[];
  notes: string[];
};

const clearLead = 0.8;
const inTheRunning = 0.1;

/** @param seed of the weightings; the same sheet and seed give the same finding */
export function findingOf(sheet: Sheet, seed: number): Finding {
  const all = standings(sheet);
  const agreement = evaluatorAgreement(all.flatMap(({ cells }) => cells));
  const chances = chanceOfFirst(sheet, all, seed);
  const ranking = all
    .filter(({ gate }) => gate !== 'out')
    .map((standing) => ({ standing, first: chances.get(standing.provider.id) as number }))
    .sort((a, b) => b.first - a.first);
  const isHidden = agreement.state === 'do not agree yet';
  return {
    sentence: saidOf(sheet, isHidden, ranking),
    ranking: isHidden ? null : ranking,
    standings: all,
    agreement,
    discussions: discussionsOf(all),
    notes: notesOf(sheet, all, agreement),
  };
}

const percent = (share: number) => (share > 0.995 && share < 1 ? 'over 99%' : `${Math.round(100 * share)}%`);

function saidOf({ scores }: Sheet, isHidden: boolean, ranking: Ranking): string {
  if (scores.length === 0) return 'Nothing is scored yet.';
  return isHidden ? 'The evaluators do not agree yet.' : sentenceOf(ranking);
}

function sentenceOf(ranking: Ranking): string {
  const [leader] = ranking;
  if (!leader) return 'Nobody passes the gate: none has people write, review and challenge OKRs together.';
  const name = leader.standing.provider.name;
  if (ranking.length === 1) return `${name} is the only one that passes the gate.`;
  if (leader.first >= clearLead) return `${name} leads in ${percent(leader.first)} of weightings.`;
  const near = ranking.filter(({ first }, at) => at < 2 || first >= inTheRunning);
  return `${listed(near.map(({ standing }) => standing.provider.name))} cannot be separated.`;
}

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

function discussionsOf(all: readonly Standing[]): Finding['discussions'] {
  return all
    .flatMap(({ provider, cells }) =>
      cells
        .filter(({ state }) => state === 'open')
        .map(({ criterion, first }) => ({
          provider: provider.name,
          criterion: criteria[criterion].name,
          first,
          apart: spread(Object.values(first)),
        })),
    )
    .sort((a, b) => b.apart - a.apart);
}

function notesOf(sheet: Sheet, all: readonly Standing[], agreement: Agreement): string[] {
  const cells = all.flatMap((standing) => standing.cells);
  const missing = cells.filter(({ state }) => state === 'missing').length;
  const capped = cells.filter(({ isCapped }) => isCapped).length;
  const unasked = all.filter(({ gate }) => gate === 'not known').map(({ provider }) => provider.name);
  const out = all.filter(({ gate }) => gate === 'out').map(({ provider }) => provider.name);
  return [
    ...(agreement.state === 'too few'
      ? [
          `How far evaluators agree is not known: it takes three of them and ten cells scored twice, and there are ${agreement.evaluators} and ${agreement.cells}.`,
        ]
      : []),
    ...(out.length > 0
      ? [`Out, because nobody writes or challenges anything live there: ${listed(out)}.`]
      : []),
    ...(unasked.length > 0 ? [`Hours of live work were not asked yet: ${listed(unasked)}.`] : []),
    ...(missing > 0
      ? [`${missing} of ${cells.length} cells have no score and count as anything from 0 to 4.`]
      : []),
    ...(capped > 0
      ? [`${capped} cells count for less than their score, because the evidence does not carry it.`]
      : []),
    ...sheet.conflicts.map(
      ({ evaluator, provider, says }) => `Scores of ${evaluator} for ${provider} are left out: ${says}.`,
    ),
  ];
}
