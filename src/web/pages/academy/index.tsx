// The academy: the path of what somebody learns, or what there is to begin.

import { NotHere } from '../../app/not-here.tsx';
import { Unread } from '../../app/unread.tsx';
import { useLearning } from '../../okr/academy/use-learning.ts';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { Offer } from './offer.tsx';
import { Path } from './path.tsx';

export default function Academy() {
  const { enrolment, others, isKnown, error, retry, search } = useLearning();
  if (error) return <Unread what="The academy" title="Academy" error={error} onRetry={retry} />;
  if (!isKnown) return <PageSkeleton />;
  if (enrolment?.begunAt) return <Path id={enrolment.id} others={others} search={search} />;
  if (!enrolment && 'programme' in search) return <NotHere />;
  return <Offer enrolment={enrolment} />;
}
