// Letting go and taking it back, each by one press and each with its way back.
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { problemOf } from '../../parts/problem.ts';
import { toast } from '../../parts/toast.tsx';

/** Lets an objective or one of its key results go; Undo takes it back. */
export async function letGo(objectiveId: string, keyResultId: string | null): Promise<void> {
  try {
    await shelf.resets.drop({ objectiveId, keyResultId });
    toast('Let go', () => void takeBack(objectiveId, keyResultId));
  } catch (error) {
    toast(`It waits as it did: ${problemOf(error).sentence}`);
  }
  await queryClient.invalidateQueries();
}

export async function takeBack(objectiveId: string, keyResultId: string | null): Promise<void> {
  try {
    await shelf.resets.takeBack({ objectiveId, keyResultId });
    toast('It waits for a choice again');
  } catch (error) {
    toast(`It stays let go: ${problemOf(error).sentence}`);
  }
  await queryClient.invalidateQueries();
}
