// What was chosen for an objective or a key result, with its reason and where it went.
import { Link } from '@tanstack/react-router';
import { Button } from '../../parts/button.tsx';
import css from './resets.module.css';
import type { Handed } from './shown.ts';

type Props = { choice: Handed['choice']; about: string; onTakeBack?: (() => void) | undefined };

export function Chosen({ choice, about, onTakeBack }: Props) {
  if (!choice) return <p className={css.chosen}>Dropped at its closing</p>;
  const { reason, intoObjectiveId, intoTitle, intoCycleName, kpiId, kpiName, byName } = choice;
  return (
    <div className={css.chosen}>
      {choice.choice === 'carry' && (
        <>
          <p>
            Carried into{' '}
            {intoObjectiveId ? (
              <Link to="/objectives/$id" params={{ id: intoObjectiveId }} title={intoTitle ?? undefined}>
                {intoCycleName}
              </Link>
            ) : (
              'a later quarter'
            )}
          </p>
          <q className="w">{reason}</q>
        </>
      )}
      {choice.choice === 'watch' && (
        <p>
          Watched as{' '}
          {kpiId && (
            <Link to="/kpis/$id" params={{ id: kpiId }} className="w">
              {kpiName}
            </Link>
          )}
        </p>
      )}
      {choice.choice === 'drop' && <p>Let go</p>}
      {choice.choice === 'drop' && reason && <q className="w">{reason}</q>}
      {byName && <small>{byName}</small>}
      {onTakeBack && (
        <Button kind="quiet" size="small" aria-label={`Choose anew: ${about}`} onPress={onTakeBack}>
          Choose anew
        </Button>
      )}
    </div>
  );
}
