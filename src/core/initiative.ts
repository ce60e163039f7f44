// An initiative is work believed to move a key result. It never counts as progress.
import { z } from 'zod';
import { Id } from './id.ts';
import { Line, Prose } from './text.ts';

export const initiativeStates = ['planned', 'running', 'done', 'stopped'] as const;

export const InitiativeFields = z.object({
  title: Line,
  hypothesis: Prose.describe('If we do this, we believe that …'),
  keyResultId: Id.nullable().describe('The key result it should move; null for the whole objective'),
  ownerId: Id.nullable(),
  state: z.enum(initiativeStates),
  soFar: Prose.describe('What has been seen so far'),
});
export type InitiativeFields = z.infer<typeof InitiativeFields>;
