// A closed cycle as its record, to read or to print: what was promised, the score of each key result, the verdict, and the lesson in people's words.
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { ListedObjective } from '../../../../actions/objectives/shapes.ts';
import { ObjectiveStanding } from '../../../okr/objective-standing.tsx';
import { perfectWords } from '../../../okr/perfect-words.ts';
import { cx } from '../../../parts/class-names.ts';
import { useRowKeys } from '../../../parts/row-list.tsx';
import { guardWord } from '../guard.ts';
import { byTeam, scoreWords } from '../standing.ts';
import css from './list.module.css';

export function CycleRecord({ objectives }: { objectives: readonly ListedObjective[] }) {
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  return (
    <div ref={box}>
      {byTeam(objectives).map(({ id, name, own }) => (
        <section key={id} className={css.team} aria-labelledby={`team-${id}`}>
          <div className={css.teamHead}>
            <h2 id={`team-${id}`}>{name}</h2>
          </div>
          {own.map((objective) => (
            <Ended key={objective.id} objective={objective} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Ended({ objective }: { objective: ListedObjective }) {
  const { id, title, state, status, verdict, lesson, keyResults } = objective;
  return (
    <article data-row={id} className={css.ended} aria-labelledby={`title-${id}`}>
      <h3 id={`title-${id}`} className={css.endedTitle}>
        <Link to="/review/$id" params={{ id }} data-row-main>
          {title}
        </Link>
      </h3>
      <span className={css.stands}>
        <ObjectiveStanding {...{ state, status, verdict }} />
      </span>
      <ul className={css.endedScores}>
        {keyResults.map((row) => (
          <li key={row.id}>
            <b className={cx('n', row.score === 1 && css.perfect)}>
              {row.role === 'guard' ? (
                guardWord(row)
              ) : row.score === null ? (
                <small>no score</small>
              ) : (
                scoreWords(row.score)
              )}
            </b>
            <span>
              <span className="w">{row.title}</span>
              {row.role === 'result' && row.score === 1 && (
                <small className={css.perfect}> {perfectWords(row.perfectWas)}</small>
              )}
            </span>
          </li>
        ))}
      </ul>
      {lesson ? (
        <figure className={css.lesson}>
          <blockquote>{lesson}</blockquote>
          <figcaption>{verdict === 'dropped' ? 'Why it was dropped' : 'What was learned'}</figcaption>
        </figure>
      ) : (
        <p className={css.noLesson}>Nobody wrote down what was learned.</p>
      )}
    </article>
  );
}
