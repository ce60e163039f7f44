// The title of the sponsor's page: what waits, counted, in a sentence. Pure.
import { countWord } from '../../parts/numbers.ts';

/** "Two to sign, one to answer". */
export function sponsorTitle({
  toSign,
  toAnswer,
  due,
}: {
  toSign: number;
  toAnswer: number;
  due: number;
}): string {
  const parts = [
    [toSign, 'to sign'],
    [toAnswer, 'to answer'],
    [due, 'to carry out'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(
      ([count, words], index) => `${index > 0 ? countWord(count).toLowerCase() : countWord(count)} ${words}`,
    );
  return said.join(', ') || 'Nothing waits for you';
}
