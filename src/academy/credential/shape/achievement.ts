// What was achieved: criteria, levels and what a result may be.
import { z } from 'zod';
import { IdentifierEntry, Profile } from './profile.ts';
import { Image, Iri, many, Text, typed } from './words.ts';

const Alignment = z.strictObject({
  type: typed('Alignment'),
  targetCode: Text.optional(),
  targetDescription: Text.optional(),
  targetName: Text,
  targetFramework: Text.optional(),
  targetType: Text.optional(),
  targetUrl: Iri,
});

const Criteria = z
  .strictObject({ id: Iri.optional(), narrative: Text.optional() })
  .refine(({ id, narrative }) => id !== undefined || narrative !== undefined, {
    error: 'Criteria need a text or an address',
  });

const Related = z.strictObject({
  id: Iri,
  type: typed('Related'),
  inLanguage: Text.optional(),
  version: Text.optional(),
});

const RubricCriterionLevel = z.strictObject({
  id: Iri,
  type: typed('RubricCriterionLevel'),
  alignment: many(Alignment).optional(),
  description: Text.optional(),
  level: Text.optional(),
  name: Text,
  points: Text.optional(),
});

const ResultDescription = z.strictObject({
  id: Iri,
  type: typed('ResultDescription'),
  alignment: many(Alignment).optional(),
  allowedValue: many(Text).optional(),
  name: Text,
  requiredLevel: Iri.optional(),
  requiredValue: Text.optional(),
  resultType: Text,
  rubricCriterionLevel: many(RubricCriterionLevel).optional(),
  valueMax: Text.optional(),
  valueMin: Text.optional(),
});

export const Result = z.strictObject({
  type: typed('Result'),
  achievedLevel: Iri.optional(),
  alignment: many(Alignment).optional(),
  resultDescription: Iri.optional(),
  status: Text.optional(),
  value: Text.optional(),
});

export const Achievement = z.strictObject({
  id: Iri,
  type: typed('Achievement'),
  alignment: many(Alignment).optional(),
  achievementType: Text.optional(),
  creator: Profile.optional(),
  creditsAvailable: z.number().optional(),
  criteria: Criteria,
  description: Text,
  endorsementJwt: many(Text).optional(),
  fieldOfStudy: Text.optional(),
  humanCode: Text.optional(),
  image: Image.optional(),
  inLanguage: Text.optional(),
  name: Text,
  otherIdentifier: many(IdentifierEntry).optional(),
  related: many(Related).optional(),
  resultDescription: many(ResultDescription).optional(),
  specialization: Text.optional(),
  tag: many(Text).optional(),
  version: Text.optional(),
});
export type Achievement = z.infer<typeof Achievement>;
