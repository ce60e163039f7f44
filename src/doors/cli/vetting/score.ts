// `vetting score`: what the sheet says, and how sure that is.
import { criteria, criterionIds } from '../../../vetting/criteria.ts';
import { type Finding, findingOf } from '../../../vetting/finding.ts';
import { memoOf } from '../../../vetting/memo.ts';
import { Sheet } from '../../../vetting/sheet.ts';
import { Refused } from '../ask.ts';
import { shapedAt } from '../json-at.ts';
import { print } from '../print.ts';

export type ScoreFlags = { memo?: true; seed: string; json?: true };

export async function score(path: string, { memo, seed, json }: ScoreFlags): Promise<void> {
  if (!/^\d{1,9}$/.test(seed)) throw new Refused('bad-input', '--seed is a whole number.');
  const sheet = await shapedAt(path, Sheet);
  const finding = findingOf(sheet, Number(seed));
  if (memo) process.stdout.write(memoOf(sheet, finding));
  else if (json) print(finding, true);
  else {
    process.stdout.write(`${finding.sentence}\n\n`);
    print(shown(finding), false);
    tellNotes(finding.notes);
  }
}

function shown({ standings, ranking, discussions, agreement }: Finding): object {
  const rows = ranking
    ? [
        ...ranking,
        ...standings.filter(({ gate }) => gate === 'out').map((standing) => ({ standing, first: null })),
      ]
    : standings.map((standing) => ({ standing, first: null }));
  return {
    providers: rows.map(({ standing: { provider, gate, points, pricePerPoint }, first }) => ({
      provider: provider.name,
      gate,
      least: points[0],
      most: points[1],
      'first in': first === null ? '' : `${(100 * first).toFixed(1)}%`,
      'a point costs': pricePerPoint,
    })),
    ...('alpha' in agreement ? { alpha: agreement.alpha } : {}),
    ...(discussions.length > 0
      ? {
          'to talk about': discussions.map(({ provider, criterion, first }) => ({
            provider,
            criterion,
            scores: Object.entries(first)
              .map(([evaluator, points]) => `${evaluator} ${points}`)
              .join(', '),
          })),
        }
      : {}),
  };
}

// A note is a sentence: a table would cut it off.
function tellNotes(notes: readonly string[]): void {
  if (notes.length > 0) process.stdout.write(`\n${notes.join('\n')}\n`);
}

export function tellCriteria(): void {
  const text = criterionIds.map((id) => {
    const { name, weight, anchors, evidence, question } = criteria[id];
    const levels = Object.entries(anchors).map(([points, says]) => `  ${points}  ${says}`);
    return [
      `${name} (${id}, weight ${weight})`,
      ...levels,
      `  for more than 1: ${evidence}`,
      ...(question ? [`  ask: ${question}`] : []),
    ].join('\n');
  });
  process.stdout.write(`${text.join('\n\n')}\n`);
}
