// The clock of a request for help in words: how long is left, until when, and who gets it next. Pure.
import type { Escalation } from '../../../actions/escalations/shown.ts';
import { answerDays } from '../../../core/escalation-clock.ts';
import { dayWords, dueWords } from '../../parts/dates.ts';

type Clock = Pick<Escalation, 'daysLeft' | 'of' | 'isLate' | 'dueAt' | 'level' | 'sponsorName'>;

/** "1 of 3 working days left, until tomorrow 17:00". */
export function clockWords(clock: Clock, now: Date, zone: string): string {
  const until = dueWords(clock.dueAt, now, zone);
  if (clock.isLate) return 'past its time, so it heads the next agenda';
  return `${clock.daysLeft} of ${clock.of} working days left, until ${until}`;
}

/** "until tomorrow 17:00", for narrow places. */
export function shortClock(clock: Clock, now: Date, zone: string): string {
  return clock.isLate ? 'past its time' : `until ${dueWords(clock.dueAt, now, zone)}`;
}

/** Who gets it when nobody answers in time. */
export function nextWords({ level, sponsorName, isLate }: Clock): string {
  if (isLate) return 'Nobody answered in time. It stays at the head of the agenda until somebody does.';
  if (level === 'sponsor') return 'Unanswered, it heads the agenda of the next leadership review.';
  return `Unanswered, it goes on to ${sponsorName ?? 'the sponsor'}, who has ${answerDays.sponsor} working days.`;
}

type Answered = Pick<
  Escalation,
  'answer' | 'answerOn' | 'answerOwnerName' | 'answerDueOn' | 'answeredByName'
>;

/** "Marta Nunes said yes: Ruth Bell does it by Fri 14 Aug". */
export function answerWords({
  answer,
  answerOn,
  answerOwnerName,
  answerDueOn,
  answeredByName,
}: Answered): string {
  const who = answeredByName ?? 'Somebody';
  if (answer === 'no') return `${who} said not now`;
  if (answer === 'date')
    return `${who} decides it${answerOn ? ` on ${dayWords(answerOn, 'short')}` : ' later'}`;
  const by = answerDueOn ? ` by ${dayWords(answerDueOn, 'short')}` : '';
  return `${who} said yes${answerOwnerName ? `: ${answerOwnerName} does it${by}` : ''}`;
}
