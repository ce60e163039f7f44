// Why the quarter goes as it goes, from what happened: the finding, the facts it rests on, one move before anybody is paid, and what speaks against all of it.
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { CycleChoice } from '../../okr/cycle-choice.tsx';
import { findingOf } from '../../okr/diagnosis/finding.ts';
import { RowsDialog } from '../../okr/diagnosis/rows-dialog.tsx';
import { type ChosenCycle, useChosenCycle } from '../../okr/use-chosen-cycle.ts';
import { buttonClass } from '../../parts/button.tsx';
import { momentWords } from '../../parts/dates.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { counted } from '../../parts/numbers.ts';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { ByCeremony } from './by-ceremony.tsx';
import css from './diagnosis.module.css';
import { Finding } from './finding.tsx';
import { HowItIsWorkedOut } from './how.tsx';
import { ReadNow } from './read-now.tsx';
import type { Shown } from './shown.ts';
import { SignalTable } from './signal-table.tsx';
import { useView, type View } from './use-view.ts';

export default function DiagnosisPage() {
  const chosen = useChosenCycle();
  const { cycle } = useSearch({ strict: false }) as { cycle?: string };
  const wanted = chosen.cycles.some(({ id }) => id === cycle) ? cycle : undefined;
  const { data, error, refetch } = useQuery(
    ask.diagnoses.get.queryOptions({ input: { cycleId: wanted }, enabled: chosen.cycle !== undefined }),
  );
  const failed = chosen.error ?? error;
  if (failed)
    return <Unread what="The diagnosis" title="Diagnosis" error={failed} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  if (!data.cycle || !data.diagnosis) return <NoQuarter />;
  return <Read chosen={chosen} shown={{ ...data, cycle: data.cycle, diagnosis: data.diagnosis }} />;
}

function NoQuarter() {
  return (
    <Page title="Diagnosis">
      <PageTitle>There is no quarter to read yet</PageTitle>
      <EmptyState
        level={2}
        title="A diagnosis rests on what happened"
        action={
          <Link to="/which-help" className={buttonClass('main')}>
            Answer eighteen questions
          </Link>
        }
      >
        Check-ins that were due, reviews that were held, decisions that were carried out: once a cycle runs
        they are counted every night. Until then ten minutes of questions tell which help would fit.
      </EmptyState>
    </Page>
  );
}

const titles: Record<View, string> = {
  finding: '',
  ceremonies: 'Where in the quarter it holds, and where it does not',
  table: 'Every signal, with what was counted',
  how: 'How a quarter is read',
};

function Read({ chosen, shown }: { chosen: ChosenCycle; shown: Shown }) {
  const { view, show } = useView();
  const finding = findingOf(shown.diagnosis);
  useShortcuts([
    {
      keys: 't',
      label: view === 'table' ? 'Read the finding' : 'Read the diagnosis as a table',
      group: 'This page',
      run: () => show(view === 'table' ? 'finding' : 'table'),
    },
  ]);
  return (
    <Page title={view === 'finding' ? 'Diagnosis' : titles[view]} crumbs={view === 'finding' ? [] : crumbs}>
      <div className={css.above}>
        <RestsOn chosen={chosen} shown={shown} />
        <Views view={view} />
      </div>
      {view === 'finding' ? (
        <Finding shown={shown} finding={finding} />
      ) : (
        <>
          <PageTitle lead={view === 'how' ? undefined : finding}>{titles[view]}</PageTitle>
          {view === 'ceremonies' && <ByCeremony shown={shown} />}
          {view === 'table' && <SignalTable shown={shown} />}
          {view === 'how' && <HowItIsWorkedOut thresholds={shown.diagnosis.thresholds} />}
        </>
      )}
      <RowsDialog readings={shown.diagnosis.signals} cycleId={shown.cycle.id} />
    </Page>
  );
}

const crumbs = [{ label: 'Diagnosis', to: '/diagnosis' }];

function RestsOn({ chosen, shown }: { chosen: ChosenCycle; shown: Shown }) {
  const me = useMe();
  const { teams, readAt, isKept } = shown;
  return (
    <div className={css.rests}>
      <CycleChoice chosen={chosen} />
      <small>
        {counted(teams, 'team')}
        <i aria-hidden="true">·</i>
        from what was recorded
        <i aria-hidden="true">·</i>
        {isKept && readAt
          ? `read ${momentWords(readAt, new Date(), me?.zone ?? 'UTC')}`
          : 'as it stands now, not kept yet'}
      </small>
      <ReadNow shown={shown} />
    </div>
  );
}

function Views({ view }: { view: View }) {
  const search = (to: View) => (now: Record<string, unknown>) => ({
    ...now,
    view: to === 'finding' ? undefined : to,
    rows: undefined,
  });
  const to = (name: View, label: string, kind: 'quiet' | 'plain') => (
    <Link to="/diagnosis" search={search(name)} className={buttonClass(kind)}>
      {label}
    </Link>
  );
  return (
    <nav aria-label="Ways to read it" className={css.views}>
      {view !== 'finding' && to('finding', 'Back to the finding', 'quiet')}
      {view !== 'ceremonies' && to('ceremonies', 'By ceremony', 'quiet')}
      {view !== 'how' && to('how', 'How this is worked out', 'quiet')}
      {view !== 'table' && to('table', 'Read as a table', 'plain')}
    </nav>
  );
}
