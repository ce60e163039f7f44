// Builds the pages when they are missing or older than what they are made of; otherwise it is done in a blink. Runs before every start and test.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const built = 'dist/web/index.html';
const sources = [
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'src/web',
  'src/core',
  'src/challenge',
  'src/simulator',
  'src/academy',
];

/** When `path` or anything below it changed last, in milliseconds; tests do not count, folders do, for what was taken out of them. */
function changedAt(path: string): number {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(join(root, path)).map((name) => changedAt(join(path, name))));
}

/** Builds if need be. Returns the exit code of the build, 0 when none was needed. */
export function buildIfStale(): number {
  if (changedAt(built) > Math.max(...sources.map(changedAt))) return 0;
  console.log('building the pages…');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}

if (import.meta.main) process.exitCode = buildIfStale();
