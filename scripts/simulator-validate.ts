// Tries the simulator on seeds nobody tuned on and tells how far its marks can be trusted: `npm run simulator:validate [-- --write]`. Takes minutes.
// Fails when a goal is missed. `--write` sets the scale anew from its own bank of seeds, and publishes docs/reference/simulator-validation.md.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { simulationTemplates } from '../src/platform/content/simulations.ts';
import { calibrate, calibrationBank, fitReached } from '../src/simulator/trial/calibrate.ts';
import { learnersPlay, precisionOf } from '../src/simulator/trial/precision.ts';
import { missed, pageOf } from './simulator-validate/page.ts';
import { validated } from './simulator-validate/validated.ts';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    'only-scale': { type: 'boolean', default: false },
    seeds: { type: 'string', default: '2000' },
    'first-seed': { type: 'string', default: '500000' },
  },
});
const root = join(import.meta.dirname, '..');
const scaleFile = join(root, 'src/simulator/mark/calibration.ts');
const page = join(root, 'docs/reference/simulator-validation.md');
const seedsOfScale = 400;
const settings = simulationTemplates().map(({ setting }) => setting);

function scaleText(): string {
  const weights = fitReached(settings, seedsOfScale);
  const scales = Object.fromEntries(
    settings.map((setting) => [setting.id, calibrate(setting, seedsOfScale)]),
  );
  const precision = Object.fromEntries(
    settings.map((setting) => [
      setting.id,
      precisionOf(learnersPlay(setting, calibrationBank, seedsOfScale, scales[setting.id])),
    ]),
  );
  return `// Written by \`npm run simulator:validate -- --write\`, from a bank of seeds nobody is marked on. Change the engine or the table, not this file.
import type { Competency, Part } from './competency.ts';

/** Raw score of the best constant answer, and of the reference expert. */
export type Scale = { zero: number; reference: number };

/** Weights of \`featuresOf\`, fitted to learners of every skill. */
export const reachedWeights: readonly number[] = ${JSON.stringify(weights)};

/** By template. */
export const scales: Readonly<Record<string, Readonly<Record<Part, Scale>>>> = ${JSON.stringify(scales)};

/** How exact one run is, by template: ICC(1,1), and the standard error in points. */
export const precision: Readonly<
  Record<string, Readonly<Record<'mark' | Competency, { reliability: number; error: number }>>>
> = ${JSON.stringify(precision)};
`;
}

// The weights are read when the modules load, so the scale is set in one process and tried in the next.
if (values.write && !values['only-scale']) {
  const again = [import.meta.filename, '--write', '--only-scale'];
  for (let round = 0; round < 2; round++) spawnSync(process.execPath, again, { stdio: 'inherit' });
  const rest = [import.meta.filename, '--seeds', values.seeds, '--first-seed', values['first-seed']];
  const { stdout, status } = spawnSync(process.execPath, rest, {
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  writeFileSync(page, stdout);
  process.exitCode = status ?? 1;
} else if (values['only-scale']) {
  writeFileSync(scaleFile, scaleText());
  spawnSync(process.execPath, [
    join(root, 'node_modules/@biomejs/biome/bin/biome'),
    'format',
    '--write',
    scaleFile,
  ]);
} else {
  const found = settings.map((setting) =>
    validated(setting, Number(values.seeds), Number(values['first-seed'])),
  );
  process.stdout.write(pageOf(found));
  const short = found.flatMap(missed);
  if (short.length > 0) {
    console.error(`Goals missed:\n${short.map((each) => `  ${each}`).join('\n')}`);
    process.exitCode = 1;
  }
}
