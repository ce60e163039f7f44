// Which passwords we take: length and surprise, nothing else. No rule asks for digits or signs; they only make people predictable.
import { commonWords } from './common-passwords.ts';
import { refuse } from './refusal.ts';

/** Fewest and most characters (Unicode code points). Nothing is cut off. */
export const passwordLength = { least: 12, most: 256 };

/** Distinct characters a password has at least: below that it is one key held down. */
const leastDistinct = 5;
/** What has to be left once everything guessable is taken out, in characters. */
const leastSurprise = 6;

const productName = 'quarterdeck';
const lookalikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Why a password is refused; null when it may be used. */
export type PasswordFault = 'short' | 'long' | 'common' | 'personal';

const says: Record<PasswordFault, string> = {
  short: `It has fewer than ${passwordLength.least} characters.`,
  long: `It has more than ${passwordLength.most} characters.`,
  common: 'It is made of words, rows or runs that are tried first.',
  personal: 'It is made of your name, your e-mail or the name of this place.',
};

/** Judges a new password. `about` holds what others know of its owner: name, e-mail, workspace.
 * Length rules: OWASP ASVS 5.0 6.2.1, 6.2.8 and 6.2.9; common and context words: 6.2.4 and 6.2.11. */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  const length = [...password].length;
  if (length < passwordLength.least) return 'short';
  if (length > passwordLength.most) return 'long';
  const lower = password.normalize('NFKC').toLowerCase();
  if (new Set(lower).size < leastDistinct) return 'common';
  if (surprise(lower, []) < leastSurprise) return 'common';
  const personal = about.flatMap(wordsOf).concat(productName);
  if (surprise(lower, personal) < leastSurprise) return 'personal';
  if (surprise(lower, [...personal, ...commonWords]) < leastSurprise) return 'common';
  return null;
}

/** Refuses a password that is easy to guess. @throws {Refusal} password-weak */
export function mustBeStrong(password: string, about: readonly (string | null | undefined)[]): void {
  const fault = passwordFault(
    password,
    about.filter((text) => text != null),
  );
  if (fault) refuse('password-weak', { fault, say: says[fault] });
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => [...word].length >= 4);
}

/** Characters left when known words, runs (abcd, 4321) and repeats are taken out, read plainly and with look-alikes undone; the smaller counts. */
function surprise(lower: string, words: readonly string[]): number {
  const undone = [...lower].map((sign) => lookalikes[sign] ?? sign).join('');
  return Math.min(...[lower, undone].map((text) => unexpected(without(text, words))));
}

function without(text: string, words: readonly string[]): string {
  let rest = text;
  for (const word of [...words].sort((a, b) => b.length - a.length)) rest = rest.split(word).join(' ');
  return rest;
}

function unexpected(text: string): number {
  const codes = [...text].map((sign) => sign.codePointAt(0) as number);
  const half = [...text].length / 2;
  if (Number.isInteger(half) && half >= 3 && text.slice(0, text.length / 2) === text.slice(text.length / 2))
    return unexpected(text.slice(0, text.length / 2));
  let count = 0;
  for (const [at, code] of codes.entries()) {
    const step = at > 0 ? Math.abs(code - (codes[at - 1] as number)) : 2;
    if (step > 1 && !/\s/u.test(String.fromCodePoint(code))) count++;
  }
  return count;
}
