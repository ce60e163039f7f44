// The sentence over the teams: how many, and which have no objective in the cycle.
import { countWord } from '../../parts/numbers.ts';

type Counted = { parentId: string | null; objectives: number };

/** @param teams all that stand, the company itself among them @param cycleName null while there is none */
export function teamsFinding(teams: readonly Counted[], cycleName: string | null): string {
  const own = teams.filter(({ parentId }) => parentId !== null);
  const all = own.length;
  if (all === 0) return 'One company, no teams yet';
  const said = `${countWord(all)} ${all === 1 ? 'team' : 'teams'}`;
  if (!cycleName) return said;
  const idle = own.filter(({ objectives }) => objectives === 0).length;
  if (idle === 0) return `${said}, ${all === 1 ? 'with' : 'all with'} objectives in ${cycleName}`;
  if (idle === all) return `${said}, no objectives in ${cycleName} yet`;
  return `${said}, ${countWord(idle).toLocaleLowerCase()} without an objective in ${cycleName}`;
}
