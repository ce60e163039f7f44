// The writing studio: the brief with its facts, the sheet, and the critic at its side. Everything that was written stays.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ask } from '../../app/client.ts';
import { Unread } from '../../app/unread.tsx';
import { academyCrumbs, LearnerPage } from '../../okr/academy/learner-page.tsx';
import type { Enrolment } from '../../okr/academy/use-learning.ts';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { HandedIn } from './handed-in.tsx';
import { Studio } from './studio.tsx';

export default function PiecePage() {
  return <LearnerPage what="This brief">{(enrolment) => <Piece enrolment={enrolment} />}</LearnerPage>;
}

function Piece({ enrolment }: { enrolment: Enrolment }) {
  const { id: brief } = useParams({ from: '/framed/academy/studio/$id' });
  const input = { enrolmentId: enrolment.id, brief };
  const { data, error, refetch } = useQuery({
    ...ask.pieces.show.queryOptions({ input }),
    refetchOnWindowFocus: false,
  });
  const crumbs = [...academyCrumbs(enrolment.title), { label: 'Writing studio', to: '/academy/studio' }];
  if (error)
    return (
      <Unread
        what="This brief"
        title="Writing studio"
        crumbs={crumbs}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <PageSkeleton />;
  if (data.piece?.handedInAt) return <HandedIn data={data} crumbs={crumbs} />;
  return <Studio key={brief} data={data} enrolmentId={enrolment.id} crumbs={crumbs} />;
}
