// What stands around a draft and only the server knows. The editor asks for it once, so that the critic says the same in both places.
import { z } from 'zod';
import type { Facts } from '../challenge/draft.ts';
import { weeksOf } from '../core/calendar/weeks.ts';
import { Id } from '../core/id.ts';
import { refuse } from '../core/refusal.ts';
import * as past from '../db/finding-facts.ts';
import * as answers from '../db/findings.ts';
import * as keyResults from '../db/key-results.ts';
import * as objectives from '../db/objectives.ts';
import type { Tx } from '../db/open.ts';
import * as supports from '../db/supports.ts';
import { read } from './pipeline.ts';

const KnownFacts = z.object({
  cycleWeeks: z.number(),
  cycleEnd: z.iso.date(),
  siblings: z.array(z.string()).describe("Titles of the team's other objectives in the cycle"),
  teamLevel: z.enum(['company', 'team']),
  supports: z.array(z.string()).describe('Titles of what it supports'),
  elsewhere: z
    .array(z.object({ title: z.string(), team: z.string() }))
    .describe('Objectives and key results of other teams with the same words, as far as you may see them'),
  lastCycle: z
    .object({
      objectives: z.array(z.string()),
      keyResults: z.array(z.object({ title: z.string(), score: z.number().nullable() })),
    })
    .optional()
    .describe('What the team had in the cycle before'),
  history: z
    .record(z.string(), z.array(z.number()))
    .describe('By key result born from a KPI: its value at the end of earlier cycles'),
  readings: z
    .record(z.string(), z.number())
    .describe('By key result born from a KPI: how often it was read in the cycle before'),
}) satisfies z.ZodType<Facts>;

export const facts = read({
  name: 'findings.facts',
  summary:
    'What is known around an objective and the critic is told: its cycle, its team, other teams, the cycle before',
  input: z.object({ objectiveId: Id }),
  output: KnownFacts,
  refuses: ['not-found'],
  run: async ({ input: { objectiveId }, actor: { workspaceId }, tx }) => {
    const objective = (await objectives.find(tx, workspaceId, objectiveId)) ?? refuse('not-found');
    const around = (await answers.surroundings(tx, workspaceId, objectiveId)) ?? refuse('not-found');
    const own = await keyResults.ofObjectives(tx, workspaceId, [objectiveId]);
    return factsAround(tx, workspaceId, objectiveId, around, [
      objective.title,
      ...own.map(({ title }) => title),
    ]);
  },
});

/** The facts for an objective whose texts are `titles`. */
export async function factsAround(
  tx: Tx,
  workspaceId: Id,
  objectiveId: Id,
  around: answers.Surroundings,
  titles: readonly string[],
): Promise<z.infer<typeof KnownFacts>> {
  const [links, before, pasts, elsewhere] = await Promise.all([
    supports.from(tx, workspaceId, [objectiveId]),
    past.lastCycle(tx, workspaceId, objectiveId),
    past.pasts(tx, workspaceId, objectiveId),
    past.elsewhere(tx, workspaceId, objectiveId, titles),
  ]);
  return {
    cycleWeeks: weeksOf(around).length,
    cycleEnd: around.endsOn,
    siblings: around.siblings,
    teamLevel: around.topTeam ? 'company' : 'team',
    supports: links.map((link) => link.toTitle),
    elsewhere,
    ...(before && {
      lastCycle: {
        objectives: before.filter(({ part }) => part === 'objective').map(({ title }) => title),
        keyResults: before
          .filter(({ part }) => part === 'key result')
          .map(({ title, score }) => ({ title, score })),
      },
    }),
    history: Object.fromEntries(pasts.map(({ id, values }) => [id, values])),
    readings: Object.fromEntries(pasts.map(({ id, readings }) => [id, readings])),
  };
}
