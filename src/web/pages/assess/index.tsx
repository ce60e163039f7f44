// One's own sittings, and the ways on to marking and to the desk for whoever has a part in them.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { outcomeWords, stateWords } from '../../okr/assessment/words.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/date-text.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Row, RowList } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import css from './assess.module.css';
import { finding, isOpen } from './finding.ts';

const title = 'Assessment';

export default function Assess() {
  const may = useMay();
  const { data, error, refetch } = useQuery(ask.attempts.mine.queryOptions({ input: {} }));
  const assessors = useQuery(ask.assessors.list.queryOptions({ input: {} }));
  const me = useMe();
  const marks = assessors.data?.assessors.some(({ personId }) => personId === me?.personId);
  if (error)
    return <Unread what="Your sittings" title={title} error={error} onRetry={() => void refetch()} />;
  const open = data?.attempts.find(isOpen);
  return (
    <Page title={title} width="text">
      <PageTitle
        lead="Judgement and writing, marked by people who cannot see whose they are. No lesson is needed to sit it, and none promises that you pass."
        actions={
          <>
            {marks && <LinkButton to="/assess/marking">Mark a piece</LinkButton>}
            {may('attempts.keep') && <LinkButton to="/assess/desk">Open the desk</LinkButton>}
          </>
        }
      >
        {data ? finding(data.attempts) : title}
      </PageTitle>
      {!data ? (
        <Skeleton lines={4} label="Loading your sittings" />
      ) : (
        <>
          {open ? <Open attempt={open} /> : <Levels levels={data.levels} />}
          <Before attempts={data.attempts.filter((each) => !isOpen(each))} />
        </>
      )}
    </Page>
  );
}

type Mine = Awaited<ReturnType<typeof shelf.attempts.mine>>;
type Attempt = Mine['attempts'][number];

function Open({ attempt }: { attempt: Attempt }) {
  const isToSit = ['booked', 'checked-in', 'running'].includes(attempt.state);
  return (
    <div className={css.open}>
      <h2>{attempt.levelTitle}</h2>
      <p>
        {attempt.questions} questions, {stateWords[attempt.state]}.{' '}
        {isToSit
          ? 'You can stop and come back: every answer is kept as you give it.'
          : 'Markers read your pieces without knowing whose they are. A person releases the result.'}
        {attempt.isTrial &&
          ' This is a trial: its questions are being tried out, and nobody passes or fails.'}
      </p>
      {isToSit && (
        <LinkButton to="/assess/$id/sit" params={{ id: attempt.id }} kind="main">
          {attempt.state === 'running' ? 'Go on' : 'See what awaits you'}
        </LinkButton>
      )}
    </div>
  );
}

function Levels({ levels }: { levels: Mine['levels'] }) {
  const book = useMutation({
    mutationFn: (level: { programme: string; level: string }) => shelf.attempts.book(level),
  });
  return (
    <Section title="Book a sitting" aside="Its questions are drawn at once, and begin when you do.">
      <ul className={css.levels}>
        {levels.map(({ programme, programmeTitle, level, title: name, components }) => (
          <li key={`${programme} ${level}`}>
            <div>
              <strong>
                {programmeTitle}, {name}
              </strong>
              <small>{components.join(' · ')}</small>
            </div>
            <Button aria-label={`Book ${name}`} onPress={() => book.mutate({ programme, level })}>
              Book
            </Button>
          </li>
        ))}
      </ul>
      {book.error && <ErrorState error={book.error} safe="Nothing was booked." small />}
    </Section>
  );
}

function Before({ attempts }: { attempts: readonly Attempt[] }) {
  const me = useMe();
  if (attempts.length === 0) return null;
  return (
    <Section title="Before">
      <RowList label="Sittings that are over">
        {attempts.map(({ id, levelTitle, state, outcome, bookedAt }) => (
          <Row key={id} id={id} className={css.row}>
            {outcome ? (
              <Link to="/assess/$id/result" params={{ id }} data-row-main>
                {levelTitle}: {outcomeWords[outcome]?.toLowerCase()}
              </Link>
            ) : (
              <span>
                {levelTitle}: {stateWords[state]}
              </span>
            )}
            <small>
              booked <Moment at={bookedAt} zone={me?.zone ?? 'UTC'} />
            </small>
          </Row>
        ))}
      </RowList>
    </Section>
  );
}
