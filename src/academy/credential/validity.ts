// Is it in force at this moment? Clocks differ a little, so a badge of a minute ago is not refused for being early.
import type { Finding } from './verdict.ts';

const driftMs = 60_000;

/** @param at the moment asked about, an ISO instant */
export function timeCheck(
  { validFrom, validUntil }: { validFrom?: string; validUntil?: string },
  at: string,
): Finding {
  const now = Date.parse(at);
  if (validUntil !== undefined && Date.parse(validUntil) <= now)
    return { name: 'time', result: 'fail', ending: 'expired', detail: `It ran out on ${validUntil}.` };
  if (validFrom !== undefined && Date.parse(validFrom) > now + driftMs)
    return { name: 'time', result: 'fail', detail: `It is not in force before ${validFrom}.` };
  const until = validUntil === undefined ? 'without end' : `until ${validUntil}`;
  return { name: 'time', result: 'pass', detail: `In force from ${validFrom}, ${until}.` };
}
