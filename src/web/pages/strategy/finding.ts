// The sentence over the strategy: how many outcomes there are, and which of them the cycle's objectives carry. Pure, so that it can be tested.
import { counted, countWord } from '../../parts/numbers.ts';

type Carried = { carriers: number };

/** @param outcomes the active ones, each with how many objectives of the cycle reach it; one that reaches two counts for both
 * @param objectives how many different objectives reach any */
export function strategyFinding(outcomes: readonly Carried[], objectives: number): string {
  const all = outcomes.length;
  if (all === 0) return 'No outcome is active yet';
  const carried = outcomes.filter(({ carriers }) => carriers > 0).length;
  const said = `${countWord(all)} ${all === 1 ? 'outcome' : 'outcomes'}`;
  const by = `carried by ${lower(countWord(objectives))} ${objectives === 1 ? 'objective' : 'objectives'}`;
  if (carried === 0)
    return all === 1 ? `${said}, carried by nothing yet` : `${said}; nothing carries them yet`;
  if (carried === all) return `${said}, ${by}`;
  const left = all - carried;
  return `${said}; ${lower(countWord(carried))} ${carried === 1 ? 'is' : 'are'} ${by}, ${lower(countWord(left))} by none`;
}

/** What the quarter does beside it. @param of all objectives of the cycle the reader may see */
export function reachWords(reaching: number, of: number, cycleName: string): string {
  if (of === 0) return `${cycleName} has no objectives yet.`;
  const apart = of - reaching;
  if (apart === 0)
    return of === 1
      ? `The one objective of ${cycleName} reaches one of them.`
      : `Every objective of ${cycleName} reaches one of them.`;
  return `${counted(apart, 'objective')} of ${cycleName} ${apart === 1 ? 'reaches' : 'reach'} none of them.`;
}

const lower = (words: string) => words.toLocaleLowerCase();
