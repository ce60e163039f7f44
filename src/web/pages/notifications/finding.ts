// The page's title: how much is new, in a sentence.
import { counted } from '../../parts/numbers.ts';

/** @param unread in all; the server counts to 100 @param shown whether there is anything at all */
export function finding(unread: number, shown: number): string {
  if (shown === 0) return 'You were not told anything yet';
  if (unread === 0) return 'You have read everything';
  if (unread >= 100) return 'A hundred things or more are new';
  return unread === 1 ? 'One thing is new' : `${counted(unread, 'thing')} are new`;
}
