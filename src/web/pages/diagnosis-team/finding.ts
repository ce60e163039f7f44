// What a team reads about itself in a sentence. One team is too few to name a cause by, so none is.
import type { Diagnosis } from '../../../diagnosis/diagnose.ts';
import { signalOf } from '../../../diagnosis/signals/index.ts';

export function teamFinding(team: string, { signals }: Pick<Diagnosis, 'signals'>): string {
  const all = Object.values(signals);
  const titled = (state: string) =>
    all.filter((reading) => reading.state === state).map(({ signal }) => signalOf(signal).title);
  const [first, ...others] = [...titled('STRONG'), ...titled('WATCH')];
  if (first)
    return `${team}: ${first.charAt(0).toLowerCase()}${first.slice(1)}${others.length > 0 ? `, and ${others.length} more to look at` : ''}`;
  if (all.every(({ state }) => state === 'UNKNOWN'))
    return all.some(({ n }) => n)
      ? `${team} so far: counts, and too few of them to read a share by`
      : `Nothing was counted in ${team} yet`;
  return `Nothing in ${team} stands out, as far as one can see`;
}
