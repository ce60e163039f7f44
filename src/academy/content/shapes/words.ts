// The small words of programme files.
import { z } from 'zod';

/** Stable for ever: what learners, marks and awards point at. */
export const Id = z.string().regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/, {
  error: 'an id is lower-case words with hyphens, such as weak-sponsorship',
});
export const Text = z.string().trim().min(1, { error: 'this is empty' });

/** Where a claim comes from. */
export const Source = z.strictObject({ title: Text, url: z.url({ protocol: /^https?$/ }).optional() });
