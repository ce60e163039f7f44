// OKRs in Markdown. Lines marked "Objective:" and "KR:" are read as such; in a file without them a heading over a list is an objective.
import type { Piece } from './piece.ts';

type Found = { title: string; from: number };

const sign = String.raw`(?:\*\*|__)?`;
const bullet = /^(\s*)(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/;
const heading = /^\s{0,3}(#{1,6})\s+/;
const objective = new RegExp(
  String.raw`^${sign}(?:objective|obj\.?|o)\s*#?\d{0,2}(?:\.\d)?${sign}\s*[:.)–—-]\s*${sign}\s*`,
  'i',
);
const keyResult = new RegExp(
  String.raw`^${sign}(?:key[ -]results?|kr)\s*#?[\d.]{0,5}${sign}\s*[:.)–—-]\s*${sign}\s*`,
  'i',
);
const label = /^(?:\*\*|__)?key[ -]results?(?:\*\*|__)?\s*:?(?:\*\*|__)?\s*$/i;

/** The sets of a Markdown file with the places of their titles. Code blocks, front matter and plain paragraphs are no OKRs. */
export function readMarkdown(text: string): Piece[] {
  const lines = withoutCode(text);
  const marked = lines.some(({ title }) => objective.test(title) || keyResult.test(title));
  const sets: { objective: Found | null; keyResults: Found[] }[] = [];
  let open = false;
  let depth = 0;
  for (const line of lines) {
    if (line.title === '' || label.test(line.title)) continue;
    const own = objective.exec(line.title);
    const result = keyResult.exec(line.title);
    if (own || (!marked && line.isHeading)) {
      sets.push({ objective: after(line, own?.[0].length ?? 0), keyResults: [] });
      open = true;
    } else if (result || (line.depth !== null && open)) {
      const isFirst = sets.at(-1)?.keyResults.length === 0;
      // A list inside a list tells more about the key result above it.
      if (!isFirst && !result && line.depth! > depth) continue;
      depth = line.depth ?? depth;
      if (sets.length === 0) sets.push({ objective: null, keyResults: [] });
      sets.at(-1)!.keyResults.push(after(line, result?.[0].length ?? 0));
    } else if (line.isHeading) open = false;
  }
  // A heading over no list is a heading.
  return sets.filter((set) => marked || set.keyResults.length > 0).map(pieceOf);
}

/** `depth` is how far a point of a list is indented; null for what is none. */
type Read = Found & { isHeading: boolean; depth: number | null };

function withoutCode(text: string): Read[] {
  const found: Read[] = [];
  let from = 0;
  let fence: string | null = /^---\r?\n/.test(text) ? '---' : null;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\r$/, '');
    const mark =
      /^\s*(```|~~~)/.exec(line)?.[1] ??
      (fence === '---' && index > 0 && /^---\s*$/.test(line) ? '---' : null);
    if (mark && (fence === null || fence === mark)) fence = fence === mark ? null : mark;
    else if (fence === null) found.push(read(line, from));
    from += raw.length + 1;
  }
  return found;
}

function read(line: string, from: number): Read {
  const head = heading.exec(line);
  const item = head ? null : bullet.exec(line);
  const lead = (head ?? item)?.[0].length ?? line.length - line.trimStart().length;
  return {
    title: line.slice(lead).trimEnd(),
    from: from + lead,
    isHeading: head !== null,
    depth: item ? item[1]!.length : null,
  };
}

function after({ title, from }: Found, length: number): Found {
  const rest = title.slice(length);
  const plain = rest.replace(/^(?:\*\*|__)\s*/, '');
  return {
    title: plain.replace(/\s*(?:\*\*|__|#+)\s*$/, ''),
    from: from + length + rest.length - plain.length,
  };
}

function pieceOf({ objective: own, keyResults }: { objective: Found | null; keyResults: Found[] }): Piece {
  const places = new Map(keyResults.map(({ from }, index) => [`/key_results/${index}/title`, from]));
  if (own) places.set('/title', own.from);
  return {
    line: { kind: 'set', title: own?.title ?? '', key_results: keyResults.map(({ title }) => ({ title })) },
    places,
  };
}
