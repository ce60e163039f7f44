// Judgement over the runs so far: a competency appears only once enough runs speak for it, and always with its interval.
import type { Competency } from '../../../../simulator/mark/competency.ts';
import { counted } from '../../../parts/numbers.ts';
import { competencyWords, figure } from '../words.ts';
import css from './debrief.module.css';

type Interval = { mean: number; low: number; high: number };
export type Judged = {
  runs: number;
  mark: Interval;
  competencies: readonly { competency: Competency; runsNeeded: number; judged: Interval | null }[];
};

export function Judgement({ judged }: { judged: Judged | null }) {
  if (!judged)
    return (
      <p className={css.later}>A group’s quarter is nobody’s mark. Play one of your own to see yours.</p>
    );
  const { runs, mark, competencies } = judged;
  return (
    <>
      <h2>Judgement so far, {counted(runs, 'run')}</h2>
      <p className={css.later}>
        0 is always giving the same answer, 100 the reference expert. The line is the 95% interval. Formative:
        it is for you to learn from.
      </p>
      <ul className={css.competencies}>
        <li>
          <Row name="All together" interval={mark} />
        </li>
        {competencies.map(({ competency, runsNeeded, judged: interval }) => (
          <li key={competency}>
            {interval ? (
              <Row name={competencyWords[competency]} interval={interval} />
            ) : (
              <p>
                <span>{competencyWords[competency]}</span>
                <small>
                  <span aria-hidden="true">
                    {'●'.repeat(Math.min(runs, runsNeeded))}
                    {'○'.repeat(Math.max(0, runsNeeded - runs))}{' '}
                  </span>
                  shown after {runsNeeded} runs
                </small>
              </p>
            )}
          </li>
        ))}
      </ul>
      {competencies.some((each) => each.judged === null) && (
        <p className={css.later}>So few runs say too little about the rest. We wait rather than guess.</p>
      )}
    </>
  );
}

/** The scale runs from −50 to 150, so that both ends of it can be passed. */
const place = (value: number) => `${Math.min(100, Math.max(0, (value + 50) / 2))}%`;

function Row({ name, interval: { mean, low, high } }: { name: string; interval: Interval }) {
  return (
    <>
      <p>
        <span>{name}</span>
        <small className="n">
          <b>{figure(mean)}</b> {figure(low)} to {figure(high)}
        </small>
      </p>
      <span className={css.scale} aria-hidden="true">
        <i style={{ left: place(low), right: `calc(100% - ${place(high)})` }} />
        <u style={{ left: place(mean) }} />
      </span>
    </>
  );
}
