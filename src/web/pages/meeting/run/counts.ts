// Counts of a quarter's discipline, each against what should have happened: what was called off or never held stays in the sum.
import type { Escalation } from '../../../../actions/escalations/shown.ts';
import type { MeetingInList } from '../../../../actions/meetings/shapes.ts';

type Held = { kind: MeetingInList['kind']; held: number; of: number; without: number };

/** For each kind how many that came round were held in time. */
export function heldByKind(meetings: readonly MeetingInList[]): Held[] {
  const over = meetings.filter(({ state, countsAsMissed }) => state.startsWith('held') || countsAsMissed);
  return [...Map.groupBy(over, ({ kind }) => kind)].map(([kind, own]) => {
    const held = own.filter(({ countsAsMissed }) => !countsAsMissed);
    return {
      kind,
      held: held.length,
      of: own.length,
      without: held.filter(({ state }) => state === 'held without quorum').length,
    };
  });
}

/** "3 of 5 requests answered in time, 1 still waits". */
export function answersWords(asked: readonly Pick<Escalation, 'state' | 'isLate'>[]): string {
  const counted = asked.filter(({ state }) => state !== 'withdrawn');
  if (counted.length === 0) return 'Nobody asked for help';
  const inTime = counted.filter(({ state, isLate }) => state === 'answered' && !isLate).length;
  const waits = counted.filter(({ state }) => state === 'open').length;
  return `${inTime} of ${counted.length} answered in time${waits > 0 ? `, ${waits} still waiting` : ''}`;
}

/** "3, of them 1 a stretch, 1 safe, 1 nobody has answered for". */
export function perfectsWords({
  perfect,
  stretch,
  safe,
}: {
  perfect: number;
  stretch: number;
  safe: number;
}): string {
  const open = perfect - stretch - safe;
  const parts = [
    stretch > 0 && `${stretch} a stretch`,
    safe > 0 && `${safe} safe`,
    open > 0 && `${open} nobody has answered for`,
  ].filter((each) => each !== false);
  return `${perfect}: ${parts.join(', ')}`;
}
