// Where in the quarter each signal is made: what a programme lead can change is a meeting and a calendar, not a cause.
import type { SignalId } from '../../../diagnosis/facts.ts';

type Ceremony = {
  key: string;
  title: string;
  /** What is done there, and what its signals see of it. */
  about: string;
  signals: readonly SignalId[];
};

/** In the order of a quarter; every signal stands in one of them. */
export const ceremonies: readonly Ceremony[] = [
  {
    key: 'commit',
    title: 'Drafting and commit',
    about: 'What is promised, how much of it, and whether the words name a change.',
    signals: ['KR_ACT', 'KR_TRACK', 'KR_KPI', 'OVERLOAD', 'KN_LOW'],
  },
  {
    key: 'check-in',
    title: 'Weekly check-in',
    about: 'Whether it takes place, whether it says anything, and how far teams differ.',
    signals: ['CI_MISS', 'CI_LATE', 'COPY', 'SPREAD', 'SV_SAFE'],
  },
  {
    key: 'reviews',
    title: 'Reviews',
    about: 'Whether they are held, who is there, and whether they end with a decision.',
    signals: ['RV_MISS', 'RV_EMPTY', 'SP_ABS', 'SV_LEAD'],
  },
  {
    key: 'decisions',
    title: 'Decisions and escalations',
    about: 'What comes in after commit and at what price, what is answered, and what is done.',
    signals: ['ADD_UNP', 'ES_STALE', 'DC_STALE', 'TG_CUT', 'SV_INFL'],
  },
  {
    key: 'reset',
    title: 'Scoring and reset',
    about: 'Whether confidence foresaw the scores, and whether the next quarter begins anew.',
    signals: ['WMELON', 'KR_CARRY'],
  },
];
