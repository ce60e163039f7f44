import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigMistakes, readConfig } from './config.ts';

const mistakesOf = (flags: string[], environment: Record<string, string> = {}) => {
  try {
    readConfig(flags, environment);
  } catch (error) {
    if (error instanceof ConfigMistakes) return error.mistakes;
    throw error;
  }
  return [];
};

test('has a default for everything', () => {
  expect(readConfig([], {})).toMatchObject({
    data: './quarterdeck-data',
    open: true,
    demo: false,
    logLevel: 'info',
  });
});

test('a flag wins over a variable', () => {
  expect(readConfig(['--port', '81', '--no-open'], { QUARTERDECK_PORT: '80' })).toMatchObject({
    port: 81,
    open: false,
  });
  expect(readConfig(['--port=82'], {}).port).toBe(82);
});

test('reads a variable from a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'url');
  writeFileSync(file, 'postgres://a:b@c/d\n');
  expect(readConfig([], { DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://a:b@c/d');
});

test('tells all mistakes at once, with what was meant', () => {
  const mistakes = mistakesOf(['--prot', '80', '--log-level', 'loud', '--connections', 'many'], {
    QUARTERDECK_DATTA: 'x',
    DATABASE_URL: 'mysql://x',
  });
  expect(mistakes).toHaveLength(5);
  expect(mistakes.join('\n')).toContain('--prot is not an option; did you mean --port?');
  expect(mistakes.join('\n')).toContain('QUARTERDECK_DATTA is not a setting; did you mean QUARTERDECK_DATA?');
});

test('names each word it does not know, beside the mistyped option and without the value of that', () => {
  expect(mistakesOf(['foo', 'port', '--prot', '8000', 'bar', '--data=x', '-p', '--dmo', 'baz'])).toEqual([
    'foo is not an option',
    'port is not an option; did you mean --port?',
    '--prot is not an option; did you mean --port?',
    'bar is not an option',
    '-p is not an option',
    '--dmo is not an option; did you mean --demo?',
    'baz is not an option',
  ]);
});

test('refuses a variable given twice', () => {
  expect(mistakesOf([], { QUARTERDECK_DATA: 'a', QUARTERDECK_DATA_FILE: 'b' })).toHaveLength(1);
});

test('an empty variable is one that is not given', () => {
  expect(readConfig([], { PORT: '', QUARTERDECK_DEMO: '', DATABASE_URL_FILE: '' })).toEqual(
    readConfig([], {}),
  );
});

test('takes no number that is nearly one', () => {
  for (const port of ['8e1', '0x50', ' 80', '-1', '65536', ''])
    expect(mistakesOf([`--port=${port}`])).toEqual([
      `--port is ${JSON.stringify(port)}: give a whole number from 0 to 65535`,
    ]);
});

test('never shows a database password, not even a mistyped one', () => {
  const mistakes = mistakesOf(['--database-url', 'postgress://me:hunter2@here/db'], {});
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toMatch(/^--database-url is not right: give an address/);
});

test('names a missing file, and a flag without its value', () => {
  expect(mistakesOf(['--data'], { DATABASE_URL_FILE: '/nowhere/url' })).toEqual([
    'DATABASE_URL_FILE names /nowhere/url, which cannot be read',
    '--data needs a value',
  ]);
});

test('a mail server needs somebody mail comes from, and its address never shows its password', () => {
  const SMTP_URL = 'smtp://okrs:salt-and-tar@mail.saltline.example:587';
  expect(mistakesOf([], { SMTP_URL })).toEqual([
    'SMTP_URL is set and MAIL_FROM is not: say whom mail comes from',
  ]);
  expect(readConfig([], { SMTP_URL, MAIL_FROM: 'Quarterdeck <okrs@saltline.example>' })).toMatchObject({
    smtpUrl: SMTP_URL,
  });
  expect(String(mistakesOf([], { SMTP_URL: 'mail.example/salt-and-tar' }))).not.toContain('salt-and-tar');
});
