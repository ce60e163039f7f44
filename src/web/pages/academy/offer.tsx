// What there is to begin. What a programme holds stands open before anybody begins it; beginning costs nothing and promises nothing.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../app/client.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useToday } from '../../app/today.ts';
import { Unread } from '../../app/unread.tsx';
import type { Enrolment } from '../../okr/academy/use-learning.ts';
import { Button } from '../../parts/button.tsx';
import { daysWords } from '../../parts/dates.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { counted } from '../../parts/numbers.ts';
import { PageSkeleton, Skeleton } from '../../parts/skeleton.tsx';
import css from './academy.module.css';
import { CohortsLink } from './cohorts-link.tsx';

export function Offer({ enrolment }: { enrolment: Enrolment | null }) {
  const { data, error, refetch } = useQuery(ask.programmes.list.queryOptions({ input: {} }));
  const today = useToday();
  if (error)
    return <Unread what="The academy" title="Academy" error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const newest = data.editions.filter(({ isNewest }) => isNewest);
  const offered = enrolment ? [enrolment] : newest;
  return (
    <Page title="Academy">
      <PageTitle
        lead={
          enrolment?.cohort
            ? `With ${enrolment.cohort.name}, ${daysWords(enrolment.cohort.startsOn, enrolment.cohort.endsOn, today)}${enrolment.cohort.facilitatorName ? `, led by ${enrolment.cohort.facilitatorName}` : ''}.`
            : 'Six minutes at a time, between your own meetings. You can leave it and come back.'
        }
        actions={<CohortsLink />}
      >
        {enrolment
          ? 'You are enrolled and have not begun'
          : 'Learn to lead the rhythm, and practise on your own quarter'}
      </PageTitle>
      {offered.length === 0 ? (
        <EmptyState level={2} title="There is no programme here">
          Whoever runs the quarter can publish one with the command line: quarterdeck academy publish.
        </EmptyState>
      ) : (
        offered.map(({ digest, programme, title, version }) => (
          <Programme key={digest} {...{ digest, programme, title, version }} isMain={offered.length === 1} />
        ))
      )}
    </Page>
  );
}

type Offered = { digest: string; programme: string; title: string; version: string; isMain: boolean };

function Programme({ digest, programme, title, version, isMain }: Offered) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(ask.programmes.show.queryOptions({ input: { digest } }));
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const begin = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await shelf.enrolments.begin({ programme });
      await client.invalidateQueries({ queryKey: ask.enrolments.key() });
    } catch (thrown) {
      setProblem(thrown);
      setBusy(false);
    }
  };
  const minutes =
    data?.modules.flatMap(({ lessons }) => lessons).reduce((sum, each) => sum + each.minutes, 0) ?? 0;
  return (
    <section className={css.offer} aria-label={title}>
      <div className={css.offerHead}>
        <div>
          <h2 className={css.offerTitle}>{title}</h2>
          <small>
            {data
              ? `${counted(data.modules.length, 'module')} · ${counted(minutes, 'minute')} of reading · ${counted(data.drills.length, 'drill')} · ${counted(data.briefs.length, 'piece')} to write · edition ${version}`
              : `Edition ${version}`}
          </small>
        </div>
        <Button kind={isMain ? 'main' : 'plain'} isDisabled={isBusy} onPress={() => void begin()}>
          Begin {title}
        </Button>
      </div>
      {problem !== null && <ErrorState error={problem} small />}
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton lines={8} />
      ) : (
        <ol className={css.contents}>
          {data.modules.map((module, at) => (
            <li key={module.id}>
              <span className={css.number} aria-hidden="true">
                {at + 1}
              </span>
              <div>
                <h3 className={css.moduleName}>{module.title}</h3>
                <p>{module.about}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
