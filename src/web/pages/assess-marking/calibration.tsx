// Being calibrated: a script with settled levels, marked first and compared after. Five in agreement open the real ones.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { PageTitle } from '../../app/page.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import css from './marking.module.css';
import { RubricForm } from './rubric-form.tsx';
import { Words } from './words.tsx';

type Standing = Awaited<ReturnType<typeof shelf.assessors.anchor>>;

export function Calibration({ standing, onMarked }: { standing: Standing; onMarked: () => void }) {
  const [levels, setLevels] = useState<Record<string, number>>({});
  const { anchor } = standing;
  const calibrate = useMutation({
    mutationFn: (code: string) => shelf.assessors.calibrate({ code, levels }),
  });
  if (!anchor) return <PageTitle>This programme has nothing to calibrate on</PageTitle>;
  const { criteria } = anchor.rubric;
  const on = () => {
    setLevels({});
    calibrate.reset();
    onMarked();
  };
  return (
    <>
      <PageTitle
        lead={`The levels of these scripts are settled. You mark five and need an agreement of 0.70 with them. ${standing.reasons.join('; ')}.`}
      >
        Mark as the programme marks, then mark for real
      </PageTitle>
      <div className={css.sides}>
        <article className={css.piece} aria-label="The script">
          <Words text={anchor.words} />
        </article>
        <section aria-label={anchor.rubric.title}>
          {calibrate.data ? (
            <>
              <h2>{verdict(levels, calibrate.data.key)}</h2>
              <ul className={css.compared}>
                {criteria
                  .filter(({ id }) => calibrate.data.key[id] !== undefined)
                  .map(({ id, name }) => (
                    <li key={id}>
                      {name}: you gave {levels[id]}, settled is {calibrate.data.key[id]}
                    </li>
                  ))}
              </ul>
              <Button kind="main" onPress={on}>
                {calibrate.data.state === 'active' ? 'Mark for real' : 'Go on'}
              </Button>
            </>
          ) : (
            <>
              <RubricForm
                rubric={anchor.rubric}
                levels={levels}
                onLevel={(criterion, level) => setLevels((now) => ({ ...now, [criterion]: level }))}
              />
              {calibrate.error && (
                <ErrorState error={calibrate.error} safe="Your levels are still here." small level={2} />
              )}
              <Button
                kind="main"
                isDisabled={criteria.some(({ id }) => levels[id] === undefined)}
                onPress={() => calibrate.mutate(anchor.code)}
              >
                Compare with the settled levels
              </Button>
            </>
          )}
        </section>
      </div>
    </>
  );
}

function verdict(given: Record<string, number>, key: Record<string, number>): string {
  const all = Object.keys(key);
  const same = all.filter((id) => given[id] === key[id]).length;
  return same === all.length ? 'The same throughout' : `The same in ${same} of ${all.length}`;
}
