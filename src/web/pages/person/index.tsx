// What somebody owns and works on in a cycle. No scores, no sums, no comparison: OKRs are not pay, and people are not ranked.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Person } from '../../../actions/people.ts';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { CycleChoice } from '../../okr/cycle-choice.tsx';
import { useChosenCycle } from '../../okr/use-chosen-cycle.ts';
import { Moment } from '../../parts/date-text.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { useRowKeys } from '../../parts/row-list.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { Between } from './between.tsx';
import { Owned } from './owned.tsx';
import css from './person.module.css';

const crumbs = [{ label: 'People', to: '/people' }];

export default function PersonPage() {
  const { id } = useParams({ from: '/framed/people/$id' });
  const { data, error, refetch } = useQuery(ask.people.get.queryOptions({ input: { id } }));
  if (data) return <Standing key={id} person={data} />;
  if (!error) return <PageSkeleton />;
  return (
    <Unread what="This person" title="Person" crumbs={crumbs} error={error} onRetry={() => void refetch()} />
  );
}

function Standing({ person }: { person: Person }) {
  const me = useMe();
  const chosen = useChosenCycle();
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  const { id, name, leftAt } = person;
  const isSelf = me?.personId === id;
  return (
    <Page title={name} crumbs={crumbs}>
      <PageTitle lead={<Teams person={person} />} actions={<CycleChoice chosen={chosen} />}>
        {isSelf ? 'What you own' : `What ${name} ${leftAt ? 'owned' : 'owns'}`}
      </PageTitle>
      {leftAt && (
        <p className={css.left}>
          {name} left <Moment at={leftAt} zone={me?.zone ?? 'UTC'} />. What still stands in their name waits
          for somebody to take it over.
        </p>
      )}
      <div ref={box}>
        {chosen.error ? (
          <ErrorState level={2} error={chosen.error} onRetry={chosen.retry} />
        ) : (
          <Owned person={person} cycle={chosen.cycle} isSelf={isSelf} />
        )}
      </div>
      {me && !leftAt && <Between personId={id} name={name} isSelf={isSelf} />}
    </Page>
  );
}

function Teams({ person: { teams } }: { person: Person }) {
  if (teams.length === 0) return <>In no team yet.</>;
  const leads = teams.filter(({ isLead }) => isLead);
  const others = teams.filter(({ isLead }) => !isLead);
  return (
    <>
      {leads.length > 0 && (
        <>
          Leads <Names teams={leads} />
          {others.length > 0 ? '; belongs to ' : '.'}
        </>
      )}
      {others.length > 0 && (
        <>
          {leads.length === 0 && 'Belongs to '}
          <Names teams={others} />.
        </>
      )}
    </>
  );
}

function Names({ teams }: { teams: Person['teams'] }) {
  return teams.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link to="/teams/$id" params={{ id }} className={css.team}>
        {name}
      </Link>
    </span>
  ));
}
