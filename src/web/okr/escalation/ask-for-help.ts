// Sending what a note needs to somebody who has to answer. The check-in is recorded whatever becomes of it.
import type { Id } from '../../../core/id.ts';
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { problemOf } from '../../parts/problem.ts';
import { toast } from '../../parts/toast.tsx';

export async function askForHelp(asked: {
  keyResultId: Id;
  checkInId: Id | null;
  need: string;
}): Promise<void> {
  try {
    const { askedName } = await shelf.escalations.raise(asked);
    toast(askedName ? `Asked ${askedName}` : 'Asked; nobody holds the role yet, so an owner answers');
  } catch (thrown) {
    const { sentence, next } = problemOf(thrown);
    toast(`The request was not sent. ${sentence} ${next} The note is kept.`);
  }
  void queryClient.invalidateQueries();
}
