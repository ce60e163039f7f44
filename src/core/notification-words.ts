// What a notification says, in the app and in a mail alike, and where its link lands. Pure.
import { localDay, localTime } from './calendar/zone.ts';
import type { Id } from './id.ts';
import type { NotificationKind } from './notification.ts';

/** A notification with what it is about, as it stands when it is read. */
export type Notification = {
  kind: NotificationKind;
  actorName: string | null;
  objectiveId: Id | null;
  objectiveTitle: string | null;
  keyResultId: Id | null;
  keyResultTitle: string | null;
  commentId: Id | null;
  /** What was written, where it was a comment. */
  said: string | null;
  thingId: Id | null;
  words: Record<string, unknown>;
};

export type Said = {
  /** One sentence in our words. */
  sentence: string;
  /** What it is about, in the words of whoever wrote it. */
  about: string | null;
  /** What was said of it, in their words. */
  quote: string | null;
};

/** The sentence, what it is about and what was said. */
export function wordsOf(notification: Notification): Said {
  const { objectiveTitle, keyResultTitle, said, words } = notification;
  const text = (key: string) => (typeof words[key] === 'string' && words[key] !== '' ? words[key] : null);
  return {
    sentence: sentences[notification.kind](notification.actorName ?? 'Quarterdeck', words),
    about: keyResultTitle ?? objectiveTitle ?? text('about'),
    quote: said ?? text('quote'),
  };
}

type Sentence = (who: string, words: Record<string, unknown>) => string;

const meetingOf = (words: Record<string, unknown>) => `the ${String(words.meeting ?? 'meeting')}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
// A time is told in the zone of the meeting, which is where it is held.
const on = (words: Record<string, unknown>, link = 'for') => {
  const { startsAt, zone } = words;
  if (typeof startsAt !== 'string' || typeof zone !== 'string') return '';
  const at = new Date(startsAt);
  return ` ${link} ${dayWords(localDay(at, zone))}, ${localTime(at, zone)}`;
};
const count = (words: Record<string, unknown>) => (typeof words.count === 'number' ? words.count : 1);

const sentences: Record<NotificationKind, Sentence> = {
  mention: (who) => `${who} mentioned you`,
  comment: (who) => `${who} commented on what you own`,
  'at risk': (who, words) =>
    `${who} checked in: ${words.status === 'off track' ? 'off track' : 'at risk'} now`,
  proposal: (who) => `${who} proposed an objective: yours to commit or send back`,
  'sent back': (who) => `${who} sent your objective back to drafting`,
  committed: (who) => `${who} committed your objective`,
  'help asked': (who) => `${who} asks for your help: yes, no or a date`,
  'help passed on': (_, words) =>
    words.byClock === true
      ? 'A request for help was not answered in time and is yours now'
      : 'A request for help was passed on to you',
  'help answered': (who, words) =>
    `${who} answered your request for help${words.answer === 'date' ? ' with a date' : words.answer ? `: ${words.answer}` : ''}`,
  decision: (who, words) => `${who} gave you a decision to carry out${dueOf(words)}`,
  'meeting called': (who, words) =>
    words.cycle
      ? `${who} placed the meetings of ${words.cycle}`
      : `${who} called ${meetingOf(words)}${on(words)}`,
  'meeting moved': (who, words) =>
    words.cycle ? plannedAgain(who, words) : `${who} moved ${meetingOf(words)}${on(words, 'to')}`,
  'meeting cancelled': (who, words) =>
    words.cycle ? plannedAgain(who, words) : `${who} cancelled ${meetingOf(words)}${on(words, 'of')}`,
  'meeting held': (_, words) =>
    words.quote
      ? `What ${meetingOf(words)} decided`
      : `${capital(meetingOf(words))} was held; nothing was decided`,
  'check-in due': (_, words) =>
    count(words) === 1 ? 'One check-in is due' : `${count(words)} check-ins are due`,
  'check-in overdue': (_, words) =>
    count(words) === 1 ? 'One check-in is late' : `${count(words)} check-ins are late`,
  enrolled: (who, words) =>
    `${who} enrolled you in ${String(words.title ?? 'a programme')}${typeof words.from === 'string' ? `, from ${dayWords(words.from)}` : ''}`,
  pulse: () => 'A pulse asks what you think: one minute, and nobody can know what you said',
};

const plannedAgain = (who: string, words: Record<string, unknown>) =>
  `${who} planned the meetings of ${words.cycle} again`;

const dueOf = (words: Record<string, unknown>) =>
  typeof words.due === 'string' ? `, due ${dayWords(words.due)}` : '';

const days = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** "Thu 7 May", for a mail that is read on another day. */
function dayWords(day: string): string {
  return days.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}

/** The address its link lands on, from the first slash: the very comment, key result, request or meeting. */
export function pathOf({
  kind,
  objectiveId,
  keyResultId,
  commentId,
  thingId,
  words,
}: Pick<Notification, 'kind' | 'objectiveId' | 'keyResultId' | 'commentId' | 'thingId' | 'words'>): string {
  if (kind === 'check-in due' || kind === 'check-in overdue') return '/check-in';
  if (kind === 'pulse') return '/pulse/answer';
  if (kind === 'enrolled') return '/academy';
  if (kind.startsWith('meeting')) return words.cycle ? '/meetings' : `/meetings/${thingId}`;
  if (kind.startsWith('help')) return `/escalations/${thingId}`;
  if (kind === 'decision' && !objectiveId) return '/decisions';
  if (!objectiveId) return '/notifications';
  const place = commentId ?? keyResultId;
  return `/objectives/${objectiveId}${place ? `#${place}` : ''}`;
}
