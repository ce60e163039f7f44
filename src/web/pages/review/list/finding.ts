// The title of the review: how far it has come, or, once the cycle is closed, how it went. Counts only; nothing is averaged.
import type { ListedObjective } from '../../../../actions/objectives/shapes.ts';
import type { Phase } from '../../../../core/cycle.ts';
import type { Verdict } from '../../../../core/objective.ts';
import { counted, countWord, numberWords } from '../../../parts/numbers.ts';
import { unscoredOf } from '../standing.ts';

type Reviewed = Pick<ListedObjective, 'state' | 'verdict' | 'keyResults'>;

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const word = (count: number) => lower(countWord(count));
const are = (count: number) => (count === 1 ? 'is' : 'are');

// Words while both are small, else figures for both.
function share(part: number, of: number): string {
  const first = part === 0 ? 'None' : of > 12 ? numberWords(part) : countWord(part);
  return `${first} of ${of > 12 ? numberWords(of) : word(of)} ${of === 1 ? 'objective' : 'objectives'}`;
}

/** Of all objectives that were committed in the cycle, closed ones included. */
export function reviewFinding(objectives: readonly Reviewed[], phase: Phase, name: string): string {
  if (phase !== 'review' && phase !== 'closed') return `The review of ${name} has not begun`;
  if (objectives.length === 0)
    return phase === 'closed'
      ? `${name} closed without an objective`
      : `Nothing was committed in ${name}, so there is nothing to review`;
  if (phase === 'closed') return recordFinding(objectives);
  const closed = objectives.filter(({ state }) => state === 'closed').length;
  if (closed === objectives.length)
    return closed === 1 ? 'The only objective is closed' : `All ${word(closed)} objectives are closed`;
  const unscored = objectives
    .filter(({ state }) => state !== 'closed')
    .reduce((sum, { keyResults }) => sum + unscoredOf(keyResults).length, 0);
  const missing =
    unscored === 0
      ? 'every key result has its score'
      : `${unscored > 12 ? counted(unscored, 'key result') : `${word(unscored)} ${unscored === 1 ? 'key result' : 'key results'}`} ${unscored === 1 ? 'has' : 'have'} no score`;
  return `${share(closed, objectives.length)} ${are(closed || 1)} closed; ${missing}`;
}

const endings: readonly [Verdict, string][] = [
  ['partial', 'reached in part'],
  ['missed', 'missed'],
  ['carried over', 'carried over'],
  ['dropped', 'dropped'],
];

function recordFinding(objectives: readonly Reviewed[]): string {
  const count = (verdict: Verdict) => objectives.filter((each) => each.verdict === verdict).length;
  const achieved = count('achieved');
  const rest = endings.flatMap(([verdict, words]) => {
    const many = count(verdict);
    return many === 0 ? [] : [`${many > 12 ? numberWords(many) : word(many)} ${words}`];
  });
  const last = rest.pop();
  const others = rest.length > 0 ? `${rest.join(', ')} and ${last}` : last;
  const first = `${share(achieved, objectives.length)} ${achieved > 1 ? 'were' : 'was'} achieved`;
  return others ? `${first}; ${others}` : first;
}
