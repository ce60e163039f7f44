// How questions arrive in a query string, where a list of one is a plain value and everything is text.
import { z } from 'zod';

/** A list that may be left out, and may come as a single value. */
export const many = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(200).optional(),
  );

/** Where a list goes on: what the page before gave as `next`. */
export const Cursor = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { error: 'Take it from `next` of the page before' })
  .describe('`next` of the page before')
  .optional();

/** Yes or no; no when left out. */
export const flag = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean().default(false),
);
