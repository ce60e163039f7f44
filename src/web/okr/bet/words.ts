// The words and shapes of what became of a bet.
import { canBeJudged, type Judgement, tallyOf } from '../../../core/bet.ts';
import type { Phase } from '../../../core/cycle.ts';
import { counted, countWord } from '../../parts/numbers.ts';
import type { ShapeName } from '../../parts/shape.tsx';

export const judgementWords: Record<Judgement, { label: string; shape: ShapeName }> = {
  moved: { label: 'It moved', shape: 'disc' },
  unclear: { label: 'Unclear', shape: 'diamond' },
  wrong: { label: 'Wrong', shape: 'square' },
};

/** "2 moved it, 1 unclear, 1 not judged"; empty for no bets. */
export function tallyWords(bets: readonly { judgements: readonly { judged: Judgement }[] }[]): string {
  const tally = tallyOf(bets.map(({ judgements: [latest] }) => ({ judged: latest?.judged ?? null })));
  return [
    tally.moved > 0 && `${tally.moved} moved it`,
    tally.unclear > 0 && `${tally.unclear} unclear`,
    tally.wrong > 0 && `${tally.wrong} wrong`,
    tally['not judged'] > 0 && `${tally['not judged']} not judged`,
  ]
    .filter(Boolean)
    .join(', ');
}

type Made = { phase: Phase; judgements: readonly { judged: Judgement }[] };

/** "Fifteen bets in the year, 5 of them wait to be judged". A bet whose quarter still runs waits for nothing. */
export function betsFinding(bets: readonly Made[]): string {
  if (bets.length === 0) return 'No bet was made in this year';
  const all = `${countWord(bets.length)} ${bets.length === 1 ? 'bet' : 'bets'} in the year`;
  const waiting = bets.filter(
    ({ phase, judgements }) => canBeJudged(phase) && judgements.length === 0,
  ).length;
  if (waiting > 0) return `${all}, ${waiting} of them ${waiting === 1 ? 'waits' : 'wait'} to be judged`;
  return bets.some(({ phase }) => !canBeJudged(phase))
    ? `${all}, none waits to be judged`
    : `${all}, all judged`;
}

/** What became of the bets of one quarter: "2 moved it, 1 wrong", or that it still runs. */
export function quarterWords(bets: readonly Made[]): string {
  const isOver = bets.some(({ phase }) => canBeJudged(phase));
  return isOver ? tallyWords(bets) : `${counted(bets.length, 'bet')}, and the quarter is not over`;
}
