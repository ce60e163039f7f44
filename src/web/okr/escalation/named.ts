// Whether a note names a person or a day, so that it can be asked of somebody instead of being left in a note. Pure.

/** The person a text names: by the whole name, or by a first name only one of them has. */
export function personIn<T extends { name: string }>(text: string, people: readonly T[]): T | null {
  const words = wordsOf(text);
  const whole = people.find(({ name }) => ` ${words} `.includes(` ${wordsOf(name)} `));
  if (whole) return whole;
  const firsts = Map.groupBy(people, ({ name }) => wordsOf(name).split(' ')[0] ?? '');
  const said = text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
  for (const word of said) {
    const own = firsts.get(wordsOf(word));
    if (own?.length === 1) return own[0] ?? null;
  }
  return null;
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}’'-]+/gu, ' ')
    .trim();

const days =
  /\b(today|tomorrow|(mon|tues|wednes|thurs|fri|satur|sun)days?|end of (the )?(week|month)|next week|\d{4}-\d{2}-\d{2}|\d{1,2}(st|nd|rd|th)?( of)? (january|february|march|april|may|june|july|august|september|october|november|december)|(january|february|march|april|june|july|august|september|october|november|december)|\d{1,2}[:.]\d{2})\b/i;

/** Whether a text names a day, or an hour of one. */
export function namesADay(text: string): boolean {
  return days.test(text);
}
