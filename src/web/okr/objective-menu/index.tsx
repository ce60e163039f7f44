// What else can be done with an objective, behind one button: copy, move, remove or drop it, put it back.
import IconDots from '@tabler/icons-react/icons/IconDots';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { allows } from '../../../core/cycle.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { queryClient } from '../../app/query-client.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { Button } from '../../parts/button.tsx';
import { Menu, type MenuEntry } from '../../parts/menu.tsx';
import { problemOf } from '../../parts/problem.ts';
import { toast } from '../../parts/toast.tsx';
import type { Whole } from '../draft-editor/wires.ts';

const CarryDialog = lazy(() => import('../carried/carry-dialog.tsx'));
const DuplicateDialog = lazy(() => import('./duplicate-dialog.tsx'));
const MoveDialog = lazy(() => import('./move-dialog.tsx'));
const DropDialog = lazy(() => import('./drop-dialog.tsx'));

/** Away from its button an entry has to say what it is about. */
const inPalette: Record<string, string> = {
  carry: 'Carry this objective into the next cycle',
  duplicate: 'Duplicate this objective',
  move: 'Move this objective to another team or cycle',
  drop: 'Drop this objective',
  snapshot: 'Read what was committed',
};

type Asked = 'carry' | 'duplicate' | 'move' | 'drop' | null;

export function ObjectiveMenu({ objective, more = [] }: { objective: Whole; more?: readonly MenuEntry[] }) {
  const may = useMay();
  const navigate = useNavigate();
  const [asked, askFor] = useState<Asked>(null);
  const { data: cycle } = useQuery(ask.cycles.get.queryOptions({ input: { id: objective.cycleId } }));
  const { data: all } = useQuery(ask.cycles.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const next = all?.cycles.findLast(
    ({ startsOn, phase }) => cycle && startsOn > cycle.startsOn && allows(phase, 'draft'),
  );
  const { state, removedAt } = objective;
  const isDraft = state === 'draft' || state === 'proposed';
  const isOpen = cycle !== undefined && cycle.phase !== 'closed' && removedAt === null;
  const entries: MenuEntry[] = [...more];
  if (!isDraft && removedAt === null && next && may('objectives.create', objective))
    entries.push({
      id: 'carry',
      label: 'Carry on …',
      note: `into ${next.name}, with a fresh reason`,
      run: () => askFor('carry'),
    });
  if (may('objectives.create', objective))
    entries.push({
      id: 'duplicate',
      label: 'Duplicate …',
      note: 'as a new draft',
      run: () => askFor('duplicate'),
    });
  if (isOpen && state !== 'closed' && may('objectives.amend', objective) && allows(cycle.phase, 'draft'))
    entries.push({
      id: 'move',
      label: 'Move …',
      note: 'to another team or cycle',
      run: () => askFor('move'),
    });
  if (isOpen && state !== 'closed' && may('dependencies.ask', objective) && allows(cycle.phase, 'draft'))
    entries.push({
      id: 'depend',
      label: 'Ask a team for something …',
      note: 'that this needs',
      run: () =>
        void navigate({
          to: '/workshop',
          search: (now: Record<string, unknown>) => ({ ...now, cycle: objective.cycleId, for: objective.id }),
        }),
    });
  if (
    isOpen &&
    state === 'committed' &&
    may('objectives.close', objective) &&
    allows(cycle.phase, 'close early')
  )
    entries.push({
      id: 'drop',
      label: 'Drop it …',
      note: 'with a reason',
      danger: true,
      run: () => askFor('drop'),
    });
  if (isOpen && isDraft && may('objectives.remove', objective))
    entries.push({
      id: 'remove',
      label: 'Remove the draft',
      danger: true,
      run: () => void setRemoved(objective, true),
    });
  useShortcuts(
    entries.map(({ id, label, run = () => {} }) => ({
      keys: '',
      label: inPalette[id] ?? label.replace(' …', ''),
      group: 'This page',
      run,
    })),
  );
  if (entries.length === 0) return null;
  const close = () => askFor(null);
  return (
    <>
      <Menu label="More with this objective" sections={[{ entries }]}>
        <Button kind="quiet" aria-label="More with this objective">
          <IconDots aria-hidden="true" />
        </Button>
      </Menu>
      <Suspense>
        {asked === 'carry' && (
          <CarryDialog
            objective={{
              ...objective,
              keyResults: objective.keyResults.filter((row) => row.removedAt === null),
              carried: objective.carried.filter(({ keyResultId }) => keyResultId === null),
            }}
            onDone={({ id }) => {
              close();
              void navigate({ to: '/objectives/$id', params: { id } });
            }}
            onClose={close}
          />
        )}
        {asked === 'duplicate' && <DuplicateDialog objective={objective} onClose={close} />}
        {asked === 'move' && <MoveDialog objective={objective} onClose={close} />}
        {asked === 'drop' && <DropDialog objective={objective} onClose={close} />}
      </Suspense>
    </>
  );
}

/** Takes a draft out or puts it back, with Undo. */
export async function setRemoved(
  { id, version }: { id: string; version: number },
  removed: boolean,
): Promise<void> {
  try {
    const done = await (removed ? shelf.objectives.remove : shelf.objectives.restore)({ id, version });
    await queryClient.invalidateQueries();
    toast(removed ? 'Draft removed' : 'Draft is back', () => void setRemoved(done, !removed));
  } catch (error) {
    const { sentence, next } = problemOf(error);
    toast(`${sentence} ${next}`);
  }
}
