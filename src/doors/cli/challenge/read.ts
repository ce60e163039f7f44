// Files of OKRs as texts to be judged. The name's ending says how a file is written; from standard input the first character does.
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { text as all } from 'node:stream/consumers';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { Line } from '../../../challenge/line.ts';
import { Refused } from '../ask.ts';
import { readMarkdown } from './markdown.ts';
import { type FileOfPieces, lineFrom, type Piece, placed } from './piece.ts';

type Format = 'markdown' | 'yaml' | 'json' | 'jsonl' | 'csv';

const formats: Record<string, Format> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'markdown',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
};

/** Reads files, whole folders, or standard input for "-". @throws {Refused} for what cannot be read or understood */
export async function readAll(paths: readonly string[]): Promise<FileOfPieces[]> {
  const files: FileOfPieces[] = [];
  for (const path of paths)
    for (const each of await filesAt(path)) {
      // Who names a file means it; in a folder other things lie about as well.
      const file = each === path ? await readOne(each) : await readOne(each).catch(leftOut);
      if (file) files.push(file);
    }
  return files;
}

function leftOut(error: unknown): null {
  if (!(error instanceof Refused)) throw error;
  console.error(`Left out: ${error.message.replace(/ Nothing was judged\.$/, '')}`);
  return null;
}

async function filesAt(path: string): Promise<string[]> {
  if (path === '-') return ['-'];
  const found = await stat(path).catch(() => {
    throw new Refused('no-file', `${path} is not there. Nothing was judged.`);
  });
  if (!found.isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => extname(name) in formats && !/(?:^|[\\/])(?:node_modules|\.)/.test(name))
    .sort()
    .map((name) => join(path, name));
}

async function readOne(path: string): Promise<FileOfPieces> {
  const raw = path === '-' ? await all(process.stdin) : await readFile(path, 'utf8');
  const text = raw.replace(/^\uFEFF/, '');
  const format = formats[extname(path).toLowerCase()] ?? formatOf(text);
  return { path: path === '-' ? 'standard input' : path, text, pieces: piecesOf(format, text, path) };
}

function formatOf(text: string): Format {
  const start = text.trimStart();
  if (start.startsWith('[')) return 'json';
  if (!start.startsWith('{')) return 'markdown';
  try {
    JSON.parse(start.split('\n')[0]!);
    return 'jsonl';
  } catch {
    return 'json';
  }
}

function piecesOf(format: Format, text: string, path: string): Piece[] {
  if (format === 'markdown') return readMarkdown(text);
  if (format === 'csv') return placed(rows(text, path), text);
  if (format === 'jsonl') return jsonLines(text, path);
  return placed(
    listOf(parsed(format, text, path)).map((value, index) => lineFrom(value, path, `entry ${index + 1}`)),
    text,
  );
}

function jsonLines(text: string, path: string): Piece[] {
  let from = 0;
  return text.split('\n').flatMap((raw, index) => {
    const start = from;
    from += raw.length + 1;
    if (raw.trim() === '') return [];
    const line = lineFrom(parsed('json', raw, `${path}, line ${index + 1}`), path, `line ${index + 1}`);
    const pointers = ['/title', ...(line.key_results ?? []).map((_, at) => `/key_results/${at}/title`)];
    return [{ line, places: new Map(pointers.map((pointer) => [pointer, start])) }];
  });
}

function parsed(format: 'json' | 'yaml', text: string, path: string): unknown {
  try {
    return format === 'json' ? JSON.parse(text) : parseYaml(text);
  } catch (error) {
    const why =
      error instanceof YAMLParseError || error instanceof SyntaxError ? error.message.split('\n')[0] : error;
    throw new Refused('bad-input', `${path} is not ${format.toUpperCase()}: ${why}. Nothing was judged.`);
  }
}

// A list of texts, one text, or a document that keeps its objectives under that name.
function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const within =
    (value as Record<string, unknown> | null)?.objectives ?? (value as Record<string, unknown> | null)?.okrs;
  return Array.isArray(within) ? within : [value];
}

/** Rows with a `kind`, or one row a key result with its `objective` beside it: those become sets. */
function rows(text: string, path: string): Line[] {
  let records: Record<string, string>[];
  try {
    records = parseCsv(text, {
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase().replace(/[ -]+/g, '_')),
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    });
  } catch (error) {
    throw new Refused('bad-input', `${path} is not CSV: ${(error as Error).message}. Nothing was judged.`);
  }
  const filled = records.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== '')),
  );
  if (filled.every(({ kind }) => kind !== undefined))
    return filled.map((record, index) => lineFrom(record, path, `row ${index + 2}`));
  const sets = Map.groupBy(filled, (record) => record.objective ?? '');
  return [...sets].map(([objective, own]) =>
    lineFrom(
      {
        kind: 'set',
        title: objective,
        key_results: own.flatMap(({ key_result: named, objective: _, ...rest }) => {
          const title = named ?? rest.title;
          return title ? [{ ...rest, title }] : [];
        }),
      },
      path,
      `objective “${objective}”`,
    ),
  );
}
