import { expect, test } from 'vitest';
import { agentWords } from './agent-words.ts';

test('names browser and system', () => {
  const say = (agent: string) => agentWords(`Mozilla/5.0 (${agent}`);
  expect(say('X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe('Firefox on Linux');
  expect(
    say(
      'Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    ),
  ).toBe('Edge on Windows');
  expect(
    say(
      'iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/604.1',
    ),
  ).toBe('Safari on iPhone');
});

test('admits when it does not know', () => {
  expect(agentWords(null)).toBe('An unknown browser');
  expect(agentWords('curl/8.5.0')).toBe('An unknown browser');
});
