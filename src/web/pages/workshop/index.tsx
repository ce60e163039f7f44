// The alignment workshop: what teams need of each other, where it does not hold, who is asked for too much, and all drafts worst first.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Dependency } from '../../../actions/dependencies.ts';
import type { Workshop as Table } from '../../../actions/workshops.ts';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { CycleChoice } from '../../okr/cycle-choice.tsx';
import { usePlannedCycle } from '../../okr/use-planned-cycle.ts';
import { Button, buttonClass } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { AllDrafts, useDrafts } from './all-drafts.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { Cards } from './cards.tsx';
import { workshopFinding } from './finding.ts';
import { Overload } from './overload.tsx';

export default function Workshop() {
  const chosen = usePlannedCycle();
  const cycleId = chosen.cycle?.id ?? '';
  const table = useQuery({
    ...ask.workshops.get.queryOptions({ input: { cycleId } }),
    enabled: cycleId !== '',
  });
  if (table.data && chosen.cycle)
    return <Reading table={table.data} cycle={chosen.cycle} choice={<CycleChoice chosen={chosen} />} />;
  if (chosen.cycle === null)
    return (
      <Page title="Workshop">
        <PageTitle>There is no quarter to align yet</PageTitle>
        <EmptyState level={2} title="The workshop needs a cycle in planning">
          Once teams have drafts in it, what they need of each other lies on this table.
        </EmptyState>
      </Page>
    );
  const error = chosen.error ?? table.error;
  if (!error) return <PageSkeleton />;
  return <Unread what="The workshop" title="Workshop" error={error} onRetry={() => void table.refetch()} />;
}

type Cycle = { id: string; name: string; phase: string; startsOn: string; endsOn: string };
type Open =
  | { kind: 'ask'; card: Dependency | null; for?: string }
  | { kind: 'answer'; card: Dependency }
  | null;

function Reading({ table, cycle, choice }: { table: Table; cycle: Cycle; choice: React.ReactNode }) {
  const me = useMe();
  const may = useMay();
  // From an objective's own menu: its card is begun at once.
  const { for: wanted } = useSearch({ strict: false }) as { for?: string };
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(wanted ? { kind: 'ask', card: null, for: wanted } : null);
  const close = () => {
    setOpen(null);
    if (wanted)
      void navigate({
        to: '.',
        search: (now: Record<string, unknown>) => ({ ...now, for: undefined }),
        replace: true,
      });
  };
  const drafts = useDrafts(cycle.id);
  const isOpen = cycle.phase !== 'closed' && cycle.phase !== 'review';
  const mayAsk =
    isOpen &&
    (may('dependencies.ask') || (me?.teams ?? []).some((teamId) => may('dependencies.ask', { teamId })));
  const start = () => setOpen({ kind: 'ask', card: null });
  useShortcuts([mayAsk && { keys: 'n', label: 'Ask a team for something', group: 'Workshop', run: start }]);
  const toFix = drafts.data?.drafts.filter(({ open: { error } }) => error > 0).length ?? 0;
  const { dependencies } = table;
  const askButton = mayAsk && (
    <Button kind="main" keys="n" onPress={start}>
      Ask a team
    </Button>
  );
  return (
    <Page title="Workshop">
      <PageTitle
        eyebrow={choice}
        lead="What each team needs of another before the quarter is committed, answered by whoever leads the other one."
        actions={
          <>
            <Link to="/planning" search={{ cycle: cycle.id } as never} className={buttonClass('quiet')}>
              To the ranking
            </Link>
            {dependencies.length > 0 && askButton}
          </>
        }
      >
        {workshopFinding(table, toFix)}
      </PageTitle>
      {dependencies.length === 0 ? (
        <EmptyState level={2} title="A card says what one team gives and another needs" action={askButton}>
          It is asked for one objective, with the day without which it is too late. The other team accepts it
          with a day of its own, or refuses it with the reason.
        </EmptyState>
      ) : (
        <Cards
          table={table}
          isOpen={isOpen}
          onAnswer={(card) => setOpen({ kind: 'answer', card })}
          onEdit={(card) => setOpen({ kind: 'ask', card })}
        />
      )}
      <Overload table={table} />
      <AllDrafts cycleId={cycle.id} />
      {open?.kind === 'ask' && (
        <AskDialog cycle={cycle} card={open.card} objectiveId={open.for ?? null} onClose={close} />
      )}
      {open?.kind === 'answer' && <AnswerDialog card={open.card} onClose={close} />}
    </Page>
  );
}
