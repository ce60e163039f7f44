// An objective: while it is drafted, the editor; once it is committed, how it stands. Hidden and gone are one answer.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { Page } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { listenMs } from '../../okr/draft-editor/use-draft.ts';
import type { Whole } from '../../okr/draft-editor/wires.ts';
import { setRemoved } from '../../okr/objective-menu/index.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { Needs } from './needs.tsx';

const DraftEditor = lazy(() =>
  import('../../okr/draft-editor/index.tsx').then(({ DraftEditor: Editor }) => ({ default: Editor })),
);
const Standing = lazy(() => import('./standing.tsx'));

const isDraft = ({ state }: Pick<Whole, 'state'>) => state === 'draft' || state === 'proposed';

export default function ObjectivePage() {
  const { id } = useParams({ from: '/framed/objectives/$id' });
  const { data, error, refetch } = useQuery(
    ask.objectives.get.queryOptions({
      input: { id },
      refetchInterval: ({ state }) => (state.data && isDraft(state.data) ? listenMs : false),
    }),
  );
  if (!data && error)
    return <Unread what="This objective" title="Objective" error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <Page
      title={data.title}
      crumbs={[
        { label: 'Cycle', to: '/cycle' },
        { label: data.teamName, to: `/teams/${data.teamId}` },
      ]}
    >
      <Suspense fallback={<PageSkeleton />}>
        {data.removedAt && <Removed objective={data} />}
        {isDraft(data) ? (
          <DraftEditor key={data.id} objective={data} />
        ) : (
          <Standing key={data.id} objective={data} />
        )}
        <Needs objective={data} />
      </Suspense>
    </Page>
  );
}

function Removed({ objective }: { objective: Whole }) {
  const may = useMay();
  return (
    <EmptyState
      title="This draft was removed"
      action={
        may('objectives.remove', objective) && (
          <Button onPress={() => void setRemoved(objective, false)}>Put it back</Button>
        )
      }
    >
      It is in no list and cannot be written. Nothing of it is lost.
    </EmptyState>
  );
}
