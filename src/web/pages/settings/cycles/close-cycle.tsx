// Closing a cycle for good: first what is still open in it, and only when nothing is, the typed word.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Cycle } from '../../../../actions/cycles.ts';
import { ask, shelf } from '../../../app/client.ts';
import { queryClient } from '../../../app/query-client.ts';
import { Button } from '../../../parts/button.tsx';
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { counted } from '../../../parts/numbers.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { toast } from '../../../parts/toast.tsx';
import css from '../settings.module.css';

const shownMost = 20;

export function CloseCycle({ cycle: { id, name, version }, onClose }: { cycle: Cycle; onClose: () => void }) {
  const open = useQuery(
    ask.objectives.list.queryOptions({ input: { cycleId: id, states: ['committed'], limit: shownMost } }),
  );
  const drafts = useQuery(
    ask.objectives.list.queryOptions({ input: { cycleId: id, states: ['draft', 'proposed'], limit: 1 } }),
  );
  const error = open.error ?? drafts.error;
  if (error || !open.data || !drafts.data)
    return (
      <Dialog title={`Close ${name}?`} isOpen onClose={onClose} width="narrow">
        {error ? <ErrorState error={error} small /> : <Skeleton lines={3} />}
      </Dialog>
    );
  const { total, objectives } = open.data;
  if (total > 0)
    return (
      <Dialog
        title={`${counted(total, 'objective')} of ${name} ${total === 1 ? 'is' : 'are'} still open`}
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>Leave it open</Button>}
      >
        <p className={css.said}>Each needs its verdict before the cycle can close.</p>
        <ul className={css.open}>
          {objectives.map(({ id: objectiveId, title, teamName }) => (
            <li key={objectiveId}>
              <Link to="/review/$id" params={{ id: objectiveId }} className="w">
                {title}
              </Link>
              <small>{teamName}</small>
            </li>
          ))}
        </ul>
        {total > shownMost && <p className={css.said}>And {total - shownMost} more.</p>}
      </Dialog>
    );
  const left = drafts.data.total;
  return (
    <ConfirmDialog
      title={`Close ${name} for good?`}
      isOpen
      onClose={onClose}
      verb="Close the cycle"
      keep="Leave it open"
      typed={name}
      onConfirm={async () => {
        await shelf.cycles.move({ id, version, to: 'closed' });
        toast(`${name} is closed`);
        await queryClient.invalidateQueries();
      }}
    >
      <p className={css.said}>
        From then on it can only be read: scores, verdicts and lessons stand as they are. There is no way
        back.
      </p>
      {left > 0 && (
        <p className={css.said}>
          {counted(left, 'draft')} {left === 1 ? 'was' : 'were'} never committed and will be closed in with
          it. Move what you still want to the next cycle first.
        </p>
      )}
    </ConfirmDialog>
  );
}
