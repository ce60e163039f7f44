// What an alignment workshop has on its table: the cards between teams with their conflicts, who is asked for too much, and all drafts with what the critic says, worst first.
import { z } from 'zod';
import { severities } from '../challenge/profile.ts';
import { openOf, worstFirst } from '../challenge/worst-first.ts';
import { conflictsOf } from '../core/dependency.ts';
import { Id } from '../core/id.ts';
import { states } from '../core/objective.ts';
import { peopleOver, teamsOver } from '../core/overload.ts';
import { refuse } from '../core/refusal.ts';
import * as cycles from '../db/cycles.ts';
import * as cards from '../db/dependencies.ts';
import * as keyResults from '../db/key-results.ts';
import * as objectiveLists from '../db/objective-lists.ts';
import * as workshops from '../db/workshops.ts';
import * as workspaces from '../db/workspaces.ts';
import { Dependency } from './dependencies.ts';
import { judgedOf } from './judged.ts';
import { read } from './pipeline.ts';
import { many } from './query.ts';

const one = { cardIds: z.array(Id) };

const Workshop = z.object({
  dependencies: z.array(Dependency).describe('Cards between teams, the soonest needed first'),
  conflicts: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['refused', 'unanswered', 'too late']), ...one }),
      z.object({ kind: z.literal('same people'), personId: Id, personName: z.string(), ...one }),
    ]),
  ),
  teamsOver: z
    .array(
      z.object({
        teamId: Id,
        teamName: z.string(),
        objectives: z.number(),
        limit: z.number(),
        wide: z
          .array(z.object({ id: Id, title: z.string(), keyResults: z.number() }))
          .describe('Objectives with more key results than were agreed'),
      }),
    )
    .describe('Teams over what was agreed, by name'),
  peopleOver: z
    .array(
      z.object({ personId: Id, name: z.string(), keyResults: z.number(), teamNames: z.array(z.string()) }),
    )
    .describe('People who own more key results than one objective should have, across teams; by name'),
  keyResultsTo: z.number().describe('Key results that were agreed for an objective at most'),
});
export type Workshop = z.infer<typeof Workshop>;

export const get = read({
  name: 'workshops.get',
  summary: 'The cards between teams in a cycle, where they conflict, and who is asked for too much',
  input: z.object({ cycleId: Id }),
  output: Workshop,
  refuses: ['not-found'],
  run: async ({ input: { cycleId }, actor: { workspaceId }, tx }) => {
    if (!(await cycles.find(tx, workspaceId, cycleId))) refuse('not-found');
    const { limits } = (await workspaces.find(tx, workspaceId)) ?? refuse('not-found');
    const dependencies = await cards.list(tx, workspaceId, { cycleId });
    const teams = await workshops.plannedTeams(tx, workspaceId, cycleId);
    const people = await workshops.plannedPeople(tx, workspaceId, cycleId);
    const names = new Map(dependencies.flatMap((card) => card.people.map(({ id, name }) => [id, name])));
    return {
      dependencies,
      conflicts: conflictsOf(dependencies).map((conflict) =>
        conflict.kind === 'same people'
          ? { ...conflict, personName: names.get(conflict.personId) ?? '' }
          : conflict,
      ),
      teamsOver: teamsOver(teams, limits).map((load) => {
        const { name, objectives: own } = teams.find(({ id }) => id === load.id)!;
        const { objectives: count, limit, wide } = load;
        return {
          teamId: load.id,
          teamName: name,
          objectives: count,
          limit,
          wide: own.filter(({ id }) => wide.includes(id)),
        };
      }),
      peopleOver: peopleOver(people, limits).map(({ id, name, keyResults, teamNames }) => ({
        personId: id,
        name,
        keyResults,
        teamNames,
      })),
      keyResultsTo: limits.keyResultsTo,
    };
  },
});

const most = 200;
const shown = 5;

const Draft = z.object({
  id: Id,
  title: z.string(),
  teamId: Id,
  teamName: z.string(),
  ownerName: z.string().nullable(),
  state: z.enum(states),
  open: z.object({ error: z.number(), warning: z.number(), question: z.number() }),
  findings: z
    .array(
      z.object({
        rule: z.string(),
        severity: z.enum(severities),
        about: z.string().describe('The text it is about'),
        message: z.string(),
        ask: z.string(),
      }),
    )
    .describe(`The ${shown} gravest that nobody has answered`),
});
export type WorkshopDraft = z.infer<typeof Draft>;

export const drafts = read({
  name: 'workshops.drafts',
  summary: 'All drafts of a cycle, or of some of its teams, with what the critic says of them, worst first',
  input: z.object({ cycleId: Id, teamIds: many(Id).describe('Only these teams; all when left out') }),
  output: z.object({
    total: z.number().describe(`Drafts in all; the first ${most} by team are read`),
    drafts: z.array(Draft),
  }),
  refuses: ['not-found'],
  run: async ({ input: { cycleId, teamIds }, actor: { workspaceId }, tx }) => {
    if (!(await cycles.find(tx, workspaceId, cycleId))) refuse('not-found');
    const filter = { cycleId, states: ['draft', 'proposed'] as const, ...(teamIds && { teamIds }) };
    const slice = { sort: 'team', limit: most, offset: 0 } as const;
    const { rows, total } = await objectiveLists.page(tx, workspaceId, filter, slice);
    const ids = rows.map(({ id }) => id);
    const [own, judged] = await Promise.all([
      keyResults.listedOf(tx, workspaceId, ids),
      judgedOf(tx, workspaceId, ids),
    ]);
    const titles = new Map(own.map((row) => [row.id, row.title]));
    const read = rows.map(({ id, title, teamId, teamName, ownerName, state }) => {
      const said = judged.get(id) ?? [];
      const findings = said
        .filter(({ answer }) => answer === null)
        .slice(0, shown)
        .map(({ rule, severity, at, message, ask }) => ({
          rule,
          severity,
          about: at.part === 'objective' ? title : (titles.get(at.id) ?? title),
          message,
          ask,
        }));
      return { id, title, teamId, teamName, ownerName, state, open: openOf(said), findings };
    });
    return { total, drafts: worstFirst(read) };
  },
});
