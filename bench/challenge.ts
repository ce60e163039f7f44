// `npm run bench -- challenge`: how many texts the critic judges in a second on one core, what one pause costs, and what a browser loads for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { challenge } from '../src/challenge/challenge.ts';
import type { Line } from '../src/challenge/line.ts';
import { judgeLine } from '../src/challenge/record.ts';
import { rules } from '../src/challenge/rules/index.ts';

const root = join(import.meta.dirname, '..');
const seconds = 3;

function texts(): Line[] {
  return readFileSync(join(root, 'test/unit/challenge/labelled.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line & { text: string })
    .filter(({ kind }) => kind !== 'set')
    .map(({ kind, text, objective }) => ({ kind, title: text, objective }));
}

/** Prints the figures. Nothing fails: goals stand beside them. */
export async function benchChallenge(): Promise<void> {
  const lines = texts();
  const first = performance.now();
  judgeLine(lines[0]!);
  const cold = performance.now() - first;
  for (let round = 0; round < 10; round++) for (const line of lines) judgeLine(line);
  const since = performance.now();
  let count = 0;
  while (performance.now() - since < seconds * 1000) for (const line of lines) if (judgeLine(line)) count++;
  const perSecond = count / ((performance.now() - since) / 1000);
  console.log(`${rules.length} rules, ${lines.length} texts, one core`);
  console.log(
    `  ${perSecond.toFixed(0)} texts a second (goal over 5,000), ${(1000 / perSecond).toFixed(3)} ms each (goal under 0.2)`,
  );
  console.log(`  the very first text of a process: ${cold.toFixed(1)} ms`);
  console.log(
    `  one pause in the editor, an objective with 5 key results: ${pause().toFixed(3)} ms (goal under 2)`,
  );
  console.log(`  a line of 10 kB at worst: ${longest().toFixed(1)} ms (goal under 20)`);
  for (const [what, entry] of [
    ['engine as the editor loads it', 'src/challenge/challenge.ts'],
    ['everything quarterdeck/challenge gives', 'src/challenge/index.ts'],
  ] as const) {
    const code = await bundled(entry);
    const [br, gz] = [brotliCompressSync(code), gzipSync(code)].map((bytes) =>
      (bytes.length / 1000).toFixed(1),
    );
    console.log(
      `  ${what}: ${br} kB brotli, ${gz} kB gzip (goal under 60), ${(code.length / 1000).toFixed(0)} kB as it is`,
    );
  }
}

function pause(): number {
  const draft = {
    objective: { title: 'Islanders set their watch by us, whatever the weather does to the timetable' },
    keyResults: [
      'Departures within 5 minutes of plan rise from 81% to 93% by the end of Q3',
      'Launch the delay app in all four harbours',
      'Missed bus connections from 140 to under 40 a month',
      'Hold 12 workshops with harbour masters so that delays are told sooner',
      'Improve the mood on board significantly',
    ].map((title, index) => ({ id: `${index}`, title })),
  };
  const rounds = 500;
  for (let round = 0; round < rounds; round++) challenge(draft);
  const since = performance.now();
  for (let round = 0; round < rounds; round++) challenge(draft);
  return (performance.now() - since) / rounds;
}

// The pieces that have been hard on patterns: repeated until the line is as long as it may be.
function longest(): number {
  const pieces = [
    'a',
    '1 ',
    'by the ',
    'from 1 to ',
    'so that ',
    '[a',
    '1,',
    'and reduce ',
    '20 users ',
    'more than ',
    'half of ',
    'training ',
  ];
  const times = pieces.map((piece) => {
    const title = `Launch ${piece.repeat(Math.ceil(10_000 / piece.length))}`;
    const since = performance.now();
    challenge({ kind: 'key_result', title, objective: title });
    return performance.now() - since;
  });
  return Math.max(...times);
}

async function bundled(entry: string): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: join(root, entry), formats: ['es'] },
    },
  });
  const [output] = [made].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`);
  return output.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}
