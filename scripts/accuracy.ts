// `npm run accuracy -- FILE`: holds the critic against OKRs that others judged, with intervals, and lists where it disagrees with them.
import { parseArgs } from 'node:util';
import { judgedIn } from './accuracy/corpus.ts';
import { measure } from './accuracy/measure.ts';
import { mistakes, tables } from './accuracy/print.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // Whoever tunes the critic must not read these.
    'held-out-mistakes': { type: 'boolean', default: false },
  },
});
const [file] = positionals;
if (!file) {
  console.error('Name the corpus: npm run accuracy -- FILE');
  process.exit(2);
}
const measured = measure(judgedIn(file));
console.log(tables(measured));
console.log(`\n${mistakes(measured, values['held-out-mistakes'])}`);
