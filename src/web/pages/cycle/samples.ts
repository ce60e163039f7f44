// Objectives for the tests of this page: give what the test is about, the rest is as usual.
import type { ListedKeyResult, ListedObjective } from '../../../actions/objectives/shapes.ts';

export const today = '2026-05-14';

export function keyResult(given: Partial<ListedKeyResult> & { id: string }): ListedKeyResult {
  return {
    objectiveId: 'o',
    position: 1,
    title: `Key result ${given.id}`,
    kind: 'increase',
    role: 'result',
    baseline: 0,
    baselineBy: null,
    target: 10,
    bandLow: null,
    bandHigh: null,
    unit: '',
    weight: 1,
    ownerId: 'ines',
    ownerName: 'Ines Carvalho',
    contributorIds: [],
    score: null,
    perfectWas: null,
    version: 1,
    value: 4,
    confidence: 0.7,
    previousConfidence: null,
    status: 'on track',
    effectiveOn: '2026-05-12',
    progress: 0.4,
    expected: 5,
    ...given,
  };
}

export function objective(given: Partial<ListedObjective> & { id: string }): ListedObjective {
  return {
    cycleId: 'spring',
    teamId: 'terminals',
    teamName: 'Terminals',
    ownerId: 'ines',
    ownerName: 'Ines Carvalho',
    contributorIds: [],
    title: `Objective ${given.id}`,
    ambition: 'committed',
    state: 'committed',
    visibility: 'workspace',
    verdict: null,
    lesson: '',
    committedAt: '2026-04-01T08:00:00.000Z',
    version: 1,
    createdAt: '2026-03-20T08:00:00.000Z',
    updatedAt: '2026-05-12T09:00:00.000Z',
    status: 'on track',
    onTrack: 0,
    of: 0,
    progress: 0.4,
    keyResults: [],
    supports: [],
    ...given,
  };
}

/** Links from an objective, as ids: `outcome:x` or the id of an objective. */
export function supporting(from: string, ...to: string[]): ListedObjective['supports'] {
  return to.map((target) => {
    const isOutcome = target.startsWith('outcome:');
    return {
      id: `${from}>${target}`,
      objectiveId: from,
      objectiveTitle: from,
      toKind: isOutcome ? 'outcome' : 'objective',
      toId: target,
      toTitle: target,
      toObjectiveId: isOutcome ? null : target,
      because: '',
      version: 1,
    };
  });
}
