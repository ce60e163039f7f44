// The critic's rules as this workspace weighs them: what its profile says, and where it departs from that, for a reason everybody can read.
import { z } from 'zod';
import type { Choices } from '../challenge/choices.ts';
import { defects } from '../challenge/finding.ts';
import { profiles, severities } from '../challenge/profile.ts';
import { rules } from '../challenge/rules/index.ts';
import { changesBetween } from '../core/event.ts';
import { Id } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { Prose } from '../core/text.ts';
import type { Tx } from '../db/open.ts';
import * as choices from '../db/rules.ts';
import { change, read } from './pipeline.ts';

const Weight = z.enum([...severities, 'off']);
const slugs = new Set(rules.map(({ slug }) => slug));

const Rule = z.object({
  rule: z.string().describe('Slug'),
  defect: z.enum(defects),
  on: z.enum(['objective', 'key result', 'either', 'draft']).describe('What it reads'),
  severity: Weight.describe('What it weighs here'),
  byProfile: Weight.describe('What the profile of the workspace gives it'),
  choice: z
    .object({
      severity: Weight,
      reason: z.string(),
      chosenBy: Id.nullable(),
      chosenByName: z.string().nullable(),
      chosenAt: z.iso.datetime(),
    })
    .nullable()
    .describe('Where the workspace departs from its profile'),
  version: z.number().int().min(0).describe('0 until somebody touches it'),
});
export type WeighedRule = z.infer<typeof Rule>;

export const list = read({
  name: 'rules.list',
  summary:
    'What the critic says here: every rule with its weight, and where the workspace departs from its profile',
  input: z.object({}),
  output: z.object({ profile: z.enum(profiles), rules: z.array(Rule) }),
  run: async ({ actor: { workspaceId }, tx }) => {
    const [{ profile = 'outcome' }, own] = await Promise.all([
      choices.choicesOf(tx, workspaceId),
      choices.list(tx, workspaceId),
    ]);
    return { profile, rules: weighed({ profile }, own) };
  },
});

export const choose = change({
  name: 'rules.choose',
  summary:
    'Switch a rule of the critic off or give it another weight, with the reason; null leaves it to the profile again',
  input: z.object({
    rule: z
      .string()
      .max(60)
      .refine((slug) => slugs.has(slug), { error: 'Name a rule there is' }),
    severity: Weight.nullable().describe('Null: as the profile says'),
    reason: Prose.default('').describe('Needed for every weight of your own'),
    version: z.number().int().min(0),
  }),
  output: Rule,
  refuses: ['forbidden', 'stale-version', 'incomplete'],
  run: async ({ input: { rule, severity, reason, version }, actor, tx, record }) => {
    must(actor, 'rules.choose');
    if (severity !== null && reason === '')
      refuse('incomplete', {
        missing: [{ field: 'reason', say: 'Say why this rule weighs something else here' }],
      });
    const { workspaceId, personId } = actor;
    const before = await one(tx, workspaceId, rule);
    const wanted = { rule, severity, reason: severity === null ? '' : reason, chosenBy: personId };
    const mine = { severity, reason };
    if (before.version !== version || !(await choices.choose(tx, workspaceId, version, wanted)))
      refuse('stale-version', { yours: mine, current: await decided(tx, workspaceId, rule) });
    const [was, is] = [before.choice, wanted].map((each) => ({
      severity: each?.severity ?? null,
      reason: each?.reason ?? '',
    })) as [Weighing, Weighing];
    record({ kind: 'rule.chosen', thingId: workspaceId, body: { rule, changes: changesBetween(was, is) } });
    return one(tx, workspaceId, rule);
  },
});

type Weighing = { severity: string | null; reason: string };

async function one(tx: Tx, workspaceId: Id, slug: string): Promise<WeighedRule> {
  const [chosen, own] = await Promise.all([
    choices.choicesOf(tx, workspaceId),
    choices.list(tx, workspaceId, slug),
  ]);
  return weighed(chosen, own).find(({ rule }) => rule === slug) ?? refuse('not-found');
}

/** As it stands in the fields of somebody who decides: null where it is left to the profile. */
async function decided(tx: Tx, workspaceId: Id, slug: string) {
  const { choice, ...rule } = await one(tx, workspaceId, slug);
  return { ...rule, severity: choice?.severity ?? null, reason: choice?.reason ?? '' };
}

function weighed({ profile = 'outcome' }: Choices, own: readonly choices.RuleChoiceRow[]): WeighedRule[] {
  return rules.map(({ slug, defect, on, severity }) => {
    const { version = 0, ...row } = own.find(({ rule }) => rule === slug) ?? {};
    const choice = chosenIn(row);
    const byProfile = severity[profile];
    return { rule: slug, defect, on, severity: choice?.severity ?? byProfile, byProfile, choice, version };
  });
}

function chosenIn(row: Partial<choices.RuleChoiceRow>): WeighedRule['choice'] {
  const { severity, reason = '', chosenBy = null, chosenByName = null, chosenAt } = row;
  return severity && chosenAt ? { severity, reason, chosenBy, chosenByName, chosenAt } : null;
}
