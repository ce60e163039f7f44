// Walks the shelf: what has to hold for every action holds for a new one on the day it is hung up, without a test of its own.
import { type AnyProcedure, ORPCError } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as tokens from '../src/actions/tokens.ts';
import * as views from '../src/actions/views.ts';
import * as workspaces from '../src/actions/workspaces.ts';
import { type RefusalCode, refusalCodes } from '../src/core/refusal.ts';
import { aCritique } from './a-critique.ts';
import { aPulse } from './a-pulse.ts';
import { aTrouble } from './a-trouble.ts';
import { anAttempt } from './an-attempt.ts';
import { type Caller, caller } from './caller.ts';
import { type Founded, founded } from './founded.ts';
import { file, type OneOfEach, oneOfEach } from './one-of-each.ts';
import {
  type Action,
  actions,
  type Fill,
  nounIn,
  nounOf,
  type Place,
  placesOf,
  sample,
  withKeyTooMany,
} from './shelf.ts';
import { midway } from './world.ts';

/** What the schema of an action does not tell about a valid input: the fields that go beside or over the made-up ones. */
const samples: Record<string, Record<string, unknown>> = {
  'achievements.publish': { slug: 'okr-lead', criteria: 'Each part above its own cut' },
  'assessments.create': { answers: {} },
  'assessments.open': { secret: 'a secret of twenty letters' },
  'attempts.save': { answer: { kind: 'choice', option: 'a' } },
  'calendars.open': { secret: 'a secret of twenty letters' },
  'cohorts.roster': { file },
  'credentials.check': { file: 'e30=' },
  'credentials.issue': { credential: {} },
  'credentials.verify': { verifiableCredential: {} },
  'cycles.create': { endsOn: '2026-08-04', rhythm: { weekday: 4, time: '09:30' } },
  'cycles.edit': {
    fields: {
      name: 'Low water',
      startsOn: '2026-04-01',
      endsOn: '2026-06-30',
      quietWeeks: [],
      rhythm: { weekday: 4, time: '09:30' },
    },
  },
  'escalations.answer': { answer: 'no' },
  'findings.answer': { at: { part: 'objective' } },
  'imports.upload': { file },
  'rules.choose': { rule: 'vanity', reason: 'We sell reach' },
  'items.key': {
    columns: ['sjt-commit-late-owner/a', 'sjt-commit-late-owner/b'],
    rows: [
      [4, 2],
      [5, 1],
    ],
  },
  'issuers.edit': { fields: { name: 'Academy', url: null, description: '' } },
  'outcomes.create': { startsOn: '2026-01-01', endsOn: '2026-12-31' },
  'passkeys.create': { response: { id: 'rope' } },
  'passkeys.signIn': { response: { id: 'rope' } },
  'programmes.show': { digest: '5a17'.repeat(16) },
  'programmes.publish': { file },
  'pulses.answer': { marks: [3] },
  'pulses.open': { closesOn: '2026-05-20' },
  'pulses.show': { secret: 'a secret of twenty letters' },
  'sessions.finish': { challenge: 'a challenge of twenty letters', code: '123456' },
  'sessions.start': { email: 'sara.melo@saltline.example' },
  'setup.finish': {
    you: { name: 'Sara Melo', email: 'sara.melo@saltline.example', password: 'rope', zone: 'Europe/Lisbon' },
    workspace: {
      name: 'Saltline Ferries',
      zone: 'Europe/Lisbon',
      calendar: { family: 'quarters', fiscalStartMonth: 1 },
      rhythm: { weekday: 4, time: '09:30' },
    },
    firstCycle: { name: 'Low water', startsOn: '2026-04-01', endsOn: '2026-06-30' },
    startWith: 'empty',
  },
  'simulations.ask': { situation: '1.s' },
  'simulations.join': { code: 'R0PE77' },
  'simulations.otherwise': { situation: '1.s', option: 'brief' },
  'simulations.say': { code: 'R0PE77', situation: '1.s' },
  'troubles.begin': { retestOn: '2026-06-17' },
  'troubles.snooze': { until: '2026-06-01', because: 'The scores come in June' },
  'views.create': { query: 'view=table' },
  'workspaces.create': { zone: 'Europe/Lisbon' },
};

/** What is hidden with an objective only its team sees. */
const veiled = [
  'agenda-items',
  'objectives',
  'key-results',
  'check-ins',
  'comments',
  'initiatives',
  'supports',
  'dependencies',
  'findings',
  'decisions',
  'escalations',
];

/** What a list is narrowed by: nothing is found for an id that is not here. */
const filters = new Set(['ownerId', 'involves', 'contributes']);

/** Refusals any action can give without saying so. */
const anybodys: RefusalCode[] = ['not-signed-in', 'no-workspace', 'bad-input', 'key-reused', 'busy'];

let server: Founded;
let own: OneOfEach;
let foreign: OneOfEach;
let reader: Caller;
/** May do nearly everything in the workspace, and is in no team. */
let outsider: Caller;
beforeAll(async () => {
  server = await founded();
  own = await oneOfEach(server.owner, server.teamId);
  const stranger = await server.join('Nuno Reis');
  const zone = 'Europe/Lisbon';
  const { id, teamId } = await stranger.ask(workspaces.create, { name: 'Harbour Trust', zone });
  foreign = await oneOfEach(inWorkspace(stranger, id), teamId);
  own.pulses = await aPulse(server, server.workspaceId);
  foreign.pulses = await aPulse(server, id);
  own.critiques = await aCritique(server, own.enrolments!.id);
  foreign.critiques = await aCritique(server, foreign.enrolments!.id);
  Object.assign(own, await anAttempt(server, server.workspaceId));
  Object.assign(foreign, await anAttempt(server, id));
  own.troubles = await aTrouble(server, server.workspaceId);
  foreign.troubles = await aTrouble(server, id);
  own.notifications = await aNotification(server.workspaceId);
  foreign.notifications = await aNotification(id);
  const given = { name: 'Reader', scopes: ['read' as const], expiresInDays: 1 };
  const { secret } = await server.owner.ask(tokens.create, given);
  reader = caller(server.db, { token: secret! });
  outsider = await server.join('Ola Grieg', 'lead');
  await server.ask(`update objective set visibility = 'team' where workspace_id = $1`, [server.workspaceId]);
});
afterAll(() => server.drop());

/** One told to the first owner of a workspace; nobody is told of their own deeds, so it is laid down. */
async function aNotification(workspaceId: string) {
  const [row] = await server.ask<{ id: string }>(
    `insert into notification (workspace_id, id, person_id, key, kind, at)
     select workspace_id, gen_random_uuid(), id, 'a matter', 'check-in due', now() from person
     where workspace_id = $1 and role = 'owner' order by created_at limit 1 returning id`,
    [workspaceId],
  );
  return { id: row!.id, version: 1 };
}

const inWorkspace = (somebody: Caller, workspaceId: string): Caller => ({
  ...somebody,
  ask: (procedure, input, more) => somebody.ask(procedure, input, { workspaceId, ...more }),
});

/** The answer, or the refusal without what differs from request to request. */
async function answerOf(who: Caller, procedure: AnyProcedure, input: unknown, more = {}) {
  try {
    const done: unknown = await who.ask(procedure, input as never, { ...midway, ...more });
    return { done: done instanceof File ? [done.name, await done.text()] : done };
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    const { code, status, message, data } = error;
    return { code, status, message, data: { ...data, requestId: '' } };
  }
}

function kindOf(action: Action, field: string): string {
  const kind = nounIn(action, field);
  if (!kind || !own[kind])
    throw new Error(
      `${action.name} takes an id in “${field}”: say in kinds (test/shelf.ts) what it names, and make one in test/one-of-each.ts`,
    );
  return kind;
}

function fillOf(action: Action): Fill {
  return { id: (field) => own[kindOf(action, field)]!.id, version: own[nounOf(action)]?.version ?? 1 };
}

/** A valid input; fails where the schema alone does not tell what one is. */
function validInput(action: Action): Record<string, unknown> {
  const made = { ...(sample(action.schema, fillOf(action)) as object), ...samples[action.name] };
  const read = action.input.safeParse(made);
  if (!read.success)
    throw new Error(
      `${action.name} needs more than its schema tells: add its fields to samples in test/every-action.test.ts.\n${read.error.message}`,
    );
  return made;
}

const idPlaces = (action: Action): Place[] => placesOf(action.schema, fillOf(action));
const asked = actions.filter(({ asks }) => asks !== 'nobody');
const named = (list: Action[]) => list.map((action) => [action.name, action] as const);

it('declares only refusals of the closed list, each once', () => {
  for (const { name, refuses } of actions) {
    expect([name, refuses.filter((code) => !refusalCodes.includes(code))]).toEqual([name, []]);
    expect([name, new Set(refuses).size]).toEqual([name, refuses.length]);
  }
});

it('gives every action an address of its own', () => {
  const addresses = actions.map(({ procedure }) => {
    const { method, path } = procedure['~orpc'].route;
    return `${method} ${path}`;
  });
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
});

it('names every action after its noun and its verb, once', () => {
  const names = actions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+[A-Za-z]*$/);
});

describe.each(named(actions))('%s', (_name, action) => {
  it('refuses bad-input for junk', async () => {
    expect(await answerOf(server.owner, action.procedure, 'junk')).toMatchObject({
      code: 'bad-input',
      status: 400,
    });
    const input = validInput(action);
    for (const [field, of] of Object.entries(action.schema.properties ?? {})) {
      if (Object.keys(of).length === 0) continue;
      const junk = { ...input, [field]: of.type === 'object' ? 'rope' : { salt: ['rope', null] } };
      const answer = await answerOf(server.owner, action.procedure, junk);
      expect([field, answer]).toMatchObject([field, { code: 'bad-input', status: 400 }]);
    }
  });

  it('refuses what nobody asked for by its name, however deep', async () => {
    const places = withKeyTooMany(action.schema, fillOf(action), 'createdBy');
    expect(places.length).toBeGreaterThan(0);
    for (const { path, input } of places) {
      const beside = Object.entries(samples[action.name] ?? {}).filter(([field]) => field !== path[0]);
      const sent = { ...(input as object), ...Object.fromEntries(beside) };
      const answer = await answerOf(server.owner, action.procedure, sent);
      expect([path, answer]).toMatchObject([path, { code: 'bad-input', status: 400 }]);
      const { issues } = (answer as { data: { detail: { issues: { path: PropertyKey[] }[] } } }).data.detail;
      expect(issues.map((issue) => issue.path.map(String))).toContainEqual(path);
    }
  });
});

describe.each(named(asked))('%s', (_name, action) => {
  it('refuses not-signed-in to a stranger, whatever is sent', async () => {
    const stranger = caller(server.db);
    for (const input of [validInput(action), 'junk']) {
      const answer = await answerOf(stranger, action.procedure, input);
      expect(answer).toMatchObject({ code: 'not-signed-in', status: 401 });
    }
  });

  it('answers another workspace’s ids as it answers random ones', async () => {
    for (const place of idPlaces(action)) {
      const inputWith = (id: string) => withId(action, place, id);
      const there = foreign[kindOf(action, place.field)]!.id;
      const [known, random] = [
        await answerOf(server.owner, action.procedure, inputWith(there)),
        await answerOf(server.owner, action.procedure, inputWith(crypto.randomUUID())),
      ];
      expect([place.field, known]).toEqual([place.field, random]);
      if (action.mode === 'change' || !(place.isOptional || filters.has(place.field)))
        expect([place.field, known]).toMatchObject([place.field, { code: 'not-found', status: 404 }]);
      if ('code' in known) expect([...anybodys, ...action.refuses]).toContain(known.code);
    }
  });

  it('answers ids of what only a team sees as it answers random ones', async () => {
    for (const place of idPlaces(action)) {
      const kind = kindOf(action, place.field);
      if (!veiled.includes(kind)) continue;
      const inputWith = (id: string) => withId(action, place, id);
      const [known, random] = [
        await answerOf(outsider, action.procedure, inputWith(own[kind]!.id)),
        await answerOf(outsider, action.procedure, inputWith(crypto.randomUUID())),
      ];
      expect([place.field, known]).toEqual([place.field, random]);
    }
  });
});

// The place under test goes over the sample; everything beside it stays valid.
function withId(action: Action, place: Place, id: string): unknown {
  const made = place.put(id) as Record<string, unknown>;
  const holdsId = (field: string) => JSON.stringify(made[field] ?? null).includes(id);
  const beside = Object.entries(samples[action.name] ?? {}).filter(([field]) => !holdsId(field));
  return { ...made, ...Object.fromEntries(beside) };
}

describe.each(named(asked.filter(({ mode, asks }) => mode === 'change' && asks === 'person')))(
  '%s',
  (_name, action) => {
    it('is refused to a token that may only read', async () => {
      const answer = await answerOf(reader, action.procedure, validInput(action));
      expect(answer).toMatchObject({ code: 'forbidden', status: 403 });
    });

    it('takes an idempotency key, and no key twice for two requests', async () => {
      const more = { idempotencyKey: `for ${action.name}` };
      const { id, version } = await server.owner.ask(
        views.create,
        { name: 'Mine', query: 'view=tree' },
        more,
      );
      await server.owner.ask(views.remove, { id, version });
      const answer = await answerOf(server.owner, action.procedure, validInput(action), more);
      expect(answer).toMatchObject({ code: 'key-reused', status: 422 });
    });
  },
);
