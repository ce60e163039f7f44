// The mailbox in a sentence, and its states in words.
import { counted } from '../../parts/numbers.ts';

export const stateWords = {
  waiting: 'waits to be sent',
  sent: 'sent',
  kept: 'kept here',
  'given up': 'given up',
  unclear: 'may have arrived',
} as const;

type State = keyof typeof stateWords;

/** What somebody who looks has to know first: what did not arrive. */
export function finding(mails: readonly { state: State }[], hasServer: boolean): string {
  if (mails.length === 0) return 'No mail yet';
  if (!hasServer) return 'Mail is kept here and sent to nobody';
  const count = (state: State) => mails.filter((mail) => mail.state === state).length;
  const [gaveUp, waiting] = [count('given up'), count('waiting')];
  if (gaveUp > 0) return `${counted(gaveUp, 'mail')} could not be delivered`;
  return waiting > 0 ? `${counted(waiting, 'mail')} on the way` : 'All mail has left';
}
