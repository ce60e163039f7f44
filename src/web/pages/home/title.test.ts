import { expect, test } from 'vitest';
import { owedTitle, timeLine } from './title.ts';

const none = { checkIns: 0, proposals: 0, answers: 0, decisions: 0, toClose: 0, drafts: 0 };

test('counts what is owed in a sentence, check-ins first', () => {
  expect(owedTitle({ ...none, checkIns: 3, drafts: 1 })).toBe('Three check-ins, one draft to finish');
  expect(owedTitle({ ...none, proposals: 14 })).toBe('14 proposals to commit');
  expect(owedTitle(none)).toBeNull();
});

test('says how long it takes, roughly', () => {
  expect(timeLine({ ...none, checkIns: 1 })).toBe('About a minute.');
  expect(timeLine({ ...none, checkIns: 3, proposals: 1 })).toBe('About five minutes in all.');
  expect(timeLine({ ...none, drafts: 2, toClose: 1 })).toBe('About 25 minutes in all.');
});
