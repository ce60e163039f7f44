// What a sponsor owes: exceptions to sign, requests that reached them, decisions that are due, and exceptions that end. Made for a phone.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useToday } from '../../app/today.ts';
import { Unread } from '../../app/unread.tsx';
import { Clock } from '../../okr/escalation/clock.tsx';
import { useRhythm } from '../../okr/rhythm/use-rhythm.ts';
import { comingDay, dayWords, relativeDay } from '../../parts/dates.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { counted } from '../../parts/numbers.ts';
import { Row, RowList } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { sponsorTitle } from './finding.ts';
import { SignRow } from './sign-row.tsx';
import css from './sponsor.module.css';

export default function Sponsor() {
  const me = useMe();
  const today = useToday();
  const { signersOf } = useRhythm();
  const personId = me?.personId;
  const enabled = personId !== undefined;
  const ledger = useQuery(ask.ledger.get.queryOptions({ input: {} }));
  const exceptions = useQuery(
    ask.decisions.list.queryOptions({ input: { kinds: ['exception'], states: ['open'], limit: 200 } }),
  );
  const own = useQuery(
    ask.decisions.list.queryOptions({ input: { ownerId: personId, states: ['open'], limit: 200 }, enabled }),
  );
  const requests = useQuery(
    ask.escalations.list.queryOptions({ input: { involves: personId, open: true }, enabled }),
  );
  const parts = [ledger, exceptions, own, requests];
  const failed = parts.find(({ error, data }) => error && !data);
  if (failed)
    return (
      <Unread
        what="What waits for you"
        title="Sponsor"
        error={failed.error}
        onRetry={() => void failed.refetch()}
      />
    );
  if (!ledger.data || !exceptions.data || !own.data || !requests.data || !me) return <PageSkeleton />;
  const toSign = exceptions.data.decisions.filter(
    ({ signedBy, teamId }) => !signedBy && signersOf(teamId).some(({ id }) => id === me.personId),
  );
  const sponsored = requests.data.escalations.filter(({ sponsorId }) => sponsorId === me.personId);
  const toAnswer = sponsored.filter(({ level }) => level === 'sponsor');
  const withLeads = sponsored.filter(({ level }) => level === 'lead');
  const due = own.data.decisions
    .filter(({ dueOn }) => dueOn !== null)
    .sort((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1));
  const ending = ledger.data.additions.filter(
    ({ paid, stillRuns, decision }) =>
      paid === 'exception' && stillRuns && decision?.signedBy === me.personId,
  );
  const isEmpty = [toSign, sponsored, due, ending].every((rows) => rows.length === 0);
  return (
    <Page title="Sponsor" width="text">
      <PageTitle lead={isEmpty ? undefined : 'As sponsor. Everything here can be done standing up.'}>
        {sponsorTitle({ toSign: toSign.length, toAnswer: toAnswer.length, due: due.length })}
      </PageTitle>
      {isEmpty && (
        <EmptyState level={2} title="Nobody waits for you">
          Exceptions to sign, requests for help that a lead did not answer in three working days, and
          decisions you carry out appear here.
        </EmptyState>
      )}
      {toSign.length > 0 && (
        <Section title="Sign" aside="an addition without a price, until a day">
          {toSign.map((row) => (
            <SignRow key={row.id} exception={row} />
          ))}
        </Section>
      )}
      {toAnswer.length > 0 && (
        <Section title="Answer" aside="their lead has not, or passed it on">
          <Requests rows={toAnswer} mine />
        </Section>
      )}
      {due.length > 0 && (
        <Section title="Decisions you carry out">
          <RowList label="Decisions you carry out">
            {due.map(({ id, choice, dueOn }) => (
              <Row key={id} id={id}>
                <p className={css.words}>
                  <Link to="/decisions/$id" params={{ id }} data-row-main="">
                    {choice}
                  </Link>
                </p>
                <small className={dueOn! < today ? css.late : undefined}>
                  {dueOn! < today
                    ? `was due ${relativeDay(dueOn!, today)}`
                    : `due ${comingDay(dueOn!, today)}`}
                </small>
              </Row>
            ))}
          </RowList>
        </Section>
      )}
      {ending.length > 0 && (
        <Section title="Exceptions you signed" aside="what came in by them still runs">
          <RowList label="Exceptions you signed">
            {ending.map(({ sequence, objectiveId, title, teamName, endedDays, decision }) => (
              <Row key={sequence} id={String(sequence)}>
                <p className={css.words}>
                  <Link to="/objectives/$id" params={{ id: objectiveId }} data-row-main="">
                    {title}
                  </Link>
                </p>
                <small className={endedDays === null ? undefined : css.late}>
                  {teamName} ·{' '}
                  {endedDays === null
                    ? `ends ${dayWords(decision?.expiresOn ?? today, 'weekday')}`
                    : `ended ${counted(endedDays, 'day')} ago, and it still runs without a price`}
                </small>
              </Row>
            ))}
          </RowList>
        </Section>
      )}
      {withLeads.length > 0 && (
        <Section title="With their leads" aside="they come to you if nobody answers; you may answer now">
          <Requests rows={withLeads} />
        </Section>
      )}
    </Page>
  );
}

type Request = Parameters<typeof Clock>[0]['escalation'];

function Requests({ rows, mine }: { rows: readonly Request[]; mine?: boolean }) {
  return (
    <RowList label={mine ? 'Requests you answer' : 'Requests with their leads'}>
      {rows.map((row) => (
        <Row key={row.id} id={row.id} className={css.request}>
          <p className={css.words}>
            <Link to="/escalations/$id" params={{ id: row.id }} data-row-main="">
              “{row.need}”
            </Link>
          </p>
          <span className={css.facts}>
            {row.raisedByName}, {row.teamName}
            <Clock escalation={row} short />
          </span>
          {mine && (
            <LinkButton
              to="/escalations/$id"
              params={{ id: row.id }}
              aria-label={`Answer ${row.raisedByName}`}
            >
              Answer {row.raisedByName.split(' ')[0]}
            </LinkButton>
          )}
        </Row>
      ))}
    </RowList>
  );
}
