// Taken apart from what the worked organisations are told, so that new wording cannot slip past.
import { expect, it } from 'vitest';
import { causes } from '../../../diagnosis/causes.ts';
import { diagnose } from '../../../diagnosis/diagnose.ts';
import { organisations } from '../../../diagnosis/organisations.fixture.ts';
import { conditionsOf } from './conditions.ts';

const all = organisations.flatMap(({ facts }) => {
  const diagnosis = diagnose(facts);
  return causes.map((cause) => diagnosis.causes[cause].wouldChange);
});

it('leaves nothing of a sentence out', () => {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  for (const wouldChange of all) {
    const lists = conditionsOf(wouldChange);
    const again = lists.map(({ heading, says }) => `${heading}${says.join('')}`).join('');
    expect(letters(again)).toBe(letters(wouldChange));
  }
});

it('tells the two ways out of an open verdict apart', () => {
  const open = all.find((wouldChange) => wouldChange.startsWith('Towards it'))!;
  expect(conditionsOf(open).map(({ heading }) => heading)).toEqual(['Towards it', 'Away from it']);
});
