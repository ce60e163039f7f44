// The tools an assistant gets: a choice from the shelf, with a hint for each. Whatever they can do, the same actions do, under the same rights.
import type { AnyProcedure } from '@orpc/server';
import { z } from 'zod';
import { shelf } from '../../actions/index.ts';
import type { Meta } from '../../actions/pipeline.ts';
import { covers, type Scope } from '../../core/permission.ts';

type Hint = { title: string; hint: string };

/** Action of the shelf -> what an assistant should know before it calls it. */
const chosen: Record<string, Hint> = {
  'home.get': {
    title: 'What I owe this week',
    hint: 'Start here. Check-ins due, drafts, proposals and what changed around the person whose token this is.',
  },
  'search.find': {
    title: 'Find anything by words',
    hint: 'Objectives, key results, outcomes, KPIs, teams, people, comments and initiatives. Gives ids for the other tools.',
  },
  'cycles.list': {
    title: 'Cycles',
    hint: 'The quarters with their dates and phases; most tools take a cycleId from here.',
  },
  'objectives.list': {
    title: 'Objectives of a cycle',
    hint: 'With key results and where they stand. Narrow it by team, owner, status or text rather than reading all; use limit and offset.',
  },
  'objectives.get': {
    title: 'One objective whole',
    hint: 'Words, key results with guidance, links, initiatives and version.',
  },
  'check-ins.list': {
    title: 'Check-ins of a key result',
    hint: 'Values, confidence and notes, newest first.',
  },
  'comments.list': { title: 'Comments on an objective', hint: 'Oldest first.' },
  'findings.list': {
    title: 'What the critic asks about an objective',
    hint: 'Findings in rank order with the question a coach would put, and answers people gave.',
  },
  'findings.judge': {
    title: 'Ask the critic about texts that are not stored',
    hint: 'Use it before you suggest wording: objectives, key results or whole sets, judged as this workspace would. Nothing is stored. Pass its question on rather than a verdict.',
  },
  'outcomes.list': { title: 'Strategic outcomes', hint: 'The few annual choices, each with its stop list.' },
  'kpis.list': { title: 'KPIs', hint: 'Lasting health measures with bands and latest readings.' },
  'teams.list': { title: 'Teams', hint: 'The tree of teams with leads and counts.' },
  'people.list': {
    title: 'People',
    hint: 'Names and ids. Never rank or score people: the product does not, and neither should you.',
  },
  'check-ins.record': {
    title: 'Record a check-in',
    hint: 'Appends evidence in the person’s name. Ask for the value, how sure they are (0 to 1) and what moved; never make one up.',
  },
  'comments.create': {
    title: 'Comment on an objective',
    hint: 'Written in the person’s name and seen by whoever sees the objective.',
  },
  'objectives.create': {
    title: 'Draft an objective',
    hint: 'Makes a draft, which commits nobody. A good one says what changes and for whom, without a number.',
  },
  'objectives.edit': {
    title: 'Change an objective',
    hint: 'Needs its current version; a stale one is refused with both texts.',
  },
  'key-results.create': {
    title: 'Add a key result to a draft',
    hint: 'A change somebody would notice: from a baseline to a target with a unit. Leave unknown numbers out rather than inventing them.',
  },
  'key-results.edit': {
    title: 'Change a key result',
    hint: 'Needs its current version. After commit a changed number needs a reason.',
  },
  'findings.answer': {
    title: 'Answer a finding',
    hint: 'Keeps the person’s own reason why the text stands as it is.',
  },
};

export type Tool = Hint & {
  name: string;
  action: string;
  procedure: AnyProcedure;
  writes: boolean;
  needs: Scope;
  schema: Record<string, unknown>;
};

const needsOf = (action: string): Scope => (action === 'check-ins.record' ? 'check-in' : 'write');

const procedures = new Map(
  Object.values(shelf)
    .flatMap((noun) => Object.values(noun) as AnyProcedure[])
    .map((procedure) => [(procedure['~orpc'].meta as Meta).name, procedure]),
);

/** Every tool there is, reading ones first. */
export const tools: readonly Tool[] = Object.entries(chosen).map(([action, hint]) => {
  const procedure = procedures.get(action);
  if (!procedure) throw new Error(`There is no action ${action} for an assistant to use`);
  const { meta, inputSchema } = procedure['~orpc'];
  const writes = (meta as Meta).mode === 'change';
  return {
    ...hint,
    name: action.replaceAll(/[.-]/g, '_'),
    action,
    procedure,
    writes,
    needs: writes ? needsOf(action) : 'read',
    schema: writes ? keyed(jsonSchemaOf(inputSchema)) : jsonSchemaOf(inputSchema),
  };
});

function jsonSchemaOf(schema: unknown): Record<string, unknown> {
  return z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' });
}

// Over HTTP nothing ties two calls together, so an assistant has to be able to say that it sends the same one again.
function keyed(schema: Record<string, unknown>): Record<string, unknown> {
  const idempotencyKey = {
    type: 'string',
    minLength: 1,
    maxLength: 200,
    description: 'Your own for each thing the person means; a call sent again with it stores nothing twice',
  };
  return { ...schema, properties: { ...(schema.properties as object), idempotencyKey } };
}

/** The tools a token may use: reading ones, and those that write only where its scopes say so. */
export function toolsFor(scopes: readonly Scope[] | null): Tool[] {
  return tools.filter(({ needs }) => covers(scopes, needs));
}
