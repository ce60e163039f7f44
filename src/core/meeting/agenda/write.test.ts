// The agenda: whoever waits for an answer first, falls before plain changes, silence named, what did not change left out, and the minutes add up.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meetingKinds } from '../kinds.ts';
import { fell } from './falls.ts';
import type { AgendaFacts, Course } from './shapes.ts';
import { writeAgenda } from './write.ts';

const stand = (status: 'on track' | 'off track' | 'at risk', confidence: number) => ({ status, confidence });
const course = (id: string, now: ReturnType<typeof stand>, before: ReturnType<typeof stand>): Course => ({
  objectiveId: id,
  title: `Objective ${id}`,
  teamName: 'Boarding',
  keyResults: [
    {
      id: `kr-${id}`,
      title: `Key result ${id}`,
      now: { ...now, needs: '', moved: 'Fog' },
      before,
      saidBy: 'Sara Melo',
      silentDays: 3,
    },
  ],
});
const steady = (id: string) => course(id, stand('on track', 0.8), stand('on track', 0.8));
const fallen = (id: string) => course(id, stand('off track', 0.3), stand('on track', 0.8));
const slipped = (id: string) => course(id, stand('at risk', 0.6), stand('on track', 0.65));
const facts: AgendaFacts = {
  kind: 'leadership review',
  minutes: 45,
  escalations: [],
  decisions: { of: 0, done: 0, past: 0 },
  parked: [],
  additions: [],
  targets: [],
  courses: [],
  drafts: 0,
  dependencies: { of: 0, waiting: 0 },
  promised: { of: 0, unclosed: 0, undecided: 0 },
  bets: { of: 0, unjudged: 0 },
  stops: 0,
};
const asks = (id: string, day: number, isLate = false) => ({
  id,
  objectiveId: 'o',
  keyResultId: 'k',
  keyResultTitle: 'Ramp crew ready',
  need: 'A second crew',
  raisedByName: 'Sara Melo',
  day,
  of: 5,
  isLate,
});
const parked = {
  title: 'Who owns the winter timetable?',
  said: '',
  saidBy: '',
  objectiveId: null,
  keyResultId: null,
  escalationId: null,
};
const kindsOf = (more: Partial<AgendaFacts>) => writeAgenda({ ...facts, ...more }).map(({ kind }) => kind);

test('unanswered escalations head it, the latest of all first, then decisions, what was parked, what nobody paid for', () => {
  const agenda = writeAgenda({
    ...facts,
    escalations: [asks('fresh', 1), asks('late', 6, true), asks('older', 4)],
    decisions: { of: 4, done: 3, past: 1 },
    parked: [parked],
    additions: [
      { objectiveId: 'o', keyResultId: null, title: 'The 06:40', addedByName: null, unpaidDays: 8 },
    ],
    courses: [slipped('a')],
  });
  expect(agenda.map(({ kind, escalationId }) => escalationId ?? kind)).toEqual([
    'late',
    'older',
    'fresh',
    'decisions',
    'parked',
    'addition',
    'changes',
    'closing',
  ]);
  expect(agenda[3]?.because).toBe('3 of 4 done, 1 decision past its date');
  expect(agenda[5]?.title).toBe('What does “The 06:40” displace?');
});

test('what fell from green is named, what only changed is counted, what stayed is not there', () => {
  const agenda = writeAgenda({ ...facts, courses: [steady('a'), slipped('b'), fallen('c')] });
  expect(agenda.map(({ kind, title }) => [kind, title])).toEqual([
    ['exception', 'Objective c'],
    ['changes', 'What changed status'],
    ['closing', 'Read the decisions aloud'],
  ]);
  expect(agenda[1]?.because).toBe('1 of 3 objectives');
});

test('a calm fortnight leaves only the reading aloud', () => {
  expect(kindsOf({ courses: [steady('a'), steady('b')] })).toEqual(['closing']);
});

test('a check-in meeting talks key result by key result and names what is silent', () => {
  const quiet = {
    ...steady('q'),
    keyResults: [{ ...steady('q').keyResults[0]!, now: null, silentDays: null }],
  };
  expect(kindsOf({ kind: 'weekly check-in', courses: [fallen('a'), quiet] })).toEqual([
    'exception',
    'silent',
    'closing',
  ]);
});

test('the middle of the quarter asks about each that is not on track, and about the rest together', () => {
  expect(kindsOf({ kind: 'mid-quarter review', courses: [steady('a'), slipped('b'), fallen('c')] })).toEqual([
    'objective',
    'objective',
    'calm',
    'closing',
  ]);
});

test('a fall needs to have been green before', () => {
  expect(fell(stand('off track', 0.3), stand('on track', 0.8))).toBe(true);
  expect(fell(stand('off track', 0.3), stand('at risk', 0.5))).toBe(false);
  expect(fell(stand('on track', 0.35), stand('on track', 0.8))).toBe(true);
  expect(fell(stand('off track', 0.3), null)).toBe(false);
});

test('whatever the facts, the minutes fill the meeting when there are enough of them, and it always ends by reading aloud', () => {
  const some = fc.record({
    kind: fc.constantFrom(...meetingKinds),
    minutes: fc.integer({ min: 60, max: 200 }),
    escalations: fc.array(
      fc.integer({ min: 1, max: 9 }).map((day) => asks(`e${day}`, day, day > 5)),
      { maxLength: 4 },
    ),
    courses: fc.array(fc.constantFrom(steady('a'), slipped('b'), fallen('c')), { maxLength: 6 }),
    parked: fc.array(fc.constant(parked), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(some, (more) => {
      const agenda = writeAgenda({ ...facts, ...more });
      expect(agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(more.minutes);
      expect(agenda.at(-1)?.kind).toBe('closing');
      expect(Math.min(...agenda.map(({ minutes }) => minutes))).toBeGreaterThan(0);
      const lastAsked = agenda.findLastIndex(({ kind }) => kind === 'escalation');
      expect(agenda.slice(0, lastAsked + 1).every(({ kind }) => kind === 'escalation')).toBe(true);
    }),
  );
});

test('workshop, reset and the yearly workshop have the work of their own pages as parts, with how much of it is open', () => {
  const open = {
    drafts: 7,
    dependencies: { of: 4, waiting: 1 },
    promised: { of: 5, unclosed: 2, undecided: 3 },
    bets: { of: 6, unjudged: 6 },
    stops: 1,
  };
  const parts = (kind: AgendaFacts['kind']) =>
    writeAgenda({ ...facts, ...open, kind })
      .slice(0, -1)
      .map((item) => `${item.kind}: ${item.because}`);
  expect(parts('alignment workshop')).toEqual([
    'dependencies: 1 of 4 cards not answered yet',
    'load: Objectives and key results by person',
    'drafts: 7 drafts',
    'ranking: 7 drafts',
  ]);
  expect(parts('reset')).toEqual([
    'resets: 3 of 5 objectives not chosen for yet',
    'bets: 6 of 6 bets not judged yet',
    'ranking: 7 drafts',
  ]);
  expect(parts('annual outcomes')).toEqual([
    'bets: 6 of 6 bets not judged yet',
    'stops: 1 line on the stop lists',
    'outcomes: Baseline, target, sponsor',
  ]);
  expect(parts('quarter review').at(-1)).toBe('scores: 2 of 5 objectives not closed yet');
  const closed = { ...facts, kind: 'reset' as const, promised: { of: 2, unclosed: 0, undecided: 0 } };
  expect(writeAgenda(closed)[0]?.because).toBe('All 2 chosen for');
});
