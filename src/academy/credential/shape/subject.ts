// Whom it is about: somebody who achieved something, or a thing that is endorsed.
import { z } from 'zod';
import { Achievement, Result } from './achievement.ts';
import { Profile } from './profile.ts';
import { Image, Iri, many, Text, typed } from './words.ts';

const IdentityObject = z.strictObject({
  type: typed('IdentityObject'),
  hashed: z.boolean(),
  identityHash: Text,
  identityType: Text,
  salt: Text.optional(),
});

export const AchievementSubject = z
  .strictObject({
    id: Iri.optional(),
    type: typed('AchievementSubject'),
    achievement: Achievement,
    activityStartDate: Text.optional(),
    activityEndDate: Text.optional(),
    creditsEarned: z.number().optional(),
    identifier: many(IdentityObject).optional(),
    image: Image.optional(),
    licenseNumber: Text.optional(),
    narrative: Text.optional(),
    result: many(Result).optional(),
    role: Text.optional(),
    source: Profile.optional(),
    term: Text.optional(),
  })
  .refine(({ id, identifier }) => id !== undefined || identifier !== undefined, {
    error: 'It says of nobody: the subject has neither an id nor an identifier',
  });

export const EndorsementSubject = z.strictObject({
  id: Iri,
  type: typed('EndorsementSubject'),
  endorsementComment: Text.optional(),
});
