// The sheet from template to memo, as people type it.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sheet } from '../../../vetting/saltline.fixture.ts';

function vetting(words: string[], input = ''): Promise<{ code: number; said: string; complained: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, '../main.ts'), 'vetting', ...words],
      (error, said, complained) => done({ code: Number(error?.code ?? 0), said, complained }),
    );
    child.stdin?.end(input);
  });
}

test('an empty sheet can be scored, and says that nothing is', async () => {
  const { said } = await vetting(['template']);
  expect((await vetting(['score', '-'], said)).said).toMatch(/^Nothing is scored yet\./);
});

test('a filled sheet says who leads, and its memo how it was decided', async () => {
  const filled = JSON.stringify(sheet);
  expect((await vetting(['score', '-'], filled)).said).toMatch(/^Harbour School leads in/);
  expect((await vetting(['score', '-', '--memo'], filled)).said).toMatch(
    /^# Who helps us[\s\S]*## Agreement/,
  );
});

test('scores given before the weights were agreed are refused', async () => {
  expect(await vetting(['score', '-'], JSON.stringify({ ...sheet, lockedOn: '2026-12-01' }))).toMatchObject({
    code: 1,
    complained: expect.stringContaining('agree on weights before scoring'),
  });
});
