// What you were told: the new above, the rest below. Opening one reads it; each leads to the very thing.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { queryClient } from '../../app/query-client.ts';
import { Unread } from '../../app/unread.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { toast } from '../../parts/toast.tsx';
import { finding } from './finding.ts';
import css from './notifications.module.css';
import { type Notification, OneNotification } from './one.tsx';

const title = 'Notifications';
const again = () => queryClient.invalidateQueries({ queryKey: ask.notifications.key() });

export default function Notifications() {
  const me = useMe();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    ask.notifications.list.infiniteOptions({
      input: (before: string | undefined) => ({ before }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  if (error)
    return <Unread what="What you were told" title={title} error={error} onRetry={() => void refetch()} />;
  if (!data || !me)
    return (
      <Page title={title} width="text">
        <Skeleton lines={6} label="Loading what you were told" />
      </Page>
    );
  const rows = data.pages.flatMap(({ notifications }) => notifications);
  const unread = data.pages[0]?.unread ?? 0;
  return (
    <Page title={title} width="text">
      <PageTitle lead={<Ways />} actions={unread > 0 && <ReadAll upTo={rows[0]?.at} />}>
        {finding(unread, rows.length)}
      </PageTitle>
      {rows.length === 0 ? (
        <EmptyState title="Nobody needed you yet" level={2}>
          When somebody names you, asks for your help or your decision, or a check-in of yours is due, it
          stands here, once.
        </EmptyState>
      ) : (
        <>
          <Group heading="New" rows={rows.filter(({ readAt }) => readAt === null)} zone={me.zone} />
          <Group heading="Read" rows={rows.filter(({ readAt }) => readAt !== null)} zone={me.zone} />
        </>
      )}
      {hasNextPage && (
        <Button isBusy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          Show older ones
        </Button>
      )}
    </Page>
  );
}

function Ways() {
  return (
    <>
      What you do not read here comes in one mail a day.{' '}
      <Link to="/settings/$section" params={{ section: 'notifications' }} className={css.link}>
        Choose when and what
      </Link>
    </>
  );
}

function Group({ heading, rows, zone }: { heading: string; rows: Notification[]; zone: string }) {
  if (rows.length === 0) return null;
  return (
    <Section title={heading}>
      <RowList label={heading}>
        {rows.map((row) => (
          <OneNotification key={row.id} row={row} zone={zone} onChanged={again} />
        ))}
      </RowList>
    </Section>
  );
}

function ReadAll({ upTo }: { upTo: string | undefined }) {
  const [isBusy, setBusy] = useState(false);
  const readAll = async () => {
    setBusy(true);
    try {
      await shelf.notifications.readAll({ upTo });
      await again();
    } catch {
      toast('This did not reach the server. Nothing was marked; try again.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button isBusy={isBusy} onPress={() => void readAll()}>
      Mark all as read
    </Button>
  );
}
