// How an objective stands, in a sentence of counts: never one big percentage. Closed, its verdict and what was learned.
import type { Whole } from '../../okr/draft-editor/wires.ts';
import { StatusWord } from '../../okr/status-word.tsx';
import { type Course, rateSentence, standsSentence } from './sentence.ts';
import css from './standing.module.css';

type Props = {
  objective: Whole;
  cycle: { startsOn: string; endsOn: string; phase: string } | undefined;
  today: string;
  trails: ReadonlyMap<string, Course>;
};

export function StatusSentence({ objective, cycle, today, trails }: Props) {
  const { state, verdict, lesson, status } = objective;
  if (state === 'closed')
    return (
      <div>
        <p className={css.status}>
          <b>Closed: {verdict}.</b> <span>{standsSentence(objective)}</span>
        </p>
        {lesson && (
          <figure className={css.lesson}>
            <blockquote>{lesson}</blockquote>
            <figcaption>{verdict === 'dropped' ? 'Why it was dropped' : 'What was learned'}</figcaption>
          </figure>
        )}
      </div>
    );
  const rate = cycle && today <= cycle.endsOn ? rateSentence(objective.keyResults, trails, cycle) : '';
  return (
    <p className={css.status}>
      <StatusWord status={status} size="usual" />
      <span>
        {standsSentence(objective)} {rate}
        {cycle?.phase === 'review' && ' The cycle is in review: it can be scored and closed.'}
      </span>
    </p>
  );
}
