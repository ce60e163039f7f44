// What every page of a learner does first: find out what they are learning. Whoever has not begun is led to where one begins.
import type { ReactNode } from 'react';
import { NotHere } from '../../app/not-here.tsx';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { type Enrolment, useLearning } from './use-learning.ts';

type Props = {
  /** Begins the sentence: "The drills". */
  what: string;
  children: (enrolment: Enrolment) => ReactNode;
};

export function LearnerPage({ what, children }: Props) {
  const { enrolment, isKnown, error, retry, search } = useLearning();
  if (error)
    return <Unread what={what} title={what} crumbs={academyCrumbs()} error={error} onRetry={retry} />;
  if (!isKnown) return <PageSkeleton />;
  if (enrolment) return children(enrolment);
  if ('programme' in search) return <NotHere />;
  return (
    <Page title={what} crumbs={academyCrumbs()}>
      <PageTitle>You have not begun a programme yet</PageTitle>
      <EmptyState
        level={2}
        title="It is a matter of one press"
        action={
          <LinkButton kind="main" to="/academy">
            See what there is
          </LinkButton>
        }
      >
        Lessons, drills and the studio belong to a programme. Begin one, and they are here.
      </EmptyState>
    </Page>
  );
}

/** What leads to a page of a learner. */
export const academyCrumbs = (title?: string) => [
  { label: 'Academy', ...(title ? {} : { to: '/academy' }) },
  ...(title ? [{ label: title, to: '/academy' }] : []),
];
