// Texts that stand nowhere yet, judged as the workspace would: for programs, scripts and assistants. Nothing is stored and no objective is read.
import { z } from 'zod';
import { defects } from '../challenge/finding.ts';
import { Line } from '../challenge/line.ts';
import { profiles, severities } from '../challenge/profile.ts';
import { judgeLine } from '../challenge/record.ts';
import { rules } from '../challenge/rules/index.ts';
import { choicesOf } from '../db/rules.ts';
import { read } from './pipeline.ts';

const most = 200;
const slugs = new Set(rules.map(({ slug }) => slug));

const Answer = z.object({
  id: z.union([z.string(), z.number()]).describe('As given, else the place in the list, from 1'),
  verdict: z.enum(['ok', ...severities]).describe('The gravest severity'),
  findings: z
    .array(
      z.object({
        rule: z.string(),
        defect: z.enum(defects),
        severity: z.enum(severities),
        message: z.string(),
        ask: z.string(),
        rewrite: z.string().optional(),
        marks: z.array(z.tuple([z.number(), z.number()])),
        at: z.string().optional().describe('In a set of fields: the title the marks are in'),
      }),
    )
    .describe('The first is the one thing to say'),
});

export const judge = read({
  name: 'findings.judge',
  summary: 'What the critic says about texts that are not stored: objectives, key results, or sets of them',
  input: z.object({
    lines: z.array(Line).min(1).max(most),
    profile: z
      .enum(profiles)
      .optional()
      .describe('A school as it is; left out, that of the workspace with the rules it weighs otherwise'),
    rules: z
      .record(z.string(), z.enum([...severities, 'off']))
      .refine((chosen) => Object.keys(chosen).every((slug) => slugs.has(slug)), {
        error: 'Name rules there are',
      })
      .optional()
      .describe('Single rules switched off or weighed otherwise, by slug'),
  }),
  output: z.object({ answers: z.array(Answer) }),
  run: async ({ input, actor, tx }) => {
    const { profile, rules: own } = input;
    const here = profile ? { profile } : await choicesOf(tx, actor.workspaceId);
    const choices = { ...here, rules: { ...here.rules, ...own } };
    return { answers: input.lines.map((line, index) => judgeLine(line, choices, index + 1)) };
  },
});
