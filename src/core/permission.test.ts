// Rights are a table; what a table can get wrong is its reading.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyone } from './id.ts';
import {
  type Actor,
  audiencesOf,
  covers,
  may,
  memberships,
  must,
  rights,
  scopes,
  seesEverything,
  type Verb,
} from './permission.ts';
import { Refusal } from './refusal.ts';

const verbs = Object.keys(rights) as Verb[];
const actor = (more: Partial<Actor> = {}): Actor => ({
  personId: 'ines',
  workspaceId: 'saltline',
  role: 'member',
  teams: [],
  leads: [],
  scopes: null,
  ...more,
});

describe('examples', () => {
  test.each<[string, Partial<Actor>, Verb, Parameters<typeof may>[2], boolean]>([
    ['an owner of a key result checks in', {}, 'check-ins.record', { ownerId: 'ines' }, true],
    ['a contributor checks in', {}, 'check-ins.record', { contributorIds: ['ines'] }, true],
    ['a team mate does not', { teams: ['deck'] }, 'check-ins.record', { teamId: 'deck' }, false],
    ['a team lead commits for the team', { leads: ['deck'] }, 'objectives.commit', { teamId: 'deck' }, true],
    ['not for another', { leads: ['deck'] }, 'objectives.commit', { teamId: 'bridge' }, false],
    [
      'a viewer who owns something still only reads',
      { role: 'viewer' },
      'check-ins.record',
      { ownerId: 'ines' },
      false,
    ],
    ['a viewer comments', { role: 'viewer' }, 'comments.create', {}, true],
    ['and mends the own comment', { role: 'viewer' }, 'comments.edit', { authorId: 'ines' }, true],
    [
      'an admin does not put words into mouths',
      { role: 'admin' },
      'comments.edit',
      { authorId: 'tomas' },
      false,
    ],
    ['a lead does not set roles', { role: 'lead' }, 'people.set-role', {}, false],
    [
      'a read token of an owner changes nothing',
      { role: 'owner', scopes: ['read'] },
      'objectives.edit',
      {},
      false,
    ],
    ['a check-in token checks in', { role: 'owner', scopes: ['check-in'] }, 'check-ins.record', {}, true],
    ['and does not commit', { role: 'owner', scopes: ['check-in'] }, 'objectives.commit', {}, false],
    ['a token without scopes does not even read', { role: 'owner', scopes: [] }, 'read', {}, false],
  ])('%s', (_, who, verb, thing, expected) => {
    expect(may(actor(who), verb, thing)).toBe(expected);
  });
});

const things = fc.record({
  ownerId: fc.constantFrom('ines', 'tomas', null),
  authorId: fc.constantFrom('ines', 'tomas', null),
  personId: fc.constantFrom('ines', 'tomas', null),
  teamId: fc.constantFrom('deck', 'bridge', null),
  contributorIds: fc.subarray(['ines', 'tomas']),
});
const actors = fc.record({
  personId: fc.constant('ines'),
  workspaceId: fc.constant('saltline'),
  role: fc.constantFrom(...memberships),
  teams: fc.subarray(['deck', 'bridge']),
  leads: fc.subarray(['deck', 'bridge']),
  scopes: fc.option(fc.subarray([...scopes])),
});

test('more scopes never take a right away, and a browser has them all', () => {
  fc.assert(
    fc.property(
      actors,
      things,
      fc.constantFrom(...verbs),
      fc.constantFrom(...scopes),
      (who, thing, verb, more) => {
        if (!may(who, verb, thing)) return;
        expect(may({ ...who, scopes: null }, verb, thing)).toBe(true);
        if (who.scopes) expect(may({ ...who, scopes: [...who.scopes, more] }, verb, thing)).toBe(true);
      },
    ),
  );
});

test('a stronger role never loses what a weaker one may', () => {
  fc.assert(
    fc.property(actors, things, fc.constantFrom(...verbs), (who, thing, verb) => {
      const stronger = memberships.slice(0, memberships.indexOf(who.role));
      if (may(who, verb, thing))
        for (const role of stronger)
          expect([role, verb, may({ ...who, role }, verb, thing)]).toEqual([role, verb, true]);
    }),
  );
});

test('refuses in words that name the right', () => {
  expect(() => must(actor({ role: 'viewer' }), 'cycles.move')).toThrow(Refusal);
  try {
    must(actor({ role: 'viewer' }), 'cycles.move');
  } catch (error) {
    expect(error).toMatchObject({ code: 'forbidden', detail: { right: 'cycles.move' } });
  }
});

test('an audience is everybody, one’s teams and the teams below one; admins see all', () => {
  expect(audiencesOf({ teams: ['deck'], leads: ['deck', 'crew'] })).toEqual([everyone, 'deck', 'crew']);
  expect(memberships.filter((role) => seesEverything({ role }))).toEqual(['owner', 'admin']);
});

test('write covers check-in, admin covers all, anything covers reading', () => {
  expect(covers(['write'], 'check-in')).toBe(true);
  expect(covers(['check-in'], 'write')).toBe(false);
  expect(scopes.every((scope) => covers(['admin'], scope))).toBe(true);
  expect(scopes.every((scope) => covers([scope], 'read'))).toBe(true);
});
