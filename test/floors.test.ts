// Reads every import and holds the rooms to their floors: who may import whom is this table, and nothing runs up or in a circle.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

/** Room -> rooms it may import. `types:` allows only `import type`. */
const floors: Record<string, string[]> = {
  core: [],
  challenge: ['core'],
  diagnosis: ['core', 'challenge'],
  simulator: ['core', 'challenge'],
  academy: ['core', 'challenge', 'simulator'],
  // Agreement is one function, of markers and of evaluators alike.
  vetting: ['core', 'academy'],
  connectors: ['core'],
  db: ['core', 'types:challenge', 'types:diagnosis', 'types:academy'],
  platform: ['core', 'academy', 'simulator'],
  actions: ['core', 'challenge', 'diagnosis', 'simulator', 'academy', 'connectors', 'db', 'platform'],
  // The pure rooms judge a file where no server is (docs/decisions/0012).
  doors: [
    'actions',
    'challenge',
    'diagnosis',
    'simulator',
    'academy',
    'vetting',
    'connectors',
    'core',
    'platform',
    'db',
  ],
  web: ['core', 'challenge', 'diagnosis', 'simulator', 'academy', 'types:actions'],
};

/** Packages a pure room may use. */
const packages: Record<string, string[]> = {
  core: ['zod'],
  challenge: ['zod'],
  diagnosis: [],
  simulator: ['zod'],
  academy: ['zod', 'pure-rand', 'base58-universal', 'ts-fsrs', 'yaml'],
  vetting: ['zod', 'pure-rand'],
};

/** Doors reach the database only to open it, migrate it and print what belongs to a first start. */
const doorsMayUse = ['open', 'migrate', 'demo', 'setup', 'scope'];

type Import = { from: string; to: string; isType: boolean };

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return /(?<!\.(?:test|fixture))\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found: Import[] = [];
  for (const match of text.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  ))
    found.push({ from: file, to: match[2] as string, isType: match[1] !== undefined });
  for (const match of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g))
    found.push({ from: file, to: match[1] as string, isType: false });
  return found;
}

const roomOf = (file: string) => relative(src, file).split('/')[0] as string;
const all = filesIn(src).flatMap(importsOf);
const local = all
  .filter(({ to }) => to.startsWith('.'))
  .map((each) => ({ ...each, to: resolve(dirname(each.from), each.to) }));
const short = (file: string) => relative(root, file);

test('every room is on a floor', () => {
  expect(readdirSync(src).sort()).toEqual(Object.keys(floors).sort());
});

test('no import runs up or across', () => {
  const wrong = local
    .filter(({ to }) => to.startsWith(src))
    .filter(({ from, to, isType }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      if (a === b) return false;
      const allowed = floors[a] ?? [];
      return !(allowed.includes(b) || (isType && allowed.includes(`types:${b}`)));
    })
    .map(({ from, to }) => `${short(from)} -> ${short(to)}`);
  expect(wrong).toEqual([]);
});

test('pure rooms use no packages, no Node and no clock', () => {
  const wrong = all
    .filter(
      ({ from, to }) =>
        packages[roomOf(from)] &&
        !to.startsWith('.') &&
        !packages[roomOf(from)]?.some((name) => to === name || to.startsWith(`${name}/`)),
    )
    .map(({ from, to }) => `${short(from)} -> ${to}`);
  const impure = filesIn(src)
    .filter((file) => packages[roomOf(file)])
    .filter((file) =>
      /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bfetch\(/.test(readFileSync(file, 'utf8')),
    )
    .map(short);
  expect([...wrong, ...impure]).toEqual([]);
});

test('only db speaks SQL, and the doors open it but ask it nothing', () => {
  const wrong = all
    .filter(
      ({ from, to }) =>
        (to === 'kysely' || to === 'pg') && roomOf(from) !== 'db' && !from.includes('/platform/cluster'),
    )
    .map(({ from, to }) => `${short(from)} -> ${to}`);
  const curious = local
    .filter(({ from, to, isType }) => roomOf(from) === 'doors' && roomOf(to) === 'db' && !isType)
    .filter(({ to }) => !doorsMayUse.includes(relative(join(src, 'db'), to).split(/[/.]/)[0] as string))
    .map(({ from, to }) => `${short(from)} -> ${short(to)}`);
  expect([...wrong, ...curious]).toEqual([]);
});

test('no file imports itself on the way round, not even for a type', () => {
  const graph = Map.groupBy(local, ({ from }) => from);
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push([...path.slice(path.indexOf(file)), file].map(short).join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const { to } of graph.get(file) ?? []) visit(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file, []);
  expect(circles).toEqual([]);
});
