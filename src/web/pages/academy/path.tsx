// The path reads like a good book's contents: only the current chapter is open, dates stand where it is done, and what waits is beside it.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { localDay } from '../../../core/calendar/zone.ts';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Page, useHeadingFocus } from '../../app/page.tsx';
import { useToday } from '../../app/today.ts';
import { Unread } from '../../app/unread.tsx';
import type { Enrolment } from '../../okr/academy/use-learning.ts';
import { cx } from '../../parts/class-names.ts';
import { daysWords, dayWords } from '../../parts/dates.ts';
import { counted } from '../../parts/numbers.ts';
import { Shape } from '../../parts/shape.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import css from './academy.module.css';
import { Beside } from './beside.tsx';
import { CohortsLink } from './cohorts-link.tsx';
import { Parts } from './parts.tsx';
import type { PathData } from './path-data.ts';

type Search = { programme?: string };

type Props = { id: string; others: readonly Enrolment[]; search: Search };

export function Path({ id, others, search }: Props) {
  const { data, error, refetch } = useQuery(ask.enrolments.get.queryOptions({ input: { id } }));
  if (error) return <Unread what="Your path" title="Academy" error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <Page title={data.title} crumbs={[{ label: 'Academy' }]}>
      <div className={css.two}>
        <Head path={data} others={others} />
        <Beside path={data} search={search} />
        <div className={css.main}>
          <ol className={css.toc}>
            {data.modules.map((module, at) => (
              <Module key={module.id} {...{ module, at, search }} next={data.next?.id ?? null} />
            ))}
          </ol>
          <Parts parts={data.parts} />
        </div>
      </div>
    </Page>
  );
}

function Head({ path, others }: { path: PathData; others: readonly Enrolment[] }) {
  const heading = useHeadingFocus();
  const today = useToday();
  const zone = useMe()?.zone ?? 'UTC';
  const { title, modules, lessons, version, newest, begunAt, completedAt, cohort } = path;
  const day = (at: string) => dayWords(localDay(new Date(at), zone), 'plain', today);
  return (
    <header className={css.head}>
      <div className={css.titleRow}>
        <h1 ref={heading} tabIndex={-1} className={css.title}>
          {title}
        </h1>
        <CohortsLink />
      </div>
      <p className={css.sub}>
        {completedAt
          ? `You took part in all of it, on ${day(completedAt)}. That is a record of taking part, not an award.`
          : `${lessons.done} of ${counted(lessons.of, 'lesson')} read. What you practise is yours: whoever leads a cohort sees counts, never answers.`}
      </p>
      <small className={css.facts}>
        <span>{counted(modules.length, 'module')}</span>
        <span>{counted(lessons.of, 'lesson')} of 3 to 8 minutes</span>
        {cohort && (
          <span>
            with {cohort.name}, {daysWords(cohort.startsOn, cohort.endsOn, today)}
          </span>
        )}
        {begunAt && (
          <span>
            you began on {day(begunAt)} with edition {version} and stay on it
            {newest ? `; ${newest} is out` : ''}
          </span>
        )}
        {others.map((each) => (
          <Link key={each.id} to="/academy" search={{ programme: each.programme }}>
            go to {each.title}
          </Link>
        ))}
      </small>
    </header>
  );
}

type ModuleProps = { module: PathData['modules'][number]; at: number; next: string | null; search: Search };

function Module({ module, at, next, search }: ModuleProps) {
  const { title, about, lessons, read, minutesLeft, doneAt } = module;
  const today = useToday();
  const zone = useMe()?.zone ?? 'UTC';
  const isHere = lessons.some((lesson) => lesson.id === next);
  const state = doneAt ? 'done' : isHere ? 'here' : read > 0 ? 'begun' : 'later';
  const list = (
    <ul className={css.lessons}>
      {lessons.map((lesson) => (
        <li key={lesson.id} data-state={lesson.readAt ? 'read' : lesson.id === next ? 'next' : 'later'}>
          <Shape name={lesson.readAt ? 'disc' : lesson.id === next ? 'play' : 'ring'} size={9} />
          <Link to="/academy/lessons/$id" params={{ id: lesson.id }} search={search}>
            {lesson.title}
            {lesson.readAt && <span className="visually-hidden">, read</span>}
          </Link>
          <small className="n">{lesson.minutes} min</small>
        </li>
      ))}
    </ul>
  );
  const line = (
    <span className={css.chapter}>
      <span className={css.number} aria-hidden="true">
        {at + 1}
      </span>
      <span className={css.name}>{title}</span>
      <span className={css.dots} aria-hidden="true" />
      <span className={css.standing}>
        {state === 'done' ? (
          <>
            <b className={css.good}>
              <Shape name="disc" size={8} /> Done
            </b>
            {doneAt && dayWords(localDay(new Date(doneAt), zone), 'plain', today)}
          </>
        ) : state === 'later' ? (
          <>
            <span>{counted(lessons.length, 'lesson')}</span> {minutesLeft} min
          </>
        ) : (
          <>
            <b className={css.now}>
              <Shape name="play" size={8} /> {read} of {lessons.length}
            </b>
            {minutesLeft} min
          </>
        )}
      </span>
    </span>
  );
  if (lessons.length === 0) return <li className={css.later}>{line}</li>;
  return (
    <li className={cx(isHere && css.here, state === 'later' && css.later)}>
      <details open={isHere}>
        <summary>{line}</summary>
        <p className={css.about}>{about}</p>
        {list}
      </details>
    </li>
  );
}
