// One lesson, to read on a phone between two meetings. It is read when the reader says so.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { shelf as Shelf } from '../../app/client.ts';
import { ask, shelf } from '../../app/client.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { academyCrumbs, LearnerPage } from '../../okr/academy/learner-page.tsx';
import { Prose } from '../../okr/academy/prose.tsx';
import { type Enrolment, useLearning } from '../../okr/academy/use-learning.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { counted } from '../../parts/numbers.ts';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import css from './lesson.module.css';

export default function LessonPage() {
  return <LearnerPage what="This lesson">{(enrolment) => <Lesson enrolment={enrolment} />}</LearnerPage>;
}

function Lesson({ enrolment }: { enrolment: Enrolment }) {
  const { id: lesson } = useParams({ from: '/framed/academy/lessons/$id' });
  const input = { enrolmentId: enrolment.id, lesson };
  const { data, error, refetch } = useQuery(ask.lessons.get.queryOptions({ input }));
  const crumbs = academyCrumbs(enrolment.title);
  if (error)
    return (
      <Unread
        what="This lesson"
        title="Lesson"
        crumbs={crumbs}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <PageSkeleton />;
  const { title, minutes, body, sources, module } = data;
  return (
    <Page title={title} crumbs={crumbs} width="text">
      <PageTitle
        voice="people"
        eyebrow={module && `${module.number} · ${module.title}`}
        lead={`${counted(minutes, 'minute')}${data.readAt ? ', read before' : ''}`}
      >
        {title}
      </PageTitle>
      <Prose markdown={body} withoutTitle />
      {sources.length > 0 && (
        <footer className={css.sources}>
          <h2>Where this comes from</h2>
          <ul>
            {sources.map((source) => (
              <li key={source.title}>
                {source.url ? (
                  <a href={source.url} rel="noreferrer">
                    {source.title}
                  </a>
                ) : (
                  source.title
                )}
              </li>
            ))}
          </ul>
        </footer>
      )}
      <Onwards key={lesson} lesson={data} enrolmentId={enrolment.id} />
    </Page>
  );
}

type LessonData = Awaited<ReturnType<typeof Shelf.lessons.get>>;

function Onwards({
  lesson: { id, before, after, readAt },
  enrolmentId,
}: {
  lesson: LessonData;
  enrolmentId: string;
}) {
  const { search } = useLearning();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const mark = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await shelf.lessons.mark({ enrolmentId, lesson: id });
      void client.invalidateQueries({ queryKey: ask.enrolments.key() });
      void client.invalidateQueries({ queryKey: ask.lessons.key() });
      if (after) await navigate({ to: '/academy/lessons/$id', params: { id: after.id }, search });
      else await navigate({ to: '/academy', search });
      window.scrollTo({ top: 0 });
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css.onwards}>
      {problem !== null && <ErrorState error={problem} safe="Nothing is lost." small />}
      {readAt ? (
        after && (
          <LinkButton kind="main" to="/academy/lessons/$id" params={{ id: after.id }} search={search}>
            Go on to “{after.title}”
          </LinkButton>
        )
      ) : (
        <Button kind="main" isBusy={isBusy} onPress={() => void mark()}>
          {after ? 'Mark as read and go on' : 'Mark as read'}
        </Button>
      )}
      <nav aria-label="Lessons beside this one">
        {before && (
          <Link to="/academy/lessons/$id" params={{ id: before.id }} search={search}>
            <small>Before</small> {before.title}
          </Link>
        )}
        {after && (
          <Link to="/academy/lessons/$id" params={{ id: after.id }} search={search}>
            <small>Next, {after.minutes} min</small> {after.title}
          </Link>
        )}
        <Link to="/academy" search={search}>
          <small>All of it</small> The path
        </Link>
      </nav>
    </div>
  );
}
