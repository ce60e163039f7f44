// What can be done about a trouble with one press, and what has to be asked again after any of it.
import type { Trouble } from '../../../actions/diagnoses/shapes.ts';
import type { Id } from '../../../core/id.ts';
import { ask, shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { dayWords } from '../../parts/dates.ts';
import { problemOf } from '../../parts/problem.ts';
import { toast } from '../../parts/toast.tsx';

export function refetchTroubles(): void {
  void queryClient.invalidateQueries({ queryKey: ask.troubles.key() });
  void queryClient.invalidateQueries({ queryKey: ask.diagnoses.key() });
}

/** Says who has it now and when it is measured again. */
export function begun({ ownerName, retestOn }: Trouble): void {
  refetchTroubles();
  toast(`${ownerName} owns it; it is measured again on ${dayWords(retestOn ?? '', 'weekday')}`);
}

/** Takes it on as it is suggested. */
export async function begin(trouble: Trouble, ownerId: Id, retestOn: string): Promise<void> {
  await tried(async () => {
    begun(await shelf.troubles.begin({ id: trouble.id, version: trouble.version, ownerId, retestOn }));
  });
}

export async function wake({ id, version }: Trouble): Promise<void> {
  await tried(async () => {
    await shelf.troubles.wake({ id, version });
    refetchTroubles();
    toast('It stands among the open ones again');
  });
}

export async function drop({ id, version }: Trouble): Promise<void> {
  await tried(async () => {
    await shelf.troubles.drop({ id, version });
    refetchTroubles();
    toast('Laid aside; nobody owns it now');
  });
}

// One press carries no words that could be lost: what went wrong is said, and what is there now is shown.
async function tried(deed: () => Promise<void>): Promise<void> {
  try {
    await deed();
  } catch (error) {
    const { sentence, next } = problemOf(error);
    refetchTroubles();
    toast(`${sentence} ${next}`);
  }
}
