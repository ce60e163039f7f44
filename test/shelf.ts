// The shelf as a test walks it: every action with its input schema, a smallest valid input for each, and the places in it where an id stands.
import type { AnyProcedure } from '@orpc/server';
import { z } from 'zod';
import { shelf } from '../src/actions/index.ts';
import type { Meta } from '../src/actions/pipeline.ts';

export type Schema = {
  type?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  minItems?: number;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
};

export type Action = Meta & { procedure: AnyProcedure; schema: Schema; input: z.ZodType };

/** Every action on the shelf. */
export const actions: Action[] = Object.values(shelf).flatMap((noun) =>
  (Object.values(noun) as AnyProcedure[]).map((procedure) => {
    const { meta, inputSchema } = procedure['~orpc'];
    const input = inputSchema as z.ZodType;
    const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema;
    return { ...(meta as Meta), procedure, schema, input };
  }),
);

export const nounOf = ({ name }: Pick<Meta, 'name'>) => name.split('.')[0] as string;

/** What a field with an id names, where the field's own name is not the noun. `id` names the action's own noun. */
const kinds: Record<string, string> = {
  teamId: 'teams',
  teamIds: 'teams',
  parentId: 'teams',
  personId: 'people',
  ownerId: 'people',
  sponsorId: 'people',
  leadIds: 'people',
  memberIds: 'people',
  mentionIds: 'people',
  contributorIds: 'people',
  involves: 'people',
  contributes: 'people',
  cycleId: 'cycles',
  objectiveId: 'objectives',
  keyResultId: 'key-results',
  keyResultIds: 'key-results',
  checkInId: 'check-ins',
  correctsId: 'check-ins',
  organiserId: 'people',
  delegateId: 'people',
  weeklyFor: 'teams',
  meetingId: 'meetings',
  outcomeId: 'outcomes',
  kpiId: 'kpis',
  capacityOf: 'people',
  personIds: 'people',
  toTeamId: 'teams',
  toObjectiveId: 'objectives',
  intoObjectiveId: 'objectives',
  supportId: 'supports',
  beforeId: 'objectives',
  thingId: 'objectives',
  attemptId: 'attempts',
  afterId: 'attempts',
  assessorId: 'people',
  exceptionId: 'exceptions',
  enrolmentId: 'enrolments',
  facilitatorId: 'people',
  achievementId: 'achievements',
  'supports.create toId': 'outcomes',
  'findings.answer id': 'key-results',
  'key-results.order ids': 'key-results',
  'outcomes.order ids': 'outcomes',
};

/** The noun that an id in a field is one of; undefined where nobody said. */
export const nounIn = (action: Pick<Meta, 'name'>, field: string): string | undefined =>
  kinds[`${action.name} ${field}`] ?? (field === 'id' ? nounOf(action) : kinds[field]);

/** What stands for a field while an input is made up: an id for its name, the version of the thing it edits. */
export type Fill = { id: (field: string) => string; version: number };

/** The smallest value a schema takes, as far as a schema tells; words and numbers are made up. */
export function sample(schema: Schema, fill: Fill, field = ''): unknown {
  const choice = (schema.anyOf ?? schema.oneOf)?.[0];
  if (choice) return sample(choice, fill, field);
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'string':
      return schema.format === 'uuid' ? fill.id(field) : (byFormat[schema.format ?? ''] ?? 'Salt and rope');
    case 'integer':
    case 'number':
      return field === 'version' ? fill.version : Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return false;
    case 'array':
      return schema.minItems ? [sample(schema.items ?? {}, fill, field)] : [];
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sample(schema.properties?.[name] ?? {}, fill, name)]),
      );
  }
  return undefined;
}

const byFormat: Record<string, string> = {
  date: '2026-05-04',
  'date-time': '2026-05-04T09:30:00Z',
  email: 'sara.melo@saltline.example',
};

/** A place in an input where an id stands, and the input with that id in it. */
export type Place = {
  field: string;
  /** Whether leaving it out is a smaller question, as with a filter. */
  isOptional: boolean;
  put: (id: string) => unknown;
};

/** Every place where an id stands, however deep. */
export function placesOf(schema: Schema, fill: Fill, field = '', isOptional = false): Place[] {
  if (schema.format === 'uuid') return [{ field, isOptional, put: (id) => id }];
  const inside = (schema.anyOf ?? schema.oneOf ?? []).flatMap((each) =>
    placesOf(each, fill, field, isOptional),
  );
  if (schema.items)
    for (const place of placesOf(schema.items, fill, field, isOptional))
      inside.push({ ...place, put: (id) => [place.put(id)] });
  for (const [name, of] of Object.entries(schema.properties ?? {}))
    for (const place of placesOf(of, fill, name, isOptional || !schema.required?.includes(name)))
      inside.push({
        ...place,
        put: (id) => ({ ...(sample(schema, fill, field) as object), [name]: place.put(id) }),
      });
  return inside;
}

/** The smallest valid input once for every object in it, with one key more in that object; `path` leads to that key. */
export function withKeyTooMany(
  schema: Schema,
  fill: Fill,
  key: string,
  field = '',
): { path: string[]; input: unknown }[] {
  const whole = () => sample(schema, fill, field) as Record<string, unknown>;
  const found = (schema.anyOf ?? schema.oneOf ?? []).flatMap((each) =>
    withKeyTooMany(each, fill, key, field),
  );
  if (schema.properties) found.push({ path: [key], input: { ...whole(), [key]: 'rope' } });
  if (schema.items)
    for (const { path, input } of withKeyTooMany(schema.items, fill, key, field))
      found.push({ path: ['0', ...path], input: [input] });
  for (const [name, of] of Object.entries(schema.properties ?? {}))
    for (const { path, input } of withKeyTooMany(of, fill, key, name))
      found.push({ path: [name, ...path], input: { ...whole(), [name]: input } });
  return found;
}
