// The objectives in review by team, each row with its scores as they stand and what it still lacks. Rows are walked with J and K.
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Cycle } from '../../../../actions/cycles.ts';
import type { ListedObjective } from '../../../../actions/objectives/shapes.ts';
import { useMe } from '../../../app/me.ts';
import { ObjectiveStanding } from '../../../okr/objective-standing.tsx';
import { cx } from '../../../parts/class-names.ts';
import { counted } from '../../../parts/numbers.ts';
import { useRowKeys } from '../../../parts/row-list.tsx';
import { byTeam, resultsOf, scoreWords, unscoredOf } from '../standing.ts';
import css from './list.module.css';

export function Teams({ cycle, objectives }: { cycle: Cycle; objectives: readonly ListedObjective[] }) {
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  return (
    <div ref={box}>
      {byTeam(objectives).map(({ id, name, own }) => {
        const open = own.filter(({ state }) => state !== 'closed').length;
        return (
          <section key={id} className={css.team} aria-labelledby={`team-${id}`}>
            <div className={css.teamHead}>
              <h2 id={`team-${id}`}>{name}</h2>
              {cycle.phase === 'review' && (own.length > 1 || open === 0) && (
                <small>{open === 0 ? 'all closed' : `${own.length - open} of ${own.length} closed`}</small>
              )}
            </div>
            <ul className={css.rows}>
              {own.map((objective) => (
                <ObjectiveRow key={objective.id} {...{ cycle, objective }} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function ObjectiveRow({ cycle, objective }: { cycle: Cycle; objective: ListedObjective }) {
  const me = useMe()?.personId;
  const { id, title, state, status, verdict, keyResults } = objective;
  const results = resultsOf(keyResults);
  const guards = keyResults.length - results.length;
  const wasScored = results.some(({ score }) => score !== null);
  return (
    <li data-row={id} className={css.row}>
      <Link to="/review/$id" params={{ id }} data-row-main className={css.title}>
        {title}
      </Link>
      <span className={css.stands}>
        <ObjectiveStanding {...{ state, status, verdict }} />
      </span>
      <span className={css.facts}>
        {wasScored && <Scores results={results} />}
        <span>
          {cycle.phase === 'review' && state !== 'closed'
            ? missingWords(objective, me)
            : [counted(results.length, 'key result'), guards > 0 && counted(guards, 'guard')]
                .filter(Boolean)
                .join(', ')}
        </span>
      </span>
    </li>
  );
}

/** One figure a key result, in their order; a perfect one in its own colour. */
function Scores({ results }: { results: readonly ListedObjective['keyResults'][number][] }) {
  return (
    <span className={css.scores}>
      <span className="visually-hidden">Scores: </span>
      {results.map(({ id, score }) => (
        <span key={id} className={cx('n', score === 1 && css.perfect, score === null && css.unscored)}>
          {score === null ? (
            <>
              <span aria-hidden="true">–</span>
              <span className="visually-hidden">none</span>
            </>
          ) : (
            scoreWords(score)
          )}
        </span>
      ))}
    </span>
  );
}

function missingWords({ keyResults }: ListedObjective, me: string | undefined): string {
  const unscored = unscoredOf(keyResults);
  if (unscored.length === 0) return 'scored; the verdict is missing';
  const mine = unscored.filter(({ ownerId }) => ownerId !== null && ownerId === me).length;
  const said = `${counted(unscored.length, 'key result')} ${unscored.length === resultsOf(keyResults).length ? 'to score' : 'without a score'}`;
  if (mine === 0) return said;
  return mine === unscored.length ? `${said}, yours` : `${said}, ${mine} of them yours`;
}
