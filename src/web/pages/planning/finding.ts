// What stands at the top of planning: how many drafts there are for how many places.
import type { Planning } from '../../../actions/planning.ts';
import { counted, countWord } from '../../parts/numbers.ts';

type Counts = Pick<Planning, 'ranked' | 'parked' | 'line'>;

/** "Five drafts for three places". */
export function planningFinding({ ranked, parked, line }: Counts): string {
  if (ranked.length === 0 && parked.length > 0)
    return parked.length === 1 ? 'The one draft is parked' : `All ${parked.length} drafts are parked`;
  if (ranked.length === 0) return 'Nothing is drafted for this quarter yet';
  const objectives = `${countWord(ranked.length)} ${ranked.length === 1 ? 'objective' : 'objectives'}`;
  return `${objectives} for ${counted(line, 'place')}`;
}
