// Sheets as people and other tools lay them out, read into one plan.
import { describe, expect, it } from 'vitest';
import { guessHabits } from '../cells/habits.ts';
import { guessHeader } from './header.ts';
import { readSpreadsheet } from './read.ts';
import { planOfSheet } from './to-plan.ts';

const planOf = (text: string) => {
  const [sheet] = readSpreadsheet(new TextEncoder().encode(text));
  const { index, columns } = guessHeader(sheet!.rows);
  return planOfSheet(sheet!, { headerIndex: index, columns, habits: guessHabits(sheet!.rows.flat()) });
};
const titles = ({ objectives, keyResults }: ReturnType<typeof planOf>) => ({
  objectives: objectives.map(({ title }) => title),
  keyResults: keyResults.map(({ title, objectiveId }) => [
    title,
    objectives.find(({ externalId }) => externalId === objectiveId)?.title,
  ]),
});
const ferry = {
  objectives: ['Boats on time'],
  keyResults: [
    ['Less waiting', 'Boats on time'],
    ['Fewer calls', 'Boats on time'],
  ],
};

describe('the hierarchy', () => {
  it.each([
    [
      'two columns, the first once',
      'Objective,Key Result,Target\nBoats on time,Less waiting,5\n,Fewer calls,3\n',
    ],
    [
      'two columns, the first each time',
      'Objective;KR;Target\nBoats on time;Less waiting;5\nBoats on time;Fewer calls;3\n',
    ],
    [
      'dotted order',
      'Order,Summary,Type,Target value\n1,Boats on time,Objective,\n1.2,Fewer calls,Key Result,3\n1.1,Less waiting,Key Result,5\n',
    ],
    [
      'ids of rows',
      'Row ID,Parent Row IDs,Goal Title,Target Value\n10,,Boats on time,\n11,10,Less waiting,5\n12,10,Fewer calls,3\n',
    ],
    [
      'titles of parents',
      'Title,Type,Parent,Target\nLess waiting,Key result,Boats on time,5\nBoats on time,Objective,,\nFewer calls,Key result,Boats on time,3\n',
    ],
    [
      'plain sequence',
      'Title,Type,Target\nBoats on time,Objective,\nLess waiting,Key result,5\nFewer calls,Key result,3\n',
    ],
    [
      'a metric beside its objective',
      'Objective Title,Owner_Email_ID,Metric_Name,Metric_Start_Value,Metric_Target_Value\nBoats on time,a@ferry.example,Less waiting,9,5\nBoats on time,a@ferry.example,Fewer calls,7,3\n',
    ],
    [
      'key results side by side',
      'objective,key_result_1_title,key_result_1_completion,key_result_2_title,key_result_2_completion\nBoats on time,Less waiting,0.5,Fewer calls,0.2\n',
    ],
    [
      'a title above the table',
      'Our plan\n\nObjective,Key result,Target\nBoats on time,Less waiting,5\n,Fewer calls,3\n',
    ],
  ])('is read from %s', (_, text) => {
    const { objectives, keyResults } = titles(planOf(text));
    expect({ objectives, keyResults: keyResults.sort().reverse() }).toEqual(ferry);
  });

  it('with a parent nobody finds is an error, not a guess', () => {
    const plan = planOf(
      'Title,Type,Parent\nBoats on time,Objective,\nLess waiting,Key result,Boots on time\n',
    );
    expect(plan.problems).toMatchObject([{ row: 3, severity: 'error' }]);
  });
});

describe('the numbers', () => {
  it('say which way they should go', () => {
    const { keyResults } = planOf(
      'Objective;Key result;Start;Target;Current;Direction\nA;Up;1,5;2,5;2;\n;Down;9;3;;\n;Stay;4;4;;\n;Less;;3;;decrease\n;Done;;;;\n',
    );
    expect(
      keyResults.map(({ kind, baseline, target, bandLow }) => [kind, baseline, target, bandLow]),
    ).toEqual([
      ['increase', 1.5, 2.5, null],
      ['decrease', 9, 3, null],
      ['band', null, null, 4],
      ['decrease', null, 3, null],
      ['milestone', 0, 1, null],
    ]);
    expect(keyResults[0]!.checkIns).toMatchObject([{ value: 2, effectiveOn: null }]);
  });

  it('that are none are errors with row and column', () => {
    expect(planOf('Objective,Key result,Target\nA,B,plenty\n').problems).toMatchObject([
      { row: 2, column: 'Target', severity: 'error', say: expect.stringContaining('plenty') },
      { row: 2, column: 'Target', severity: 'note' },
    ]);
  });

  it('of progress and confidence are shares, however they are written', () => {
    const { keyResults } = planOf(
      'Objective,Key result,Progress,Confidence,Status,Note\nA,B,0.45,7,Behind,"Fog, again"\nA,C,45%,70%,Sailing,\n',
    );
    expect(keyResults.map(({ checkIns }) => checkIns[0])).toMatchObject([
      { value: 45, confidence: 0.7, status: 'at risk', originalStatus: 'Behind', moved: 'Fog, again' },
      { value: 45, confidence: 0.7, status: null, originalStatus: 'Sailing' },
    ]);
  });
});

describe('the ids', () => {
  it('stay the same however often the sheet is read, and differ where titles repeat', () => {
    const text = 'Objective,Key result,Quarter\nA,B,Q1 2027\nA,B,Q1 2027\nA,B,Q2 2027\n';
    const ids = planOf(text).keyResults.map(({ externalId }) => externalId);
    expect(new Set(ids).size).toBe(3);
    expect(planOf(text).keyResults.map(({ externalId }) => externalId)).toEqual(ids);
  });

  it('of numbered rows count within their cycle only', () => {
    const [a, b] = planOf('ID,Title,Quarter\n1,A,Q1 2027\n1,B,Q2 2027\n').objectives;
    expect([a!.externalId, b!.externalId]).toEqual(['q1 2027/id 1', 'q2 2027/id 1']);
  });
});

it('a sheet without any title says what to do', () => {
  expect(planOf('Colour,Size\nred,5\n').problems).toMatchObject([
    { row: 0, severity: 'error', say: expect.stringMatching(/Say which/) },
  ]);
});
