// The line of the JSONL contract: what files, programs and other tools give to be judged, and what they get. It does not change.
import { z } from 'zod';
import { roles } from '../core/key-result.ts';
import type { Defect, Mark } from './finding.ts';
import type { Severity } from './profile.ts';

const longest = 20_000;
const most = 100;
const level = z.union([z.number(), z.string().max(100), z.null()]).optional();

const fields = {
  title: z.string().max(longest).optional(),
  baseline: level.describe('Where the number stands; words that hold one will do: "18%"'),
  target: level,
  unit: z.string().max(100).nullish(),
  owner: z.string().max(200).nullish().describe('Left out is not known; null or empty is nobody'),
  role: z.enum(roles).nullish(),
};

/** One text, or a set: an objective with its key results, or lines "Objective: …" and "KR: …" in `text`. */
export const Line = z.object({
  id: z.union([z.string().max(200), z.number()]).optional(),
  kind: z.enum(['objective', 'key_result', 'set']),
  ...fields,
  objective: z.string().max(longest).nullish().describe('What a key result belongs to'),
  key_results: z
    .array(z.union([z.string().max(longest), z.object(fields)]))
    .max(most)
    .nullish(),
  text: z
    .string()
    .max(longest * 5)
    .nullish(),
});
export type Line = z.infer<typeof Line>;
export type LineFields = z.infer<z.ZodObject<typeof fields>>;

/** `at` is there in a set of fields and names the text its marks are in; in a set of lines, marks are places in `text`. */
export type LineFinding = {
  rule: string;
  defect: Defect;
  severity: Severity;
  message: string;
  ask: string;
  rewrite?: string;
  marks: Mark[];
  at?: string;
};

/** What a line gets: the verdict is the gravest severity, the findings are in rank order. */
export type LineAnswer = { id: string | number; verdict: 'ok' | Severity; findings: LineFinding[] };
