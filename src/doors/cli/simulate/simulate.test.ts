// Anyone can try the marking on seeds of their own choice, and lead a quarter by typing, without a server.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const main = join(import.meta.dirname, '../main.ts');
const simulate = (...args: string[]) => [main, 'simulate', ...args];

it('prints what scripted players earn, as JSON', () => {
  const args = ['--players', 'expert,textbook', '--seeds', '5', '--first-seed', '900', '--format', 'json'];
  const found = JSON.parse(execFileSync(process.execPath, simulate(...args), { encoding: 'utf8' }));
  expect(Object.keys(found)).toEqual(['players', 'effects', 'reliability', 'passLine']);
  expect(Object.keys(found.players)).toEqual(['expert', 'textbook']);
  expect(found.players.expert).toMatchObject({
    mark: { n: 5, mean: expect.any(Number), sd: expect.any(Number) },
  });
  expect(Object.keys(found.players.expert.competencies)).toEqual([
    'focus',
    'outcomeThinking',
    'challenge',
    'facilitation',
    'cadence',
    'tradeOff',
    'evidence',
    'coaching',
  ]);
  expect(found.effects).toEqual([{ a: 'expert', b: 'textbook', d: expect.any(Number) }]);
});

it('refuses a player nobody has written', () => {
  const { status, stderr } = spawnSync(process.execPath, simulate('--players', 'oracle'), {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('No player is called “oracle”. There are expert, textbook');
});

const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-simulate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const typed = (file: string, lines: string[], ...args: string[]) =>
  spawnSync(process.execPath, simulate('--decisions', join(folder, file), ...args), {
    encoding: 'utf8',
    input: `${lines.join('\n')}\n`,
  });

it('goes on where a quarter was left, and ends with the same run as one sitting', () => {
  const first = ['1', '2', '1', '1', 'next'];
  const second = ['2', '3', ...Array<string>(16).fill('next'), '50', ''];
  typed('two.json', [...first, 'q'], '--seed', '7');
  const rest = typed('two.json', second);
  typed('one.json', [...first, ...second], '--seed', '7');
  expect(readFileSync(join(folder, 'two.json'), 'utf8')).toBe(readFileSync(join(folder, 'one.json'), 'utf8'));
  expect(rest.stdout).toContain('3 weeks before the quarter');
  expect(rest.stdout).toMatch(/Your judgement: -?\d+\..* You expected 50\./);
  expect(rest.stdout).toContain('Of 200 futures');
});

it('leaves a file alone that is no run', () => {
  writeFileSync(join(folder, 'other.json'), '{"week": 3}');
  const { status, stderr } = typed('other.json', ['q']);
  expect(status).toBe(1);
  expect(stderr).toContain('is no run of this version. It was left as it is');
  expect(readFileSync(join(folder, 'other.json'), 'utf8')).toBe('{"week": 3}');
});

it('plays one week, and says at its end what each answer deserved', () => {
  const { stdout } = spawnSync(
    process.execPath,
    simulate('--week', '6', '--seed', '9', '--template', 'public-body'),
    {
      encoding: 'utf8',
      input: 'next\n',
    },
  );
  expect(stdout).toContain('Marlbrook Homes and Places · week 6 of 13');
  expect(stdout).toMatch(/\d+ matters, [\d.]+ marks left of [\d.]+/);
  expect(stdout).toContain('Then it looked most like');
  expect(stdout).not.toContain('week 7');
});

it('says no to an organisation, a week and a seed there are not', () => {
  for (const [args, says] of [
    [['--template', 'navy'], 'No organisation is called “navy”. There are scale-up, public-body.'],
    [['--week', '14'], 'A week from -4 to -1 or 1 to 13 is wanted.'],
    [['--players', 'expert', '--seeds', '0'], 'A whole number from 1'],
  ] as const)
    expect(spawnSync(process.execPath, simulate(...args), { encoding: 'utf8', input: '' }).stderr).toContain(
      says,
    );
});
