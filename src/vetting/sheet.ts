// The sheet: who scored whom on what, with which evidence. First scores are given blind and never overwritten; moderation stands beside them with its reason.
import { z } from 'zod';
import { type CriterionId, criteria, criterionIds } from './criteria.ts';

const Name = z.string().trim().min(1);
const Criterion = z.enum(criterionIds);
const Points = z.number().min(0).max(4);

/** How well a score is backed. */
export const evidenceKinds = ['none', 'claim', 'document', 'verified'] as const;
const Evidence = z.enum(evidenceKinds);
export type Evidence = z.infer<typeof Evidence>;

const Score = z.strictObject({
  provider: Name,
  criterion: Criterion,
  evaluator: Name,
  score: Points,
  evidence: Evidence,
  on: z.iso.date(),
  source: z.string().default(''),
});
export type Score = z.infer<typeof Score>;

const Moderated = z.strictObject({
  provider: Name,
  criterion: Criterion,
  score: Points,
  evidence: Evidence,
  reason: Name,
  /** Evaluators whose view changed. */
  moved: z.array(Name).default([]),
});

const Provider = z.strictObject({
  id: Name,
  name: Name,
  /** Hours in which people write, review and challenge OKRs together, and all hours; null until somebody asked. */
  hours: z
    .strictObject({ live: z.number().min(0), all: z.number().positive() })
    .nullable()
    .default(null),
  price: z
    .strictObject({ amount: z.number().min(0), currency: Name, covers: Name })
    .nullable()
    .default(null),
  /** What they said to the questions, by criterion. */
  answers: z.partialRecord(Criterion, z.string()).default({}),
});
export type Provider = z.infer<typeof Provider>;

const defaults = Object.fromEntries(criterionIds.map((id) => [id, criteria[id].weight])) as Record<
  CriterionId,
  number
>;

const Shape = z.strictObject({
  title: Name,
  weights: z.record(Criterion, z.number().min(0)).default(defaults),
  /** The day the weights were agreed: no score is older. */
  lockedOn: z.iso.date().nullable().default(null),
  evaluators: z.array(z.strictObject({ id: Name, name: Name })).default([]),
  providers: z.array(Provider).min(1),
  scores: z.array(Score).default([]),
  moderated: z.array(Moderated).default([]),
  /** An evaluator with an interest in a provider does not score that one. */
  conflicts: z.array(z.strictObject({ evaluator: Name, provider: Name, says: Name })).default([]),
});
type Shape = z.infer<typeof Shape>;

export const Sheet = Shape.superRefine((sheet, context) => {
  for (const message of mistakes(sheet)) context.addIssue({ code: 'custom', message });
});
export type Sheet = z.infer<typeof Sheet>;

function* mistakes({ weights, lockedOn, evaluators, providers, scores, moderated, conflicts }: Shape) {
  if (Object.values(weights).every((weight) => weight === 0)) yield 'The weights are all nothing';
  if (scores.length > 0 && lockedOn === null)
    yield 'There are scores, but no day on which the weights were locked (lockedOn)';
  const early = scores.find(({ on }) => lockedOn !== null && on < lockedOn);
  if (early)
    yield `A score of ${early.on} is older than the weights of ${lockedOn}: agree on weights before scoring`;
  const known = {
    evaluator: new Set(evaluators.map(({ id }) => id)),
    provider: new Set(providers.map(({ id }) => id)),
  };
  if (known.provider.size < providers.length) yield 'Two providers have one id';
  if (known.evaluator.size < evaluators.length) yield 'Two evaluators have one id';
  for (const { evaluator, provider } of [...scores, ...conflicts]) {
    if (!known.evaluator.has(evaluator)) yield `${evaluator} is not among the evaluators`;
    if (!known.provider.has(provider)) yield `${provider} is not among the providers`;
  }
  const cells = scores.map(
    ({ provider, criterion, evaluator }) => `${evaluator} scored ${provider} on ${criterion}`,
  );
  const twice = cells.find((cell, at) => cells.indexOf(cell) !== at);
  if (twice) yield `${twice} twice: a first score stands`;
  for (const { provider, criterion } of moderated)
    if (scores.filter((each) => each.provider === provider && each.criterion === criterion).length < 2)
      yield `${provider} on ${criterion} was moderated before two people had scored it`;
}
