// A person belongs to one workspace; somebody who works in several signs in once and is one person in each.
import { z } from 'zod';
import { memberships } from './permission.ts';
import { Name } from './text.ts';
import { Zone } from './workspace.ts';

/** E-mail as we keep it: trimmed, lower case, at most 254 characters. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'This is not an e-mail address' }));

export const PersonFields = z.object({
  name: Name,
  email: Email.nullable(),
  zone: Zone.nullable(),
  role: z.enum(memberships),
});
export type PersonFields = z.infer<typeof PersonFields>;
