// The target lies where the number is going anyway. Needs at least three earlier values; a straight line through them is all it dares to draw.
import { draftOf } from '../example.ts';
import { rule } from '../rule.ts';

const fewest = 3;

/** Where a straight line by least squares puts the next value. */
function next(values: readonly number[]): number {
  const n = values.length;
  const middle = (n - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const along = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  const square = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return mean + (along / square) * (n - middle);
}

function known(target: number, history: number[], title = 'Winter bookings') {
  return {
    draft: draftOf('Winter is worth sailing for', { title, target, baseline: history.at(-1)! }),
    facts: { history: { 0: history } },
  };
}

export const withinTrend = rule({
  slug: 'within-trend',
  defect: 'SANDBAG',
  on: 'key result',
  anyLanguage: true,
  severity: { outcome: 'warning', balanced: 'warning', delivery: 'question' },
  yieldsTo: ['below-today', 'placeholder'],
  applies: ({ keyResult }) =>
    keyResult?.role !== 'guard' && keyResult?.kind !== 'band' && typeof keyResult?.target === 'number',
  find: ({ keyResult, facts }) => {
    const history = facts.history?.[keyResult!.id] ?? [];
    const last = history.at(-1);
    const target = keyResult!.target!;
    if (history.length < fewest || last === undefined || target === last) return null;
    const expected = next(history);
    const reached = target > last ? expected >= target : expected <= target;
    if (!reached) return null;
    return {
      marks: [],
      message: `The last ${history.length} values were already on their way to this target.`,
      ask: 'What would you dare if the trend were the least you expect?',
    };
  },
  why: 'A target on the line of the trend rewards waiting. The work of the cycle should show as a bend in the line.',
  sources: ['Grove, High Output Management', 'Klau, How Google sets goals'],
  disagreements:
    'Keeping a steep trend up gets harder with every cycle; then say why standing on the line is an achievement.',
  lesson: 'baseline-and-target',
  examples: {
    marked: [
      known(5000, [3000, 3800, 4600]),
      known(5200, [3000, 3800, 4600]),
      known(20, [60, 45, 30], 'Complaints a week'),
      known(92, [80, 84, 88, 91], 'Punctuality'),
      known(4.5, [3.9, 4.1, 4.3], 'Rating'),
      known(8, [20, 16, 12], 'Days to close the month'),
    ],
    silent: [
      known(6500, [3000, 3800, 4600]),
      known(5000, [4600, 4700]),
      known(10, [60, 45, 30], 'Complaints a week'),
      known(98, [80, 84, 88, 91], 'Punctuality'),
      known(4.5, [4.1, 4.0, 4.1], 'Rating'),
      {
        draft: draftOf('Calm decks', { title: 'Injuries', role: 'guard', target: 2 }),
        facts: { history: { 0: [5, 4, 3] } },
      },
    ],
  },
});
