// The cohorts somebody runs or leads: who learns together, between which days, and how many have begun and been through.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useToday } from '../../app/today.ts';
import { Unread } from '../../app/unread.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { CohortDialog } from '../../okr/academy/cohort-dialog.tsx';
import list from '../../okr/academy/list.module.css';
import { Button } from '../../parts/button.tsx';
import { daysWords } from '../../parts/dates.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { counted, countWord } from '../../parts/numbers.ts';
import { Row, RowList } from '../../parts/row-list.tsx';
import { Shape } from '../../parts/shape.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';

const crumbs = [{ label: 'Academy', to: '/academy' }];

export default function CohortsPage() {
  const may = useMay();
  const today = useToday();
  const navigate = useNavigate();
  const [isAdding, add] = useState(false);
  const { data, error, refetch } = useQuery(ask.cohorts.list.queryOptions({ input: {} }));
  const mayAdd = may('cohorts.run');
  useShortcuts([mayAdd && { keys: 'n', label: 'Open a cohort', group: 'Cohorts', run: () => add(true) }]);
  if (error)
    return (
      <Unread
        what="The cohorts"
        title="Cohorts"
        crumbs={crumbs}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <PageSkeleton />;
  const { cohorts } = data;
  const running = cohorts.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn).length;
  const button = (kind: 'main' | 'plain') => (
    <Button kind={kind} keys="n" onPress={() => add(true)}>
      Open a cohort
    </Button>
  );
  return (
    <Page title="Cohorts" crumbs={crumbs}>
      <PageTitle
        actions={cohorts.length > 0 && mayAdd && button('plain')}
        lead={
          cohorts.length > 0
            ? 'You see counts and dates. What somebody wrote or answered stays theirs.'
            : undefined
        }
      >
        {cohorts.length === 0
          ? 'Nobody learns together yet'
          : running > 0
            ? `${countWord(running)} ${running === 1 ? 'cohort is' : 'cohorts are'} under way`
            : 'No cohort is under way today'}
      </PageTitle>
      {cohorts.length === 0 ? (
        <EmptyState
          level={2}
          title="A cohort is some people, a programme and two dates"
          action={mayAdd && button('main')}
        >
          {mayAdd
            ? 'They read each other’s pieces blind, and you see who has gone quiet. Bind it to a real quarter: practice needs one.'
            : 'You run none. When somebody makes you the facilitator of one, it is here.'}
        </EmptyState>
      ) : (
        <RowList label="Cohorts">
          {cohorts.map(
            ({ id, name, title, edition, startsOn, endsOn, facilitatorName, learners, begun, completed }) => (
              <Row key={id} id={id} className={list.row}>
                <span className={startsOn <= today && today <= endsOn ? list.begun : list.new}>
                  <Shape
                    name={startsOn <= today && today <= endsOn ? 'play' : endsOn < today ? 'disc' : 'ring'}
                    size={9}
                  />
                </span>
                <Link data-row-main to="/academy/cohorts/$id" params={{ id }} className={list.title}>
                  {name}
                </Link>
                <small className="n">{daysWords(startsOn, endsOn, today)}</small>
                <p className={list.says}>
                  {title} {edition}
                  {facilitatorName && `, led by ${facilitatorName}`}. {counted(learners, 'learner')}, {begun}{' '}
                  begun, {completed} through.
                </p>
              </Row>
            ),
          )}
        </RowList>
      )}
      {isAdding && (
        <CohortDialog
          cohort={null}
          onClose={() => add(false)}
          onSaved={({ id }) => void navigate({ to: '/academy/cohorts/$id', params: { id } })}
        />
      )}
    </Page>
  );
}
