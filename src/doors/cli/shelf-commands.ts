// One command for every action on the shelf: `quarterdeck check-ins record --key-result-id … --value 7`. Nothing is written by hand, so nothing is forgotten.

import type { AnyProcedure } from '@orpc/server';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { shelf } from '../../actions/index.ts';
import type { Meta } from '../../actions/pipeline.ts';
import { ask, type Door } from './ask.ts';
import { fileAt } from './file-at.ts';
import { print } from './print.ts';

type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  enum?: unknown[];
  format?: string;
  description?: string;
  anyOf?: Schema[];
  items?: Schema;
};

/** Adds every action as `noun verb` to `program`. */
export function addShelf(program: Command, door: () => Door): void {
  for (const noun of Object.values(shelf)) {
    const procedures = Object.values(noun) as AnyProcedure[];
    const first = procedures[0]?.['~orpc'].meta as Meta | undefined;
    if (!first) continue;
    const group = program
      .command(first.name.split('.')[0] as string)
      .description(`${procedures.length} actions`);
    for (const procedure of procedures) addAction(group, procedure, door);
  }
}

function addAction(group: Command, procedure: AnyProcedure, door: () => Door): void {
  const { meta, route, inputSchema } = procedure['~orpc'];
  const { name } = meta as Meta;
  const schema = z.toJSONSchema(inputSchema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Schema;
  const command = group.command(kebab(name.split('.')[1] as string)).description(route.summary ?? '');
  const fields = Object.entries(schema.properties ?? {});
  for (const [field, of] of fields) command.addOption(optionOf(field, of));
  command.option('--input <json>', 'the whole input as JSON, or - to read it from standard input');
  command.option('--json', 'print the answer as JSON');
  command.action(async (options: Record<string, unknown>) => {
    const input = { ...(await whole(options.input)), ...(await chosen(fields, options)) };
    const answer = await ask(door(), { method: route.method ?? 'POST', path: route.path ?? '/', input });
    if (answer instanceof File) process.stdout.write(new Uint8Array(await answer.arrayBuffer()));
    else print(answer, options.json === true);
  });
}

function optionOf(field: string, of: Schema): Option {
  const option = new Option(`--${kebab(field)} <value>`, of.description ?? '');
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
    throw new Error('--input is not JSON. Quote it in single quotes, or pipe it in with --input -');
  }
}

const kebab = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
const camel = (name: string) => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
