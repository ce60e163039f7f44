// What keeps an objective from being closed, in the words of the button's line. The server asks for the same.
import type { KeyResult } from '../../../../actions/objectives/shapes.ts';
import type { Verdict } from '../../../../core/objective.ts';
import { countWord } from '../../../parts/numbers.ts';
import { scoreWords } from '../standing.ts';

type Chosen = { score: number | null; differs: boolean; reason: string };
type Row = { row: Pick<KeyResult, 'id' | 'role'>; number: number; chosen: Chosen };

export type Lack = { what: string; keyResultId?: string; field?: 'verdict' };

/** Empty when it can be closed. What is dropped at review needs nothing; everything else its scores. */
export function missingToClose(rows: readonly Row[], verdict: Verdict | null): Lack[] {
  if (verdict === 'dropped') return [];
  const results = rows.filter(({ row }) => row.role === 'result');
  const unscored = results.filter(({ chosen }) => chosen.score === null);
  const lacks: Lack[] = results
    .filter(({ chosen }) => chosen.score !== null && chosen.differs && !chosen.reason.trim())
    .map(({ row, number, chosen }) => ({
      what: `why key result ${number} is scored ${scoreWords(chosen.score ?? 0)}`,
      keyResultId: row.id,
    }));
  const [first] = unscored;
  if (first)
    lacks.unshift({ what: scoresWords(unscored.map(({ number }) => number)), keyResultId: first.row.id });
  return verdict === null ? [...lacks, { what: 'the verdict', field: 'verdict' }] : lacks;
}

function scoresWords(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  return numbers.length === 1
    ? `a score for key result ${last}`
    : `scores for key results ${numbers.slice(0, -1).join(', ')} and ${last}`;
}

/** "Two things missing: scores for key results 1 and 2; the verdict." */
export function missingWords(lacks: readonly Lack[]): string {
  const list = lacks.map(({ what }) => what).join('; ');
  return `${lacks.length === 1 ? 'One thing' : `${countWord(lacks.length)} things`} missing: ${list}.`;
}
