// A bundle that was touched anywhere is told apart from the one that was frozen.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Bundle, bundleOf } from './bundle.ts';
import { bundleProblems } from './frozen.ts';
import { readProgramme } from './programme.ts';
import { files } from './saltline.fixture.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const bundle = bundleOf(readProgramme(files), sha256)!;
const path = 'drills/outcome.yaml';
const against = (more: Partial<Bundle>) => bundleProblems({ ...bundle, ...more }, sha256);

it('says nothing against a bundle as it was frozen', () => {
  expect(against({})).toEqual([]);
});

it('tells a file that was changed, taken out or slipped in', () => {
  expect(against({ files: { ...bundle.files, [path]: `${bundle.files[path]}\n` } })).toEqual([
    `${path} is not the file the manifest means`,
  ]);
  const { [path]: _, ...rest } = bundle.files;
  expect(against({ files: rest })).toEqual([`${path} is missing`]);
  const slipped = { ...bundle.files, 'items/sealed/reserve.yaml': files.get('items/sealed/reserve.yaml')! };
  expect(against({ files: slipped })).toEqual([
    'items/sealed/reserve.yaml is sealed: a bundle holds its digest alone',
  ]);
});

it('tells a version, a sealed item or a digest that was changed', () => {
  const wrong = ['the digest is not that of this bundle'];
  expect(against({ version: '1.0.1' })).toEqual(wrong);
  expect(against({ sealed: bundle.sealed.slice(1) })).toEqual(wrong);
  expect(against({ digest: sha256('tide') })).toEqual(wrong);
});
