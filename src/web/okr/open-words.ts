// How much the critic has to say about a text, in words: "2 to fix, 1 warning".
import type { Open } from '../../challenge/worst-first.ts';
import { counted } from '../parts/numbers.ts';

export function openWords({ error, warning, question }: Open): string {
  const said = [
    error > 0 && `${error} to fix`,
    warning > 0 && counted(warning, 'warning'),
    question > 0 && counted(question, 'question'),
  ].filter(Boolean);
  return said.length > 0 ? said.join(', ') : 'nothing to say';
}
