// Everything that can be wrong, in one run: types, style, dead code, then every test. Goes on after a failure, so that one run tells all of them,
// and ends with one line: `N passed, N failed`. A static check counts as one. Arguments go to vitest.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.ts';
import { ensureChromium } from './chromium.ts';

const root = join(import.meta.dirname, '..');
type Count = { passed: number; failed: number };

function run(name: string, program: string, ...args: string[]): boolean {
  const since = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  console.log(
    `── ${name}: ${status === 0 ? 'passed' : 'FAILED'} after ${((Date.now() - since) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

function check(name: string, work: () => boolean): Count {
  let isGood = false;
  try {
    isGood = work();
  } catch (error) {
    console.error(`${name}: ${(error as Error).message}`);
  }
  return { passed: Number(isGood), failed: Number(!isGood) };
}

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

function runTests(): Count {
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-report-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const isGood = run('tests', 'vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2));
    const count = counted(JSON.parse(readFileSync(file, 'utf8')) as Report);
    // An error outside of every test fails the run without failing one.
    return !isGood && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch (error) {
    console.error(`The tests left no report: ${(error as Error).message}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// A file that could not even be read has no tests to count, but has failed.
function counted({ numPassedTests, numFailedTests, testResults }: Report): Count {
  const unread = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + unread.length };
}

const counts = [
  check('browser', () => ensureChromium() !== ''),
  check('pages', () => buildIfStale() === 0),
  check('types', () => run('types', 'typescript/bin/tsc', '--noEmit')),
  check('style', () => run('style', '@biomejs/biome/bin/biome', 'check', '.')),
  check('dead code', () => run('dead code', 'knip/bin/knip.js')),
  runTests(),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
if (failed > 0) process.exitCode = 1;
console.log(`\n${passed} passed, ${failed} failed`);
