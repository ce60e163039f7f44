// Sets the scale of the simulator from its own bank of seeds and tries it on others: `npm run simulator:validate`. `--write` keeps both, as
// src/simulator/mark/calibration.ts and docs/reference/simulator.md; without it, prints what it found.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { simulationSettings } from '../src/platform/content/simulations.ts';
import { calibrate, fitReached } from '../src/simulator/trial/calibrate.ts';

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, calibrate: { type: 'string', default: '400' } },
});
const file = join(import.meta.dirname, '../src/simulator/mark/calibration.ts');

function calibrationText(): string {
  const settings = simulationSettings();
  const count = Number(values.calibrate);
  const weights = fitReached(settings, count);
  const scales = Object.fromEntries(settings.map((setting) => [setting.id, calibrate(setting, count)]));
  return readFileSync(file, 'utf8')
    .replace(/(reachedWeights: readonly number\[\] = )[^;]*;/, `$1${JSON.stringify(weights)};`)
    .replace(/(scales: Readonly<.*?>> = )\{[\s\S]*\};/, `$1${JSON.stringify(scales, null, 2)};`);
}

if (values.write) writeFileSync(file, calibrationText());
