// A run in a file: its seed, its versions and its decisions. Playing them again is how it goes on, so nothing else is kept.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { begin } from '../../../simulator/begin.ts';
import { Unplayable } from '../../../simulator/play.ts';
import { resumedFrom } from '../../../simulator/resume.ts';
import { table } from '../../../simulator/table/index.ts';
import type { Setting } from '../../../simulator/template.ts';
import { engineVersion, type World } from '../../../simulator/world.ts';
import { Refused } from '../ask.ts';

const savedSchema = z.strictObject({
  engine: z.literal(engineVersion),
  table: z.literal(table.version),
  template: z.string(),
  seed: z.number().int().nonnegative(),
  week: z.number().int(),
  decisions: z.array(
    z.strictObject({
      situation: z.string(),
      option: z.string().optional(),
      probability: z.number().optional(),
      text: z.string().optional(),
      displaces: z.number().optional(),
    }),
  ),
});
export type Saved = z.infer<typeof savedSchema>;

/** Null when there is no such file. @throws {Refused} when it is no run of this version */
export function savedAt(path: string): Saved | null {
  if (!existsSync(path)) return null;
  let parsed: z.ZodSafeParseResult<Saved>;
  try {
    parsed = savedSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Refused('bad-input', `${path} is not JSON. It was left as it is; name another file.`);
  }
  if (parsed.success) return parsed.data;
  throw new Refused(
    'bad-input',
    `${path} is no run of this version. It was left as it is; name another file.\n${z.prettifyError(parsed.error)}`,
  );
}

/** Written beside and moved into place, so that a lost connection leaves a whole file. */
export function save(path: string, world: World): void {
  const { engine, table: version, template, seed, week } = world;
  const now = Object.values(world.answers).map(({ done: _, cost: __, ...decision }) => decision);
  const text = JSON.stringify(
    { engine, table: version, template, seed, week, decisions: [...world.decisions, ...now] },
    null,
    1,
  );
  writeFileSync(`${path}.part`, `${text}\n`);
  renameSync(`${path}.part`, path);
}

/** The world where it was left. @throws {Refused} when the decisions are not those of this run */
export function resumed(setting: Setting, saved: Saved): World {
  try {
    return resumedFrom(begin(setting, saved.seed), saved);
  } catch (error) {
    if (error instanceof Unplayable)
      throw new Refused('bad-input', `${error.message} The file was left as it is.`);
    throw error;
  }
}
