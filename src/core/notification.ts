// Who is told what of an event. Pure: nobody is told of what they may not see, nobody twice of one event, nobody of their own deed.
import type { EventKind } from './event.ts';
import type { Id } from './id.ts';

/** What somebody can be told of; the order is that of the settings. */
export const notificationKinds = [
  'mention',
  'comment',
  'at risk',
  'proposal',
  'sent back',
  'committed',
  'help asked',
  'help passed on',
  'help answered',
  'decision',
  'meeting called',
  'meeting moved',
  'meeting cancelled',
  'meeting held',
  'check-in due',
  'check-in overdue',
  'pulse',
  'enrolled',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** An event with all that decides who hears of it. */
export type Matter = {
  event: {
    sequence: number;
    kind: EventKind;
    actorId: Id | null;
    objectiveId: Id | null;
    thingId: Id | null;
    body: Record<string, unknown>;
  };
  objectiveOwnerId: Id | null;
  /** Of the key result it is about. */
  keyResultOwnerId: Id | null;
  comment: { id: Id; mentionIds: readonly Id[]; isRemoved: boolean } | null;
  /** Who may commit the objective by leading its team or one above; where nobody leads, those who run the place. */
  committerIds: readonly Id[];
  /** The status a check-in turned to, where that is worse than the one before. */
  turnedTo: 'at risk' | 'off track' | null;
  /** Of a request for help: whose turn it is, and who asked. */
  help: { askedId: Id | null; raisedBy: Id } | null;
  /** Who carries out a decision. */
  decisionOwnerId: Id | null;
  /** Who is expected at a meeting. */
  attendeeIds: readonly Id[];
  /** Names the moment when a quarter's meetings were placed at once; null for one called by itself. */
  placedTogether: string | null;
};

export type Told = { personId: Id; kind: NotificationKind; key: string };

type Telling = { kind: NotificationKind; to: readonly (Id | null)[]; key: string };

const ownersOf = (matter: Matter) => [matter.objectiveOwnerId, matter.keyResultOwnerId];

// A comment is one matter however often it is edited: whoever heard of it as a comment is not told again as a mention.
const aboutComment = (matter: Matter, isNew: boolean): Telling[] => {
  const { comment } = matter;
  if (!comment || comment.isRemoved) return [];
  const key = `comment ${comment.id}`;
  return [
    { kind: 'mention', to: comment.mentionIds, key },
    ...(isNew ? [{ kind: 'comment' as const, to: ownersOf(matter), key }] : []),
  ];
};

const toOwner =
  (kind: NotificationKind) =>
  (matter: Matter): Telling[] => [
    { kind, to: [matter.objectiveOwnerId], key: `${kind} ${matter.event.sequence}` },
  ];

// The turn of a request comes by hand or by the clock; either way it is told once.
const helpTurn =
  (kind: NotificationKind) =>
  ({ help, event }: Matter): Telling[] =>
    help ? [{ kind, to: [help.askedId], key: turnKey(event.thingId ?? '', kind) }] : [];

/** The key under which the turn of a request for help is told. */
export function turnKey(escalationId: Id, kind: NotificationKind): string {
  return `${kind} ${escalationId}`;
}

// Each time it is moved is a matter of its own; a whole quarter placed at once is one.
const toAttendees =
  (kind: NotificationKind) =>
  ({ attendeeIds, event, placedTogether }: Matter): Telling[] => [
    { kind, to: attendeeIds, key: placedTogether ?? `${kind} ${event.sequence}` },
  ];

const idsIn = (value: unknown): Id[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** For each event somebody hears of: what is told to whom, the more telling first. */
const tellings: Partial<Record<EventKind, (matter: Matter) => Telling[]>> = {
  'comment.made': (matter) => aboutComment(matter, true),
  'comment.edited': (matter) => aboutComment(matter, false),
  'check-in.made': (matter) =>
    matter.turnedTo === null
      ? []
      : [{ kind: 'at risk', to: ownersOf(matter), key: `at risk ${matter.event.sequence}` }],
  'objective.proposed': ({ committerIds, event }) => [
    { kind: 'proposal', to: committerIds, key: `proposal ${event.sequence}` },
  ],
  'objective.sent-back': toOwner('sent back'),
  'objective.committed': toOwner('committed'),
  'escalation.raised': helpTurn('help asked'),
  'escalation.passed-on': helpTurn('help passed on'),
  'escalation.answered': ({ help, event }) => [
    { kind: 'help answered', to: [help?.raisedBy ?? null], key: `help answered ${event.thingId}` },
  ],
  'decision.recorded': ({ decisionOwnerId, event }) => [
    { kind: 'decision', to: [decisionOwnerId], key: `decision ${event.thingId}` },
  ],
  'decision.edited': ({ decisionOwnerId, event }) => [
    { kind: 'decision', to: [decisionOwnerId], key: `decision ${event.thingId}` },
  ],
  'cohort.enrolled': ({ event: { body, thingId } }) => [
    { kind: 'enrolled', to: idsIn(body.personIds), key: `enrolled ${thingId}` },
  ],
  'meeting.scheduled': toAttendees('meeting called'),
  'meeting.moved': toAttendees('meeting moved'),
  'meeting.cancelled': toAttendees('meeting cancelled'),
  'meeting.held': toAttendees('meeting held'),
};

/** Whom an event is told to: the first telling that names somebody is the one they get.
 * @param maySee whether somebody is here and may see what the event is about */
export function toldOf(matter: Matter, maySee: (personId: Id) => boolean): Told[] {
  const told = new Map<Id, Told>();
  for (const { kind, to, key } of tellings[matter.event.kind]?.(matter) ?? [])
    for (const personId of to)
      if (personId && personId !== matter.event.actorId && !told.has(personId) && maySee(personId))
        told.set(personId, { personId, kind, key });
  return [...told.values()];
}

/** What an event settles: who was told so need not be reminded of it. `by` says what the notifications must share with the event. */
const settlings: Partial<Record<EventKind, { kinds: NotificationKind[]; by: 'objective' | 'thing' }>> = {
  'objective.committed': { kinds: ['proposal'], by: 'objective' },
  'objective.sent-back': { kinds: ['proposal'], by: 'objective' },
  'objective.removed': { kinds: ['proposal'], by: 'objective' },
  'escalation.answered': { kinds: ['help asked', 'help passed on'], by: 'thing' },
  'escalation.withdrawn': { kinds: ['help asked', 'help passed on'], by: 'thing' },
  'decision.done': { kinds: ['decision'], by: 'thing' },
  'decision.withdrawn': { kinds: ['decision'], by: 'thing' },
  'meeting.cancelled': { kinds: ['meeting called', 'meeting moved'], by: 'thing' },
  'meeting.held': { kinds: ['meeting called', 'meeting moved'], by: 'thing' },
};

/** Null when it settles nothing. */
export function settledBy(kind: EventKind): { kinds: NotificationKind[]; by: 'objective' | 'thing' } | null {
  return settlings[kind] ?? null;
}

/** The events somebody may hear of, or that settle what was told. */
export const heardOf = [...new Set([...Object.keys(tellings), ...Object.keys(settlings)])] as EventKind[];

/** Whether anybody could have to hear of it, as far as the event alone says: a check-in that stands well turned to nothing worse. */
export function mayTell(kind: EventKind, body: Record<string, unknown>): boolean {
  return kind !== 'check-in.made' || body.status === 'at risk' || body.status === 'off track';
}
