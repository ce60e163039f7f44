// The one way a reader refuses a whole file: with a sentence that says what to do next, not what went wrong inside.
import { refuse } from '../../core/refusal.ts';
import { fileLimits } from './limits.ts';

/** @throws {Refusal} file-unreadable, always; `say` reaches the person who sent the file */
export function unreadable(say: string): never {
  refuse('file-unreadable', { say });
}

export const tooManyRows = `The sheet has more than ${fileLimits.rows.toLocaleString('en-GB')} rows. Split it, for instance by quarter, and send the parts one after the other.`;
