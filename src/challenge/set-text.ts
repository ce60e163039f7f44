// Reads an objective and its key results out of plain lines, with the place of each title, so that marks can be put back into the text.
type Placed = { title: string; from: number };
export type SetText = { objective: Placed; keyResults: Placed[] };

const bullet = String.raw`\s*(?:[-*•+>#|]+\s*|\d{1,2}[.)]\s+)*(?:\*\*|__)?`;
const objectiveLine = new RegExp(
  String.raw`^${bullet}(?:objective|obj|o)\s*#?\d{0,2}\s*(?:\*\*|__)?\s*[:.)–—-]+\s*(?:\*\*|__)?\s*`,
  'i',
);
const keyResultLine = new RegExp(
  String.raw`^${bullet}(?:key[ -]result|kr)\s*#?[\d.]{0,4}\s*(?:\*\*|__)?\s*[:.)–—-]+\s*(?:\*\*|__)?\s*`,
  'i',
);

/** The sets in `text`, one for each "Objective:" line; key results before the first one belong to an objective without words. */
export function textsOf(text: string): SetText[] {
  const sets: SetText[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const objective = placed(line, objectiveLine, from);
    const keyResult = objective ? null : placed(line, keyResultLine, from);
    if (objective) sets.push({ objective, keyResults: [] });
    if (keyResult) {
      if (sets.length === 0) sets.push({ objective: { title: '', from: 0 }, keyResults: [] });
      sets.at(-1)!.keyResults.push(keyResult);
    }
    from += line.length + 1;
  }
  return sets;
}

function placed(line: string, lead: RegExp, from: number): Placed | null {
  const match = lead.exec(line);
  if (!match) return null;
  const title = line.slice(match[0].length).replace(/(?:\*\*|__)?\s*$/, '');
  return title === '' ? null : { title, from: from + match[0].length };
}
