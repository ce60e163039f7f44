// A picture with its finding as the title and the same numbers as a table, one press away.
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import css from './chart-figure.module.css';

export type ChartTable = {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
};

type Props = {
  /** The finding, doubt included: "Boarding is heading for about 26 minutes; 25 is still within reach". */
  title: string;
  /** What is drawn, in which unit. */
  note?: ReactNode;
  table: ChartTable;
  level?: 2 | 3;
  children: ReactNode;
};

export function ChartFigure({ title, note, table, level = 2, children }: Props) {
  const [asTable, setAsTable] = useState(false);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figure className={css.figure}>
      <figcaption>
        <Heading>{title}</Heading>
        <div className={css.note}>
          {note}
          {note && <span aria-hidden="true"> · </span>}
          <Button className={css.toggle} onPress={() => setAsTable(!asTable)}>
            {asTable ? 'Picture' : 'Table'}
          </Button>
        </div>
      </figcaption>
      {asTable ? <Twin {...table} title={title} /> : children}
    </figure>
  );
}

function Twin({ columns, rows, title }: ChartTable & { title: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <section className={css.scroll} tabIndex={0} aria-label={`Table: ${title}`}>
      <table className={css.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join(' ')}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]}>{cell ?? '–'}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
