// Marking, one piece after another. A marker who is not calibrated yet is given scripts with settled levels first, on the same page in the same way.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask, shelf } from '../../app/client.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { announce } from '../../parts/announce.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { problemOf } from '../../parts/problem.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Calibration } from './calibration.tsx';
import { Piece } from './piece.tsx';

const title = 'Marking';
const crumbs = [{ label: 'Assessment', to: '/assess' }];

export default function AssessMarking() {
  // Asked again by hand only: what was marked is compared with its own script, and not with the next one.
  const [isHeld, hold] = useState(false);
  const standing = useQuery(ask.assessors.anchor.queryOptions({ input: {}, enabled: !isHeld }));
  useEffect(() => hold(standing.data !== undefined), [standing.data]);
  if (standing.error && problemOf(standing.error).code === 'not-found')
    return (
      <Page title={title} crumbs={crumbs} width="text">
        <PageTitle>Nothing is given to you to mark</PageTitle>
        <EmptyState
          level={2}
          title="Markers are appointed"
          action={<LinkButton to="/assess">Back</LinkButton>}
        >
          Whoever keeps the programme appoints them, and none of them sees who sat. Ask an owner if you would
          like to mark.
        </EmptyState>
      </Page>
    );
  if (standing.error)
    return (
      <Unread
        what="What you mark"
        {...{ title, crumbs }}
        error={standing.error}
        onRetry={() => void standing.refetch()}
      />
    );
  if (!standing.data)
    return (
      <Page title={title} crumbs={crumbs}>
        <PageTitle>{title}</PageTitle>
        <Skeleton lines={6} label="Loading what you mark" />
      </Page>
    );
  return (
    <Page title={title} crumbs={crumbs}>
      {standing.data.state === 'active' ? (
        <Marking />
      ) : (
        <Calibration standing={standing.data} onMarked={() => void standing.refetch()} />
      )}
    </Page>
  );
}

function Marking() {
  const next = useMutation({ mutationFn: () => shelf.marks.next({}) });
  const { mutate } = next;
  useEffect(() => mutate(), [mutate]);
  if (next.error)
    return <Unread what="The next piece" title={title} error={next.error} onRetry={() => mutate()} />;
  if (!next.data)
    return (
      <>
        <PageTitle>Read the next piece</PageTitle>
        <Skeleton lines={6} label="Loading the next piece" />
      </>
    );
  const { script } = next.data;
  if (!script)
    return (
      <>
        <PageTitle>Nothing waits for your mark</PageTitle>
        <EmptyState
          level={2}
          title="All that you may mark is marked"
          action={<LinkButton to="/assess">Back</LinkButton>}
        >
          Pieces of people close to you go to others. You are given a new one as soon as somebody hands in.
        </EmptyState>
      </>
    );
  return (
    <Piece
      key={script.id}
      script={script}
      onLocked={() => {
        announce('Locked. The next piece is here.');
        mutate();
      }}
    />
  );
}
