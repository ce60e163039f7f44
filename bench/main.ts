// `npm run bench`: how fast and how heavy the product is, on an organisation of 2,000 people and on one of 20,000, beside a bare handler on the
// same database. Prints figures and ratios; fails nothing. `npm run bench -- --quick` leaves the larger one out; `--seconds N` a load (10).
// `npm run bench -- challenge` measures the critic alone, `-- academy` awards, forms and decisions, `-- simulator` the simulator; none needs a database.
// `-- rhythm` measures the daily mail and live readers of a company of 2,000, `-- diagnosis` its nightly diagnosis.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { buildIfStale } from '../scripts/build-if-stale.ts';
import { migrate } from '../src/db/migrate.ts';
import { startCluster } from '../src/platform/cluster/start.ts';
import { benchAcademy } from './academy.ts';
import { homeScriptBytes, largestChunks } from './bundle.ts';
import { benchChallenge } from './challenge.ts';
import { benchDiagnosis } from './diagnosis.ts';
import { importRows } from './import-rows.ts';
import { type Ask, type Figures, load, rpc } from './load.ts';
import { benchRhythm } from './rhythm.ts';
import { idOf, seed, signedIn, sizeOf, tokenOf } from './seed.ts';
import { type Server, startBare, startServer } from './server.ts';
import { benchSimulator } from './simulator.ts';
import { countStatements, inShort } from './statements.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, seconds: { type: 'string', default: '10' } },
});
const seconds = Number(values.seconds);

type Load = { name: string; ours: (n: number) => Ask; bare: (n: number) => Ask; goalMs: number };

// A person checks in on what they own in the running cycle: person n owns key result n, in objective n, for every even n.
const own = (n: number) => (n * 2) % signedIn;
const loads: Load[] = [
  {
    name: 'home',
    ours: (n) => rpc('home/get', {}, tokenOf(n % signedIn)),
    bare: (n) => ({ method: 'GET', path: `/home/${n}` }),
    goalMs: 30,
  },
  {
    name: 'check-in',
    ours: (n) =>
      rpc(
        'checkIns/record',
        {
          keyResultId: idOf('key result', own(n)),
          value: 30 - (n % 5),
          confidence: 0.7,
          moved: 'Two gates opened earlier',
        },
        tokenOf(own(n)),
      ),
    bare: (n) => ({
      method: 'POST',
      path: '/check-in',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        keyResultId: idOf('key result', own(n)),
        value: 30 - (n % 5),
        confidence: 0.7,
        moved: 'Two gates opened earlier',
      }),
    }),
    goalMs: 30,
  },
  {
    name: 'list of 1,000 objectives',
    ours: (n) => rpc('objectives/list', { cycleId: idOf('cycle', 2), limit: 1000 }, tokenOf(n % signedIn)),
    bare: () => ({ method: 'GET', path: '/list' }),
    goalMs: 50,
  },
];

async function measure(databaseUrl: string): Promise<Map<string, Figures>> {
  const figures = new Map<string, Figures>();
  const [ours, bare] = [await startServer(databaseUrl), await startBare(databaseUrl)];
  try {
    for (const each of loads) {
      const yardstick = await load(bare, each.bare, seconds);
      const product = await load(ours, each.ours, seconds);
      figures.set(each.name, product);
      print(each, product, yardstick);
      console.log(`    one at a time: ${await alone(ours, each.ours)}; bare ${await alone(bare, each.bare)}`);
    }
    console.log(`  resident memory after all of it: ${ours.residentMiB().toFixed(0)} MiB (goal under 200)`);
    console.log(`  ${await importRows(ours, 1_000, tokenOf(0))}`);
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
  await statements(databaseUrl);
  return figures;
}

function print({ name, goalMs }: Load, ours: Figures, bare: Figures): void {
  const ms = (value: number) => value.toFixed(1).padStart(7);
  console.log(`  ${name}`);
  for (const [who, of] of [
    ['ours', ours],
    ['bare', bare],
  ] as const)
    console.log(
      `    ${who}: p50 ${ms(of.p50)} ms  p95 ${ms(of.p95)} ms  p99 ${ms(of.p99)} ms  ${of.perSecond.toFixed(0).padStart(6)} a second  ${of.cpuMs.toFixed(2)} ms CPU each  ${of.kB.toFixed(1)} kB`,
    );
  console.log(
    `    ${(bare.perSecond / ours.perSecond).toFixed(2)} times the bare handler (goal within 2); p95 goal under ${goalMs} ms`,
  );
}

// Without a queue before it: what one person waits for.
async function alone(server: Server, next: (n: number) => Ask): Promise<string> {
  const times: number[] = [];
  for (let n = 0; n < 100; n++) {
    const { path, ...init } = next(n);
    const since = performance.now();
    await (await fetch(`${server.url}${path}`, init)).arrayBuffer();
    times.push(performance.now() - since);
  }
  times.sort((a, b) => a - b);
  return `p50 ${(times[50] as number).toFixed(1)} ms, p95 ${(times[95] as number).toFixed(1)} ms`;
}

async function statements(databaseUrl: string): Promise<void> {
  const door = await countStatements(databaseUrl);
  for (const { name, ours } of loads) {
    for (let n = 0; n < 3; n++) {
      door.take();
      const { path, ...init } = ours(n);
      await (await fetch(`${door.url}${path}`, init)).arrayBuffer();
      await wait(100); // the word to other processes goes out a moment after the answer
    }
    const sent = door.take();
    console.log(`  ${name}: ${sent.length} statements a request: ${sent.map(inShort).join(', ')}`);
  }
  await door.close();
}

async function withDatabase<T>(
  serverUrl: string,
  times: number,
  run: (databaseUrl: string) => Promise<T>,
): Promise<T> {
  const name = `quarterdeck_bench_${process.pid}_${times}`;
  const owner = new pg.Client({ connectionString: serverUrl });
  await owner.connect();
  await owner.query(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  try {
    await migrate(url.href);
    const size = sizeOf(times);
    const since = Date.now();
    await seed(url.href, size);
    const words = Object.entries(size).map(([what, count]) => `${count.toLocaleString('en-GB')} ${what}`);
    console.log(`\n${words.join(', ')} (seeded in ${((Date.now() - since) / 1000).toFixed(0)} s)`);
    return await run(url.href);
  } finally {
    await owner.query(`drop database ${name} with (force)`);
    await owner.end();
  }
}

if (positionals.includes('challenge')) await benchChallenge();
if (positionals.includes('academy')) await benchAcademy();
if (positionals.includes('simulator')) benchSimulator();
const onSeed = { rhythm: benchRhythm, diagnosis: benchDiagnosis };
const chosen = Object.entries(onSeed).filter(([name]) => positionals.includes(name));
if (positionals.length > 0 && chosen.length === 0) process.exit();

const folder = process.env.DATABASE_URL ? null : mkdtempSync(join(tmpdir(), 'quarterdeck-bench-'));
const cluster = folder ? await startCluster({ data: folder }) : null;
try {
  const serverUrl = process.env.DATABASE_URL ?? cluster!.url;
  for (const [, run] of chosen) await withDatabase(serverUrl, 1, run);
  if (chosen.length === 0) await benchAll(serverUrl);
} finally {
  await cluster?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}

async function benchAll(serverUrl: string): Promise<void> {
  buildIfStale();
  console.log(
    `script of the home page: ${(homeScriptBytes() / 1000).toFixed(0)} kB compressed (goal under 200)`,
  );
  for (const { file, bytes } of largestChunks(6))
    console.log(`  ${(bytes / 1000).toFixed(0).padStart(4)} kB  ${file}`);
  const once = await withDatabase(serverUrl, 1, measure);
  if (!values.quick) {
    const tenfold = await withDatabase(serverUrl, 10, measure);
    console.log('\nten times the data costs, per request (goal at most 1.3 times for home and check-in):');
    for (const [name, figures] of tenfold) {
      const before = once.get(name) as Figures;
      console.log(
        `  ${name}: ${(before.perSecond / figures.perSecond).toFixed(2)} times the time, ${(figures.cpuMs / before.cpuMs).toFixed(2)} times the CPU of the server`,
      );
    }
  }
}
