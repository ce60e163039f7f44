// How somebody's invitation stands: who made the link and how long it holds, or that none works. And taking it back.
import { shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { dueWords } from '../../parts/dates.ts';
import { problemOf } from '../../parts/problem.ts';
import { toast } from '../../parts/toast.tsx';
import css from './people.module.css';

export type Invitation = Awaited<ReturnType<typeof shelf.invitations.list>>['invitations'][number];

export function InvitationNote({ invitation }: { invitation: Invitation | null }) {
  const zone = useMe()?.zone ?? 'UTC';
  return (
    <small className={css.note}>
      {invitation
        ? `Link from ${invitation.createdByName ?? 'somebody'}, holds until ${dueWords(invitation.expiresAt, new Date(), zone)}`
        : 'No link that works: make a new one'}
    </small>
  );
}

export async function revoke({ id, name }: Invitation): Promise<void> {
  try {
    await shelf.invitations.revoke({ id });
    toast(`The link of ${name} opens nothing any more`);
  } catch (error) {
    const { sentence, next } = problemOf(error);
    toast(`${sentence} ${next}`.trim());
  }
  await queryClient.invalidateQueries();
}
