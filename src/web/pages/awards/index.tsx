// Awards: your own first, and who may look at them; below, for those who answer for them, everybody's.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { counted } from '../../parts/numbers.ts';
import { RowList } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import css from './awards.module.css';
import { IssueDialog } from './issue-dialog.tsx';
import { KeptRow } from './kept-row.tsx';
import { OwnRow } from './own-row.tsx';

export default function Awards() {
  const may = useMay();
  const isKept = may('awards.read');
  const mine = useQuery(ask.awards.mine.queryOptions({ input: {} }));
  const own = mine.data?.awards;
  const held = own && own.length > 0 ? `You hold ${counted(own.length, 'award')}` : 'You hold no award yet';
  return (
    <Page title="Awards">
      <PageTitle lead="An award is a file of its own: whoever is given it can check it without asking us.">
        {own ? held : 'Awards'}
      </PageTitle>
      {mine.error ? (
        <ErrorState error={mine.error} level={2} onRetry={() => void mine.refetch()} />
      ) : own ? (
        own.length > 0 && (
          <Section title="Yours" aside="Nobody else sees a page of them unless you show it">
            <RowList label="Your awards" className={css.rows}>
              {own.map((award) => (
                <OwnRow key={award.id} award={award} />
              ))}
            </RowList>
          </Section>
        )
      ) : (
        <Skeleton lines={3} />
      )}
      {own?.length === 0 && !isKept && (
        <EmptyState title="Where they come from" level={2}>
          One is given when a decision about you is released. You then choose whether anybody else sees it.
        </EmptyState>
      )}
      <p className={css.verify}>
        <Link to="/verify">Check a credential you were given</Link>
      </p>
      {isKept && <Kept />}
    </Page>
  );
}

function Kept() {
  const may = useMay();
  const zone = useMe()?.zone ?? 'UTC';
  const [issuing, issue] = useState(false);
  const { data, error, refetch } = useQuery(ask.awards.list.queryOptions({ input: {} }));
  const mayIssue = may('awards.issue');
  return (
    <Section
      title="Everybody’s"
      aside="Taking one back takes two people"
      actions={mayIssue && <Button onPress={() => issue(true)}>Award somebody</Button>}
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton lines={4} />
      ) : data.awards.length === 0 ? (
        <EmptyState title="None was given yet">
          {mayIssue
            ? 'Say in the settings who issues awards and what can be achieved. Then award it on a decision that was released.'
            : 'They stand here once an owner or an admin has given one.'}
        </EmptyState>
      ) : (
        <RowList label="Awards of this workspace" className={css.rows}>
          {data.awards.map((award) => (
            <KeptRow key={award.id} award={award} zone={zone} />
          ))}
        </RowList>
      )}
      {issuing && <IssueDialog onClose={() => issue(false)} />}
    </Section>
  );
}
