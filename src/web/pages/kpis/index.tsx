// The KPIs as a calm list: latest reading, band, where it went. A reading is recorded in its row; the team stands in the address.
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { KpiDialog } from '../../okr/kpi/kpi-dialog.tsx';
import type { KpiInList } from '../../okr/kpi/kpi-row.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Fold } from '../../parts/fold.tsx';
import { counted } from '../../parts/numbers.ts';
import { currentRow, useRowKeys } from '../../parts/row-list.tsx';
import { Select } from '../../parts/select.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { kpisFinding } from './finding.ts';
import { KpiRow } from './kpi-row.tsx';
import css from './kpis.module.css';

export default function Kpis() {
  const may = useMay();
  const me = useMe();
  const navigate = useNavigate();
  const { team } = useSearch({ strict: false }) as { team?: string };
  const [adding, add] = useState(false);
  const list = useQuery(ask.kpis.list.queryOptions({ input: { includeArchived: 'true' } }));
  const all = list.data?.kpis ?? [];
  const ofTeam = all.filter(({ teamId }) => !team || teamId === team);
  const watched = ofTeam.filter(({ archivedAt }) => !archivedAt);
  const mayAdd =
    may('kpis.create', { teamId: team ?? null }) ||
    (me?.leads ?? []).some((teamId) => may('kpis.create', { teamId }));
  useShortcuts([mayAdd && { keys: 'n', label: 'Add a KPI', group: 'KPIs', run: () => add(true) }]);
  const isEmpty = list.isSuccess && all.length === 0;
  return (
    <Page title="KPIs">
      <PageTitle
        lead={
          watched.length > 0
            ? 'Lasting measures of health: watched, not won. Each has a band to stay in.'
            : undefined
        }
        actions={
          list.data &&
          !isEmpty && (
            <>
              <TeamFilter kpis={all} team={team} />
              {mayAdd && (
                <Button keys="n" onPress={() => add(true)}>
                  Add a KPI
                </Button>
              )}
            </>
          )
        }
      >
        {!list.data
          ? list.error
            ? 'The KPIs could not be read'
            : 'KPIs'
          : isEmpty
            ? 'What should stay healthy, whatever the quarter is about?'
            : watched.length > 0
              ? kpisFinding(watched)
              : 'No KPI is watched here'}
      </PageTitle>
      {list.error ? (
        <ErrorState level={2} error={list.error} onRetry={() => void list.refetch()} />
      ) : !list.data ? (
        <Skeleton lines={8} />
      ) : isEmpty ? (
        <EmptyState
          level={2}
          title="A KPI is a lasting measure with a band"
          action={
            mayAdd && (
              <Button kind="main" keys="n" onPress={() => add(true)}>
                Add the first KPI
              </Button>
            )
          }
        >
          As long as it stays in its band, nobody needs to do anything. When it leaves it, a key result may be
          born from it.
        </EmptyState>
      ) : (
        <List watched={watched} archived={ofTeam.filter(({ archivedAt }) => archivedAt)} />
      )}
      {adding && (
        <KpiDialog
          kpi={null}
          teamId={team ?? me?.leads[0] ?? null}
          onSaved={({ id }) => {
            add(false);
            void navigate({ to: '/kpis/$id', params: { id } });
          }}
          onClose={() => add(false)}
        />
      )}
    </Page>
  );
}

function List({ watched, archived }: { watched: readonly KpiInList[]; archived: readonly KpiInList[] }) {
  const may = useMay();
  const box = useRef<HTMLDivElement>(null);
  const [recording, record] = useState<string | null>(null);
  useRowKeys(box);
  const mayRecord = (kpi: KpiInList) => !kpi.archivedAt && may('readings.record', kpi);
  useShortcuts([
    watched.some(mayRecord) && {
      keys: 'r',
      label: 'Record a reading of the row',
      group: 'KPIs',
      run: () => {
        const here = currentRow(box);
        const kpi = watched.find(({ id }) => id === here) ?? watched.find(mayRecord);
        if (kpi && mayRecord(kpi)) record(kpi.id);
      },
    },
  ]);
  const close = (id: string) => {
    record(null);
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`[data-row="${id}"] [data-row-main]`)?.focus(),
    );
  };
  const rows = (kpis: readonly KpiInList[]) =>
    kpis.map((kpi) => (
      <KpiRow
        key={kpi.id}
        kpi={kpi}
        isRecording={recording === kpi.id}
        onRecord={mayRecord(kpi) ? () => record(kpi.id) : undefined}
        onDone={() => close(kpi.id)}
      />
    ));
  return (
    <div ref={box}>
      {watched.length > 0 ? (
        <ul className={css.list} aria-label="KPIs">
          {rows(watched)}
        </ul>
      ) : (
        <p className={css.none}>Nothing of this team is watched now. Choose another team, or every team.</p>
      )}
      {archived.length > 0 && (
        <Fold title={`${counted(archived.length, 'KPI')} no longer watched`}>
          <ul className={css.list} aria-label="KPIs no longer watched">
            {rows(archived)}
          </ul>
        </Fold>
      )}
    </div>
  );
}

const everyTeam = 'every';

function TeamFilter({ kpis, team }: { kpis: readonly KpiInList[]; team: string | undefined }) {
  const navigate = useNavigate();
  const teams = new Map<string, string>();
  for (const { teamId, teamName } of kpis) if (teamId) teams.set(teamId, teamName ?? '');
  const named = [...teams]
    .map(([id, label]) => ({ id, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
  if (named.length < 2 && !team) return null;
  return (
    <Select
      label="Team"
      hideLabel
      className={css.filter}
      options={[{ id: everyTeam, label: 'Every team' }, ...named]}
      value={team && teams.has(team) ? team : everyTeam}
      onChange={(id) =>
        void navigate({
          to: '/kpis',
          search: (now: Record<string, unknown>) => ({ ...now, team: id === everyTeam ? undefined : id }),
        })
      }
    />
  );
}
