// `diagnose confidence`: for oneself or a team, never to compare people.
import { percent } from '../../../core/number.ts';
import { type Band, bandSentence, bandsOf } from '../../../diagnosis/confidence/bands.ts';
import { readCalls } from '../../../diagnosis/confidence/call.ts';
import { leastCalls, type Skill, skillOf } from '../../../diagnosis/confidence/skill.ts';
import { Refused } from '../ask.ts';
import { jsonAt, unreadable } from './json-at.ts';
import { type Format, tell } from './tell.ts';

export async function confidence(path: string, format: Format): Promise<void> {
  const { calls, mistakes } = readCalls(await jsonAt(path));
  if (!calls) throw unreadable(path, mistakes);
  if (calls.length === 0) throw new Refused('bad-input', 'There are no calls. Nothing was worked out.');
  const [skill, bands] = [skillOf(calls), bandsOf(calls)];
  tell(format, { ...skill, bands }, text(skill, bands));
}

const signed = (value: number) => value.toFixed(2).replace('-', '−');

function text({ n, base, skill, low, high }: Skill, bands: readonly Band[]): string {
  const worked = `${n} calls, ${percent(base)} of them worked out.`;
  const told =
    skill === null
      ? `Whether confidence tells anything cannot be said: it takes ${leastCalls} calls, two that worked out and two that did not.`
      : `Skill against always saying ${percent(base)}: ${signed(skill)} (95% interval ${signed(low!)} to ${signed(high!)}). 1 is perfect, 0 is no better than that.`;
  return [worked, told, '', ...bands.map((band) => bandSentence(band))].join('\n');
}
