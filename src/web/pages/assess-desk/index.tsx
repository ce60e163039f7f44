// The desk of whoever keeps a programme: what waits for them first, then every sitting, then who marks.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, type shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { outcomeWords, stateWords } from '../../okr/assessment/words.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/date-text.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { counted } from '../../parts/numbers.ts';
import { Row, RowList } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { BookDialog } from './book-dialog.tsx';
import css from './desk.module.css';
import { Markers } from './markers.tsx';

const title = 'Assessment desk';
const crumbs = [{ label: 'Assessment', to: '/assess' }];

export default function AssessDesk() {
  const [isBooking, setBooking] = useState(false);
  const { data, error, refetch } = useQuery(ask.attempts.list.queryOptions({ input: {} }));
  if (error) return <Unread what="The desk" {...{ title, crumbs, error }} onRetry={() => void refetch()} />;
  const waiting = data?.attempts.filter(waits) ?? [];
  const others = data?.attempts.filter((each) => !waits(each)) ?? [];
  return (
    <Page title={title} crumbs={crumbs} width="text">
      <PageTitle
        lead="Sittings of people you mark yourself are not here. What you decide is worked out from the record; you release it or hold it back."
        actions={
          <>
            <Button onPress={() => setBooking(true)}>Book a sitting</Button>
            <LinkButton to="/assess/quality">Quality</LinkButton>
          </>
        }
      >
        {!data
          ? title
          : waiting.length > 0
            ? `${counted(waiting.length, 'sitting waits', 'sittings wait')} for you`
            : 'Nothing waits for you'}
      </PageTitle>
      {!data ? (
        <Skeleton lines={5} label="Loading the sittings" />
      ) : data.attempts.length === 0 ? (
        <EmptyState level={2} title="Nobody has booked a sitting">
          People book their own under Assessment, or you book one for them. Appoint three markers before the
          first is handed in.
        </EmptyState>
      ) : (
        <>
          {waiting.length > 0 && <Sittings title="Waiting for you" attempts={waiting} />}
          {others.length > 0 && <Sittings title="All others" attempts={others} />}
        </>
      )}
      <Markers />
      {isBooking && <BookDialog onClose={() => setBooking(false)} />}
    </Page>
  );
}

type Attempt = Awaited<ReturnType<typeof shelf.attempts.list>>['attempts'][number];

const waits = ({ state }: Attempt) => ['submitted', 'moderation', 'decided'].includes(state);

function Sittings({ title: heading, attempts }: { title: string; attempts: readonly Attempt[] }) {
  const me = useMe();
  return (
    <Section title={heading}>
      <RowList label={heading}>
        {attempts.map(({ id, person, levelTitle, state, decided, isTrial, bookedAt }) => (
          <Row key={id} id={id} className={css.row}>
            <span>
              {person.id === me?.personId ? (
                person.name
              ) : (
                <Link to="/assess/desk/$id" params={{ id }} data-row-main>
                  {person.name}
                </Link>
              )}
              <small>
                {levelTitle}
                {isTrial && ', a trial'}
              </small>
            </span>
            <small>
              {stateWords[state]}
              {decided && `: ${outcomeWords[decided]?.toLowerCase()}`} · booked{' '}
              <Moment at={bookedAt} zone={me?.zone ?? 'UTC'} />
            </small>
          </Row>
        ))}
      </RowList>
    </Section>
  );
}
