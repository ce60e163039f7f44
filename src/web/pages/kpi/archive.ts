// Putting a KPI away and taking it back: its readings stay either way, so it is done at once and can be undone.
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { problemOf } from '../../parts/problem.ts';
import { toast } from '../../parts/toast.tsx';

export async function setArchived(
  { id, version, name }: { id: string; version: number; name: string },
  archived: boolean,
): Promise<void> {
  try {
    const after = await shelf.kpis[archived ? 'archive' : 'restore']({ id, version });
    toast(
      archived ? `${name} is no longer watched; its readings stay` : `${name} is watched again`,
      () => void setArchived(after, !archived),
    );
  } catch (error) {
    const { sentence, next } = problemOf(error);
    toast(`${sentence} ${next}`.trim());
  }
  await queryClient.invalidateQueries();
}
