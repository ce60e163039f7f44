// Reads the files of a programme into one thing. Whatever cannot be read is told; the rest is read all the same, so that one mistake does not hide the others.
import { splitFrontMatter } from './front-matter.ts';
import { error, type Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { type Kind, kindOf, kinds, type ShapeOf, unshaped } from './shapes/index.ts';

/** Path within the folder, with forward slashes, to text. */
export type Files = ReadonlyMap<string, string>;

export type Piece<K extends Kind = Kind> = {
  kind: K;
  path: string;
  value: ShapeOf<K>;
  /** Of Markdown: what stands below its front matter. */
  body: string;
  bodyLine: number;
  lineOf: (path: readonly PropertyKey[]) => number;
};

/** A sealed item as a bundle knows it. */
export type Sealed = { id: string; hash: string };

export type Programme = {
  files: Files;
  pieces: readonly Piece[];
  problems: readonly Problem[];
  /** Items known by digest alone; none where the files themselves are at hand. */
  sealed: readonly Sealed[];
};

/** @param sealed items of a bundle, whose files are elsewhere */
export function readProgramme(files: Files, sealed: readonly Sealed[] = []): Programme {
  const pieces: Piece[] = [];
  const problems: Problem[] = [];
  for (const [path, text] of files) {
    const kind = kindOf(path);
    if (!kind) {
      if (!unshaped.test(path))
        problems.push(error(path, 1, 'nothing of a programme lies here under this name'));
      continue;
    }
    const read = readPiece(kind, path, text);
    if ('value' in read) pieces.push(read);
    else problems.push(...read);
  }
  const needed = ['programme.yaml', 'blueprint.yaml', 'passrule.yaml'].filter((path) => !files.has(path));
  return {
    files,
    pieces,
    problems: [...problems, ...needed.map((path) => error(path, 1, 'this file is missing'))],
    sealed,
  };
}

function readPiece(kind: Kind, path: string, text: string): Piece | Problem[] {
  const isMarkdown = path.endsWith('.md');
  const split = isMarkdown ? splitFrontMatter(text) : null;
  if (isMarkdown && !split)
    return [error(path, 1, 'it does not begin with its fields between two lines of ---')];
  const read = readYaml(path, split?.yaml ?? text, kinds[kind].shape, split ? 2 : 1);
  if (read.value === null) return read.problems;
  const { value, lineOf } = read;
  return {
    kind,
    path,
    value: value as never,
    body: split?.body ?? '',
    bodyLine: split?.bodyLine ?? 1,
    lineOf,
  };
}

/** Items that learners see only when they sit them. */
export const isSealed = (path: string): boolean => path.startsWith('items/sealed/');

/** The pieces of one kind. */
export const piecesOf = <K extends Kind>({ pieces }: Programme, kind: K): Piece<K>[] =>
  pieces.filter((piece) => piece.kind === kind) as unknown as Piece<K>[];
