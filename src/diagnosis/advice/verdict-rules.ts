// R2 to R6: what follows from governance, an operating model, the cadence, trust and knowledge.
import { governanceBroken, governanceSignals } from './governance.ts';
import type { Rule, Situation } from './rule.ts';

const uneven = ({ stateOf }: Situation) => stateOf('SPREAD') === 'STRONG';

const pairLeads =
  'Pair the leads: each sits in on the other’s check-in once, and says one thing to keep and one to change.';
const leadershipReview =
  'Hold the leadership review at one fixed half hour, name a stand-in who may decide, and add nothing until somebody has said what stops.';

const governance: Rule = {
  id: 'R2',
  when: 'sponsorship is supported, or priorities are added without trade-off beside an absent sponsor, overload or strong SV_LEAD',
  gives: (situation) =>
    governanceBroken(situation)
      ? [
          {
            kind: 'consulting',
            reason:
              'The fault sits in governance: who decides, and when. Training more people would leave that as it is.',
            firstMove: leadershipReview,
            signals: governanceSignals,
          },
        ]
      : [],
};

const acrossFunctions: Rule = {
  id: 'R3',
  when: 'embedding across functions is declared',
  gives: ({ flags }) =>
    flags.has('crossFunction')
      ? [
          {
            kind: 'consulting',
            reason:
              'OKRs across functions and tied to planning ask for a way of working to be designed. A course does not design one.',
            firstMove:
              'Write on one page who decides what, at which meeting, and how the plan and the money follow.',
            signals: [],
          },
        ]
      : [],
};

const cadence: Rule = {
  id: 'R4',
  when: 'the cadence is supported: consulting with R2; coaching where SPREAD is strong; else self-serve',
  gives: (situation) => {
    if (situation.verdicts.cadence !== 'supported') return [];
    const signals = ['CI_MISS', 'RV_MISS', 'CI_LATE'] as const;
    if (governanceBroken(situation))
      return [
        {
          kind: 'consulting',
          reason: 'The rhythm does not hold, and neither do the decisions above it. Mend both together.',
          firstMove: leadershipReview,
          signals,
        },
      ];
    if (uneven(situation))
      return [
        {
          kind: 'coaching',
          reason:
            'The rhythm holds in some teams and not in others: those who run it need practice and feedback.',
          firstMove: pairLeads,
          signals: [...signals, 'SPREAD'],
        },
      ];
    return [
      {
        kind: 'self-serve',
        reason:
          'The rhythm does not hold. Protect the calendar before paying anybody, and measure again in six weeks.',
        firstMove:
          'Put every check-in and review of the quarter into the calendar today, 15 and 45 minutes long, and agree that nothing moves them.',
        signals,
      },
    ];
  },
};

const trust: Rule = {
  id: 'R5',
  when: 'low trust is supported: consulting with R2 or decisions that die; coaching where SPREAD is strong; else listen first',
  gives: (situation) => {
    if (situation.verdicts.trust !== 'supported') return [];
    const signals = ['SV_INFL', 'WMELON', 'SV_SAFE', 'DC_STALE'] as const;
    if (governanceBroken(situation) || situation.patterns.has('decisions that die'))
      return [
        {
          kind: 'consulting',
          reason: 'People do not believe that OKRs decide anything, and the decisions bear them out.',
          firstMove:
            'Open the next review with every decision still open, and close or cancel each one there.',
          signals,
        },
      ];
    if (uneven(situation))
      return [
        {
          kind: 'coaching',
          reason:
            'People do not believe that OKRs decide anything, and teams differ widely: begin with how each is led.',
          firstMove: pairLeads,
          signals: [...signals, 'SPREAD'],
        },
      ];
    return [
      {
        kind: 'listen-first',
        reason:
          'People do not believe that OKRs decide anything, and nothing that was counted says where that comes from. Listen before you pay anybody.',
        firstMove:
          'Hold five to eight conversations of half an hour, across teams, with one question: when did an OKR last change what you did?',
        signals,
      },
    ];
  },
};

const knowledge: Rule = {
  id: 'R6',
  when: 'a knowledge gap is supported: certification; later, where R2 speaks',
  gives: (situation) => {
    if (situation.verdicts.knowledge !== 'supported') return [];
    return governanceBroken(situation)
      ? [
          {
            kind: 'certification-later',
            reason:
              'People have not been shown how, but priorities above them do not hold. Until they do, what anybody learned would be decoration.',
            firstMove:
              'Mend who decides and when first. Meanwhile practise on your own drafts with the critic.',
            signals: ['KN_LOW', 'SP_ABS', 'ADD_UNP'],
          },
        ]
      : [
          {
            kind: 'certification',
            reason: 'People have not been shown how, and governance is not shown to keep them from using it.',
            firstMove: 'Let two owners rewrite one of each other’s key results, and compare what each saw.',
            signals: ['KN_LOW'],
          },
        ];
  },
};

export const verdictRules: readonly Rule[] = [governance, acrossFunctions, cadence, trust, knowledge];
