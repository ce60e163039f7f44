// What was found wrong or worth knowing, by row and column: errors stop the import, the rest does not. Can be narrowed and taken along.
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { counted, numberWords } from '../../parts/numbers.ts';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { Section } from '../../parts/section.tsx';
import { TextField } from '../../parts/text-field.tsx';
import css from './import.module.css';
import { problemsCsv } from './problems-csv.ts';
import type { Report } from './use-import.ts';

type Problem = Report['problems'][number];
type Kind = Problem['severity'];

const shownFirst = 100;
const words: Record<Kind, string> = { error: 'Errors', 'left out': 'Left out', note: 'Notes' };
const kinds = Object.keys(words) as Kind[];

export function Problems({ report, fileName }: { report: Report; fileName: string }) {
  const { problems, errors, problemCount } = report;
  const here = kinds.filter((kind) => problems.some(({ severity }) => severity === kind));
  const [wanted, want] = useState<Kind | null>(null);
  const kind = wanted && here.includes(wanted) ? wanted : (here[0] ?? 'note');
  const [find, setFind] = useState('');
  const [all, showAll] = useState(false);
  const text = find.trim().toLocaleLowerCase();
  const shown = problems.filter(
    ({ severity, row, column, say }) =>
      severity === kind && `${row} ${column ?? ''} ${say}`.toLocaleLowerCase().includes(text),
  );
  const download = () =>
    saveFile(
      new File([problemsCsv(problems)], `${fileName.replace(/\.\w+$/, '')} problems.csv`, {
        type: 'text/csv;charset=utf-8',
      }),
    );
  return (
    <Section
      title={errors > 0 ? `${counted(errors, 'error')} to mend first` : 'Worth knowing'}
      aside={errors > 0 ? 'Rows are numbered as in the spreadsheet.' : 'None of this stops the import.'}
      actions={
        <Button kind="quiet" size="small" onPress={download}>
          Download this list as CSV
        </Button>
      }
    >
      <div className={css.narrowing}>
        {here.length > 1 && (
          <RadioSegments
            label="Show"
            hideLabel
            look="quiet"
            segments={here.map((id) => ({ id, label: `${words[id]} ${countOf(report, id)}` }))}
            value={kind}
            onChange={want}
          />
        )}
        {problems.length > 10 && (
          <TextField
            label="Find in the list"
            hideLabel
            placeholder="Row, column or word"
            value={find}
            onChange={setFind}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <p className={css.quiet}>Nothing in this list contains “{find}”.</p>
      ) : (
        <ProblemTable problems={all ? shown : shown.slice(0, shownFirst)} kind={kind} />
      )}
      {!all && shown.length > shownFirst && (
        <div className={css.more}>
          <Button kind="quiet" onPress={() => showAll(true)}>
            Show the other {numberWords(shown.length - shownFirst)}
          </Button>
        </div>
      )}
      {problemCount > problems.length && (
        <p className={css.quiet}>
          These are the first {numberWords(problems.length)} of {numberWords(problemCount)}.
        </p>
      )}
    </Section>
  );
}

// Errors are all counted; of the others only those sent can be.
const countOf = ({ problems, errors }: Report, kind: Kind) =>
  kind === 'error' ? errors : problems.filter(({ severity }) => severity === kind).length;

function ProblemTable({ problems, kind }: { problems: readonly Problem[]; kind: Kind }) {
  return (
    <table className={css.problems}>
      <caption className="visually-hidden">{words[kind]}</caption>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Column</th>
          <th scope="col">{kind === 'error' ? 'What is wrong and what to do' : 'What was found'}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ row, column, say }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row can have the same problem twice
          <tr key={index}>
            <td className="n">{row > 0 ? row : 'File'}</td>
            <td>{column ?? ''}</td>
            <td>{say}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
