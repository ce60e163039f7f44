import { expect, test } from 'vitest';
import { calendarWords, rhythmWords } from './calendar-words.ts';

test('says a calendar as people do', () => {
  expect(calendarWords({ family: 'quarters', fiscalStartMonth: 4 })).toBe(
    'Calendar quarters, the year starts in April',
  );
  expect(calendarWords({ family: '4-4-5', endWeekday: 6, endMonth: 1, endRule: 'nearest' })).toBe(
    '4-4-5 weeks, the year ends on the Saturday nearest to the end of January',
  );
  expect(calendarWords({ family: '5-4-4', endWeekday: 7, endMonth: 12, endRule: 'last' })).toBe(
    '5-4-4 weeks, the year ends on the last Sunday in December',
  );
});

test('says a rhythm as people do', () => {
  expect(rhythmWords({ weekday: 4, time: '09:30' })).toBe('Thursdays at 09:30');
});
