// Who is told: whatever happens, nobody hears of what they may not see, nobody hears twice, and nobody of their own deed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventKinds } from './event.ts';
import { heardOf, type Matter, settledBy, toldOf } from './notification.ts';
import { pathOf, wordsOf } from './notification-words.ts';

const people = ['ines', 'marta', 'duarte', 'vera', 'rui'];
const somebody = fc.constantFrom(...people);
const maybe = fc.option(somebody);
const matters: fc.Arbitrary<Matter> = fc.record({
  event: fc.record({
    sequence: fc.nat(1000),
    kind: fc.constantFrom(...eventKinds),
    actorId: maybe,
    objectiveId: fc.constantFrom('objective', null),
    thingId: fc.constantFrom('thing', null),
    body: fc.constant({}),
  }),
  objectiveOwnerId: maybe,
  keyResultOwnerId: maybe,
  comment: fc.option(
    fc.record({ id: fc.constant('comment'), mentionIds: fc.array(somebody), isRemoved: fc.boolean() }),
  ),
  committerIds: fc.array(somebody),
  turnedTo: fc.constantFrom('at risk' as const, 'off track' as const, null),
  help: fc.option(fc.record({ askedId: maybe, raisedBy: somebody })),
  decisionOwnerId: maybe,
  attendeeIds: fc.array(somebody),
  placedTogether: fc.constantFrom('Q2 10:00', null),
});

const bare: Matter = {
  event: { sequence: 7, kind: 'comment.made', actorId: 'ines', objectiveId: 'o', thingId: 'c', body: {} },
  objectiveOwnerId: 'marta',
  keyResultOwnerId: 'duarte',
  comment: { id: 'c', mentionIds: ['marta'], isRemoved: false },
  committerIds: [],
  turnedTo: null,
  help: null,
  decisionOwnerId: null,
  attendeeIds: [],
  placedTogether: null,
};
const everybody = () => true;

describe('whatever happens', () => {
  it('tells only whom it may, once, and never the one who did it', () => {
    fc.assert(
      fc.property(matters, fc.subarray(people), (matter, seeing) => {
        const told = toldOf(matter, (id) => seeing.includes(id));
        const who = told.map(({ personId }) => personId);
        expect(who.filter((id) => !seeing.includes(id))).toEqual([]);
        expect(new Set(who).size).toBe(who.length);
        expect(who).not.toContain(matter.event.actorId);
        if (told.length > 0) expect(heardOf).toContain(matter.event.kind);
      }),
    );
  });

  it('gives the same matter the same key, however often it is worked out', () => {
    fc.assert(
      fc.property(matters, (matter) => {
        expect(toldOf(matter, everybody)).toEqual(toldOf(structuredClone(matter), everybody));
      }),
    );
  });
});

describe('a comment', () => {
  it('is a mention to whom it names, and a comment to the others who own what it is about', () => {
    expect(toldOf(bare, everybody)).toEqual([
      { personId: 'marta', kind: 'mention', key: 'comment c' },
      { personId: 'duarte', kind: 'comment', key: 'comment c' },
    ]);
  });

  it('tells only the newly named when it is edited, under the key they may have heard of before', () => {
    const edited = { ...bare, event: { ...bare.event, kind: 'comment.edited' as const } };
    expect(toldOf(edited, everybody)).toEqual([{ personId: 'marta', kind: 'mention', key: 'comment c' }]);
  });

  it('that was taken out tells nobody', () => {
    expect(toldOf({ ...bare, comment: { ...bare.comment!, isRemoved: true } }, everybody)).toEqual([]);
  });
});

it('tells an owner only of a turn for the worse', () => {
  const checkIn = { ...bare, event: { ...bare.event, kind: 'check-in.made' as const } };
  expect(toldOf(checkIn, everybody)).toEqual([]);
  expect(toldOf({ ...checkIn, turnedTo: 'off track' }, everybody).map(({ kind }) => kind)).toEqual([
    'at risk',
    'at risk',
  ]);
});

it('settles a proposal once it was answered, either way', () => {
  expect(settledBy('objective.committed')).toEqual({ kinds: ['proposal'], by: 'objective' });
  expect(settledBy('objective.sent-back')).toEqual({ kinds: ['proposal'], by: 'objective' });
  expect(settledBy('check-in.made')).toBeNull();
});

it('tells of a quarter’s meetings placed at once as one matter, and of each that is moved', () => {
  const called = { ...bare, attendeeIds: ['vera'], placedTogether: 'Q2 10:00' };
  const at = (kind: 'meeting.scheduled' | 'meeting.moved', sequence: number, placedTogether: string | null) =>
    toldOf({ ...called, placedTogether, event: { ...bare.event, kind, sequence } }, everybody)[0]?.key;
  expect(at('meeting.scheduled', 8, 'Q2 10:00')).toBe(at('meeting.scheduled', 9, 'Q2 10:00'));
  expect(at('meeting.moved', 8, null)).not.toBe(at('meeting.moved', 9, null));
});

describe('words and links', () => {
  const row = {
    kind: 'mention' as const,
    actorName: 'Marta Nunes',
    objectiveId: 'o',
    objectiveTitle: 'Passengers board on time',
    keyResultId: 'k',
    keyResultTitle: 'Hold 4 sailings',
    commentId: 'c',
    said: 'Can you look?',
    thingId: 'c',
    words: {},
  };

  it('say who and what, in the words of whoever wrote it', () => {
    expect(wordsOf(row)).toEqual({
      sentence: 'Marta Nunes mentioned you',
      about: 'Hold 4 sailings',
      quote: 'Can you look?',
    });
  });

  it('land on the very comment, key result or list', () => {
    expect(pathOf(row)).toBe('/objectives/o#c');
    expect(pathOf({ ...row, commentId: null })).toBe('/objectives/o#k');
    expect(pathOf({ ...row, kind: 'check-in due', objectiveId: null })).toBe('/check-in');
  });
});
