// Would it come out the same with slightly other weights and other people asked? Tried ten thousand times, by seed.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Cell } from './cell.ts';
import { criterionIds } from './criteria.ts';
import type { Sheet } from './sheet.ts';
import { type Standing, sharesOf } from './standing.ts';

export const weightings = 10_000;

/**
 * Share of the tries in which each provider comes first; ties are split. Each weight is taken times 0.5 to 1.5 and all are brought back
 * to one whole; evaluators are drawn with replacement; what nobody scored may be anything from 0 to 4. Providers that are out do not run.
 */
export function chanceOfFirst(sheet: Sheet, all: readonly Standing[], seed: number): Map<string, number> {
  const running = all.filter(({ gate }) => gate !== 'out');
  const wins = new Map(running.map(({ provider }) => [provider.id, 0]));
  const chance = xoroshiro128plus(seed);
  for (let draw = 0; draw < weightings; draw++) {
    const shares = shaken(sheet, chance);
    const asked = drawn(sheet, chance);
    const points = running.map(({ provider, cells }) => ({
      id: provider.id,
      total: cells.reduce((sum, cell) => sum + shares[cell.criterion] * worthOf(cell, asked, chance), 0),
    }));
    const most = Math.max(...points.map(({ total }) => total));
    const first = points.filter(({ total }) => total >= most - 1e-12);
    for (const { id } of first) wins.set(id, (wins.get(id) as number) + 1 / first.length);
  }
  return new Map([...wins].map(([id, count]) => [id, count / weightings]));
}

function shaken({ weights }: Sheet, chance: RandomGenerator) {
  const moved = { ...weights };
  for (const id of criterionIds) moved[id] = weights[id] * (0.5 + uniformFloat64(chance));
  return sharesOf(moved);
}

function drawn({ evaluators }: Sheet, chance: RandomGenerator): string[] {
  return evaluators.map(
    () => (evaluators[uniformInt(chance, 0, evaluators.length - 1)] as { id: string }).id,
  );
}

function worthOf({ state, worth, low }: Cell, asked: readonly string[], chance: RandomGenerator): number {
  if (state === 'moderated') return low;
  if (state === 'missing') return 4 * uniformFloat64(chance);
  const heard = asked.flatMap((evaluator) => worth[evaluator] ?? []);
  // None of those drawn had scored it: then all who did are heard.
  const values = heard.length > 0 ? heard : Object.values(worth);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
