// Putting a team away, after saying what stays. A team with open objectives or teams under it is refused, and the refusal names them.
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { problemOf } from '../../parts/problem.ts';
import { toast } from '../../parts/toast.tsx';
import css from './team.module.css';

type Known = { id: string; name: string; version: number };

export function ArchiveTeam({ team, onClose }: { team: Known; onClose: () => void }) {
  const { id, name, version } = team;
  const archive = async () => {
    const after = await shelf.teams.archive({ id, version });
    toast(`${name} is archived`, () => void restoreTeam(after));
    await queryClient.invalidateQueries();
  };
  return (
    <ConfirmDialog
      title={`Archive ${name}?`}
      isOpen
      onClose={onClose}
      verb="Archive"
      keep="Keep it"
      onConfirm={archive}
    >
      <p className={css.said}>
        It leaves every list one can choose a team from. Its closed objectives, its people and its history
        stay, and it can be brought back.
      </p>
    </ConfirmDialog>
  );
}

export async function restoreTeam({ id, name, version }: Known): Promise<void> {
  try {
    await shelf.teams.restore({ id, version });
    toast(`${name} is back where it was`);
  } catch (error) {
    const { sentence, next } = problemOf(error);
    toast(`${sentence} ${next}`.trim());
  }
  await queryClient.invalidateQueries();
}
