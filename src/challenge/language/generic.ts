// Whether words say anything that could turn out false. "Improve quality" fits every organisation in every year.
import { abstractNouns, vagueWords } from './lexicon/words.ts';
import type { Reading } from './reading.ts';
import type { Word } from './word.ts';

const fillers = new Set(
  `a an the our my their its your this that all overall current existing general and or of for in on to with at by across more most some any every each whole entire
  new much very highly related company business customer customers user users client clients market internal external digital every levels level degree
  continuous continued further significantly us we is are be being been do does doing way ways through via using touchpoints areas operational technical strategic organisational organizational web online improvement improvements increase growth reduction quarter year board industry-wide organisation organization department`.split(
    /\s+/,
  ),
);

/** Whether a word is filler, praise or an abstraction. */
export function saysLittle(word: Word): boolean {
  return (
    fillers.has(word.lower) ||
    abstractNouns.has(word.lower) ||
    vagueWords.has(word.lower) ||
    /\d/.test(word.lower)
  );
}

/** The words after the leading verb and before a deadline. */
export function body(reading: Reading): Word[] {
  const end = reading.measure.deadline?.from ?? reading.text.length;
  return reading.words.slice(reading.lead?.next ?? 0).filter((word) => word.to <= end);
}

const anybody = new Set(
  'employee employees staff people user users stakeholder stakeholders everyone everybody crew crews'.split(
    ' ',
  ),
);
const enoughWords = 4;

/** Whether everything a text says after its verb would be true of anybody. */
export function isGeneric(reading: Reading): boolean {
  const rest = body(reading);
  const little = rest.filter(saysLittle).length;
  const others = rest.filter((word) => anybody.has(word.lower) && !saysLittle(word)).length;
  // "Employee engagement" alone is short; with more abstractions around it, it is empty.
  return (
    rest.length > 0 && rest.length <= 9 && little + (rest.length >= enoughWords ? others : 0) === rest.length
  );
}
