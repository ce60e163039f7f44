import { expect, test } from 'vitest';
import { z } from 'zod';
import { mistakeOf } from './mistake.ts';

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: mistakeOf }).error?.issues.map(({ message }) => message);

test.each<[string, z.ZodType, unknown, string]>([
  ['names what is left out', z.object({ name: z.string() }), {}, 'This is needed'],
  ['says what kind of value it takes', z.string(), 7, 'Give text'],
  ['says it of numbers', z.number(), 'seven', 'Give a number'],
  ['says it of whole numbers', z.int(), 1.5, 'Give a whole number'],
  ['says it of lists', z.array(z.string()), 'a', 'Give a list'],
  ['lists what may be chosen', z.enum(['workspace', 'team']), 'all', 'Give one of workspace, team'],
  ['says the most', z.number().max(1), 2, 'Give at most 1'],
  ['says the least', z.number().min(1), 0, 'Give at least 1'],
  ['says where it must lie above', z.number().positive(), 0, 'Give more than 0'],
  ['counts what is in a list', z.array(z.string()).max(1), ['a', 'b'], 'Give at most 1 of them'],
  ['counts letters', z.string().min(2), 'a', 'Give at least 2 characters'],
  ['shows what a date looks like', z.iso.date(), 'May', 'Give a date such as 2026-04-30'],
  ['keeps the words a check brings', z.string().min(2, { error: 'Write more' }), 'a', 'Write more'],
])('%s', (_, schema, value, sentence) => expect(said(schema, value)).toEqual([sentence]));
