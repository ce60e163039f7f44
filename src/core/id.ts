// Identifiers: UUIDs everywhere, made by the server (version 7, so that they sort by birth).
import { z } from 'zod';

export const Id = z.uuid({ error: 'This is not an id' });
export type Id = string;

/** Counts the changes of a thing; the one an edit was made on comes back with it. As large as the database counts, with room for one more. */
export const Version = z
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 2);

export { everyone } from './everyone.ts';
