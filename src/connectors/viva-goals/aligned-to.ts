// `Aligned To` holds one or several parents: "Title(weight: 14.29%, Id: 2295704)". Titles hold brackets and commas of their own, so only the tail in brackets is an anchor.

export type AlignedTo = { title: string; id: string | null; weight: number | null };

const tail = /\(\s*weight:\s*([\d.,]+)\s*%?\s*,\s*id:\s*([\w-]+)\s*\)(?=\s*(?:[,;\n]|$))/gi;
const longest = 20_000;

/** The parents a cell names, in order. A text without the tail is one parent without an id. */
export function readAlignedTo(cell: string): AlignedTo[] {
  const text = cell.slice(0, longest).trim();
  const parents: AlignedTo[] = [];
  let from = 0;
  for (const match of text.matchAll(tail)) {
    const title = text
      .slice(from, match.index)
      .replace(/^[\s,;]+/, '')
      .trim();
    const weight = Number(match[1]!.replace(',', '.'));
    parents.push({ title, id: match[2]!, weight: Number.isFinite(weight) ? weight : null });
    from = match.index + match[0].length;
  }
  const rest = text
    .slice(from)
    .replace(/^[\s,;]+/, '')
    .trim();
  if (rest !== '') parents.push({ title: rest, id: null, weight: null });
  return parents;
}
