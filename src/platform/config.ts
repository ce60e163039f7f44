// One typed configuration from flags, variables and defaults. All mistakes are told at once, each with what to do.
import { readFileSync } from 'node:fs';
import { type Config, type Setting, settings } from './settings.ts';

/** Thrown with every mistake there is, one a line. */
export class ConfigMistakes extends Error {
  readonly mistakes: readonly string[];
  constructor(mistakes: readonly string[]) {
    super(
      `The configuration has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}:\n${mistakes.map((each) => `  - ${each}`).join('\n')}`,
    );
    this.mistakes = mistakes;
  }
}

/** Reads flags (`--port 80`, `--port=80`, `--no-open`), then variables, then `NAME_FILE` files, then defaults.
 * @throws {ConfigMistakes} naming every mistake */
export function readConfig(
  flags: readonly string[],
  environment: Record<string, string | undefined>,
): Config {
  const mistakes: string[] = [];
  const given = new Map<string, { value: unknown; from: string }>();
  readVariables(environment, given, mistakes);
  readFlags(flags, given, mistakes);
  const config: Record<string, unknown> = {};
  for (const setting of settings as readonly Setting[]) {
    const found = given.get(setting.name);
    const parsed = setting.schema.safeParse(found?.value);
    if (parsed.success) config[setting.name] = parsed.data;
    else {
      const value = setting.isSecret ? 'not right' : JSON.stringify(found?.value);
      mistakes.push(`${found?.from} is ${value}: ${parsed.error.issues[0]?.message}`);
    }
  }
  if (config.smtpUrl && !config.mailFrom)
    mistakes.push('SMTP_URL is set and MAIL_FROM is not: say whom mail comes from');
  if (mistakes.length > 0) throw new ConfigMistakes(mistakes);
  return config as Config;
}

type Given = Map<string, { value: unknown; from: string }>;

function readVariables(
  environment: Record<string, string | undefined>,
  given: Given,
  mistakes: string[],
): void {
  const known = new Set<string>();
  for (const { name, variables } of settings) {
    for (const variable of variables.toReversed()) {
      known.add(variable).add(`${variable}_FILE`);
      // Empty is how compose files and shells say "not given".
      const file = environment[`${variable}_FILE`] || undefined;
      const value = environment[variable] || undefined;
      if (value !== undefined && file !== undefined)
        mistakes.push(`${variable} and ${variable}_FILE are both set: keep one of them`);
      if (value !== undefined) given.set(name, { value, from: variable });
      else if (file !== undefined) {
        try {
          given.set(name, { value: readFileSync(file, 'utf8').trim(), from: `${variable}_FILE` });
        } catch {
          mistakes.push(`${variable}_FILE names ${file}, which cannot be read`);
        }
      }
    }
  }
  for (const variable of Object.keys(environment)) {
    if (variable.startsWith('QUARTERDECK_') && !known.has(variable) && !elsewhere.has(variable))
      mistakes.push(`${variable} is not a setting${meant(variable, known)}`);
  }
}

// Read by the command line, not by the server.
const elsewhere = new Set(['QUARTERDECK_URL', 'QUARTERDECK_TOKEN', 'QUARTERDECK_TOKEN_FILE']);

const valueless = new Set(['--no-open', '--demo']);

function readFlags(flags: readonly string[], given: Given, mistakes: string[]): void {
  const words = [...flags];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [flag = '', inline] = word.split(/=(.*)/s);
    const setting = settings.find((each) => each.flag === flag);
    if (!setting) {
      const near = nearest(flag, new Set(settings.flatMap((each) => each.flag ?? [])));
      mistakes.push(`${flag} is not an option${near ? `; did you mean ${near}?` : ''}`);
      // The word behind a mistyped option is its value; behind another word, or an option that takes none, it is the next mistake.
      const takesValue = flag.startsWith('-') && !(near && valueless.has(near));
      if (takesValue && inline === undefined && words[0] !== undefined && !words[0].startsWith('-'))
        words.shift();
      continue;
    }
    if (setting.name === 'open') given.set('open', { value: false, from: flag });
    else if (setting.name === 'demo') given.set('demo', { value: inline ?? true, from: flag });
    else {
      const value = inline ?? words.shift();
      if (value === undefined) mistakes.push(`${flag} needs a value`);
      else given.set(setting.name, { value, from: flag });
    }
  }
}

function meant(word: string, known: ReadonlySet<string>): string {
  const near = nearest(word, known);
  return near ? `; did you mean ${near}?` : '';
}

function nearest(word: string, known: ReadonlySet<string>): string | null {
  const near = [...known]
    .map((each) => ({ each, far: distance(word, each) }))
    .sort((a, b) => a.far - b.far)[0];
  return near && near.far <= Math.max(2, word.length / 3) ? near.each : null;
}

/** Edits between two words (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (next[j - 1] as number) + 1,
          (row[j] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] as number;
}
