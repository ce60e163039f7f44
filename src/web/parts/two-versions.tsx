// Somebody else saved first: both versions side by side, field by field, and the choice. Nothing typed is lost either way.
import { useEffect, useRef } from 'react';
import { announce } from './announce.tsx';
import { Button } from './button.tsx';
import { cx } from './class-names.ts';
import type { Problem } from './problem.ts';
import state from './state.module.css';
import css from './two-versions.module.css';

type Props = {
  /** A `stale-version`. */
  problem: Problem;
  /** Label and words of each field: `{ name: ['Name', String] }`. */
  fields: Record<string, readonly [label: string, words: (value: never) => string]>;
  /** Saves what was typed over what is there now. */
  onKeepMine: (currentVersion: number) => void;
  onTakeTheirs: () => void;
  /** Of the heading: 2 where it stands straight under the page's title. */
  level?: 2 | 3;
};

export function TwoVersions({ problem, fields, onKeepMine, onTakeTheirs, level = 3 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const yours = (problem.detail.yours ?? {}) as Record<string, never>;
  const current = (problem.detail.current ?? {}) as Record<string, never>;
  const apart = Object.entries(fields).filter(
    ([field]) => field in yours && JSON.stringify(yours[field]) !== JSON.stringify(current[field]),
  );
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    announce(problem.sentence);
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [problem.sentence]);
  return (
    <div ref={box} className={cx(state.state, state.error)}>
      <Heading>{problem.sentence}</Heading>
      <p>What you typed is still here. Compare the two and choose.</p>
      <table className={css.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">Saved now</th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {apart.map(([field, [label, words]]) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td>{words(current[field] as never)}</td>
              <td>{words(yours[field] as never)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.acts}>
        <Button onPress={() => onKeepMine(Number((current as { version?: number }).version))}>
          Save mine
        </Button>
        <Button kind="quiet" onPress={onTakeTheirs}>
          Take what is saved
        </Button>
      </div>
    </div>
  );
}
