// "A night crossing families plan their weekend around": somebody gains something, so the thing made is not the whole aim.
import { metricNouns, people } from './lexicon/words.ts';
import type { Reading } from './reading.ts';

const relative = /^(?:who|whom|whose|where|when|until|while)$/;
const joins =
  /^(?:and|or|of|for|in|on|at|to|with|from|by|as|per|across|between|into|through|via|over|about|the|a|an|our|is|are|management|portal|service|feedback|data|base|facing|relationship)$/;

/** Whether the object goes on into a sentence about somebody: "skippers whom every harbour wants back". */
export function hasClause({ words, lead, object, text }: Reading): boolean {
  const start = lead?.next ?? 0;
  for (let index = start + 1; index < words.length; index++) {
    const word = words[index]!;
    const next = words[index + 1];
    if (word.from >= object.to) break;
    if (relative.test(word.lower)) return true;
    const before = words[index - 1]!;
    const determined =
      /^(?:our|the|every|all|their|most)$/.test(before.lower) &&
      index > start + 1 &&
      !joins.test(words[index - 2]!.lower);
    const follows = next && next.from < object.to && text.slice(word.to, next.from) === ' ';
    if (
      people.has(word.lower) &&
      follows &&
      (determined || !joins.test(before.lower)) &&
      !joins.test(next.lower)
    )
      return !metricNouns.has(next.lower) && index > start + 1 && finite(next.lower);
  }
  return false;
}

/** A verb after a subject in the plural: it has no ending that only nouns have. */
function finite(word: string): boolean {
  return /^\p{L}{2,}$/u.test(word) && !/(?:ion|ment|ness|ing|ance|ence|ity|ship|er|or|s)$/.test(word);
}

/** "Design boarding around people with prams": whom it is made for is told. */
export function isFor({ words, lead }: Reading): boolean {
  const start = (lead?.next ?? 0) + 1;
  return words.some(
    (word, index) => index > start && people.has(word.lower) && words[index - 1]!.lower === 'around',
  );
}

/** "Move to the new host" leads with a verb of arriving, and is a project all the same. */
export function moves({ lead, words }: Reading): boolean {
  if (!lead) return false;
  const next = words[lead.next]?.lower ?? '';
  return /^(?:move|shift|turn|convert)$/.test(lead.verb.base) && /^(?:to|onto|over|off|away)$/.test(next);
}
