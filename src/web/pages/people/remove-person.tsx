// Removing somebody, after saying what goes and what stays. The last owner cannot go, and is told what to do first.
import { shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './people.module.css';
import type { Person } from './person.ts';
import { restore } from './restore.ts';

export function RemovePerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const isSelf = useMe()?.personId === person.id;
  const { id, name, version, hasJoined } = person;
  const remove = async () => {
    const removed = await shelf.people.remove({ id, version });
    if (isSelf) return location.assign('/sign-in');
    toast(`${name} is removed`, () => void restore(removed));
    await queryClient.invalidateQueries();
  };
  return (
    <ConfirmDialog
      title={isSelf ? 'Leave this workspace?' : `Remove ${name}?`}
      isOpen
      onClose={onClose}
      verb={isSelf ? 'Leave' : 'Remove'}
      keep={isSelf ? 'Stay' : 'Keep them'}
      onConfirm={remove}
    >
      <p className={css.said}>
        {isSelf
          ? 'You are out at once, and only an owner or admin can take you back.'
          : hasJoined
            ? 'They are out at once, and their API tokens stop working.'
            : 'Their invitation opens nothing any more.'}{' '}
        What {isSelf ? 'you' : 'they'} wrote, checked in and decided stays, with the name. What{' '}
        {isSelf ? 'you own' : 'they own'} keeps its owner until somebody takes it over.
      </p>
    </ConfirmDialog>
  );
}
