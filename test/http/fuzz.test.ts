// Sends every operation what its description allows, and now and then what it does not: nothing may break, dawdle, or answer in a way it did not announce.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as tokens from '../../src/actions/tokens.ts';
import { aTrouble } from '../a-trouble.ts';
import { type Founded, founded } from '../founded.ts';
import { type OneOfEach, oneOfEach } from '../one-of-each.ts';
import { actions, nounIn, type Schema } from '../shelf.ts';
import { type ApiDocument, type Operation, operationsOf } from './operations.ts';
import { type Answer, type Served, send, served } from './served.ts';

// The same requests every time; another seed and more of them for a longer look.
const seed = Number(process.env.FUZZ_SEED ?? 20_260_401);
const numRuns = Number(process.env.FUZZ_RUNS ?? 12);
const slowestMs = 2_000;

let server: Founded;
let door: Served;
let token: string;
let document: ApiDocument;
/** One of every kind that is there. */
let made: OneOfEach;
beforeAll(async () => {
  server = await founded();
  door = await served(server.db);
  made = await oneOfEach(server.owner, server.teamId);
  made.troubles = await aTrouble(server, server.workspaceId);
  const given = { name: 'Fuzz', scopes: ['admin' as const], expiresInDays: 1 };
  token = (await server.owner.ask(tokens.create, given)).secret!;
  document = (await send(`${door.url}/api/openapi.json`)).body as ApiDocument;
});
afterAll(async () => {
  await door.close(0);
  await server.drop();
});

const oddTexts = [
  '',
  ' ',
  '0',
  'null',
  "' OR 1=1--",
  '%_\\',
  '=cmd|x!A1',
  '<img src=x onerror=alert(1)>',
  '{{7*7}}',
  '\u202egnp.exe',
  'e\u0301\u0301\u0301',
  '👩‍👩‍👧‍👦'.repeat(30),
  '\u0000',
  '\ud800',
  ':*&|!()',
  '../../etc/passwd',
  'x'.repeat(5_000),
];
const text = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('Passengers board on time', 'Cut waiting from 14 to 4', 'Calm decks'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
const oddNumbers = [
  0,
  -0,
  -1,
  0.1,
  1.5,
  2 ** 31,
  2 ** 31 - 2,
  -(2 ** 31) - 1,
  2 ** 53 - 1,
  2 ** 53,
  2 ** 63,
  -(2 ** 63),
  1e308,
  -1e308,
  5e-324,
];
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  text,
  fc.constantFrom(...oddNumbers),
  fc.constant(null),
);
const someDay = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const oddDay = fc.constantFrom('0001-01-01', '9999-12-31', '2024-02-29', '2026-02-29', '2026-13-01');
const day = fc.oneof({ weight: 8, arbitrary: someDay }, { weight: 1, arbitrary: oddDay });

/** Texts that have to have a form their schema does not tell. */
const usual: Record<string, string[]> = {
  zone: ['Europe/Lisbon', 'Atlantic/Azores'],
  time: ['09:30', '25:61'],
  query: ['view=table', 'team=%25'],
};

type Field = { action: string; name: string };

// Mostly an id of the kind the field asks for; now and then one of another kind, or of nothing.
function idFor({ action, name }: Field): fc.Arbitrary<string> {
  const right = made[nounIn({ name: action }, name) ?? '']?.id;
  const others = fc.oneof(fc.constantFrom(...Object.values(made).map(({ id }) => id)), fc.uuid());
  return right ? fc.oneof({ weight: 9, arbitrary: fc.constant(right) }, others) : others;
}

function numberFor({ minimum = 0, maximum = 20 }: Schema, { name }: Field): fc.Arbitrary<number> {
  const within = fc.integer({
    min: Math.ceil(minimum),
    max: Math.max(Math.ceil(minimum), Math.min(maximum, 400)),
  });
  const usual = name === 'version' ? fc.integer({ min: 1, max: 3 }) : within;
  return fc.oneof(
    { weight: 9, arbitrary: usual },
    fc.constantFrom(...oddNumbers),
    fc.double({ noNaN: true }),
  );
}

/** A value as the schema has it; one in forty is something else. */
function given(schema: Schema, field: Field): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 39, arbitrary: right(schema, field) }, anything);
}

function right(schema: Schema, field: Field): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((each) => given(each, field)));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      if (schema.format === 'uuid') return idFor(field);
      if (schema.format === 'date') return day;
      if (schema.format === 'date-time') return day.map((date) => `${date}T09:30:00Z`);
      if (schema.format === 'email') return fc.emailAddress();
      return fc.oneof(...(usual[field.name] ?? []).map((each) => fc.constant(each)), text);
    case 'integer':
    case 'number':
      return numberFor(schema, field);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(given(schema.items ?? {}, field), { minLength: schema.minItems ?? 0, maxLength: 4 });
    case 'object':
      if (schema.properties) return objectOf(schema.properties, schema.required ?? [], field.action);
      return fc.dictionary(text, text, { maxKeys: 3 });
  }
  return anything;
}

function objectOf(
  properties: Record<string, Schema>,
  required: string[],
  action: string,
): fc.Arbitrary<object> {
  const values = Object.fromEntries(
    Object.entries(properties).map(([name, of]) => [name, given(of, { action, name })]),
  );
  const known = fc.record(values, { requiredKeys: required });
  const least = fc.record(Object.fromEntries(required.map((name) => [name, values[name]!])));
  const extra = fc.dictionary(fc.constantFrom('createdBy', 'workspaceId', 'constructor', ''), anything, {
    minKeys: 1,
    maxKeys: 1,
  });
  return fc.oneof(
    { weight: 10, arbitrary: known },
    { weight: 6, arbitrary: least },
    { weight: 1, arbitrary: fc.record(values, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.tuple(known, extra).map(([a, b]) => ({ ...a, ...b })) },
  );
}

type Sent = { path: Record<string, unknown>; query: Record<string, unknown>; body: unknown };

function requestsOf({ operationId, parameters = [], requestBody }: Operation): fc.Arbitrary<Sent> {
  const of = (where: string) => {
    const own = parameters.filter((each) => each.in === where);
    const properties = Object.fromEntries(own.map(({ name, schema = {} }) => [name, schema]));
    return objectOf(
      properties,
      own.flatMap(({ name, required }) => (required ? [name] : [])),
      operationId,
    );
  };
  const [body] = Object.values(requestBody?.content ?? {});
  return fc.record({
    path: of('path') as fc.Arbitrary<Record<string, unknown>>,
    query: of('query') as fc.Arbitrary<Record<string, unknown>>,
    body: body ? given(body.schema, { action: operationId, name: '' }) : fc.constant(undefined),
  });
}

// What is about a login is asked by a browser, everything else by a token.
function credentialFor(name: string): Record<string, string> {
  const isOfLogin = actions.some((action) => action.name === name && action.asks === 'login');
  if (isOfLogin) return { cookie: `quarterdeck=${server.owner.session}`, 'x-quarterdeck': '1' };
  return { authorization: `Bearer ${token}` };
}

/** What was last said of each thing's version, so that edits get further than to be told they are stale. */
const versions = new Map<string, number>();

function remember({ body }: Answer): void {
  const { detail } = (body?.data ?? {}) as { detail?: { current?: unknown } };
  for (const each of [body, detail?.current] as ({ id?: string; version?: number } | undefined)[])
    if (each?.id && each.version) versions.set(each.id, each.version);
}

function withVersion({ path, body }: Sent): unknown {
  const known = versions.get(String(path.id));
  const isUsual =
    typeof body === 'object' && body !== null && 'version' in body && [1, 2].includes(body.version as number);
  return known && isUsual ? { ...body, version: known } : body;
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value);

function deliver(
  { operationId, method, path, requestBody }: Operation & { method: string; path: string },
  sent: Sent,
): Promise<Answer> {
  const filled = path.replace(
    /\{(\w+)\}/g,
    (_, name) => encodeURIComponent(asText(sent.path[name] ?? 'nothing')) || '-',
  );
  const url = new URL(`${door.url}/api${filled.replaceAll('/.', '/%2E')}`);
  if (method === 'get')
    for (const [name, value] of Object.entries(sent.query))
      for (const each of Array.isArray(value) ? value : [value]) url.searchParams.append(name, asText(each));
  const headers = credentialFor(operationId);
  if (method === 'get' || sent.body === undefined)
    return send(url.href, { method: method.toUpperCase(), headers });
  const isForm = 'multipart/form-data' in (requestBody?.content ?? {});
  if (!isForm) headers['content-type'] = 'application/json';
  return send(url.href, {
    method: method.toUpperCase(),
    headers,
    body: isForm ? formOf(sent.body) : JSON.stringify(withVersion(sent)),
  });
}

function formOf(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body ?? {}))
    form.append(name, name === 'file' ? new File([asText(value)], 'okrs.csv') : asText(value));
  return form;
}

// Hashing a password is slow on purpose, and a removed demo or a left workspace would end the others' requests.
const few = /^(passwords|setup|demo|invitations\.accept|sessions\.start)/;

// What ends a session comes last, for the others need theirs.
const names = actions
  .map(({ name }) => name)
  .toSorted((a, b) => Number(a.startsWith('sessions')) - Number(b.startsWith('sessions')));

describe.each(names)('%s', (name) => {
  it('holds, whatever it is sent', { timeout: 60_000 }, async () => {
    const operation = operationsOf(document).find(({ operationId }) => operationId === name)!;
    await fc.assert(
      fc.asyncProperty(requestsOf(operation), async (sent) => {
        const since = performance.now();
        const answer = await deliver(operation, sent);
        const ms = performance.now() - since;
        remember(answer);
        const { status, body, headers } = answer;
        expect(
          status < 500 || status === 503,
          `${status} ${JSON.stringify(body)}\n${door.logged.at(-1)}`,
        ).toBe(true);
        expect(ms).toBeLessThan(slowestMs);
        expect(headers.get('x-request-id')).toBeTruthy();
        if (status === 200 || status === 404 || status === 413 || status === 405) return;
        const described = operation.responses[String(status)]?.description;
        expect(described, `${status} ${JSON.stringify(body)}`).toContain(`\`${body.code}\``);
      }),
      {
        seed: seed + actions.findIndex((each) => each.name === name),
        numRuns: few.test(name) ? Math.min(numRuns, 3) : numRuns,
      },
    );
  });
});
