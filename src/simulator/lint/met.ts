// The matters of a run as its player meets them, with what was the case behind each.
import { expert } from '../players/expert.ts';
import { run } from '../players/run.ts';
import type { Setting } from '../template.ts';
import type { OpenSituation, Situation } from '../world.ts';

/** Played by the expert, so that teams that are fine are met as well. */
export function metIn(setting: Setting, seed: number): OpenSituation[] {
  const met: Situation[] = [];
  const { log } = run(setting, seed, (sight) => {
    met.push(...sight.situations);
    return expert(sight);
  });
  const contexts = new Map(log.map(({ id, context }) => [id, context]));
  return met.map((situation) => ({ ...situation, context: contexts.get(situation.id) as number }));
}
