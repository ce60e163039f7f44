// A key result goes on without its objective: into which draft, and why, beside the reasons given before.
import { useQuery } from '@tanstack/react-query';
import { ask, shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { Carried } from '../../okr/carried/index.tsx';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import type { Handed, HandedKeyResult, Reset } from './shown.ts';

type Props = {
  row: HandedKeyResult;
  objective: Handed;
  next: NonNullable<Reset['next']>;
  onClose: () => void;
};

export default function CarryKeyResultDialog({ row, objective, next, onClose }: Props) {
  const { data } = useQuery(
    ask.objectives.list.queryOptions({
      input: { cycleId: next.id, states: ['draft', 'proposed'], limit: 500 },
    }),
  );
  const drafts = data?.objectives ?? [];
  const options = drafts
    .toSorted((a, b) => Number(b.teamId === objective.teamId) - Number(a.teamId === objective.teamId))
    .map(({ id, title, teamName }) => ({ id, label: title, note: teamName }));
  const form = useForm<{ intoId: string | null; reason: string }, unknown>({
    initial: { intoId: null, reason: '' },
    check: ({ intoId, reason }) => ({
      intoId: intoId ? undefined : 'Choose a draft',
      reason: reason.trim() ? undefined : 'Say why it goes on',
    }),
    save: ({ intoId, reason }) =>
      shelf.resets.carryKeyResult({ keyResultId: row.id, intoObjectiveId: intoId ?? '', reason }),
    onSaved: () => {
      void queryClient.invalidateQueries();
      toast(`It stands in a draft of ${next.name} now`);
      onClose();
    },
  });
  return (
    <Dialog title="Carry it into another draft" isOpen onClose={onClose}>
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <p className="w">{row.title}</p>
        <Carried carried={row.carried} />
        <ComboBox
          key={`drafts ${data !== undefined}`}
          label={`Draft in ${next.name}`}
          options={options}
          none="No draft by that name"
          note={data && drafts.length === 0 ? `${next.name} has no draft yet: write one first` : undefined}
          {...form.field('intoId')}
        />
        <TextArea
          label="Why it goes on"
          hint={row.carried.length > 0 ? 'something new since then' : undefined}
          voice="people"
          rows={2}
          {...form.field('reason')}
        />
        {form.problem && Object.keys(form.errors).length === 0 && (
          <ErrorState error={form.problem} safe="What you wrote is still here." small />
        )}
        <div>
          <Button kind="main" type="submit" isBusy={form.isBusy}>
            Carry it into the draft
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
