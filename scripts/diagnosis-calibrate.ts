// Tries the diagnosis on organisations made up by chance and tells what it finds and misses: `npm run diagnosis:calibrate [-- --write]`.
// Fails when a goal is missed. `--write` publishes the page. The same seed says the same on every machine.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { causes } from '../src/diagnosis/causes.ts';
import { clear } from './diagnosis-calibrate/organisation.ts';
import { type Calibration, missed, pageOf } from './diagnosis-calibrate/page.ts';
import { ailments, tried } from './diagnosis-calibrate/trial.ts';

const seed = 20261125;
const runs = 5000;
const page = join(import.meta.dirname, '../docs/reference/diagnosis-calibration.md');

function calibrated(): Calibration {
  const say = (what: string) => process.stderr.write(`${what}\n`);
  const byTeams = [2, 3, 4, 6, 8, 10, 14, 20].flatMap((teams) => {
    say(`${teams} teams`);
    return ailments.map((ailment) => tried(ailment, teams, runs, { ...clear, seed }));
  });
  const bySeverity = [0, 0.05, 0.1, 0.15, 0.25].map((beyond) => {
    say(`10 teams, ${beyond} beyond`);
    return { beyond, trials: causes.map((cause) => tried(cause, 10, runs, { ...clear, beyond, seed })) };
  });
  say('10 teams that differ more');
  const wide = ailments.map((ailment) => tried(ailment, 10, runs, { ...clear, likeness: 0.1, seed }));
  return { seed, runs, byTeams, bySeverity, wide };
}

const calibration = calibrated();
const text = pageOf(calibration);
if (process.argv.includes('--write')) writeFileSync(page, text);
else console.log(text);

const short = missed(calibration);
if (short.length > 0) {
  console.error(`Goals missed:\n${short.map((each) => `  ${each}`).join('\n')}`);
  process.exitCode = 1;
}
