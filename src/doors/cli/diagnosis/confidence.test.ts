// `diagnose confidence` as people type it.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

function quarterdeck(
  input: unknown,
  ...words: string[]
): Promise<{ code: number; said: string; complained: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, '../main.ts'), 'diagnose', 'confidence', '-', ...words],
      (error, said, complained) => done({ code: Number(error?.code ?? 0), said, complained }),
    );
    child.stdin?.end(JSON.stringify(input));
  });
}

const calls = Array.from({ length: 31 }, (_, index) => ({ confidence: 0.7, achieved: index < 15 }));

test('calls become a skill with its interval, and a sentence for each tenth', async () => {
  const [text, json] = await Promise.all([quarterdeck(calls), quarterdeck(calls, '--format', 'json')]);
  expect(text).toMatchObject({ code: 0, complained: '' });
  expect(text.said).toMatch(/^31 calls, 48% of them worked out\.\nSkill against always saying 48%: −0\.19 /);
  expect(text.said).toContain('Your 70% calls landed 48%, n 31 (95% interval 32–65%): too sure.');
  expect(JSON.parse(json.said)).toMatchObject({
    n: 31,
    bands: [{ stated: 0.7, landed: 15, reads: 'too sure' }],
  });
});

test('too few calls are said to be too few, and none or others are refused', async () => {
  const [few, none, wrong] = await Promise.all([
    quarterdeck(calls.slice(0, 5)),
    quarterdeck([]),
    quarterdeck([{ confidence: 70, achieved: true }]),
  ]);
  expect(few.said).toContain('cannot be said: it takes 15 calls');
  expect(none).toMatchObject({ code: 1, said: '' });
  expect(wrong).toMatchObject({
    code: 1,
    complained: expect.stringContaining('Call 1: "confidence" must be a number'),
  });
});
