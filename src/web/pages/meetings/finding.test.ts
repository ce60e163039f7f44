// The calendar's sentences: what comes next, and a record that leaves nothing out.
import { expect, test } from 'vitest';
import type { MeetingInList } from '../../../actions/meetings/shapes.ts';
import { byWeek, finding, recordWords } from './finding.ts';

const meeting = (more: Partial<MeetingInList>): MeetingInList =>
  ({
    kind: 'leadership review',
    title: null,
    teamId: null,
    teamName: null,
    startsAt: '2026-05-12T09:00:00Z',
    state: 'scheduled',
    countsAsMissed: false,
    ...more,
  }) as MeetingInList;
const now = new Date('2026-05-11T12:00:00Z');

test('says what comes next, and what runs before that', () => {
  expect(finding([], now, 'UTC')).toBe('Nothing is on the calendar yet');
  const held = meeting({ state: 'held' });
  expect(finding([held, meeting({})], now, 'UTC')).toBe('Leadership review tomorrow 09:00');
  expect(finding([meeting({}), meeting({ state: 'running', kind: 'reset' })], now, 'UTC')).toBe(
    'Reset is running',
  );
  expect(finding([held], now, 'UTC')).toBe('Nothing more is on the calendar of this cycle');
});

test('counts against all that came round, those called off and those held too late among them', () => {
  const all = [
    meeting({ state: 'held' }),
    meeting({ state: 'held without quorum' }),
    meeting({ state: 'held', countsAsMissed: true }),
    meeting({ state: 'missed', countsAsMissed: true }),
    meeting({}),
  ];
  expect(recordWords(all)).toBe('2 of 4 meetings held in time, 2 missed, 1 without quorum.');
  expect(recordWords([meeting({})])).toBe('None of them has come round yet.');
});

test('weeks keep what lies before the cycle, and other teams together', () => {
  const weeks = [
    { number: 1, startsOn: '2026-05-04', endsOn: '2026-05-10', quiet: false },
    { number: 2, startsOn: '2026-05-11', endsOn: '2026-05-17', quiet: false },
  ];
  const all = [
    meeting({ startsAt: '2026-04-30T09:00:00Z' }),
    meeting({ teamId: 'mine' }),
    meeting({ teamId: 'theirs' }),
    meeting({ startsAt: '2026-05-20T09:00:00Z' }),
  ];
  const rows = byWeek(all, weeks, ({ startsAt }) => startsAt.slice(0, 10), new Set(['mine']));
  expect(rows.map(({ number, shown, others }) => [number, shown.length, others.length])).toEqual([
    [0, 1, 0],
    [1, 0, 0],
    [2, 2, 1],
  ]);
});
