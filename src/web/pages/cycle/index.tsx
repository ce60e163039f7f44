// The cycle, seen three ways: as a table, as a tree, as a map of who supports whom. All that can be chosen stands in the address.
import { lazy, Suspense } from 'react';
import { useMay } from '../../app/may.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { useIsNarrow } from '../../app/use-is-narrow.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { isNarrowed, type Look, shapes } from './address.ts';
import css from './cycle.module.css';
import { CycleSwitch, PhaseNote } from './cycle-switch.tsx';
import { FilterBar } from './filter-bar.tsx';
import { findingOf } from './finding.ts';
import { Table } from './table/index.tsx';
import { Tree } from './tree/index.tsx';
import { type CycleData, useCycle, useLook } from './use-cycle.ts';
import { ViewTabs } from './views/index.tsx';

const SupportMap = lazy(() => import('./map/index.tsx'));
/** Beyond this many things a map is a knot; the tree says the same and can be folded. */
const mostOnMap = 200;

export default function CyclePage() {
  const { look, go } = useLook();
  const { data, error, retry } = useCycle(look);
  if (error !== null && error !== undefined)
    return <Unread what="The cycle" title="Cycle" error={error} onRetry={retry} />;
  if (data === null) return <NoCycle isNamed={look.cycleId !== null} />;
  if (data === undefined)
    return (
      <Page title="Cycle" width="full">
        <Skeleton lines={10} label="Loading the cycle" />
      </Page>
    );
  const { title, lead } = findingOf(
    { ...data, cycleName: data.cycle.name, phase: data.cycle.phase },
    look,
    isNarrowed(look),
  );
  return (
    <Page
      title={data.isCurrent ? 'Cycle' : data.cycle.name}
      crumbs={data.isCurrent ? [] : [{ label: 'Cycle', to: '/cycle' }]}
      width="full"
      className={css.page}
    >
      <PageTitle
        eyebrow={<CycleSwitch data={data} look={look} />}
        lead={lead}
        actions={
          <RadioSegments
            label="How to look at the cycle"
            hideLabel
            look="quiet"
            value={look.view}
            onChange={(view) => go({ view, at: null })}
            segments={shapes.map((id) => ({ id, label: id[0]?.toUpperCase() + id.slice(1) }))}
          />
        }
      >
        {title}
      </PageTitle>
      <PhaseNote cycle={data.cycle} />
      {data.all.length === 0 ? <NoObjectives data={data} /> : <Content data={data} look={look} go={go} />}
    </Page>
  );
}

type Go = ReturnType<typeof useLook>['go'];

function Content({ data, look, go }: { data: CycleData; look: Look; go: Go }) {
  const isNarrow = useIsNarrow();
  const things = data.shown.length + data.outcomes.length;
  const isTooMany = look.view === 'map' && things > mostOnMap;
  return (
    <>
      <ViewTabs data={data} look={look} />
      <FilterBar data={data} look={look} go={go} />
      {look.view === 'table' && <Table data={data} look={look} go={go} isNarrow={isNarrow} />}
      {isTooMany && (
        <p className={css.note}>
          A map of {things} things would be a knot: it draws {mostOnMap} at most. Here they are as a tree;
          with a team or an outcome in the filter the map comes back.
        </p>
      )}
      {(look.view === 'tree' || isTooMany) && <Tree data={data} look={look} />}
      {look.view === 'map' && !isTooMany && (
        <Suspense fallback={<Skeleton lines={8} label="Drawing the map" />}>
          <SupportMap data={data} look={look} go={go} isNarrow={isNarrow} />
        </Suspense>
      )}
    </>
  );
}

function NoObjectives({ data: { cycle } }: { data: CycleData }) {
  const may = useMay();
  if (cycle.phase === 'closed') return null;
  return (
    <EmptyState
      level={2}
      title="Two or three are enough to begin"
      action={
        may('objectives.create') || may('check-ins.record') ? (
          <LinkButton kind="main" to="/objectives/new" search={{ cycle: cycle.id }}>
            Write an objective
          </LinkButton>
        ) : undefined
      }
    >
      A team says in one sentence what will be different when {cycle.name} ends, and two to four key results
      say how anybody could tell.
    </EmptyState>
  );
}

function NoCycle({ isNamed }: { isNamed: boolean }) {
  const may = useMay();
  return (
    <Page title="Cycle">
      <PageTitle>{isNamed ? 'This cycle is not here' : 'No cycle has been opened yet'}</PageTitle>
      <EmptyState
        title={
          isNamed
            ? 'The address names a cycle nobody here knows'
            : 'A cycle is a quarter with a beginning and an end'
        }
        action={
          isNamed ? (
            <LinkButton to="/cycle" search={{}}>
              Go to the current cycle
            </LinkButton>
          ) : may('cycles.create') ? (
            <LinkButton to="/settings/$section" params={{ section: 'cycles' }}>
              Open the first cycle
            </LinkButton>
          ) : undefined
        }
      >
        {isNamed
          ? 'It may belong to another workspace.'
          : 'Objectives, check-ins and reviews all happen inside one. Somebody who leads opens it.'}
      </EmptyState>
    </Page>
  );
}
