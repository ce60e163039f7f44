// The shapes several actions of the academy answer with.
import { z } from 'zod';
import { Id } from '../../core/id.ts';
import { meetingKinds } from '../../core/meeting/kinds.ts';

export const Digest = z.string().regex(/^[0-9a-f]{64}$/, { error: 'This is not the digest of an edition' });

/** An id of a programme's own: a lesson, a drill, a brief. */
export const Slug = z.string().min(1).max(200);

const Titled = z.object({ id: z.string(), title: z.string() });
const Practised = z.array(z.object({ id: z.string(), outcome: z.string() }));

export const Part = z.object({
  id: z.string(),
  name: z.string(),
  cut: z.number().nullable().describe('0 to 100; null where gates are met instead'),
  sem: z.number().nullable(),
  method: z.string().nullable(),
  judges: z.number().nullable(),
  count: z.number().nullable().describe('Pieces that are marked, or gates that are met'),
  must: z.array(z.object({ name: z.string(), level: z.number() })),
});

export const Outline = z.object({
  programme: z.string(),
  title: z.string(),
  version: z.string(),
  modules: z.array(
    Titled.extend({ about: z.string(), lessons: z.array(Titled.extend({ minutes: z.number() })) }),
  ),
  drills: Practised,
  briefs: z.array(Titled.extend({ outcome: z.string() })),
  conversations: z.array(Titled),
  scenarios: Practised,
  questions: Practised,
  outcomes: z.array(Titled),
  parts: z.array(Part),
});

export const Count = z.object({ done: z.number(), of: z.number() });

export const Ahead = z.object({
  meetingId: Id,
  kind: z.enum(meetingKinds),
  title: z.string(),
  startsAt: z.iso.datetime(),
  drills: z.number().describe('Brought forward for it'),
});

export const Levels = z
  .record(z.string().max(200), z.number().int().min(1).max(4))
  .describe('By criterion of the rubric, 1 to 4');

export const Rubric = z.object({
  id: z.string(),
  title: z.string(),
  criteria: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      must: z.number().nullable(),
      anchors: z.array(z.string()).describe('What levels 1 to 4 look like'),
    }),
  ),
});
