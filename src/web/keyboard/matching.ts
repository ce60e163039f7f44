// Which commands a few typed letters mean: every word typed must begin a word of the label, in any order; better matches first.

const wordsOf = (text: string) =>
  text
    .toLocaleLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The items whose words are begun by every typed word. Those whose label begins as typed come first; otherwise the order stays. */
export function matching<T extends { label: string }>(items: readonly T[], typed: string): T[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [...items];
  const found = items.filter(({ label }) => {
    const words = wordsOf(label);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
  const first = wanted[0] as string;
  const begins = ({ label }: T) => (wordsOf(label)[0]?.startsWith(first) ? 0 : 1);
  return found.sort((a, b) => begins(a) - begins(b));
}
