// The title of a diagnosis: what the worked organisations are told in a sentence or two.
import { expect, it } from 'vitest';
import { diagnose } from '../../../diagnosis/diagnose.ts';
import { factsOf, organisations } from '../../../diagnosis/organisations.fixture.ts';
import { findingOf } from './finding.ts';

const told = (name: string) =>
  findingOf(diagnose(organisations.find((organisation) => organisation.name === name)!.facts));

it.each([
  ['Saltline as it would like to be', 'Teams keep the rhythm. Nothing that was counted calls for help.'],
  [
    'the boardroom adds, and is not there',
    'Teams keep the rhythm. Priorities and decisions above the teams do not hold.',
  ],
  ['key results that are to-do lists', 'Teams keep the rhythm. Key results name work rather than change.'],
  ['the summer timetable eats the reviews', 'The rhythm does not hold.'],
  ['two boats, five weeks in', 'Too little has happened to say anything, and we do not guess.'],
])('tells %s: %s', (name, finding) => {
  expect(told(name)).toBe(finding);
});

it('says that nothing can be said where nothing was counted', () => {
  expect(findingOf(diagnose(factsOf(0, {})))).toBe(
    'Too little has happened to say anything, and we do not guess.',
  );
});

it('names what is possible as possible', () => {
  const facts = factsOf(10, {
    CI_MISS: [12, 275],
    CI_LATE: [4, 254],
    RV_MISS: [0, 8],
    SP_ABS: [1, 6],
    ADD_UNP: [3, 5],
  });
  expect(findingOf(diagnose(facts))).toBe(
    'Teams keep the rhythm. Weak sponsorship is possible, and not shown.',
  );
});
