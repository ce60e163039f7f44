// Everything that can be wrong with what an author writes for the simulator, beyond its schema.

import { scales } from '../mark/calibration.ts';
import type { Phrases } from '../scene/phrases.ts';
import type { Template } from '../template.ts';
import type { Finding } from './finding.ts';
import { lintLeak } from './leak.ts';
import { lintBalance, lintLengths, lintPools } from './pools.ts';
import { lintReach } from './reach.ts';
import { lintKeyResults, lintWords } from './words.ts';

/** Empty when all is well. What takes seconds, playing many seeds, waits until the quick checks are. */
export function lint(templates: readonly Template[], phrases: Phrases): Finding[] {
  const found = [...lintWords(phrases, 'phrases'), ...lintPools(phrases), ...lintBalance()];
  for (const template of templates)
    found.push(
      ...lintWords(template, template.setting.id),
      ...lintKeyResults(template),
      ...lintLengths(phrases, template),
      ...lintScale(template),
    );
  if (found.length > 0) return found;
  return templates.flatMap((template) => [...lintReach(template), ...lintLeak(template, phrases)]);
}

const lintScale = ({ setting }: Template): Finding[] =>
  setting.id in scales
    ? []
    : [{ where: setting.id, what: 'has no scale yet: run npm run simulator:validate -- --write' }];
