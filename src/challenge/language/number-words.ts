// Numbers written as words, and words that hold a number: "twelve", "double", "halve". "One" is mostly a pronoun, so it is left out.
export const numberWords: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
  ['thousand', 1000],
  ['dozen', 12],
]);

/** Verbs and adverbs that name a change by themselves, with its factor. */
export const changeWords: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['doubles', 2],
  ['doubled', 2],
  ['doubling', 2],
  ['twice', 2],
  ['triple', 3],
  ['triples', 3],
  ['tripled', 3],
  ['treble', 3],
  ['quadruple', 4],
  ['halve', 0.5],
  ['halves', 0.5],
  ['halved', 0.5],
  ['halving', 0.5],
]);

const parts: Record<string, number> = {
  half: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fifth: 1 / 5,
  tenth: 1 / 10,
};
const counts: Record<string, number> = { two: 2, three: 3, four: 4 };
const fraction = /\b(?:(by|in) )?(?:(a|one|two|three|four)[ -])?(half|thirds?|quarters?|fifth|tenth)\b/gi;

/** "By half", "a third fewer", "two thirds of": parts written as words. A "quarter" or a "half" without such company is a time of year. */
export function fractions(text: string): { from: number; to: number; value: number; isChange: boolean }[] {
  const found = [];
  for (const match of text.matchAll(fraction)) {
    const [lead, counted, part] = [match[1], match[2], match[3]].map((word) => word?.toLowerCase());
    const to = match.index + match[0].length;
    const next = /^ (of|as|fewer|less|more|the)\b/i.exec(text.slice(to, to + 7))?.[1]?.toLowerCase();
    if (part === 'half' ? !lead && !next : !counted) continue;
    const isChange =
      lead === 'by' || (lead === 'in' && part === 'half') || /^(?:fewer|less|more)$/.test(next ?? '');
    if (!isChange && next !== 'of' && part !== 'half') continue;
    const from = match.index + (lead ? lead.length + 1 : 0);
    if (/\b(?:first|second|third|last|other|this|1st|2nd) $/i.test(text.slice(Math.max(0, from - 8), from)))
      continue;
    found.push({ from, to, value: parts[part!]! * (counts[counted ?? ''] ?? 1), isChange });
  }
  return found;
}
