// The views everybody has, and how a saved one is kept: as the address of the page without its cycle.
import { type Look, plainLook, readLook, widened, writeLook } from '../address.ts';

export const builtIn: readonly { name: string; patch: Partial<Look> }[] = [
  { name: 'Everything', patch: {} },
  { name: 'Silent for a week', patch: { silentDays: 7 } },
  { name: 'At risk or off track', patch: { statuses: ['at risk', 'off track'] } },
  { name: 'Changed since Monday', patch: { changed: 'monday' } },
  { name: 'Mine', patch: { owner: 'me' } },
];

/** A built-in view in the cycle and arrangement one is in. */
export const built = (look: Look, patch: Partial<Look>): Look => ({ ...widened(look), at: null, ...patch });

/** The query a look is saved under. */
export function queryOf(look: Look): string {
  const kept = Object.entries(writeLook({ ...look, cycleId: null, at: null }));
  const search = new URLSearchParams(
    kept.flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
  return search.toString();
}

/** The look a saved query stands for, in the cycle one is in. */
export function lookOf(query: string, look: Look): Look {
  return {
    ...plainLook,
    ...readLook(Object.fromEntries(new URLSearchParams(query))),
    cycleId: look.cycleId,
    at: null,
  };
}
