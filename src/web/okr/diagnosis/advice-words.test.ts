// Advice in words, from the worked organisations.
import { expect, it } from 'vitest';
import { diagnose } from '../../../diagnosis/diagnose.ts';
import { organisations } from '../../../diagnosis/organisations.fixture.ts';
import { adviceTitle, notNow, reasonOf } from './advice-words.ts';

const boardroom = diagnose(organisations[2]!.facts);

it('heads the advice with the help and the reason, and leaves the counts to the facts', () => {
  const [first] = boardroom.advice;
  expect(adviceTitle(first!, false)).toBe('Consulting: it breaks above the teams');
  expect(reasonOf(first!, boardroom.signals)).toBe(
    'The fault sits in governance: who decides, and when. Training more people would leave that as it is.',
  );
});

it('says of the help it does not advise what it would take', () => {
  expect(notNow(boardroom)).toEqual([
    'certification, because no gap in knowledge is shown',
    'coaching, unless “Managers run it unevenly” becomes supported',
  ]);
});

it('buys nothing where nothing is found', () => {
  const { advice } = diagnose(organisations[0]!.facts);
  expect(adviceTitle(advice[0]!, false)).toBe('Buy nothing: nothing that was counted calls for it');
});
