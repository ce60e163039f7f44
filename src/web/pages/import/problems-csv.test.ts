// The list of problems quotes what people wrote: it must stay one cell and never run.
import { expect, it } from 'vitest';
import { problemsCsv } from './problems-csv.ts';

it('keeps a quoted title in its cell and a formula asleep', () => {
  expect(
    problemsCsv([
      { row: 702, column: '=Baseline', say: '“soon” is no number,\nwrite "1"', severity: 'error' },
      { row: 0, column: null, say: 'The sheet ends early', severity: 'note' },
    ]),
  ).toBe(
    '\ufeff"Kind","Row","Column","What was found"\r\n"Error","702","\'=Baseline","“soon” is no number,\nwrite ""1"""\r\n"Note","","","The sheet ends early"\r\n',
  );
});
