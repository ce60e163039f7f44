// What a team keeps beside its OKRs: the school, and rules switched off or weighed otherwise, each with the reason it was decided for.
import { readFile } from 'node:fs/promises';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Choices } from '../../../challenge/choices.ts';
import { profiles, severities } from '../../../challenge/profile.ts';
import { rules } from '../../../challenge/rules/index.ts';
import { Refused } from '../ask.ts';

/** Looked for where the command is run, in this order. */
const names = ['quarterdeck.challenge.json', 'quarterdeck.challenge.yaml', 'quarterdeck.challenge.yml'];

const weight = z.enum([...severities, 'off']);
const Config = z.strictObject({
  profile: z.enum(profiles).optional(),
  rules: z
    .record(z.string(), z.union([weight, z.strictObject({ severity: weight, reason: z.string().min(1) })]))
    .optional(),
});

/** The choices of `path`, or of the file of that name here, or none. @throws {Refused} for a file that says what nobody understands */
export async function choicesAt(path: string | undefined): Promise<Choices> {
  for (const name of path ? [path] : names) {
    const text = await readFile(name, 'utf8').catch((error: { code?: string }) => {
      if (!path && error.code === 'ENOENT') return null;
      throw new Refused('no-file', `${name} cannot be read (${error.code}). Nothing was judged.`);
    });
    if (text !== null) return choicesIn(text, name);
  }
  return {};
}

function choicesIn(text: string, name: string): Choices {
  let value: unknown;
  try {
    value = parseYaml(text);
  } catch {
    throw new Refused('bad-input', `${name} is neither JSON nor YAML. Nothing was judged.`);
  }
  const read = Config.safeParse(value ?? {});
  if (!read.success)
    throw new Refused('bad-input', `${name}: ${z.prettifyError(read.error)}\nNothing was judged.`);
  const chosen = Object.entries(read.data.rules ?? {}).map(([slug, given]) => {
    mustBeRule(slug, name);
    return [slug, typeof given === 'string' ? given : given.severity] as const;
  });
  return { ...(read.data.profile && { profile: read.data.profile }), rules: Object.fromEntries(chosen) };
}

/** @throws {Refused} when no rule has this slug */
export function mustBeRule(slug: string, where: string): void {
  if (rules.some((rule) => rule.slug === slug)) return;
  const near = rules
    .filter((rule) => rule.slug.includes(slug) || slug.includes(rule.slug))
    .map((rule) => rule.slug);
  throw new Refused(
    'bad-input',
    `${where}: there is no rule ${slug}.${near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''} quarterdeck challenge --rules lists all.`,
  );
}
