// What would change a verdict: the fewest signals, heaviest first, that would have to show something else. It is worked out by judging again, so it is true.
import { type Judgement, judge, type Readings, type Verdict, type Weight } from './causes.ts';
import type { Facts } from './facts.ts';
import { leansBad, type Reading } from './reading.ts';
import { evidence } from './thresholds.ts';
import { cleared, healed, proved, type Turn, told } from './turning.ts';

/** Together, the turns of one way would change the verdict; `towards` the cause or `away` from it. Either may be empty. */
export type Changes = { towards: Turn[]; away: Turn[] };

/**
 * The ways out of a verdict.
 * @param all the signals of the cause with their weights, heaviest first, and COPY where it made the verdict
 */
export function changesOf(
  judgement: Judgement,
  all: readonly Weight[],
  { readings, facts }: { readings: Readings; facts: Facts },
): Changes {
  const { verdict } = judgement;
  const fewest = (candidates: readonly Weight[], turn: Turning, changed: (now: Verdict) => boolean) =>
    search(judgement, readings, { candidates, turn: (reading) => turn(reading, facts), changed });
  const isOther = (now: Verdict) => now !== verdict;
  const known = all.filter(({ reading }) => reading.state !== 'UNKNOWN');
  const bad = known.filter(({ reading }) => leansBad(reading)).toSorted((a, b) => pull(b) - pull(a));
  if (verdict === 'not-enough-evidence') {
    const unseen = all.filter(({ reading }) => reading.state === 'UNKNOWN');
    return { towards: fewest(unseen, told, isOther), away: [] };
  }
  const isWorse = (now: Verdict) => now === 'supported' || now === 'possible' || verdict === 'not-supported';
  const better: Verdict[] = ['not-supported', 'form-only'];
  if (verdict === 'supported' || verdict === 'possible')
    return { towards: [], away: fewest(bad, cleared, isOther) };
  if (verdict === 'form-only') return { towards: [], away: fewest(bad, cleared, isOther) };
  return {
    towards: fewest(known, proved, (now) => isOther(now) && isWorse(now)),
    away: verdict === 'not-supported' ? [] : fewest(known, healed, (now) => better.includes(now)),
  };
}

type Turning = (reading: Reading, facts: Facts) => Turn | null;
type Search = {
  candidates: readonly Weight[];
  turn: (reading: Reading) => Turn | null;
  changed: (now: Verdict) => boolean;
};

/** How much a signal pulls towards the cause. */
const pull = ({ weight, reading }: Weight) =>
  reading.state === 'UNKNOWN' ? 0 : weight * evidence[reading.state];

function search({ cause }: Judgement, readings: Readings, { candidates, turn, changed }: Search): Turn[] {
  const now = new Map(readings);
  const taken: Turn[] = [];
  for (const { reading } of candidates) {
    const next = turn(reading);
    if (!next || next.becomes.state === reading.state) continue;
    now.set(reading.signal, next.becomes);
    taken.push(next);
    if (changed(judge(cause, now).verdict)) return taken;
  }
  return [];
}
