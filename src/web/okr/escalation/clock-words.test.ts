import { expect, it } from 'vitest';
import { answerWords, clockWords, nextWords, shortClock } from './clock-words.ts';

const clock = {
  daysLeft: 1,
  of: 3,
  isLate: false,
  dueAt: '2026-05-07T16:00:00Z',
  level: 'lead' as const,
  sponsorName: 'Rui Brito',
};
const now = new Date('2026-05-06T10:00:00Z');

it('says what is left, until when, and who gets it next', () => {
  expect(clockWords(clock, now, 'Europe/Lisbon')).toBe('1 of 3 working days left, until tomorrow 17:00');
  expect(shortClock(clock, now, 'Europe/Lisbon')).toBe('until tomorrow 17:00');
  expect(nextWords(clock)).toBe('Unanswered, it goes on to Rui Brito, who has 5 working days.');
  expect(nextWords({ ...clock, level: 'sponsor' })).toMatch(/heads the agenda/);
  expect(clockWords({ ...clock, isLate: true }, now, 'UTC')).toMatch(/past its time/);
});

it('says each of the three answers', () => {
  const said = { answerOn: null, answerOwnerName: null, answerDueOn: null, answeredByName: 'Marta Nunes' };
  const yes = { ...said, answer: 'yes' as const, answerOwnerName: 'Vera Alves', answerDueOn: '2026-05-15' };
  expect(answerWords(yes)).toBe('Marta Nunes said yes: Vera Alves does it by Fri 15 May');
  expect(answerWords({ ...said, answer: 'no' })).toBe('Marta Nunes said not now');
  expect(answerWords({ ...said, answer: 'date', answerOn: '2026-05-20' })).toBe(
    'Marta Nunes decides it on Wed 20 May',
  );
});
