// What comes in after commit and displaces nothing. A rule without a sponsor behind it makes this worse, so the sponsor goes first.
import type { Playbook } from '../playbook.ts';

export const prioritiesAdded: Playbook = {
  pattern: 'priorities added without trade-off',
  slug: 'priorities-added-without-trade-off',
  symptom:
    'Something new and urgent arrives in week five. Nothing is taken away, so everything is a little late, and nobody chose that.',
  evidence: ['ADD_UNP', 'OVERLOAD', 'SP_ABS', 'SV_LEAD'],
  check: 'Read each addition. Some had somebody’s capacity behind it and nobody wrote that down.',
  moves: [
    'List everything added since commit, with who asked for it and what it cost. Facts, on one page.',
    'Take it to the sponsor and agree one sentence: nothing comes in before somebody has said what stops, what waits, or who pays.',
    'At the next addition, hold the question up kindly, and write the answer down as a decision.',
  ],
  script: {
    between: 'the programme lead and the sponsor',
    says: [
      'I believe every one of these was a good idea. Together they are more than we have weeks for.',
      'If this one comes first, which of the agreed ones may be late? I would rather you chose than the calendar.',
      'What shall I say next time somebody brings one and names nothing that stops?',
    ],
    avoid: 'Do not refuse the addition. Price it, and let the person who wants it decide.',
  },
  owner: 'sponsor',
  retestAfterWeeks: 6,
  known: 'Somebody withdraws an addition on being asked what it displaces.',
  escalate:
    'Consulting, when the sponsor agrees and the additions come from above the sponsor: decision rights are the subject then.',
};
