// How many objectives bet on an outcome in the current cycle, for the line above its title.
import type { Outcome } from '../../../actions/outcomes.ts';
import { counted } from '../../parts/numbers.ts';

export function betWords(
  supporters: Pick<Outcome['supporters'][number], 'cycleId'>[],
  cycle: { id: string; name: string } | null,
): string {
  if (!cycle) return counted(supporters.length, 'bet');
  const now = supporters.filter(({ cycleId }) => cycleId === cycle.id).length;
  return now === 0 ? `no bet in ${cycle.name}` : `${counted(now, 'bet')} in ${cycle.name}`;
}
