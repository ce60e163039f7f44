// Anyone can try the marking on seeds of their own choice, without a server.
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const main = join(import.meta.dirname, 'main.ts');
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
