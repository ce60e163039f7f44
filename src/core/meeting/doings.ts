// What is decided beside the field for decisions: a meeting works on other pages too, and what its people do there meanwhile belongs to what it came to.
import type { EventKind } from '../event.ts';
import type { MeetingKind } from './kinds.ts';

const ranking: readonly EventKind[] = [
  'candidate.ranked',
  'candidate.parked',
  'candidate.taken-back',
  'cut-line.drawn',
];
const drafting: readonly EventKind[] = ['objective.created', 'objective.proposed', ...ranking];

/** What each kind of meeting does on other pages. */
export const doingsOf: Record<MeetingKind, readonly EventKind[]> = {
  'annual outcomes': ['bet.judged', 'outcome.stop-turned', 'outcome.created', 'outcome.closed'],
  'company draft': drafting,
  'team drafting': drafting,
  'alignment workshop': [
    'dependency.asked',
    'dependency.answered',
    'dependency.withdrawn',
    'objective.proposed',
    ...ranking,
  ],
  commit: ['objective.committed', 'objective.sent-back'],
  'weekly check-in': ['check-in.made'],
  'leadership review': [],
  'mid-quarter review': [],
  'quarter review': ['key-result.scored', 'objective.closed', 'objective.reopened'],
  retrospective: ['decision.done', 'decision.withdrawn'],
  reset: ['reset.carried', 'reset.watched', 'reset.dropped', 'reset.taken-back', 'bet.judged', ...ranking],
};
