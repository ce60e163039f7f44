// Every finding with its place in a file, and the five ways of writing them down. Lines and columns count from 1, as editors do.
import type { LineAnswer, LineFinding } from '../../../challenge/line.ts';
import type { Severity } from '../../../challenge/profile.ts';
import type { FileOfPieces, Piece } from './piece.ts';

export type Judged = { file: FileOfPieces; answers: { piece: Piece; answer: LineAnswer }[] };

/** A finding where it stands: the line's text is there to be shown with the marks under it. */
export type Told = {
  path: string;
  finding: LineFinding;
  line: number;
  column: number;
  endColumn: number;
  /** The title it is about, and the marks within it. */
  title: string;
};

/** All findings in the order of the files, and within each text in rank order. */
export function told(judged: readonly Judged[]): Told[] {
  return judged.flatMap(({ file, answers }) =>
    answers.flatMap(({ piece, answer }) => answer.findings.map((finding) => placeOf(file, piece, finding))),
  );
}

function placeOf({ path, text }: FileOfPieces, { line, places }: Piece, finding: LineFinding): Told {
  const pointer = finding.at ?? '/title';
  const start = places.get(pointer) ?? 0;
  const title = titleAt(line, pointer);
  // A JSON line holds its title somewhere inside; only its line is told then.
  const isExact = text.startsWith(title, start);
  const [from, to] = finding.marks[0] ?? [0, title.length];
  const at = isExact ? start + from : start;
  const before = text.slice(0, at);
  const column = at - before.lastIndexOf('\n');
  return {
    path,
    finding,
    line: before.split('\n').length,
    column,
    endColumn: isExact ? column + Math.max(1, to - from) : column + 1,
    title,
  };
}

function titleAt(line: Piece['line'], pointer: string): string {
  const index = /^\/key_results\/(\d+)\//.exec(pointer)?.[1];
  if (index === undefined) return line.title ?? line.text ?? '';
  const each = line.key_results?.[Number(index)];
  return (typeof each === 'string' ? each : each?.title) ?? '';
}

/** How many findings of each severity there are. */
export function counted(all: readonly Told[]): Record<Severity, number> {
  const of = (severity: Severity) => all.filter(({ finding }) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), question: of('question') };
}
