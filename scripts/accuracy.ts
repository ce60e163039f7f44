// `npm run accuracy -- FILE`: holds the critic against OKRs that others judged, with intervals, and lists where it disagrees with them.
import { parseArgs } from 'node:util';
import { judgedIn } from './accuracy/corpus.ts';
import { measure } from './accuracy/measure.ts';
import { mistakes, tables } from './accuracy/print.ts';
import { publish } from './accuracy/publish.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // Whoever tunes the critic must not read these.
    'held-out-mistakes': { type: 'boolean', default: false },
    // Writes docs/reference/accuracy.md and .json, with this day on them.
    publish: { type: 'string' },
  },
});
const [file] = positionals;
if (!file) {
  console.error('Name the corpus: npm run accuracy -- FILE');
  process.exit(2);
}
const items = judgedIn(file);
const measured = measure(items);
console.log(tables(measured));
console.log(`\n${mistakes(measured, values['held-out-mistakes'])}`);
if (values.publish) publish(file, items, measured, values.publish);
