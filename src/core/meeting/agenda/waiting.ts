// What waits for this meeting whatever its kind: answers, last time's decisions, what was parked, and what came in without a price.
import { type AgendaFacts, counted, type Wish } from './shapes.ts';

export function waiting({ escalations, decisions, parked, additions, kind }: AgendaFacts): Wish[] {
  const asked = escalations.toSorted((a, b) => Number(b.isLate) - Number(a.isLate) || b.day - a.day);
  const late = (past: number) =>
    past > 0 ? [`${counted(past, 'decision')} past ${past === 1 ? 'its' : 'their'} date`] : [];
  const kept = decisions.of > 0 ? [`${decisions.done} of ${decisions.of} done`] : [];
  return [
    ...asked.map(
      (each): Wish => ({
        kind: 'escalation',
        title: `Answer ${each.raisedByName}`,
        because: each.isLate
          ? `Escalation, past its ${each.of} days`
          : `Escalation, day ${each.day} of ${each.of}`,
        said: each.need,
        saidBy: each.raisedByName,
        escalationId: each.id,
        objectiveId: each.objectiveId,
        keyResultId: each.keyResultId,
        weight: 4,
      }),
    ),
    ...(decisions.of + decisions.past > 0
      ? [
          {
            kind: 'decisions' as const,
            title: 'Last time’s decisions',
            because: [...kept, ...late(decisions.past)].join(', '),
            weight: 2,
          },
        ]
      : []),
    ...parked.map((each): Wish => ({ ...each, kind: 'parked', because: 'Parked last time', weight: 3 })),
    ...(kind === 'weekly check-in' ? [] : additions).map(
      (each): Wish => ({
        kind: 'addition',
        title: `What does “${each.title}” displace?`,
        because: `Added ${each.addedByName ? `by ${each.addedByName}` : 'from a file'}, no price named for ${counted(each.unpaidDays, 'day')}`,
        objectiveId: each.objectiveId,
        keyResultId: each.keyResultId,
        weight: 5,
      }),
    ),
  ];
}
