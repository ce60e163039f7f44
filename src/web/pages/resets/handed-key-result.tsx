// One key result at the reset: watched as a KPI from now on, carried into another draft, or left where it is.
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../../app/may.ts';
import { Carried } from '../../okr/carried/index.tsx';
import { valueWords } from '../../okr/value-words.ts';
import { Button } from '../../parts/button.tsx';
import { Chosen } from './chosen.tsx';
import { letGo, takeBack } from './let-go.ts';
import css from './resets.module.css';
import { ScoreMark } from './score-mark.tsx';
import type { Handed, HandedKeyResult, Reset } from './shown.ts';

const WatchDialog = lazy(() => import('./watch-dialog.tsx'));
const CarryKeyResultDialog = lazy(() => import('./carry-key-result-dialog.tsx'));

type Props = { row: HandedKeyResult; objective: Handed; next: Reset['next'] };

export function HandedKeyResultRow({ row, objective, next }: Props) {
  const may = useMay();
  const [asked, ask] = useState<'watch' | 'carry' | null>(null);
  const { id, title, role, kind, value, carried, choice } = row;
  const mayWatch =
    kind !== 'milestone' && objective.visibility === 'workspace' && may('kpis.create', objective);
  const mayCarry = next !== null && may('objectives.create', objective);
  const mayDrop = objective.state === 'closed' && may('objectives.close', objective);
  const close = () => ask(null);
  return (
    <li className={css.keyResult}>
      <div className={css.what}>
        <p className={css.result}>{title}</p>
        <p className={css.facts}>
          {role === 'guard' ? <span>Guard</span> : <ScoreMark {...row} />}
          <span className="n">
            {value === null ? 'never measured' : `ended at ${valueWords(row, value)}`}
          </span>
        </p>
        {carried.length > objective.carried.length && <Carried carried={carried} />}
      </div>
      {choice ? (
        <Chosen
          choice={choice}
          about={title}
          onTakeBack={choice.choice === 'drop' && mayDrop ? () => void takeBack(objective.id, id) : undefined}
        />
      ) : (
        <div className={css.acts}>
          {mayWatch && (
            <Button size="small" aria-label={`Watch as a KPI: ${title}`} onPress={() => ask('watch')}>
              Watch as a KPI
            </Button>
          )}
          {mayCarry && (
            <Button
              size="small"
              kind="quiet"
              aria-label={`Carry alone: ${title}`}
              onPress={() => ask('carry')}
            >
              Carry alone …
            </Button>
          )}
          {mayDrop && (
            <Button
              size="small"
              kind="quiet"
              aria-label={`Let go: ${title}`}
              onPress={() => void letGo(objective.id, id)}
            >
              Let go
            </Button>
          )}
        </div>
      )}
      <Suspense>
        {asked === 'watch' && <WatchDialog row={row} onClose={close} />}
        {asked === 'carry' && next && <CarryKeyResultDialog {...{ row, objective, next }} onClose={close} />}
      </Suspense>
    </li>
  );
}
