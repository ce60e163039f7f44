// Work told from its end: "handbook published". Silent where people are what it was done to, for then the sentence goes on about them.
import { people } from '../lexicon/words.ts';
import { verb } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { busy, type Work, work } from './found.ts';

/** "Handbook published", "Scanners are rolled out to all piers": work told from its end. */
export function doneWork(reading: Reading): Work | null {
  const { lead, words, measure } = reading;
  if (lead || measure.hasTarget || measure.quantities.length > 1 || words.length > 20) return null;
  const index = words.findIndex(({ lower }, at) => {
    const known = at === 0 ? undefined : (verb(`${lower}-${words[at + 1]?.lower ?? ''}`) ?? verb(lower));
    return known !== undefined && known.form === 'past' && known.base !== lower && busy.has(known.kind);
  });
  if (index < 1 || index > 9) return null;
  const before = words.slice(0, index);
  // "Crews trained in fog feel safe": people did or got something, and the sentence goes on.
  if (
    before.some(({ lower }) => /^(?:who|that|which|by|from|when|than|without)$/.test(lower)) ||
    people.has(before.at(-1)!.lower)
  )
    return null;
  return work({ from: words[0]!.from, to: words[index]!.to });
}
