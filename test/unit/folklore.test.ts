// The best-known number of the trade is made up. It stands on one card that says so, and nowhere else in what we ship or write.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const card = 'docs/guides/ninety-per-cent.md';
const here = relative(root, import.meta.filename);
const skipped = new Set(['node_modules', 'dist', '.git', 'quarterdeck-data', 'coverage']);
const read = new Set([
  '.md',
  '.ts',
  '.tsx',
  '.yaml',
  '.yml',
  '.json',
  '.html',
  '.css',
  '.sql',
  '.txt',
  '.csv',
]);

const most = String.raw`(?:[6-9]\d\s?(?:%|per\s?cent)|(?:six|seven|eight|nine|[6-9])\s+(?:out\s+of|in)\s+(?:ten|10))`;
const few = String.raw`(?:[1-3]?\d\s?(?:%|per\s?cent)|(?:one|two|three|[1-3])\s+(?:out\s+of|in)\s+(?:ten|10))`;
const thing = String.raw`(?:strateg(?:y|ies)|OKRs?\b|OKR (?:rollouts?|programmes?|initiatives?)|change programmes?|transformations?)`;
const folklore = [
  new RegExp(
    String.raw`\b${most}\s+(?:of\s+)?(?:all\s+|our\s+|the\s+|business\s+|corporate\s+)*${thing}[^.!?]{0,40}\bfail`,
    'i',
  ),
  new RegExp(
    String.raw`\b${few}\s+(?:of\s+)?(?:all\s+|our\s+|the\s+|business\s+|corporate\s+)*${thing}[^.!?]{0,40}\b(?:succeed|work out|are carried out)`,
    'i',
  ),
  new RegExp(String.raw`\b${thing}[^.!?]{0,20}\bfails?\b[^.!?]{0,20}\b${most}`, 'i'),
  new RegExp(String.raw`\bfailure rate[^.!?]{0,30}\b${most}`, 'i'),
];

const isFolklore = (text: string) => folklore.some((pattern) => pattern.test(text.replace(/\s+/g, ' ')));

function texts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : texts(path);
    return read.has(extname(entry.name)) && entry.name !== 'package-lock.json' ? [relative(root, path)] : [];
  });
}

test.each([
  '90% of strategies fail',
  'Nine out of ten strategies fail in execution.',
  'Did you know that 70 per cent of all\nOKR rollouts fail?',
  'Only one in ten strategies succeed',
  '10% of strategies succeed',
  'Strategy fails 9 in 10 times',
  'a failure rate of up to 90%',
])('knows it when it reads it: %s', (text) => {
  expect(isFolklore(text)).toBe(true);
});

test.each([
  '90% of the check-ins were made; the strategy review failed to take place.',
  'Raise the share of strategies with a sponsor from 60% to 90%',
  'The import failed for 9 rows in 10 files.',
])('leaves counts alone: %s', (text) => {
  expect(isFolklore(text)).toBe(false);
});

test('it stands on the card that explains it, and nowhere else', () => {
  const found = texts(root).filter(
    (path) => path !== here && isFolklore(readFileSync(join(root, path), 'utf8')),
  );
  expect(found).toEqual([card]);
});
