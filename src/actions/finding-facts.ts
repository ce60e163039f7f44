// What stands around a draft and only the server knows. The editor asks for it once, so that the critic says the same in both places.
import { z } from 'zod';
import type { Facts } from '../challenge/draft.ts';
import { weeksOf } from '../core/calendar/weeks.ts';
import { Id } from '../core/id.ts';
import { refuse } from '../core/refusal.ts';
import * as past from '../db/finding-facts.ts';
import * as answers from '../db/findings.ts';
import * as keyResults from '../db/key-results.ts';
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
    const [around, own] = await Promise.all([
      answers.surroundings(tx, workspaceId, [objectiveId]),
      keyResults.ofObjectives(tx, workspaceId, [objectiveId]),
    ]);
    const facts = await factsAround(tx, workspaceId, around, new Map([[objectiveId, own]]));
    return facts.get(objectiveId) ?? refuse('not-found');
  },
});

type Known = z.infer<typeof KnownFacts>;

/** The facts for objectives, by id. @param keyResults the key results of each */
export async function factsAround(
  tx: Tx,
  workspaceId: Id,
  objectives: readonly answers.Surroundings[],
  keyResults: ReadonlyMap<Id, readonly { id: Id; title: string }[]>,
): Promise<Map<Id, Known>> {
  const ids = objectives.map(({ id }) => id);
  const asked = objectives.map(({ id, teamId, cycleId, title }) => ({
    objectiveId: id,
    teamId,
    cycleId,
    titles: [title, ...(keyResults.get(id) ?? []).map((row) => row.title)],
  }));
  const [links, before, pasts, elsewhere] = await Promise.all([
    supports.from(tx, workspaceId, ids),
    past.lastCycles(tx, workspaceId, ids),
    past.pasts(tx, workspaceId, ids),
    past.elsewhere(tx, workspaceId, asked),
  ]);
  const linked = Map.groupBy(links, ({ objectiveId }) => objectiveId);
  const pastOf = new Map(pasts.map((each) => [each.id, each]));
  return new Map(
    objectives.map((around) => {
      const { id, teamId, cycleId } = around;
      const had = before.find((each) => each.teamId === teamId && each.cycleId === cycleId)?.had;
      const own = (keyResults.get(id) ?? []).flatMap((row) => pastOf.get(row.id) ?? []);
      return [
        id,
        {
          cycleWeeks: weeksOf(around).length,
          cycleEnd: around.endsOn,
          siblings: around.siblings,
          teamLevel: around.topTeam ? 'company' : 'team',
          supports: (linked.get(id) ?? []).map((link) => link.toTitle),
          elsewhere: elsewhere.get(id) ?? [],
          ...(had && { lastCycle: lastCycleOf(had) }),
          history: Object.fromEntries(own.map((each) => [each.id, each.values])),
          readings: Object.fromEntries(own.map((each) => [each.id, each.readings])),
        },
      ];
    }),
  );
}

function lastCycleOf(had: readonly past.Earlier[]): NonNullable<Known['lastCycle']> {
  return {
    objectives: had.filter(({ part }) => part === 'objective').map(({ title }) => title),
    keyResults: had.filter(({ part }) => part === 'key result').map(({ title, score }) => ({ title, score })),
  };
}
