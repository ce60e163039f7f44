// Inputs are closed: what was not asked for is refused by name, however deep it lies, and no text holds what cannot be stored.
// Zod drops unknown keys by default, so that a mistyped field would be a change that silently did not happen.
import { z } from 'zod';
import { mistakeOf } from '../core/mistake.ts';
import { isStorable, unstorableText } from '../core/text.ts';

z.config({ localeError: mistakeOf });

type Def = z.core.$ZodTypeDef & Record<string, unknown>;

const storable = z.refine<string>(isStorable, { error: unstorableText, abort: true });

/** The same schema with every object in it closed and every free text storable. Names, descriptions and checks stay. */
export function closed<S extends z.ZodType>(schema: S): S {
  const def = schema._zod.def as Def;
  const inside: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(def)) if (name !== 'checks') inside[name] = closedWithin(value);
  if (def.type === 'object') inside.catchall = def.catchall ?? z.never();
  if (def.type === 'string' && !def.format) inside.checks = [storable, ...(def.checks ?? [])];
  const isSame = Object.entries(inside).every(([name, value]) => value === def[name]);
  return isSame ? schema : z.core.clone(schema, { ...def, ...inside } as S['_zod']['def'], { parent: true });
}

function closedWithin(value: unknown): unknown {
  if (value instanceof z.ZodType) return closed(value);
  if (Array.isArray(value) && value.some((each) => each instanceof z.ZodType)) return value.map(closedWithin);
  const isShape =
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  if (!isShape || !Object.values(value).some((each) => each instanceof z.ZodType)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, closedWithin(each)]));
}

/** What was wrong with an input, as the caller can mend it: one line for each place. */
export type InputIssue = { message: string; path: PropertyKey[] };

type Issue = {
  code?: string;
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
  keys?: readonly string[];
  errors?: readonly (readonly Issue[])[];
};

/** The issues of an input. Of a choice, those of the form that was nearly met; of keys nobody asked for, one each. */
export function issuesOf(issues: readonly Issue[], within: readonly PropertyKey[] = []): InputIssue[] {
  return issues.flatMap((issue) => {
    const path = [
      ...within,
      ...(issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part)),
    ];
    if (issue.code === 'unrecognized_keys')
      return (issue.keys ?? []).map((key) => ({
        message: 'There is nothing here under this name',
        path: [...path, key.slice(0, 100)],
      }));
    const forms = (issue.errors ?? []).map((form) => issuesOf(form, path));
    const nearest = forms.sort((a, b) => a.length - b.length)[0];
    return nearest && nearest.length > 0 ? nearest : [{ message: issue.message, path }];
  });
}
