// The rules around the others: first rollouts, too little to judge by, nothing found, and what to collect.
import { type Cause, causes, type Verdict, weights } from '../causes.ts';
import type { Given, Rule, Situation } from './rule.ts';

const leastJudged = 2;
const mostUnjudged = 2;

const unjudged = ({ verdicts }: Situation): Cause[] =>
  causes.filter((cause) => verdicts[cause] === ('not-enough-evidence' satisfies Verdict));

export const firstRollout: Rule = {
  id: 'R0',
  when: 'a first rollout is declared: certification for an untrained owner or strong KN_LOW, consulting across functions',
  ends: true,
  gives: ({ flags, stateOf }) => {
    if (!flags.has('firstRollout')) return [];
    const given: Given[] = [];
    if (flags.has('crossFunction'))
      given.push({
        kind: 'consulting',
        reason:
          'A first rollout across functions is about how the place is run: levels, calendar, decisions, and the link to planning.',
        firstMove: 'Choose three to six willing teams, one of them hard, and run a whole cycle there first.',
        signals: [],
      });
    if (flags.has('untrainedOwner') || stateOf('KN_LOW') === 'STRONG')
      given.push({
        kind: 'certification',
        reason:
          'Before a first rollout one person inside needs firm ground: what is missing is knowledge and structure.',
        firstMove:
          'Let the owner write three key results for a real team and have the critic challenge each.',
        signals: ['KN_LOW'],
      });
    return given;
  },
};

export const tooLittle: Rule = {
  id: 'R1',
  when: 'fewer than two of the five causes can be judged',
  ends: true,
  gives: (situation) =>
    unjudged(situation).length > causes.length - leastJudged
      ? [
          {
            kind: 'not-enough-evidence',
            reason: 'Fewer than two of five causes can be judged. Buy nothing on this.',
            firstMove: 'Run one full cycle: check-ins, reviews, decisions written down as they are taken.',
            signals: [],
          },
        ]
      : [],
};

/** Speaks when no other rule has. */
export const nothingFound: Rule = {
  id: 'R11',
  when: 'no other rule speaks: watch where a cause is possible; else not enough evidence where three or more causes cannot be judged; else none',
  gives: (situation) => {
    const verdicts = Object.values(situation.verdicts);
    if (verdicts.includes('possible'))
      return [
        {
          kind: 'watch',
          reason: 'Nothing is established, and something is possible. Decide nothing on this.',
          firstMove: 'Put the next reading into the calendar, six weeks from now.',
          signals: [],
        },
      ];
    if (unjudged(situation).length > mostUnjudged)
      return [
        {
          kind: 'not-enough-evidence',
          reason: 'Three or more of five causes cannot be judged. Buy nothing on this.',
          firstMove: 'Run one full cycle, and ask the pulse.',
          signals: [],
        },
      ];
    return [
      {
        kind: 'none',
        reason: 'Nothing that was counted calls for bought help.',
        firstMove: 'Keep the rhythm, and look again next cycle.',
        signals: [],
      },
    ];
  },
};

/** Speaks beside a recommendation. */
export const alsoCollect: Rule = {
  id: 'R12',
  when: 'a cause cannot be judged beside a recommendation',
  gives: (situation) =>
    unjudged(situation).length > 0
      ? [
          {
            kind: 'collect',
            reason: `${unjudged(situation).length} of ${causes.length} causes could not be judged: the advice may be missing a part.`,
            firstMove:
              'Begin with what is quickest: ask the pulse, and write each decision down with an owner and a date.',
            signals: [
              ...new Set(unjudged(situation).flatMap((cause) => weights[cause].map(([signal]) => signal))),
            ],
          },
        ]
      : [],
};
