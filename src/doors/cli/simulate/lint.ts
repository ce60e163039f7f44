// `simulate lint`: what is wrong with the simulated organisations, a line each.
import { simulationPhrases, simulationTemplates } from '../../../platform/content/simulations.ts';
import { lint } from '../../../simulator/lint/lint.ts';
import { Refused } from '../ask.ts';

/** @throws {Refused} when there is any fault */
export function lintContent(): void {
  const templates = simulationTemplates();
  const found = lint(templates, simulationPhrases());
  if (found.length === 0) {
    console.log(`No faults in ${templates.map(({ setting }) => setting.id).join(' and ')}.`);
    return;
  }
  const lines = found.map(({ where, what }) => `  ${where}: ${what}`);
  throw new Refused(
    'bad-input',
    `${found.length} faults in content/simulations:\n${lines.join('\n')}`,
    found,
  );
}
