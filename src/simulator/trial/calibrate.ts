// Sets the scale: what the best constant answer and the reference expert earn, on seeds that nobody is marked on.
import { budget } from '../begin.ts';
import type { Scale } from '../mark/calibration.ts';
import { type Part, parts } from '../mark/competency.ts';
import { rawParts } from '../mark/raw.ts';
import { featuresOf, reachedFrom } from '../mark/reached.ts';
import { purseOf } from '../play.ts';
import { expert } from '../players/expert.ts';
import { mixed } from '../players/mixed.ts';
import { run } from '../players/run.ts';
import { type Family, families } from '../table/family.ts';
import { table } from '../table/index.ts';
import type { Setting } from '../template.ts';
import type { Entry } from '../world.ts';
import { logistic, mean } from './statistics.ts';

/** First seed of the bank; marked and published runs stay below it. */
export const calibrationBank = 4_000_000_000;

/** Which parts a family is read into. */
const partsByFamily: Readonly<Record<Family, readonly Part[]>> = {
  claim: ['claim', 'committedSet'],
  keyResult: ['keyResult', 'detection'],
  team: ['team', 'missedCheckIns', 'probing'],
  sponsor: ['sponsor'],
  meeting: ['meeting'],
  urgent: ['urgent'],
  midway: ['midway'],
};

/** @param count seeds of the bank */
export function calibrate(setting: Setting, count: number): Record<Part, Scale> {
  const logs = Array.from({ length: count }, (_, index) => run(setting, calibrationBank + index, expert).log);
  const meanParts = (change: (log: readonly Entry[]) => readonly Entry[]) => {
    const all = logs.map((log) => rawParts(change(log), table));
    return (part: Part) => mean(all.map((each) => each[part]));
  };
  const reference = meanParts((log) => log);
  const zero = Object.fromEntries(parts.map((part) => [part, -Infinity])) as Record<Part, number>;
  for (const family of families)
    for (const option of Object.keys(table.families[family].options)) {
      const constant = meanParts((log) => oneNote(log, family, option));
      for (const part of partsByFamily[family]) zero[part] = Math.max(zero[part], constant(part));
    }
  for (const probability of [0.3, 0.4, 0.5, 0.6, 0.7]) {
    const constant = meanParts((log) =>
      log.map((entry) => (entry.probability === undefined ? entry : { ...entry, probability })),
    );
    zero.forecast = Math.max(zero.forecast, constant('forecast'));
  }
  return Object.fromEntries(
    parts.map((part) => [part, { zero: rounded(zero[part]), reference: rounded(reference(part)) }]),
  ) as Record<Part, Scale>;
}

/** The log with one answer to all of a family, as long as attention for nothing else lasts. */
function oneNote(log: readonly Entry[], family: Family, option: string): Entry[] {
  const { options, otherwise } = table.families[family];
  const { cost } = options[option]!;
  const spent = new Map<string, number>();
  return log.map((entry) => {
    if (entry.kind !== family || entry.isLost) return entry;
    const purse = purseOf(entry, family);
    const key = purse === 'week' ? `${entry.week}` : purse;
    const after = (spent.get(key) ?? 0) + cost;
    if (after > budget[purse]) return { ...entry, done: otherwise };
    spent.set(key, after);
    return { ...entry, done: option };
  });
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** Weights of `featuresOf`, fitted to what became of the objectives of learners of every skill. */
export function fitReached(settings: readonly Setting[], count: number): number[] {
  const rows: number[][] = [];
  const truths: boolean[] = [];
  for (const setting of settings)
    for (let index = 0; index < count; index++) {
      const world = run(setting, calibrationBank + index, mixed(index / count));
      for (const entry of world.log) {
        if (entry.kind !== 'forecast') continue;
        rows.push(featuresOf(entry));
        truths.push(world.objectives[entry.about.objective as number]!.progress >= reachedFrom);
      }
    }
  return logistic(rows, truths).map(rounded);
}
