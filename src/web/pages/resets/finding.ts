// The title of the reset: how much still waits for a choice, or what goes on and what ends.

import { countWord, numberWords } from '../../parts/numbers.ts';
import type { Reset } from './shown.ts';
import { isChosen } from './shown.ts';

const word = (count: number) => (count > 12 ? numberWords(count) : countWord(count).toLowerCase());

export function resetFinding({ cycle, objectives }: Pick<Reset, 'cycle' | 'objectives'>): string {
  if (!cycle) return 'There is no quarter to hand on yet';
  if (cycle.phase !== 'review' && cycle.phase !== 'closed')
    return `The reset of ${cycle.name} comes with its review`;
  if (objectives.length === 0) return `Nothing was promised in ${cycle.name}, so nothing goes on`;
  const open = objectives.filter((each) => !isChosen(each)).length;
  const all = `${word(objectives.length)} ${objectives.length === 1 ? 'objective' : 'objectives'}`;
  if (open > 0) return `${countWord(open)} of ${all} ${open === 1 ? 'waits' : 'wait'}: carry on, or let go?`;
  const carried = objectives.filter(({ choice }) => choice?.choice === 'carry').length;
  if (carried === 0) return `${objectives.length === 1 ? 'The only objective ends' : `All ${all} end`} here`;
  const ended = objectives.length - carried;
  const goes = `${countWord(carried)} of ${all} ${carried === 1 ? 'goes' : 'go'} on`;
  return ended === 0 ? goes : `${goes}, ${word(ended)} ${ended === 1 ? 'ends' : 'end'} here`;
}
