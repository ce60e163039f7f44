// Saying what an objective is for: what it supports, and the bet behind it.
import type { Cycle } from '../../../actions/cycles.ts';
import type { ListedObjective } from '../../../actions/objectives/shapes.ts';
import { shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { useForm } from '../../parts/form.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './cycle.module.css';
import type { CycleData } from './use-cycle.ts';

/** The way to link an objective, for those who may. */
export function LinkIt({
  objective,
  cycle,
  onPress,
}: {
  objective: ListedObjective;
  cycle: Cycle;
  onPress: () => void;
}) {
  const may = useMay();
  const { ownerId, contributorIds, teamId, state } = objective;
  const verb = state === 'committed' ? 'objectives.amend' : 'objectives.edit';
  if (cycle.phase === 'closed' || state === 'closed' || !may(verb, { ownerId, contributorIds, teamId }))
    return null;
  return (
    <Button
      kind="quiet"
      size="small"
      className={css.link}
      onPress={onPress}
      aria-label={`Link “${objective.title}”`}
    >
      Link
    </Button>
  );
}

type Props = { objective: ListedObjective; data: CycleData; onClose: () => void };

export function LinkDialog({ objective, data, onClose }: Props) {
  const targets = targetsFor(objective, data);
  const form = useForm({
    initial: { toId: null as string | null, because: '' },
    check: ({ toId }) => ({ toId: toId ? '' : 'Choose what it supports' }),
    save: async ({ toId, because }) => {
      const toKind = targets.find(({ id }) => id === toId)?.kind ?? 'outcome';
      return shelf.supports.create({
        objectiveId: objective.id,
        toKind,
        toId: toId ?? '',
        because: because.trim(),
      });
    },
    onSaved: ({ id, toTitle }) => {
      void queryClient.invalidateQueries();
      toast(
        `Now supports “${toTitle}”`,
        () => void shelf.supports.remove({ id }).then(() => queryClient.invalidateQueries()),
      );
      onClose();
    },
  });
  return (
    <Dialog
      title="What is it for?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Leave it alone
          </Button>
          <Button kind="main" isBusy={form.isBusy} onPress={() => form.submit()}>
            Link it
          </Button>
        </>
      }
    >
      <form onSubmit={form.submit}>
        <p className={`w ${css.words}`}>{objective.title}</p>
        <ComboBox
          label="It supports"
          options={targets.map(({ id, title, note }) => ({ id, label: title, note }))}
          placeholder="An outcome or an objective"
          none="Nothing by that name"
          autoFocus
          {...form.field('toId')}
        />
        <TextArea
          label="Because"
          hint="the bet: we believe that …"
          voice="people"
          {...form.field('because')}
        />
      </form>
      {form.problem && Object.keys(form.errors).length === 0 && (
        <ErrorState error={form.problem} safe="What you wrote is still here." small />
      )}
    </Dialog>
  );
}

function targetsFor(objective: ListedObjective, { all, outcomes }: CycleData) {
  const taken = new Set(objective.supports.map(({ toId }) => toId));
  return [
    ...outcomes.map(({ id, title }) => ({ id, title, kind: 'outcome' as const, note: 'Outcome' })),
    ...all
      .filter(({ id, state }) => id !== objective.id && state !== 'closed')
      .map(({ id, title, teamName }) => ({ id, title, kind: 'objective' as const, note: teamName })),
  ].filter(({ id }) => !taken.has(id));
}
