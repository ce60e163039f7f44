// R7 to R10: what is learned by doing it, watched. Uneven leads, texts, rituals, and people on their way.
import { governanceBroken } from './governance.ts';
import type { Rule } from './rule.ts';

const unevenTeams: Rule = {
  id: 'R7',
  when: 'uneven managers are supported',
  gives: ({ verdicts }) =>
    verdicts.managers === 'supported'
      ? [
          {
            kind: 'coaching',
            reason:
              'Teams run the rhythm very differently. Leads get better at it by repetition with somebody who watches.',
            firstMove:
              'Pair the leads: each sits in on the other’s check-in once, and says one thing to keep and one to change.',
            signals: ['SPREAD', 'RV_EMPTY', 'COPY'],
          },
        ]
      : [],
};

const texts: Rule = {
  id: 'R8',
  when: 'key results are activities or track projects, or ask for no change without a knowledge gap',
  gives: ({ patterns, verdicts }) => {
    const isTask = patterns.has('activity key results') || patterns.has('project-tracker key results');
    const isKpi = patterns.has('KPI confusion') && verdicts.knowledge !== 'supported';
    if (!isTask && !isKpi) return [];
    return [
      {
        kind: 'coaching',
        reason:
          'The form is in use; telling a change from a task is judgement, and grows by having one’s own texts challenged.',
        firstMove:
          'Take three key results of this quarter and ask of each: when this has worked, what is different, and for whom?',
        signals: ['KR_ACT', 'KR_TRACK', 'KR_KPI'],
      },
    ];
  },
};

const rituals: Rule = {
  id: 'R9',
  when: 'reviews are rituals and check-ins are copied, both',
  gives: ({ patterns }) =>
    patterns.has('ritual reviews') && patterns.has('copy-paste check-ins')
      ? [
          {
            kind: 'coaching',
            reason:
              'Check-ins and reviews take place, with little in them. Running them is a craft, learned by running them.',
            firstMove:
              'End the next review with one decision that has an owner and a date; open the one after with what became of it.',
            signals: ['RV_EMPTY', 'COPY'],
          },
        ]
      : [],
};

const path: Rule = {
  id: 'R10',
  when: 'a capability path is declared: certification (later, where R2 speaks), then coaching',
  gives: (situation) => {
    if (!situation.flags.has('capabilityPath')) return [];
    const later = governanceBroken(situation);
    return [
      {
        kind: later ? 'certification-later' : 'certification',
        reason: later
          ? 'Future leads learn first; but as long as priorities above them do not hold, begin with those.'
          : 'Future leads learn first, and are judged on what they can do.',
        firstMove: 'Name two people, and give each one team’s review to prepare this quarter.',
        signals: [],
      },
      {
        kind: 'coaching',
        reason:
          'What was learned stays when it is used: somebody watches the first reviews and talks them over.',
        firstMove: 'Let somebody who has run a quarter watch one review, and talk for fifteen minutes after.',
        signals: [],
      },
    ];
  },
};

export const craftRules: readonly Rule[] = [unevenTeams, texts, rituals, path];
