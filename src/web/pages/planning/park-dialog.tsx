// Parking a draft: the reason is what the next planning will read.
import type { Planning } from '../../../actions/planning.ts';
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './planning.module.css';

export function ParkDialog({ row, onClose }: { row: Planning['ranked'][number]; onClose: () => void }) {
  const { objectiveId, title } = row;
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() ? undefined : 'Say why it has to wait' }),
    save: ({ reason }) => shelf.planning.park({ objectiveId, reason }),
    onSaved: () => {
      void queryClient.invalidateQueries();
      toast(
        'Parked with its reason',
        () => void shelf.planning.unpark({ objectiveId }).then(() => queryClient.invalidateQueries()),
      );
      onClose();
    },
  });
  return (
    <Dialog title="Park this draft?" isOpen onClose={onClose}>
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <p className={css.quoted}>{title}</p>
        <TextArea
          label="Why it has to wait"
          note="It stands beside the draft when the next quarter is planned."
          voice="people"
          autoFocus
          {...form.field('reason')}
        />
        {form.problem && <ErrorState error={form.problem} safe="What you wrote is still here." small />}
        <div>
          <Button kind="main" type="submit" isBusy={form.isBusy}>
            Park it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
