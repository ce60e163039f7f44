// One self-assessment, as it was stated, against the last reading of the quarter that runs.

import { problemOf } from '../../../diagnosis/which-help/problems.ts';
import type { shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { LookWord } from '../../okr/diagnosis/look-word.tsx';
import type { Look } from '../../okr/diagnosis/looks.ts';
import { resultFinding } from '../../okr/which-help/result-words.ts';
import { momentWords } from '../../parts/dates.ts';
import css from './which-help.module.css';

type Assessment = Awaited<ReturnType<typeof shelf.assessments.list>>['assessments'][number];
type Seen = NonNullable<Assessment['observed']>[number]['seen'];

const looks: Record<Seen, Look> = {
  seen: { word: 'Seen', shape: 'square', tone: 'bad' },
  possible: { word: 'Possible', shape: 'triangle', tone: 'warn' },
  'not seen': { word: 'Not seen', shape: 'disc', tone: 'good' },
  open: { word: 'Open', shape: 'diamond', tone: 'plain' },
  'an intention': { word: 'An intention', shape: 'ring', tone: 'plain' },
};

export function Stated({ assessment }: { assessment: Assessment }) {
  const me = useMe();
  const { result, statedByName, statedAt, observed, unstated } = assessment;
  return (
    <article className={css.stated}>
      <h3>{resultFinding(result)}</h3>
      <small>
        Stated {momentWords(statedAt, new Date(), me?.zone ?? 'UTC')}
        {statedByName && ` by ${statedByName}`}
      </small>
      {observed === null ? (
        <p className={css.note}>No reading of a quarter is kept yet to hold it against.</p>
      ) : (
        <ul className={css.observed}>
          {observed.map(({ problem, seen, says }) => (
            <li key={problem}>
              <LookWord look={looks[seen]} />
              <div>
                <p>{problemOf(problem)?.stated}</p>
                <small>{says}</small>
              </div>
            </li>
          ))}
        </ul>
      )}
      {unstated.length > 0 && <p className={css.note}>Seen, and not stated: {unstated.join('; ')}.</p>}
    </article>
  );
}
