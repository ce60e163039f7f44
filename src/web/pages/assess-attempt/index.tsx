// One sitting on the desk: what is settled before it, its pieces with their marks, each decision with what it rests on, and what was said against it.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ask } from '../../app/client.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { outcomeWords, stateWords } from '../../okr/assessment/words.ts';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Appeals } from './appeals.tsx';
import css from './attempt.module.css';
import type { Attempt } from './attempt.ts';
import { Before } from './before.tsx';
import { Decisions } from './decisions.tsx';
import { Pieces } from './pieces.tsx';

const crumbs = [
  { label: 'Assessment', to: '/assess' },
  { label: 'Desk', to: '/assess/desk' },
];

export default function AssessAttempt() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useQuery(ask.attempts.get.queryOptions({ input: { id } }));
  const title = data?.person.name ?? 'Sitting';
  if (error)
    return <Unread what="This sitting" {...{ title, crumbs, error }} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title={title} crumbs={crumbs} width="text">
        <PageTitle>{title}</PageTitle>
        <Skeleton lines={6} label="Loading the sitting" />
      </Page>
    );
  const isBefore = data.state === 'booked' || data.state === 'checked-in';
  return (
    <Page title={title} crumbs={crumbs} width="text">
      <PageTitle
        eyebrow={`${data.levelTitle}${data.isTrial ? ', a trial' : ''}, ${data.questions} questions, form ${data.formHash.slice(0, 12)}`}
        lead={
          data.identity
            ? `Who sits was checked: ${data.identity}`
            : 'Nobody has checked who sits; an award says so.'
        }
      >
        {headOf(data)}
      </PageTitle>
      {isBefore && <Before attempt={data} />}
      {data.scripts.length > 0 && (
        <Section title="Pieces" aside="Marks of a piece are shown once all of them are locked.">
          <Pieces attempt={data} />
        </Section>
      )}
      {data.submittedAt && data.state !== 'void' && <Decisions attempt={data} />}
      {data.appeals.length > 0 && <Appeals attempt={data} />}
      {data.state === 'running' && (
        <p className={css.say}>Nothing can be granted or changed while a sitting is under way.</p>
      )}
    </Page>
  );
}

function headOf({ person, state, decisions }: Attempt): string {
  const [newest] = decisions;
  return newest && state !== 'void'
    ? `${person.name}: ${outcomeWords[newest.outcome]?.toLowerCase()}, ${newest.releasedAt ? 'released' : 'not released'}`
    : `${person.name}: ${stateWords[state]}`;
}
