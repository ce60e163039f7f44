// How sure against how right: for somebody themselves and their coach, and for a team its own. Nobody else is answered, whatever their role.
import { z } from 'zod';
import { Id } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as calls from '../db/calls.ts';
import * as people from '../db/people.ts';
import * as rhythmRoles from '../db/rhythm-roles.ts';
import * as teams from '../db/teams.ts';
import { bandsOf } from '../diagnosis/confidence/bands.ts';
import { leastCalls, skillOf } from '../diagnosis/confidence/skill.ts';
import { isCoachOf } from './coaches.ts';
import { read } from './pipeline.ts';

/** A team's calls are shown of so many people at least, or they would be somebody's. */
const leastCallers = 3;

const Record = z.object({
  n: z.number().describe('Key results that were called three weeks before their end and scored'),
  needed: z.number().describe('Calls it takes before anything is said'),
  landed: z.number(),
  skill: z
    .number()
    .nullable()
    .describe(
      'Brier skill against always stating the base rate: 1 perfect, 0 no better; null where it cannot be told',
    ),
  low: z.number().nullable().describe('The 95% interval of the skill'),
  high: z.number().nullable(),
  bands: z.array(
    z.object({
      stated: z.number(),
      n: z.number(),
      landed: z.number(),
      share: z.number(),
      low: z.number(),
      high: z.number(),
      reads: z.enum(['fits', 'too sure', 'too careful', 'too few']),
    }),
  ),
});

export const get = read({
  name: 'confidences.get',
  summary: 'How your stated confidence held up: yours alone, and your coach’s to see',
  input: z.object({ personId: Id.optional().describe('You when left out; somebody you coach') }),
  output: Record,
  refuses: ['forbidden', 'not-found'],
  run: async ({ input, actor, tx }) => {
    const { workspaceId } = actor;
    const personId = input.personId ?? actor.personId;
    if (!(await people.find(tx, workspaceId, personId))) refuse('not-found');
    const isCoach = await isCoachOf(tx, actor, personId);
    must(actor, 'confidences.read', { personId, ownerId: isCoach ? actor.personId : null });
    return recordOf(await calls.list(tx, workspaceId, { personId }));
  },
});

export const ofTeam = read({
  name: 'confidences.ofTeam',
  summary: 'How a team’s stated confidence held up: for its people, whoever leads it and its coach',
  input: z.object({ teamId: Id }),
  output: Record.nullable().describe('Null: fewer than three people called, and it would be one of them'),
  refuses: ['forbidden', 'not-found'],
  run: async ({ input, actor, tx }) => {
    const { workspaceId, personId } = actor;
    const team = (await teams.find(tx, workspaceId, input.teamId)) ?? refuse('not-found');
    const coaches = await rhythmRoles.holders(tx, workspaceId, 'coach', team.id);
    const ownerId = coaches.includes(personId) ? personId : null;
    must(actor, 'diagnoses.read-team', { teamId: team.id, ownerId });
    const own = await calls.list(tx, workspaceId, { teamId: team.id });
    const callers = new Set(own.map((call) => call.personId));
    return callers.size < leastCallers ? null : recordOf(own);
  },
});

function recordOf(own: readonly calls.CallRow[]): z.input<typeof Record> {
  if (own.length === 0)
    return { n: 0, needed: leastCalls, landed: 0, skill: null, low: null, high: null, bands: [] };
  const { n, skill, low, high } = skillOf(own);
  const landed = own.filter(({ achieved }) => achieved).length;
  return { n, needed: leastCalls, landed, skill, low, high, bands: bandsOf(own) };
}
