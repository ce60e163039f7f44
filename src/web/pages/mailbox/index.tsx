// The mail of this workspace: what left, what waits, what was given up. Without a mail server it shows what would have been sent.
import { useInfiniteQuery } from '@tanstack/react-query';
import { ask, type shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { NotHere } from '../../app/not-here.tsx';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/date-text.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { finding, stateWords } from './finding.ts';
import css from './mailbox.module.css';

type Mail = Awaited<ReturnType<typeof shelf.mails.list>>['mails'][number];

const title = 'Mail';
const crumbs = [{ label: 'Settings', to: '/settings' }];

export default function Mailbox() {
  const me = useMe();
  const may = useMay();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...ask.mails.list.infiniteOptions({
      input: (before: string | undefined) => ({ before }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
    refetchInterval: 15_000,
    enabled: may('mails.read'),
  });
  if (me && !may('mails.read')) return <NotHere />;
  if (error) return <Unread what="The mail" title={title} error={error} onRetry={() => void refetch()} />;
  if (!data || !me)
    return (
      <Page title={title} crumbs={crumbs}>
        <Skeleton lines={6} label="Loading the mail" />
      </Page>
    );
  const rows = data.pages.flatMap(({ mails }) => mails);
  const hasServer = data.pages[0]?.hasServer ?? false;
  return (
    <Page title={title} crumbs={crumbs} width="text">
      <PageTitle
        lead={
          hasServer
            ? 'A mail that could not leave is tried again, later each time, for about a day.'
            : 'There is no mail server, so nothing leaves. This is what would have. Set SMTP_URL and MAIL_FROM to send it from then on.'
        }
      >
        {finding(rows, hasServer)}
      </PageTitle>
      {rows.length === 0 ? (
        <EmptyState title="No mail was written yet" level={2}>
          The daily mail comes on working days, to those who have something they did not read.
        </EmptyState>
      ) : (
        rows.map((mail) => <OneMail key={mail.id} mail={mail} zone={me.zone} />)
      )}
      {hasNextPage && (
        <Button isBusy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          Show older ones
        </Button>
      )}
    </Page>
  );
}

function OneMail({ mail, zone }: { mail: Mail; zone: string }) {
  const { subject, to, personName, state, problem, queuedAt, plain } = mail;
  return (
    <details className={css.mail}>
      <summary>
        <span className={css.subject}>{subject}</span>
        <small>
          to {personName ? `${personName}, ${to}` : to} · {stateWords[state]} ·{' '}
          <Moment at={queuedAt} zone={zone} />
        </small>
      </summary>
      {problem && (
        <p className={css.problem}>
          {state === 'unclear'
            ? `It may have arrived, so it is not sent again; what it told comes in the next daily mail. What happened: ${problem}`
            : `The mail server said: ${problem}`}
        </p>
      )}
      {plain ? (
        <pre className={css.plain}>{plain}</pre>
      ) : (
        <p className={css.none}>It holds a link that opens a door, so its words are not shown here.</p>
      )}
    </details>
  );
}
