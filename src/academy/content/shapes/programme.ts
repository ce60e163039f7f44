// `programme.yaml`: what the programme is, whose, and what people can do afterwards.
import { z } from 'zod';
import { Id, Source, Text } from './words.ts';

export const Programme = z.strictObject({
  id: Id,
  title: Text,
  /** Anything learners see changes only with it. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/, { error: 'a version is three numbers, such as 1.0.0' }),
  locales: z.array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/)).min(1),
  licence: Text,
  owners: z.array(Text).min(1),
  levels: z
    .array(
      z.strictObject({
        id: Id,
        title: Text,
        achievement: Id,
        /** Components of the pass rule it takes; none where it is decided in another way. */
        components: z.array(Id).min(1).optional(),
      }),
    )
    .min(1),
  outcomes: z.array(z.strictObject({ id: Id, title: Text })).min(1),
});

/** `modules/<folder>/module.yaml` */
export const Module = z.strictObject({ id: Id, title: Text, about: Text });

/** Front matter of `modules/<folder>/lesson-*.md` */
export const Lesson = z.strictObject({
  id: Id,
  title: Text,
  minutes: z.number().int().min(3).max(8),
  outcomes: z.array(Id).min(1),
  sources: z.array(Source).default([]),
});
