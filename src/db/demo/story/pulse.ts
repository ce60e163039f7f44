// What people said in the one wave that was closed. Most would lend a hand with bad news; few believe that what reviews decide is carried out.
import type { TeamName } from './people.ts';

/** How a mark comes about: of a hundred people so many give 1, 2, 3, 4 and 5, item by item. */
export const leanings: readonly (readonly [number, number, number, number, number])[] = [
  [10, 24, 22, 30, 14], // we settled something differently
  [3, 8, 17, 42, 30], // people lend a hand
  [26, 40, 16, 12, 6], // what the review decided was carried out
  [34, 36, 14, 11, 5], // what we leave for what is added
  [8, 18, 22, 34, 18], // the check-in meeting is a good use of time
  [6, 14, 18, 36, 26], // could name the objectives
];

/** Teams that were busy elsewhere that week, and how many of ten answered; elsewhere eight did. */
export const answerOfTen: Partial<Record<TeamName, number>> = {
  Onboard: 4,
  'Southern Crossings': 6,
  'Energy and Shore Power': 5,
  'Saltline Ferries': 5,
};

export const words = [
  'We said fewer cancelled winter sailings was the one that mattered. Then the wedding charters came, and the school bus, and nobody said what stops.',
  'Our check-ins are honest now. I am less sure that anybody upstairs reads them before the review.',
  'Fuel went red and nothing bad happened to Aoife. That was new, and it was good.',
  'The review got moved, then it was over in ten minutes. The decision about Saturday ramps was the first one I saw carried out.',
  'Fewer things, please. I would give the leaflets and the loyalty scheme for one mechanic.',
  'I answer this because Ines asked. Ask me again when something changed.',
];
