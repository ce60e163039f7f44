// The applied check: two key results to write, two trade-offs to decide. It can be left and taken up again; handed in, it says at once what a coach would.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { queryClient } from '../../app/query-client.ts';
import { Unread } from '../../app/unread.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { Done } from './done.tsx';
import { Tasks } from './tasks.tsx';

const title = 'Applied check';
const seen =
  'How it goes is seen by you and your coach alone. The diagnosis counts people in fives, and names nobody.';

export default function KnowledgeCheck() {
  const me = useMe();
  const { data, error, refetch } = useQuery(ask.knowledgeChecks.get.queryOptions({ input: {} }));
  if (error) return <Unread what="The check" title={title} error={error} onRetry={() => void refetch()} />;
  if (!data || !me) return <PageSkeleton />;
  const { check } = data;
  const crumbs = [{ label: me.name, to: `/people/${me.personId}` }];
  const right = check?.marks?.filter(({ isRight }) => isRight).length ?? 0;
  return (
    <Page title={title} crumbs={crumbs} width="text">
      <PageTitle lead={seen}>
        {!check
          ? 'Write two key results and decide two trade-offs'
          : check.finishedOn
            ? `${right} of ${check.tasks.length}, this quarter`
            : 'What would you write, and what would you give up?'}
      </PageTitle>
      {!check ? <Begin /> : check.finishedOn ? <Done check={check} /> : <Tasks tasks={check.tasks} />}
    </Page>
  );
}

function Begin() {
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const begin = async () => {
    setBusy(true);
    setFailed(null);
    try {
      await shelf.knowledgeChecks.begin({});
      await queryClient.invalidateQueries();
    } catch (thrown) {
      setFailed(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {failed !== null && <ErrorState error={failed} small level={2} />}
      <EmptyState
        level={2}
        title="About ten minutes, once a quarter"
        action={
          <Button kind="main" isBusy={isBusy} onPress={() => void begin()}>
            Begin
          </Button>
        }
      >
        Nothing has to be known by heart. The numbers are drawn for you alone, and you may stop and come back.
      </EmptyState>
    </>
  );
}
