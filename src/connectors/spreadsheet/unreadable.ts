// The one way a reader refuses a whole file: with a sentence that says what to do next, not what went wrong inside.
import { refuse } from '../../core/refusal.ts';

/** @throws {Refusal} file-unreadable, always; `say` reaches the person who sent the file */
export function unreadable(say: string): never {
  refuse('file-unreadable', { say });
}
