// The API as it describes itself: whole, without loose ends, and readable without a script.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusalCodes } from '../../src/core/refusal.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { actions } from '../shelf.ts';
import { type ApiDocument, operationsOf } from './operations.ts';
import { type Served, send, served } from './served.ts';

let database: FreshDatabase;
let door: Served;
let document: ApiDocument;
beforeAll(async () => {
  database = await freshDatabase();
  door = await served(database.db);
  document = (await send(`${door.url}/api/openapi.json`)).body as ApiDocument;
});
afterAll(async () => {
  await door.close(0);
  await database.drop();
});

/** Every object in the document with the way to it. */
function* within(value: unknown, path = '#'): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [name, each] of Object.entries(value)) yield* within(each, `${path}/${name}`);
}

it('is OpenAPI 3.1 and describes every action once', () => {
  expect(document).toMatchObject({
    openapi: '3.1.1',
    info: { title: 'Quarterdeck', version: expect.any(String) },
  });
  const names = operationsOf(document).map(({ operationId }) => operationId);
  expect(names.toSorted()).toEqual(actions.map(({ name }) => name).toSorted());
});

it('points nowhere that is not in it', () => {
  const names = new Map(
    [...within(document)].flatMap(([path, { $ref }]) => (typeof $ref === 'string' ? [[path, $ref]] : [])),
  );
  expect(names.size).toBeGreaterThan(100);
  for (const [path, ref] of names) {
    const found = ref
      .slice(2)
      .split('/')
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document);
    expect([path, typeof found]).toEqual([path, 'object']);
  }
});

it('says of each operation what it does, takes, gives and refuses', () => {
  for (const {
    operationId,
    method,
    path,
    summary,
    parameters = [],
    requestBody,
    responses,
    security,
  } of operationsOf(document)) {
    const { asks, refuses, schema, mode } = actions.find(({ name }) => name === operationId)!;
    expect([operationId, summary?.length]).toEqual([operationId, expect.any(Number)]);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const named = (where: string) => parameters.flatMap((each) => (each.in === where ? [each.name] : []));
    expect([operationId, named('path')]).toEqual([operationId, inPath]);
    const rest = Object.keys(schema.properties ?? {}).filter((name) => !inPath.includes(name));
    const [body] = Object.values(requestBody?.content ?? {});
    const taken = method === 'get' ? named('query') : Object.keys(body?.schema.properties ?? {});
    if (!schema.anyOf) expect([operationId, taken.toSorted()]).toEqual([operationId, rest.toSorted()]);
    expect([operationId, Object.values(responses['200']?.content ?? {})[0]?.schema]).toEqual([
      operationId,
      expect.any(Object),
    ]);
    const said = Object.values(responses)
      .map(({ description }) => description)
      .join('\n');
    for (const code of ['bad-input', ...refuses])
      expect([operationId, said]).toEqual([operationId, expect.stringContaining(`\`${code}\``)]);
    for (const [status, { content }] of Object.entries(responses))
      expect([operationId, status, Object.keys(content ?? {}).length]).toEqual([operationId, status, 1]);
    expect([operationId, security]).toEqual([operationId, asks === 'nobody' ? [] : undefined]);
    const refs = JSON.stringify(parameters);
    expect([operationId, refs.includes('IdempotencyKey')]).toEqual([
      operationId,
      asks === 'person' && mode === 'change',
    ]);
  }
});

it('knows the refusals of the closed list and no others', () => {
  const { properties } = document.components.schemas.Refusal!;
  expect(properties!.code!.enum).toEqual(refusalCodes);
});

it('closes every body, as the shelf does', () => {
  for (const { operationId, requestBody } of operationsOf(document))
    for (const [path, schema] of within(requestBody))
      if (schema.type === 'object' && schema.properties)
        expect([operationId, path, schema.additionalProperties]).toEqual([operationId, path, false]);
});

it('reads as a page with every operation, without a script or a style in it', async () => {
  const { text, headers, status } = await send(`${door.url}/api`);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
  expect(text).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  expect(text).toContain('<link rel="stylesheet" href="/api.css">');
  for (const { operationId } of operationsOf(document))
    expect(text).toContain(`<section id="${operationId}">`);
});
