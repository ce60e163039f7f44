// Takes back somebody who left, with the role and teams they had.
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { problemOf } from '../../parts/problem.ts';
import { toast } from '../../parts/toast.tsx';

export async function restore({
  id,
  name,
  version,
}: {
  id: string;
  name: string;
  version: number;
}): Promise<void> {
  try {
    await shelf.people.restore({ id, version });
    toast(`${name} is back, with the role and teams they had`);
  } catch (error) {
    const { sentence, next } = problemOf(error);
    toast(`${sentence} ${next}`.trim());
  }
  await queryClient.invalidateQueries();
}
