// One promise at the reset: how it ended, every time it was carried before, and what becomes of it; its key results on their own where that is wanted.
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../../app/may.ts';
import { Carried } from '../../okr/carried/index.tsx';
import { Button } from '../../parts/button.tsx';
import { Fold } from '../../parts/fold.tsx';
import { counted } from '../../parts/numbers.ts';
import { toast } from '../../parts/toast.tsx';
import { verdictWords } from '../review/objective/verdict-words.ts';
import { resultsOf } from '../review/standing.ts';
import { Chosen } from './chosen.tsx';
import { HandedKeyResultRow } from './handed-key-result.tsx';
import { letGo, takeBack } from './let-go.ts';
import css from './resets.module.css';
import { ScoreMark } from './score-mark.tsx';
import { type Handed, isChosen, type Reset } from './shown.ts';

const CarryDialog = lazy(() => import('../../okr/carried/carry-dialog.tsx'));

type Props = { objective: Handed; cycle: NonNullable<Reset['cycle']>; next: Reset['next'] };

export function HandedRow({ objective, cycle, next }: Props) {
  const may = useMay();
  const navigate = useNavigate();
  const [isCarrying, carry] = useState(false);
  const { id, title, state, verdict, lesson, ownerName, keyResults, carried, choice } = objective;
  const mayCarry = next !== null && may('objectives.create', objective);
  const mayDrop = state === 'closed' && may('objectives.close', objective);
  return (
    <li data-row={id} className={css.row}>
      <div className={css.what}>
        <Link data-row-main to="/review/$id" params={{ id }} className={css.title}>
          {title}
        </Link>
        <p className={css.facts}>
          <span>{verdict ? verdictWords[verdict] : 'No verdict yet'}</span>
          <Scores objective={objective} />
          {ownerName && <span>{ownerName}</span>}
        </p>
        {lesson && <p className={css.lesson}>{lesson}</p>}
        <Carried carried={carried} />
        {keyResults.length > 0 && (
          <Fold title={counted(keyResults.length, 'key result')}>
            <ul className={css.keyResults}>
              {keyResults.map((row) => (
                <HandedKeyResultRow key={row.id} {...{ row, objective, next }} />
              ))}
            </ul>
          </Fold>
        )}
      </div>
      {isChosen(objective) ? (
        <Chosen
          choice={choice}
          about={title}
          onTakeBack={choice?.choice === 'drop' && mayDrop ? () => void takeBack(id, null) : undefined}
        />
      ) : (
        <div className={css.acts}>
          {mayCarry && (
            <Button aria-label={`Carry on: ${title}`} onPress={() => carry(true)}>
              Carry on …
            </Button>
          )}
          {mayDrop ? (
            <Button kind="quiet" aria-label={`Let go: ${title}`} onPress={() => void letGo(id, null)}>
              Let go
            </Button>
          ) : (
            state !== 'closed' && (
              <Link to="/review/$id" params={{ id }}>
                Close it first
              </Link>
            )
          )}
        </div>
      )}
      <Suspense>
        {isCarrying && (
          <CarryDialog
            objective={{ ...objective, cycleId: cycle.id }}
            onDone={(made) => {
              carry(false);
              toast(`It is a draft in ${next?.name ?? 'the next quarter'} now`);
              if (next === null) void navigate({ to: '/objectives/$id', params: { id: made.id } });
            }}
            onClose={() => carry(false)}
          />
        )}
      </Suspense>
    </li>
  );
}

function Scores({ objective: { keyResults } }: { objective: Handed }) {
  const results = resultsOf(keyResults);
  if (results.every(({ score }) => score === null)) return null;
  return (
    <span className={css.scores}>
      <span className="visually-hidden">Scores: </span>
      {results.map((row) => (
        <ScoreMark key={row.id} {...row} />
      ))}
    </span>
  );
}
