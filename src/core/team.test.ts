// Who belongs to a team after a change that names members, leads, both or neither.
import { expect, it } from 'vitest';
import { belongs } from './team.ts';

const before = { memberIds: ['ana', 'bea', 'caio'], leadIds: ['ana'] };

it('changes nothing when nothing is given', () => {
  expect(belongs(before, {})).toEqual(before);
});

it('makes a lead a member, and keeps whoever stops leading', () => {
  expect(belongs(before, { leadIds: ['duarte'] })).toEqual({
    memberIds: ['ana', 'bea', 'caio', 'duarte'],
    leadIds: ['duarte'],
  });
});

it('takes everybody out who is not named, leads too', () => {
  expect(belongs(before, { memberIds: ['bea'] })).toEqual({ memberIds: ['bea'], leadIds: [] });
});

it('counts nobody twice', () => {
  expect(belongs(before, { memberIds: ['bea', 'bea'], leadIds: ['bea', 'bea'] })).toEqual({
    memberIds: ['bea'],
    leadIds: ['bea'],
  });
});
