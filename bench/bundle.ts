// What a browser loads for a page: the entry and everything it imports before it can draw, as sent (brotli).
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const assets = join(import.meta.dirname, '../dist/web/assets');

/** Compressed bytes of script for the home page: the entry, the home page's own chunk, and what both import. */
export function homeScriptBytes(): number {
  const files = readdirSync(assets).filter((file) => file.endsWith('.js'));
  const entry = /src="\/assets\/([^"]+\.js)"/.exec(readFileSync(join(assets, '../index.html'), 'utf8'))?.[1];
  const home = files.find((file) => /^home-/.test(file));
  if (!entry || !home) throw new Error('The pages are not built: npm run build');
  const seen = new Set<string>();
  const open = [entry, home];
  for (let file = open.pop(); file; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(join(assets, file), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      open.push(name as string);
  }
  return [...seen].reduce((sum, file) => sum + statSync(join(assets, `${file}.br`)).size, 0);
}

/** The largest chunks, compressed, for the report. */
export function largestChunks(most: number): { file: string; bytes: number }[] {
  return readdirSync(assets)
    .filter((file) => file.endsWith('.js.br'))
    .map((file) => ({ file: file.slice(0, -3), bytes: statSync(join(assets, file)).size }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, most);
}
