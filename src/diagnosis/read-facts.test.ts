// What comes from outside is taken as it is meant, or refused with all that is wrong with it.
import { expect, test } from 'vitest';
import { readFacts } from './read-facts.ts';

const count = (signals: object) => ({ teams: 3, signals });

test('takes counts, and what single signals may add', () => {
  const given = {
    teams: 3,
    flags: ['firstRollout', 'firstRollout'],
    signals: {
      CI_MISS: { bad: 0, n: 0, earlier: [{ bad: 3, n: 39 }] },
      SV_SAFE: { bad: 2, n: 20, asked: 30 },
      KR_ACT: { bad: 2, n: 20, detector: { sensitivity: 0.8, specificity: 0.9 } },
      SPREAD: { perTeam: [{ bad: 1, n: 9 }] },
    },
  };
  expect(readFacts(given).facts).toEqual({ ...given, flags: ['firstRollout'] });
  expect(readFacts({ teams: 1, signals: {} }).facts).toEqual({ teams: 1, flags: [], signals: {} });
});

test.each([
  [null, /no object/],
  [[], /no object/],
  [{ signals: {} }, /"teams" must be a whole number of 1 or more, and is missing/],
  [{ teams: 2.5, signals: {} }, /"teams" .* but is 2\.5/],
  [{ teams: 2 }, /"signals" must be an object .* and is missing/],
  [{ teams: 2, signals: [], more: 1 }, /"more" is not known here/],
  [{ teams: 2, signals: {}, flags: 'firstRollout' }, /"flags" must be a list/],
  [{ teams: 2, signals: {}, flags: ['first'] }, /"first" is no flag\. There are firstRollout/],
  [count({ CI_MIS: { bad: 1, n: 2 } }), /"CI_MIS" is no signal\. There are CI_MISS/],
  [count({ __proto__: null, toString: { bad: 1, n: 2 } }), /"toString" is no signal/],
  [count({ CI_MISS: 3 }), /CI_MISS must be an object .* but is 3/],
  [count({ CI_MISS: { bad: 3, n: 2 } }), /"bad" cannot be more than "n", but 3 is more than 2/],
  [count({ CI_MISS: { bad: -1, n: 2 } }), /"bad" must be a whole number of 0 or more, but is -1/],
  [count({ CI_MISS: { bad: 1.5, n: 2 } }), /but is 1\.5/],
  [count({ CI_MISS: { bad: '1', n: 2 } }), /but is "1"/],
  [count({ CI_MISS: { bad: 1 } }), /"n" must be .* and is missing/],
  [count({ CI_MISS: { bad: 1, n: 2, asked: 4 } }), /"asked" belongs to surveys only/],
  [count({ SV_INFL: { bad: 1, n: 20, asked: 4 } }), /20 answered, but only 4 were asked/],
  [count({ CI_MISS: { bad: 1, n: 2, share: 0.5 } }), /"share" is not known here/],
  [
    count({ KR_ACT: { bad: 1, n: 2, detector: { sensitivity: 0.5, specificity: 0.5 } } }),
    /no better than a coin/,
  ],
  [count({ KR_ACT: { bad: 1, n: 2, detector: 3 } }), /each from 0 to 1/],
  [count({ KR_KPI: { bad: 1, n: 2, detector: { sensitivity: 1, specificity: 1 } } }), /KR_ACT only/],
  [count({ SPREAD: { perTeam: [{ bad: 4, n: 3 }] } }), /SPREAD, "perTeam" 1: "bad" cannot be more/],
  [count({ RV_MISS: { bad: 1, n: 2, earlier: [] } }), /"earlier" belongs to check-ins only/],
  [count({ COPY: { bad: 1, n: 2, earlier: [3] } }), /COPY, "earlier" 1: must be an object/],
  [count({ SPREAD: { perTeam: 3 } }), /"perTeam" must be a list, but is 3/],
  [count({ SPREAD: { perTeam: [], bad: 1 } }), /"bad" is not known here. There is "perTeam" on its own/],
])('refuses %j', (given, says) => {
  const { facts, mistakes } = readFacts(given);
  expect(facts).toBeUndefined();
  expect(mistakes?.join('\n')).toMatch(says);
});

test('tells everything that is wrong at once', () => {
  const given = { teams: 0, flags: ['x'], signals: { FOO: {}, CI_MISS: { bad: -1, n: 2.5 } } };
  expect(readFacts(given).mistakes).toHaveLength(5);
});
