// Whether a question is answered as far as one can see here; the server judges the same by the item itself.
import type { Answer } from '../../../academy/paper/answer.ts';
import type { Sheet } from '../../../academy/paper/sheet.ts';

export function isAnswered(sheet: Sheet, answer: Answer | undefined): boolean {
  if (!answer) return false;
  if (sheet.kind === 'sjt' && answer.kind === 'sjt')
    return sheet.options.every(({ id }) => answer.ratings[id] !== undefined);
  return answer.kind !== 'short-text' || answer.words.trim() !== '';
}
