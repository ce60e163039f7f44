// The ledger: what came into the quarter after commit, what it cost, and what was decided and has not happened yet.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Decision } from '../../../actions/decisions/shapes.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { NotHere } from '../../app/not-here.tsx';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { useIsNarrow } from '../../app/use-is-narrow.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { DecisionDialog } from '../../okr/decision/decision-dialog.tsx';
import { EditDecision } from '../../okr/decision/edit-dialog.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { TabLinks } from '../../parts/tabs.tsx';
import { TextButton } from '../../parts/text-button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { toast } from '../../parts/toast.tsx';
import { AdditionTable } from './addition-table.tsx';
import css from './decisions.module.css';
import { type View, views, viewWords } from './rows.ts';
import { DecisionTable } from './table.tsx';
import { Timeline } from './timeline.tsx';
import { type LedgerData, useLedger } from './use-ledger.ts';

type Asked = { view?: string; as?: string; q?: string; cycle?: string };

export default function Decisions() {
  const { id } = useParams({ strict: false }) as { id?: string };
  const me = useMe();
  const may = useMay();
  const navigate = useNavigate();
  const { data, error, retry } = useLedger();
  const isNarrow = useIsNarrow();
  const { asTable, turn } = useTwin();
  const [isRecording, setRecording] = useState(false);
  const [editing, setEditing] = useState<Decision | null>(null);
  const mayRecord =
    data !== null &&
    data.cycle.phase !== 'closed' &&
    (may('decisions.record') || (me?.leads.length ?? 0) > 0);
  useShortcuts([
    mayRecord && { keys: 'n', label: 'Record a decision', group: 'This page', run: () => setRecording(true) },
  ]);
  if (error && !data) return <Unread what="The decisions" title="Decisions" error={error} onRetry={retry} />;
  if (!data) return <PageSkeleton />;
  const opened = id ? data.decisions.find((row) => row.id === id) : null;
  if (id && !opened && !isRecording) return <NotHere />;
  const show = (to: string | null) =>
    void navigate({
      to: to ? '/decisions/$id' : '/decisions',
      params: to ? { id: to } : {},
      search: (now: Record<string, unknown>) => now,
      resetScroll: false,
    });
  return (
    <Page title="Decisions">
      <PageTitle
        lead={data.isEmpty ? undefined : data.lead}
        actions={
          <>
            {!isNarrow && !data.isEmpty && (
              <TextButton className={css.twin} onPress={turn}>
                {asTable ? 'Look at the weeks' : 'Read as a table'}
              </TextButton>
            )}
            {mayRecord && (
              <Button kind={data.isEmpty ? 'plain' : 'main'} keys="n" onPress={() => setRecording(true)}>
                Record a decision
              </Button>
            )}
          </>
        }
      >
        {data.title}
      </PageTitle>
      {data.isEmpty ? (
        <EmptyState level={2} title="This is where the quarter’s decisions are kept">
          What comes in after commit stands here with what it displaced, whose time paid, or who signed. So
          does everything else that was decided, until somebody says it is done.
        </EmptyState>
      ) : (
        <Body data={data} asTable={asTable} onOpen={show} />
      )}
      {isRecording && (
        <EditDecision
          decision={null}
          cycleId={data.cycle.id}
          onSaved={() => {
            setRecording(false);
            toast('Recorded');
          }}
          onClose={() => setRecording(false)}
        />
      )}
      {editing ? (
        <EditDecision
          decision={editing}
          cycleId={data.cycle.id}
          onSaved={() => setEditing(null)}
          onClose={() => setEditing(null)}
        />
      ) : (
        opened && (
          <DecisionDialog decision={opened} onEdit={() => setEditing(opened)} onClose={() => show(null)} />
        )
      )}
    </Page>
  );
}

/** The picture or its twin, as the address says. */
function useTwin() {
  const { as } = useSearch({ strict: false }) as Asked;
  const navigate = useNavigate();
  const asTable = as === 'table';
  const turn = () =>
    void navigate({
      to: '.',
      search: (now: Record<string, unknown>) => ({ ...now, as: asTable ? undefined : 'table' }),
      replace: true,
      resetScroll: false,
    });
  return { asTable, turn };
}

type BodyProps = { data: LedgerData; asTable: boolean; onOpen: (id: string) => void };

function Body({ data, asTable, onOpen }: BodyProps) {
  const search = useSearch({ strict: false }) as Asked;
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const view = (views as readonly string[]).includes(search.view ?? '') ? (search.view as View) : 'quarter';
  const set = (change: Asked) =>
    void navigate({
      to: '/decisions',
      search: (now: Record<string, unknown>) => ({ ...now, ...change }),
      replace: true,
      resetScroll: false,
    });
  useShortcuts([
    { keys: '/', label: 'Filter the decisions', group: 'This page', run: () => field.current?.focus() },
  ]);
  const wanted = (search.q ?? '').toLowerCase();
  const rows = data.rows.filter((row) => row.views.includes(view));
  const shown = rows.filter((row) =>
    `${row.words} ${row.who} ${row.whoNote} ${row.cost}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      {data.picture.lanes.length + data.picture.past.length > 0 && (
        <div className={css.pictured}>
          {asTable ? (
            <AdditionTable additions={data.additions} />
          ) : (
            <>
              <div className={css.drawn} data-as="picture">
                <Timeline picture={data.picture} title={`${data.title}. ${data.lead}`} />
              </div>
              <div className={css.drawn} data-as="words">
                <AdditionTable additions={data.additions} />
              </div>
            </>
          )}
          {!asTable && data.picture.hidden > 0 && (
            <p>
              <small>
                The newest are drawn; {data.picture.hidden} earlier{' '}
                {data.picture.hidden === 1 ? 'one stands' : 'ones stand'} in the table.
              </small>
            </p>
          )}
        </div>
      )}
      <TabLinks
        label="Which decisions"
        links={views.map((each) => ({
          label: viewWords[each],
          count: data.rows.filter((row) => row.views.includes(each)).length,
          to: '/decisions',
          search: { ...search, view: each === 'quarter' ? undefined : each },
          isHere: each === view,
        }))}
      >
        <TextField
          label="Filter"
          hideLabel
          type="search"
          placeholder="Filter"
          className={css.filter}
          inputRef={field}
          value={search.q ?? ''}
          onChange={(q) => set({ q: q || undefined })}
        />
      </TabLinks>
      <DecisionTable rows={shown} onOpen={onOpen} view={view} isFiltered={wanted !== ''} />
      {data.total > data.decisions.length && (
        <p>
          <small>
            The newest {data.decisions.length} of {data.total} decisions are shown.
          </small>
        </p>
      )}
    </>
  );
}
