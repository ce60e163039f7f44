// A programme on the disk as its author works on it: looked through, frozen, compared.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { files } from '../../../academy/content/saltline.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-programme-'));
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
for (const [path, text] of files) put(`saltline/${path}`, text);
afterAll(() => rmSync(folder, { recursive: true }));

function academy(...words: string[]): Promise<{ code: number; said: string; complained: string }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, '../main.ts'), 'academy', ...words],
      { cwd: folder },
      (error, said, complained) => done({ code: Number(error?.code ?? 0), said, complained }),
    );
  });
}

test('a sound programme is frozen, and its digest told', async () => {
  expect(await academy('lint', 'saltline')).toMatchObject({
    code: 0,
    said: expect.stringMatching(/0 errors, 1 warning\n$/),
  });
  const built = await academy('build', 'saltline', '--out', 'bundle.json');
  const { digest, sealed } = JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8'));
  expect(built.said).toBe(`saltline-basics 1.0.0  ${digest}\n`);
  expect(sealed).toHaveLength(3);
  expect((await academy('diff', 'bundle.json', 'saltline')).said).toBe('0 changes from 1.0.0 to 1.0.0\n');
});

test('a change without a new version may not be published, and a mistake stops the build with its line', async () => {
  put('saltline/drills/outcome.yaml', files.get('drills/outcome.yaml')!.replace('version 2', 'version 8'));
  const { code, said } = await academy('diff', 'bundle.json', 'saltline');
  expect(code).toBe(1);
  expect(said).toMatch(/changed +drill +drill-2[\s\S]*The version must rise/);
  put('saltline/drills/outcome.yaml', files.get('drills/outcome.yaml')!.replace('explain:', 'explian:'));
  expect(await academy('build', 'saltline', '--out', 'no.json')).toMatchObject({
    code: 1,
    complained: expect.stringContaining(
      'saltline/drills/outcome.yaml:5: error: “explian” is not a field here',
    ),
  });
  expect(await academy('lint', 'nowhere')).toMatchObject({ code: 1, complained: 'nowhere is not there.\n' });
});
