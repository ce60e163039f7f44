// Key results of the ferry line, read as the text signals count them.
import { expect, test } from 'vitest';
import { challenge } from '../../challenge/challenge.ts';
import type { KeyResultDraft } from '../../challenge/draft.ts';
import { fromExample } from '../../challenge/example.ts';
import { rules } from '../../challenge/rules/index.ts';
import { countTexts } from './count-texts.ts';
import { readText } from './read-text.ts';

const reads = (title: string, more: Partial<KeyResultDraft> = {}) => {
  const { isActivity, tracksProject, asksForNoChange } = readText({ id: '1', title, ...more });
  return [isActivity && 'activity', tracksProject && 'project', asksForNoChange && 'no change'].filter(
    Boolean,
  );
};

test.each([
  ['Cut the median boarding time from 41 to 25 minutes', []],
  ['Bookings made without a call: 40% to 65%', []],
  ['Launch the new boarding app by 15 August', ['activity']],
  ['Hold 3 meetings with the harbour office', ['activity']],
  ['Timetable migration 100% complete', ['project']],
  ['Deliver 80% of the roadmap', ['project']],
  ['Maintain punctuality above 90%', ['no change']],
] as const)('%s', (title, is) => {
  for (const one of is) expect(reads(title)).toContain(one);
  if (is.length === 0) expect(reads(title)).toEqual([]);
});

test('fields count as well as words', () => {
  expect(reads('Quieter engine room', { kind: 'milestone', target: 1 })).toContain('project');
  expect(reads('Engine room: quiet', { baseline: 0, target: 1 })).toContain('project');
  expect(reads('Move of the depot', { unit: '% complete', baseline: 0, target: 100 })).toContain('project');
  expect(reads('Complaints a month', { baseline: 12, target: 12, kind: 'decrease' })).toContain('no change');
});

test('a guard is meant to hold, and is left out of the count', () => {
  expect(reads('Keep fuel per crossing under 900 litres', { role: 'guard' })).not.toContain('no change');
  const { signals, texts } = countTexts([
    {
      objective: { title: 'Passengers trust the timetable' },
      keyResults: [
        { id: '1', title: 'Departures within 5 minutes of plan: 71% to 88%' },
        { id: '2', title: 'Launch the delay app' },
        { id: '3', title: 'Maintain punctuality above 90%' },
        { id: '4', title: 'Keep fuel per crossing under 900 litres', role: 'guard' },
      ],
    },
  ]);
  expect(signals.KR_ACT).toMatchObject({ bad: 1, n: 4, detector: { sensitivity: 0.93 } });
  expect(signals.KR_KPI).toEqual({ bad: 1, n: 3 });
  expect(texts.map(({ isActivity }) => isActivity)).toEqual([false, true, false, false]);
});

test('asking only the rules that count reads as asking all of them', () => {
  const examples = rules.flatMap((rule) =>
    rule.on === 'draft' ? [] : [...rule.examples.marked, ...rule.examples.silent],
  );
  const titles = examples.flatMap((example) =>
    typeof example === 'string' ? [fromExample(example, 'key_result').text.title] : [],
  );
  expect(titles.length).toBeGreaterThan(50);
  for (const title of titles) {
    const found = challenge({ kind: 'key_result', title }).filter(({ severity }) => severity !== 'question');
    const all = new Set(found.map(({ defect }) => defect));
    const isActivity = all.has('ACTIVITY_OUTPUT') || all.has('EFFORT');
    const asksForNoChange = all.has('BAU_KPI');
    expect([title, readText({ id: '1', title })]).toMatchObject([title, { isActivity, asksForNoChange }]);
  }
});
