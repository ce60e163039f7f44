// Whether a text is plainly not English. The critic reads English only; about other languages it says what needs no language, and keeps quiet otherwise.
import type { Word } from './word.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Little words of German, French, Spanish, Portuguese, Italian and Dutch that are no English words. */
const theirs = set(`
der das und für mit auf von zu den dem ein eine einer eines einen zum zur bei nach werden wir unsere unser bis oder nicht mehr
le la les des du pour avec dans et une sur nos notre nous aux par qui est plus
el los las del para con por una sus nuestro nuestra nuestros que más
os dos das um uma ao aos na nas pela pelo não seu sua nossos nossa criam novo nova
il lo gli di della delle degli che più nostro nostri
de het een van voor met naar onze wij meer`);
const ours = set(
  `the a an of to and for in on with from by is are our at as we or that who it its their than per into every all more up down`,
);
const enough = 2;

/** True when little words of another language stand in the text and none of ours do. */
export function isForeign(words: readonly Word[]): boolean {
  if (words.some(({ lower }) => ours.has(lower) && !theirs.has(lower))) return false;
  const found = words.filter(({ lower }) => theirs.has(lower)).length;
  const accented = words.filter(({ lower }) => /[à-öø-ÿœßąćęłńóśźż]/u.test(lower)).length;
  return found >= enough || (found >= 1 && accented >= 1);
}
