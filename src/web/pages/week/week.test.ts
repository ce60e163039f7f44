import { expect, test } from 'vitest';
import { byTeam, exceptionWords, finding, inOf, type WeekAnswer, type WeekRow } from './week.ts';

const checkIn = { status: 'on track', confidence: 0.7, needs: '' };
const row = (id: string, said: object | null, before: object | null = null) =>
  ({ id, owed: said ? 'done' : 'due', checkIn: said && { ...checkIn, ...said }, before }) as WeekRow;
const answer = (keyResults: WeekRow[]) =>
  ({
    objectives: [
      { id: 'o', title: 'Boarding', teamId: 't', teamName: 'Terminals', ownerName: null, keyResults },
    ],
  }) as unknown as WeekAnswer;

test('opens what is red, changed or asks for something, and leaves the rest closed', () => {
  const [team] = byTeam(
    answer([
      row('calm', {}),
      row('red', { status: 'off track' }),
      row('asks', { needs: 'A second ramp crew' }),
      row('fell', { confidence: 0.5 }, { status: 'on track', confidence: 0.7 }),
      row('silent', null),
    ]),
  );
  expect(team?.talk.map(({ id }) => id)).toEqual(['red', 'asks', 'fell']);
  expect(team?.calm.map(({ id }) => id)).toEqual(['calm']);
  expect(team?.silent.map(({ id }) => id)).toEqual(['silent']);
  expect(team && inOf(team)).toEqual({ isIn: 4, of: 5 });
});

test('says the finding in a sentence', () => {
  const say = (rows: WeekRow[]) => finding(byTeam(answer(rows)), null);
  expect(say([row('a', {}), row('b', { status: 'off track' }), row('c', null)])).toBe(
    'Two of three key results are in; one is worth talking about',
  );
  expect(say([row('a', {})])).toBe('One of one key results is in; nothing red, nothing changed');
  expect(say([row('a', null), row('b', null)])).toBe('None of two key results is in yet');
  expect(say([])).toBe('No key results are committed yet');
});

test('says why a row is open', () => {
  expect(
    exceptionWords([
      { kind: 'off track' },
      { kind: 'status changed', from: 'at risk', to: 'off track' },
      { kind: 'confidence moved', points: -15 },
    ]),
  ).toBe('was at risk, confidence fell 15 points');
});
