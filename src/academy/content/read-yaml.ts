// YAML to a value of a closed shape, with the line of everything that does not fit.
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { error, type Problem } from './problem.ts';

export type Read<T> = {
  value: T | null;
  problems: Problem[];
  /** Line of the value at a path, or of the nearest thing around it. */
  lineOf: (path: readonly PropertyKey[]) => number;
};

/** @param firstLine of the text in its file, for front matter */
export function readYaml<S extends z.ZodType>(
  path: string,
  text: string,
  shape: S,
  firstLine = 1,
): Read<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
  });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const lineOf = (at: readonly PropertyKey[]) => lineAt(offsetOf(document.contents, at));
  const broken = document.errors.map(({ pos, message }) =>
    error(
      path,
      lineAt(pos[0]),
      `this is not YAML: ${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`,
    ),
  );
  if (broken.length > 0) return { value: null, problems: broken, lineOf };
  // An alias could swell a line into a million; nobody who writes lessons needs one.
  if (/[*&]\w/.test(text) && hasAlias(document))
    return {
      value: null,
      problems: [error(path, lineOf([]), 'aliases (&, *) are not taken: write it out')],
      lineOf,
    };
  const read = shape.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (read.success) return { value: read.data, problems: [], lineOf };
  const problems = read.error.issues.flatMap((issue) =>
    said(issue).map((say) => error(path, lineOf(placeOf(issue)), say)),
  );
  return { value: null, problems, lineOf };
}

function hasAlias(document: Parameters<typeof visit>[0]): boolean {
  let found = false;
  visit(document, (_, node) => {
    if (!isAlias(node)) return;
    found = true;
    return visit.BREAK;
  });
  return found;
}

// A key that is not known stands where it stands, not where its map begins.
const placeOf = (issue: z.core.$ZodIssue): PropertyKey[] =>
  issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined
    ? [...issue.path, issue.keys[0]]
    : issue.path;

function said(issue: z.core.$ZodIssue): string[] {
  const at = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `“${key}” is not a field here`);
  if (issue.code === 'invalid_type' && issue.input === undefined && /undefined/.test(issue.message))
    return [`“${at}” is missing`];
  return [at ? `${at}: ${issue.message}` : issue.message];
}

function offsetOf(contents: unknown, path: readonly PropertyKey[]): number {
  let offset = isNode(contents) ? (contents.range?.[0] ?? 0) : 0;
  let at: unknown = contents;
  for (const step of path) {
    if (isMap(at)) {
      const pair = at.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      at = pair.value;
    } else if (isSeq(at) && typeof step === 'number') {
      at = at.items[step];
      if (isNode(at)) offset = at.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
