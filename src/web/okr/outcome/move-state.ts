// Activating, closing and opening an outcome again: done at once, with the way back in the same place.
import type { OutcomeFields } from '../../../core/outcome.ts';
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { problemOf } from '../../parts/problem.ts';
import { toast } from '../../parts/toast.tsx';

type State = OutcomeFields['state'];

const done: Record<State, string> = {
  draft: 'Outcome is a draft again',
  active: 'Outcome is active: objectives can bet on it',
  closed: 'Outcome closed; its bets and numbers stay',
};

export async function moveState(
  outcome: { id: string; version: number; state: State },
  state: State,
): Promise<void> {
  try {
    const { id, version } = outcome;
    const moved = await shelf.outcomes.edit({ id, version, fields: { state } });
    toast(done[state], () => void moveState(moved, outcome.state));
  } catch (error) {
    const { sentence, next } = problemOf(error);
    toast(`${sentence} ${next}`.trim());
  }
  await queryClient.invalidateQueries();
}
