// The expert, but for one family answered the same way each time: what such a habit costs the organisation.
import type { Family } from '../table/family.ts';
import { expert } from './expert.ts';
import type { Player } from './player.ts';

/** The note comes last, so that it is all that differs; it is played as long as attention lasts. */
export function expertBut(family: Family, option: string): Player {
  return (sight) => {
    const others = sight.situations.filter(({ kind }) => kind !== family);
    const constant = sight.situations
      .filter(({ kind }) => kind === family)
      .map(({ id }) => ({ situation: id, option }));
    return [...expert({ ...sight, situations: others }), ...constant];
  };
}
