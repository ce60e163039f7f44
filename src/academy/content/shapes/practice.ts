// What people practise with: drills, studio briefs, conversations, exemplars.
import { z } from 'zod';
import { Conversation } from '../../conversation/conversation.ts';
import { Id, Text } from './words.ts';

/** `drills/*.yaml`, a list of cards. Asked is a fix or a next sentence, never a definition; every card explains. */
export const Drills = z
  .array(
    z.strictObject({
      id: Id,
      outcome: Id,
      prompt: Text,
      expected: Text,
      explain: Text,
      variants: z.array(z.strictObject({ prompt: Text, expected: Text })).default([]),
    }),
  )
  .min(1);

/** `studio/*.yaml` */
export const Brief = z.strictObject({
  id: Id,
  title: Text,
  outcome: Id,
  brief: Text,
  facts: z.array(Text).min(1),
  rubric: Id,
  exemplars: z.strictObject({ good: Id, poor: Id }),
});

/** `sims/*.yaml` */
export const Talk = Conversation.extend({ id: Id, outcomes: z.array(Id).min(1) });

/** Front matter of `exemplars/*.md` */
export const Exemplar = z.strictObject({ id: Id, title: Text });
