// What the critic says of objectives as they are stored, each finding with its answer. However many are asked for, the database is asked the same handful of questions.
import { z } from 'zod';
import { challenge } from '../challenge/challenge.ts';
import { defects, type Finding } from '../challenge/finding.ts';
import { severities } from '../challenge/profile.ts';
import { Id } from '../core/id.ts';
import { refuse } from '../core/refusal.ts';
import * as answers from '../db/findings.ts';
import * as initiatives from '../db/initiatives.ts';
import * as keyResults from '../db/key-results.ts';
import type { Tx } from '../db/open.ts';
import { choicesOf } from '../db/rules.ts';
import { factsAround } from './finding-facts.ts';

export const At = z.union([
  z.object({ part: z.literal('objective') }),
  z.object({ part: z.literal('key result'), id: Id }),
]);

export const FindingWithAnswer = z.object({
  rule: z.string().describe('Slug of the rule that says it'),
  defect: z.enum(defects),
  severity: z.enum(severities),
  at: At,
  marks: z.array(z.tuple([z.number(), z.number()])).describe('Characters of the title, end exclusive'),
  message: z.string(),
  ask: z.string(),
  rewrite: z.string().optional(),
  why: z.string(),
  lesson: z.string().optional(),
  textHash: z.string().describe('Of the words judged; an answer holds for as long as it stays the same'),
  answer: z
    .object({
      id: Id,
      reason: z.string(),
      answeredBy: Id.nullable(),
      answeredByName: z.string().nullable(),
      answeredAt: z.iso.datetime(),
    })
    .nullable(),
});
export type FindingWithAnswer = z.infer<typeof FindingWithAnswer>;

/** What the critic says of one objective. @throws {Refusal} not-found */
export async function judged(tx: Tx, workspaceId: Id, objectiveId: Id): Promise<FindingWithAnswer[]> {
  return (await judgedOf(tx, workspaceId, [objectiveId])).get(objectiveId) ?? refuse('not-found');
}

/** What the critic says of objectives, by id. Those the reader may not see are not in it. */
export async function judgedOf(
  tx: Tx,
  workspaceId: Id,
  objectiveIds: readonly Id[],
): Promise<Map<Id, FindingWithAnswer[]>> {
  const [given, said] = await Promise.all([
    answers.answersOf(tx, workspaceId, objectiveIds),
    challengedOf(tx, workspaceId, objectiveIds),
  ]);
  const own = Map.groupBy(given, ({ objectiveId }) => objectiveId);
  return new Map(
    [...said].map(([id, found]) => [id, found.map((each) => answered(each, own.get(id) ?? []))]),
  );
}

function answered(finding: Finding, given: readonly answers.AnswerRow[]): FindingWithAnswer {
  const row = given.find(
    ({ rule, textHash, keyResultId }) =>
      rule === finding.rule && textHash === finding.textHash && keyResultId === keyResultOf(finding),
  );
  if (!row) return { ...finding, answer: null };
  const { id, reason, answeredBy, answeredByName, answeredAt } = row;
  return { ...finding, answer: { id, reason, answeredBy, answeredByName, answeredAt } };
}

// The same call the browser makes at every pause, with the same facts around the words.
async function challengedOf(
  tx: Tx,
  workspaceId: Id,
  objectiveIds: readonly Id[],
): Promise<Map<Id, Finding[]>> {
  const [choices, around, own, work] = await Promise.all([
    choicesOf(tx, workspaceId),
    answers.surroundings(tx, workspaceId, objectiveIds),
    keyResults.ofObjectives(tx, workspaceId, objectiveIds),
    initiatives.ofObjectives(tx, workspaceId, objectiveIds),
  ]);
  const rows = Map.groupBy(own, ({ objectiveId }) => objectiveId);
  const doing = Map.groupBy(work, ({ keyResultId }) => keyResultId);
  const facts = await factsAround(tx, workspaceId, around, rows);
  return new Map(
    around.map(({ id, title, why }) => {
      const drafted = (rows.get(id) ?? []).map((row) => ({
        ...row,
        initiatives: (doing.get(row.id) ?? []).map((each) => each.title),
      }));
      return [id, challenge({ objective: { title, why }, keyResults: drafted }, facts.get(id), choices)];
    }),
  );
}

export function keyResultOf({ at }: Pick<Finding, 'at'>): Id | null {
  return at.part === 'key result' ? at.id : null;
}
