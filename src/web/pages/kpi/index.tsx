// One KPI: its chart against the band, every reading, and the key results that were born from it.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Kpi } from '../../../actions/kpis.ts';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useToday } from '../../app/today.ts';
import { Unread } from '../../app/unread.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { bandWords } from '../../okr/kpi/band-words.ts';
import { HealthWord } from '../../okr/kpi/health-word.tsx';
import { KpiDialog } from '../../okr/kpi/kpi-dialog.tsx';
import { ReadingForm } from '../../okr/kpi/reading-form.tsx';
import { PersonChip } from '../../okr/person-chip.tsx';
import { Button } from '../../parts/button.tsx';
import { amountWords } from '../../parts/numbers.ts';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { setArchived } from './archive.ts';
import { Born } from './born.tsx';
import { KpiChart } from './chart.tsx';
import css from './kpi.module.css';
import { Readings } from './readings.tsx';

const crumbs = [{ label: 'KPIs', to: '/kpis' }];

export default function KpiPage() {
  const { id } = useParams({ from: '/framed/kpis/$id' });
  const { data, error, refetch } = useQuery(ask.kpis.get.queryOptions({ input: { id } }));
  if (data) return <Reading key={id} kpi={data} />;
  if (!error) return <PageSkeleton />;
  return <Unread what="This KPI" title="KPI" crumbs={crumbs} error={error} onRetry={() => void refetch()} />;
}

function Reading({ kpi }: { kpi: Kpi }) {
  const may = useMay();
  const today = useToday();
  const [asked, askFor] = useState<'reading' | 'edit' | null>(null);
  const { name, what, unit, value, archivedAt, readings } = kpi;
  const mayEdit = may('kpis.edit', kpi);
  const mayRecord = !archivedAt && may('readings.record', kpi);
  useShortcuts([
    mayRecord && { keys: 'r', label: 'Record a reading', group: 'This page', run: () => askFor('reading') },
    mayEdit && !archivedAt && { keys: 'e', label: 'Edit', group: 'This page', run: () => askFor('edit') },
  ]);
  const close = () => askFor(null);
  const band = bandWords(kpi);
  return (
    <Page title={name} crumbs={crumbs}>
      <div className={css.bar}>
        <Whose kpi={kpi} />
        <div className={css.acts}>
          {mayEdit && !archivedAt && (
            <>
              <Button kind="quiet" onPress={() => void setArchived(kpi, true)}>
                Stop watching
              </Button>
              <Button kind="quiet" keys="e" onPress={() => askFor('edit')}>
                Edit
              </Button>
            </>
          )}
          {mayEdit && archivedAt && (
            <Button onPress={() => void setArchived(kpi, false)}>Watch it again</Button>
          )}
          {mayRecord && (
            <Button keys="r" onPress={() => askFor('reading')}>
              Record a reading
            </Button>
          )}
        </div>
      </div>
      <PageTitle voice="people">{name}</PageTitle>
      {what && <p className={css.what}>{what}</p>}
      <p className={css.stands}>
        {archivedAt ? <b>No longer watched</b> : <HealthWord kpi={kpi} />}
        {value !== null && <b className="n">{amountWords(value, unit)}</b>}
        <span>{band ? `band: ${band}` : 'no band yet'}</span>
      </p>
      {asked === 'reading' && (
        <div className={css.form}>
          <ReadingForm kpi={kpi} onDone={close} />
        </div>
      )}
      <div className={css.two}>
        <div>
          <KpiChart kpi={kpi} today={today} />
          <Born kpi={kpi} />
        </div>
        <Readings readings={readings} unit={unit} today={today} />
      </div>
      {asked === 'edit' && <KpiDialog kpi={kpi} onSaved={close} onClose={close} />}
    </Page>
  );
}

function Whose({ kpi: { ownerId, ownerName, teamId, teamName } }: { kpi: Kpi }) {
  return (
    <p className={css.whose}>
      {ownerName ? (
        <PersonChip name={ownerName} personId={ownerId} note="owns this" />
      ) : (
        'Nobody owns this yet'
      )}
      {teamId && teamName && (
        <Link to="/teams/$id" params={{ id: teamId }} className={css.team}>
          {teamName}
        </Link>
      )}
    </p>
  );
}
