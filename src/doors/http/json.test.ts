import { expect, test } from 'vitest';
import { mistakeIn } from './json.ts';

test.each([
  '{}',
  '{"a":{"a":[{"a":1},{"a":"a"}]},"b":"\\"a\\":"}',
  '"a"',
  '{"a" : "b", "c":"a"}',
  '{"a":"\\\\","b":1}',
])('takes %s', (text) => {
  expect(mistakeIn(text)).toBeNull();
});

test.each([
  ['{"a":1,"a":2}', '"a" is given twice'],
  ['{"b":[{"a":1,\n"a"\n :2}]}', '"a" is given twice'],
  [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'Nest no more than 50 levels deep'],
  ['{"a":1', 'This is not JSON'],
  ['{a:1}', 'This is not JSON'],
  ['{"a', 'This is not JSON'],
  ['', 'This is not JSON'],
])('says what is wrong with %.20s', (text, said) => {
  expect(mistakeIn(text)).toContain(said);
});

test('is quick with a megabyte of anything', () => {
  for (const text of ['"'.repeat(1e6), '{"'.repeat(5e5), `["${'\\"'.repeat(5e5)}"]`, `{${' '.repeat(1e6)}`]) {
    const since = performance.now();
    mistakeIn(text);
    expect(performance.now() - since).toBeLessThan(500);
  }
});
