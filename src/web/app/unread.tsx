// A page whose answer did not come: what could not be read, why, and the way to try again. What is not there, or not yours to see, is another answer.
import { ErrorState } from '../parts/error-state.tsx';
import { problemOf } from '../parts/problem.ts';
import type { Crumb } from './crumbs.ts';
import { NotHere } from './not-here.tsx';
import { Page, PageTitle } from './page.tsx';

type Props = {
  /** Begins the sentence: "This KPI". */
  what: string;
  /** For the tab. */
  title: string;
  crumbs?: readonly Crumb[];
  error: unknown;
  onRetry: () => void;
};

export function Unread({ what, title, crumbs, error, onRetry }: Props) {
  const { code } = problemOf(error);
  if (code === 'not-found' || code === 'bad-input') return <NotHere />;
  return (
    <Page title={title} crumbs={crumbs}>
      <PageTitle>{what} could not be read</PageTitle>
      <ErrorState error={error} level={2} onRetry={onRetry} />
    </Page>
  );
}
