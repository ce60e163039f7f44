// The simulated organisations as this version tells them. A run remembers the hash: under other words or another table its decisions would mean something else.
import { createHash } from 'node:crypto';
import { refuse } from '../../core/refusal.ts';
import { simulationPhrases, simulationTemplates } from '../../platform/content/simulations.ts';
import { table } from '../../simulator/table/index.ts';
import type { Content } from '../../simulator/view.ts';
import { engineVersion } from '../../simulator/world.ts';

export type Hashed = Content & { hash: string };

let all: Map<string, Hashed> | undefined;

/** Read with the first use, not at start. @throws {Refusal} not-found when there is no such organisation */
export function contentOf(template: string): Hashed {
  all ??= readAll();
  return all.get(template) ?? refuse('not-found');
}

function readAll(): Map<string, Hashed> {
  const phrases = simulationPhrases();
  return new Map(
    simulationTemplates().map((template) => {
      const text = JSON.stringify([engineVersion, table, template, phrases]);
      const hash = createHash('sha256').update(text).digest('base64url');
      return [template.setting.id, { template, phrases, hash }];
    }),
  );
}
