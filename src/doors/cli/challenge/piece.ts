// A text of a file on its way to the critic, with the places its titles have in the file, so that what is said can point at them.
import { Line } from '../../../challenge/line.ts';
import { Refused } from '../ask.ts';

export type Piece = {
  line: Line;
  /** Where a title begins in the file, by JSON pointer: "/title", "/key_results/1/title". Absent: the file has no places. */
  places: ReadonlyMap<string, number>;
};

export type FileOfPieces = { path: string; text: string; pieces: Piece[] };

/** Checks what a file gave as one line of the contract. @throws {Refused} naming the file and the line */
export function lineFrom(value: unknown, path: string, where: string): Line {
  const read = Line.safeParse(withKind(value));
  if (read.success && says(read.data)) return read.data;
  if (read.success)
    throw new Refused('bad-input', `${path}, ${where}: there is no title. Nothing was judged.`);
  const [issue] = read.error.issues;
  const field = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  throw new Refused(
    'bad-input',
    `${path}, ${where}: ${field}${issue?.message ?? 'not understood'}. Nothing was judged.`,
  );
}

function says({ kind, title, key_results: results, text }: Line): boolean {
  return title !== undefined || (kind === 'set' && ((results?.length ?? 0) > 0 || !!text));
}

// Files of people rarely say what kind a thing is; what it holds shows that.
function withKind(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given = value as Record<string, unknown>;
  const { kind, key_results: keyResults, keyResults: camel, objective, title, text } = given;
  const results = keyResults ?? camel ?? given.krs;
  if (kind !== undefined) return given;
  if (results !== undefined)
    return { ...given, kind: 'set', title: title ?? objective, objective: undefined, key_results: results };
  if (text !== undefined && title === undefined) return { ...given, kind: 'set' };
  return {
    ...given,
    kind: title !== undefined && objective !== undefined ? 'key_result' : 'objective',
    title: title ?? objective,
  };
}

/** Finds the titles of lines in the text of their file, one after another, since most formats keep no places. */
export function placed(lines: readonly Line[], text: string): Piece[] {
  let from = 0;
  return lines.map((line) => {
    const places = new Map<string, number>();
    const seek = (title: string | null | undefined, pointer: string) => {
      if (!title) return;
      const near = text.indexOf(title, from);
      const at = near < 0 ? text.indexOf(title) : near;
      if (at < 0) return;
      places.set(pointer, at);
      from = Math.max(from, at);
    };
    seek(line.title ?? line.objective ?? line.text?.split('\n')[0], '/title');
    for (const [index, each] of (line.key_results ?? []).entries())
      seek(typeof each === 'string' ? each : each.title, `/key_results/${index}/title`);
    return { line, places };
  });
}
