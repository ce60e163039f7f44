// What stands at the top of the workshop: what has to be settled before the quarter is committed.
import type { Workshop } from '../../../actions/workshops.ts';
import { counted, countWord } from '../../parts/numbers.ts';

type Conflict = Workshop['conflicts'][number];

export const conflictWords: Record<Conflict['kind'], string> = {
  refused: 'Refused',
  unanswered: 'Not answered',
  'too late': 'Comes too late',
  'same people': 'The same people',
};

/** "Three needs do not hold yet, and two drafts want a fix". */
export function workshopFinding(
  { conflicts, dependencies }: Pick<Workshop, 'conflicts' | 'dependencies'>,
  toFix: number,
): string {
  const cards = new Set(conflicts.flatMap(({ cardIds }) => cardIds)).size;
  const needs =
    cards > 0
      ? `${countWord(cards)} ${cards === 1 ? 'need does' : 'needs do'} not hold yet`
      : dependencies.length > 0
        ? 'Every need is met'
        : 'Nobody has asked another team for anything';
  return toFix > 0 ? `${needs}, and ${counted(toFix, 'draft wants', 'drafts want')} a fix` : needs;
}
