// `npm run challenge:fuzz -- 100000`: throws that many mangled texts at the critic and tells what broke and what took longest. Exits with 1 when something broke.
import fc from 'fast-check';
import { broken } from './fuzz/hold.ts';
import { anyText } from './fuzz/texts.ts';

const runs = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const texts = fc.sample(anyText, { numRuns: runs, seed });
let worst = { ms: 0, text: '' };
let slow = 0;
const failures: string[] = [];
for (const [index, text] of texts.entries()) {
  const since = performance.now();
  try {
    const what = broken(text, texts[(index * 7) % texts.length]!);
    if (what) failures.push(`${what}: ${JSON.stringify(text.slice(0, 200))}`);
  } catch (error) {
    failures.push(`${(error as Error).message}: ${JSON.stringify(text.slice(0, 200))}`);
  }
  // Five readings of a text are made; a pause in the editor makes one.
  const ms = (performance.now() - since) / 5;
  if (ms > 20) slow++;
  if (ms > worst.ms) worst = { ms, text };
}
console.log(`${runs} texts, seed ${seed}: ${failures.length} broke`);
console.log(
  `longest reading ${worst.ms.toFixed(1)} ms, over 20 ms: ${slow}; ${worst.text.length} characters, ${JSON.stringify(worst.text.slice(0, 80))}`,
);
for (const failure of failures.slice(0, 20)) console.log(`  ${failure}`);
if (failures.length > 0) process.exitCode = 1;
