// Whether a check-in only repeats the one before (COPY).
import { likeness, stems } from '../../challenge/language/likeness.ts';
import { words } from '../../challenge/language/reading.ts';

/** From this share of stems in common two notes say the same. */
const alike = 0.9;

export type Successor = {
  note: string;
  noteBefore: string;
  value: number | null;
  valueBefore: number | null;
  /** Whether the value stood still the time before as well. */
  stoodStillBefore: boolean;
  /** A milestone waits and a guard holds: their value may stand still for weeks and say something every time. */
  mayStandStill: boolean;
};

/** The same words and a number that did not move; or a number that stood still three weeks running, whatever the words. */
export function isRepeat({ note, noteBefore, value, valueBefore, ...rest }: Successor): boolean {
  if (value !== valueBefore) return false;
  return (rest.stoodStillBefore && !rest.mayStandStill) || saysTheSame(note, noteBefore);
}

/** Numbers are left out, for it is the value that says whether one moved. */
export function saysTheSame(a: string, b: string): boolean {
  return a === b || likeness(stems(words(a)), stems(words(b))) >= alike;
}
