// Writes docs/reference/ from the code: `npm run reference`. `--check` writes nothing and tells which pages are stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf } from './reference/pages.ts';

const folder = join(import.meta.dirname, '../docs/reference');

/** Measured pages: written by `npm run diagnosis:calibrate -- --write`, `simulator:validate -- --write` and `accuracy -- FILE --publish DATE`. Their own tests say when they are stale. */
const madeElsewhere = ['diagnosis-calibration.md', 'simulator-validation.md', 'accuracy.md', 'accuracy.json'];

/** The pages that differ from what the code says, missing and left-over ones included. */
export function stalePages(): string[] {
  const wanted = pagesOf();
  const there = readdirSync(folder);
  const stale = Object.entries(wanted).filter(
    ([name, text]) => !there.includes(name) || readFileSync(join(folder, name), 'utf8') !== text,
  );
  return [
    ...stale.map(([name]) => name),
    ...there.filter((name) => !(name in wanted || madeElsewhere.includes(name))),
  ];
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const stale = stalePages();
    if (stale.length > 0) {
      console.error(`Stale: ${stale.join(', ')}. Run: npm run reference`);
      process.exitCode = 1;
    }
  } else for (const [name, text] of Object.entries(pagesOf())) writeFileSync(join(folder, name), text);
}
