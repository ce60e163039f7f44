// The diagnosis on two sheets of A4, for a sponsor with five minutes: what was found and the first move on one, what stands against it on the other. Printed by the browser.
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { NotHere } from '../../app/not-here.tsx';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { findingOf } from '../../okr/diagnosis/finding.ts';
import { Button } from '../../parts/button.tsx';
import { daysWords, dayWords, exactWords } from '../../parts/dates.ts';
import { counted } from '../../parts/numbers.ts';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import css from './report.module.css';
import type { Reported } from './reported.ts';
import { SheetOne } from './sheet-one.tsx';
import { SheetTwo } from './sheet-two.tsx';

const crumbs = [{ label: 'Diagnosis', to: '/diagnosis' }];

export default function DiagnosisReport() {
  const { cycle } = useSearch({ strict: false }) as { cycle?: string };
  const { data, error, refetch } = useQuery(ask.diagnoses.get.queryOptions({ input: { cycleId: cycle } }));
  const found = useQuery(ask.troubles.list.queryOptions({ input: {} }));
  const failed = error ?? found.error;
  if (failed)
    return (
      <Unread
        what="The report"
        title="Report"
        crumbs={crumbs}
        error={failed}
        onRetry={() => void Promise.all([refetch(), found.refetch()])}
      />
    );
  if (!data || !found.data) return <PageSkeleton />;
  if (!data.cycle || !data.diagnosis) return <NotHere />;
  const { troubles } = found.data;
  return <Sheets reported={{ ...data, cycle: data.cycle, diagnosis: data.diagnosis, troubles }} />;
}

function Sheets({ reported }: { reported: Reported }) {
  const me = useMe();
  const { cycle, readAt, teams, diagnosis } = reported;
  const print = () => window.print();
  useShortcuts([{ keys: 'p', label: 'Print the report', group: 'This page', run: print }]);
  const zone = me?.zone ?? 'UTC';
  return (
    <Page title={`Report on ${cycle.name}`} crumbs={crumbs} width="text" className={css.report}>
      <p className={css.head}>
        <b>{me?.workspace.name}</b>
        <span>
          {cycle.name}, {daysWords(cycle.startsOn, cycle.endsOn)} · {counted(teams, 'team')}
          {readAt && ` · read ${exactWords(readAt, zone)}`}
        </span>
      </p>
      <PageTitle
        actions={
          <Button kind="main" keys="p" onPress={print}>
            Print
          </Button>
        }
      >
        {findingOf(diagnosis)}
      </PageTitle>
      <SheetOne reported={reported} />
      <SheetTwo reported={reported} />
      <p className={css.foot}>
        It describes what was kept and what was not, says nothing about anybody’s intent, and ranks nobody.
        Limits are judgement, version {diagnosis.thresholds}; printed {dayWords(me?.today ?? cycle.endsOn)}.
      </p>
    </Page>
  );
}
