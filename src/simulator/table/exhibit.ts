// Reports of elsewhere, the same for everybody: will this key result be reached? Asked as a probability.
import type { FamilyTable } from './family.ts';

/** No options: the answer is a number. */
export const exhibit: Pick<FamilyTable, 'contexts' | 'prior' | 'cues'> = {
  contexts: ['reached', 'missed'],
  prior: [1, 1],
  cues: {
    pace: { ahead: [0.55, 0.21], level: [0.33, 0.29], short: [0.12, 0.5] },
    proof: { sampled: [0.7, 0.17], told: [0.22, 0.39], smooth: [0.08, 0.44] },
    help: { answered: [0.63, 0.19], none: [0.25, 0.28], waiting: [0.12, 0.53] },
  },
};
