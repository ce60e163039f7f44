// The answer to a request for help. Apart from its clock, which the first page a browser loads shows: a schema would bring its whole library along.
import { z } from 'zod';
import { Id } from './id.ts';
import { Prose } from './text.ts';

export const answers = ['yes', 'no', 'date'] as const;

/** An answer is one of three things, so that "noted" is none. */
export const EscalationAnswer = z
  .object({
    answer: z
      .enum(answers)
      .describe('`yes` it is given, `no` it is not, `date` it will be decided on that day'),
    words: Prose.refine((text) => text !== '', { error: 'Say what you give, why not, or what it waits for' }),
    on: z.iso.date().nullable().default(null).describe('Needed for `date`: the day it will be decided'),
    ownerId: Id.nullable().default(null).describe('For `yes`: who does it'),
    dueOn: z.iso.date().nullable().default(null).describe('For `yes`: by when'),
  })
  .refine(({ answer, on }) => answer !== 'date' || on !== null, { error: 'Name the day', path: ['on'] })
  .refine(({ answer, ownerId, dueOn }) => answer !== 'yes' || (ownerId !== null && dueOn !== null), {
    error: 'A yes names who does it and by when',
    path: ['ownerId'],
  });
export type EscalationAnswer = z.infer<typeof EscalationAnswer>;
