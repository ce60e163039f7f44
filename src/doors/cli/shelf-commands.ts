// One command for every action on the shelf: `quarterdeck check-ins record --key-result-id … --value 7`. Nothing is written by hand, so nothing is forgotten.

import type { AnyProcedure } from '@orpc/server';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { shelf } from '../../actions/index.ts';
import type { Meta } from '../../actions/pipeline.ts';
import { ask, type Door, Refused } from './ask.ts';
import { fileAt } from './file-at.ts';
import { camel, kebab } from './option-name.ts';
import { print } from './print.ts';

type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  enum?: unknown[];
  format?: string;
  description?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
};

/** Adds every action as `noun verb` to `program`. */
export function addShelf(program: Command, door: () => Door): void {
  for (const noun of Object.values(shelf)) {
    const procedures = Object.values(noun) as AnyProcedure[];
    const first = procedures[0]?.['~orpc'].meta as Meta | undefined;
    if (!first) continue;
    const group = program.command(first.name.split('.')[0] as string).description(verbsOf(procedures));
    for (const procedure of procedures) addAction(group, procedure, door);
  }
}

const verbOf = (procedure: AnyProcedure) =>
  kebab((procedure['~orpc'].meta as Meta).name.split('.')[1] as string);
const mostVerbs = 6;

function verbsOf(procedures: readonly AnyProcedure[]): string {
  const verbs = procedures.map(verbOf);
  const more = verbs.length - mostVerbs;
  return more > 1 ? `${verbs.slice(0, mostVerbs).join(', ')} and ${more} more` : verbs.join(', ');
}

function addAction(group: Command, procedure: AnyProcedure, door: () => Door): void {
  const { route, inputSchema } = procedure['~orpc'];
  const schema = z.toJSONSchema(inputSchema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Schema;
  const command = group.command(verbOf(procedure)).description(route.summary ?? '');
  const { fields, needed } = fieldsIn(schema);
  for (const [field, of] of fields) command.addOption(optionOf(field, of, needed.has(field)));
  command.option('--input <json>', 'the whole input as JSON, or - to read it from standard input');
  command.option('--json', 'print the answer as JSON, with every field');
  command.action(async (options: Record<string, unknown>) => {
    const input = { ...(await whole(options.input)), ...(await chosen(fields, options)) };
    mustHave(input, needed, command);
    const answer = await ask(door(), { method: route.method ?? 'POST', path: route.path ?? '/', input });
    if (answer instanceof File) process.stdout.write(new Uint8Array(await answer.arrayBuffer()));
    else print(answer, options.json === true);
  });
}

// Of an input that has several forms: the fields of all of them, of which those are needed that every form needs.
function fieldsIn(schema: Schema): { fields: [string, Schema][]; needed: ReadonlySet<string> } {
  const forms = schema.anyOf ?? schema.oneOf ?? [schema];
  const needed = (forms[0]?.required ?? []).filter((field) =>
    forms.every(({ required }) => required?.includes(field)),
  );
  const fields = Object.entries(Object.assign({}, ...forms.map(({ properties }) => properties)));
  return { fields: fields as [string, Schema][], needed: new Set(needed) };
}

// All that is missing at once, before anything is sent.
function mustHave(input: Record<string, unknown>, needed: ReadonlySet<string>, command: Command): void {
  const missing = [...needed]
    .filter((field) => input[field] === undefined)
    .map((field) => `--${kebab(field)}`);
  if (missing.length === 0) return;
  const words = missing.length === 1 ? `${missing[0]} is` : `${missing.join(', ')} are`;
  throw new Refused(
    'bad-input',
    `${words} needed. Nothing was sent. “${command.parent?.name()} ${command.name()} --help” says what each one takes.`,
  );
}

function optionOf(field: string, of: Schema, isNeeded: boolean): Option {
  const says = [isNeeded ? 'Needed.' : '', of.description ?? ''].filter(Boolean).join(' ');
  const option = new Option(`--${kebab(field)} <value>`, says);
  const choices = of.enum?.filter((each) => typeof each === 'string');
  return choices && choices.length > 0 ? option.choices(choices as string[]) : option;
}

// Values are JSON where they read as such ({…}, […], 7, true, null), text otherwise; a field that is text stays text.
async function chosen(
  fields: [string, Schema][],
  options: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const [field, of] of fields) {
    const given = options[camel(kebab(field))];
    if (given === undefined) continue;
    if (of.format === 'binary') input[field] = await fileAt(String(given));
    else input[field] = takesText(of) && given !== 'null' ? given : asJson(String(given));
  }
  return input;
}

function takesText(of: Schema): boolean {
  const types = [of, ...(of.anyOf ?? [])].flatMap(({ type }) => type ?? []);
  return (
    types.includes('string') &&
    !types.includes('number') &&
    !types.includes('object') &&
    !types.includes('array')
  );
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function whole(given: unknown): Promise<Record<string, unknown>> {
  if (typeof given !== 'string') return {};
  let text = given;
  if (given === '-') {
    text = '';
    for await (const chunk of process.stdin) text += chunk;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(
      'bad-input',
      '--input is not JSON. Quote it in single quotes, or pipe it in with --input -',
    );
  }
}
