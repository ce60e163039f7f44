// Moving an outcome up or down among those shown with it. The server takes the order of all, drafts and closed ones too.
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { announce } from '../../parts/announce.tsx';
import { problemOf } from '../../parts/problem.ts';
import { toast } from '../../parts/toast.tsx';

/** The ids of `all` with `id` and the neighbour it passes among `shown` exchanged; null at either end. */
function swapped(
  all: readonly string[],
  shown: readonly string[],
  id: string,
  step: -1 | 1,
): string[] | null {
  const other = shown[shown.indexOf(id) + step];
  if (other === undefined) return null;
  const order = [...all];
  order[all.indexOf(id)] = other;
  order[all.indexOf(other)] = id;
  return order;
}

export async function moveOutcome(
  all: readonly string[],
  shown: readonly string[],
  id: string,
  step: -1 | 1,
): Promise<void> {
  const ids = swapped(all, shown, id, step);
  if (!ids) return;
  try {
    await shelf.outcomes.order({ ids });
    announce(`Now in place ${shown.indexOf(id) + step + 1} of ${shown.length}`);
  } catch (error) {
    const { code, sentence, next } = problemOf(error);
    toast(
      code === 'stale-version'
        ? 'Somebody added or removed an outcome. The list is up to date now: move it again.'
        : `${sentence} ${next}`.trim(),
    );
  }
  await queryClient.invalidateQueries();
}
