// Lays the key results of an objective as they stand today, and tells which of their numbers have changed since commit.
import { addDays, type Day } from '../../core/calendar/day.ts';
import type { Id } from '../../core/id.ts';
import type { Guidance } from '../../core/key-result.ts';
import { layCheckIns } from './check-ins.ts';
import { minutesAfter, moment } from './clock.ts';
import { scoreOf } from './closing.ts';
import { addDecision } from './decisions.ts';
import type { DatedCycle, Ground } from './ground.ts';
import type { Placed } from './placed.ts';
import type { KeyResultStory } from './story/shape.ts';

/** Lays a key result with its check-ins and, once its quarter is closed, its score. */
export function layKeyResult(ground: Ground, one: Placed, story: KeyResultStory, index: number): void {
  const { cycle } = one;
  const id = one.keyResultIds[index] as Id;
  const owner = ground.personId(story.owner);
  const madeAt = minutesAfter(one.draftedAt, 3 + index * 4);
  const about = {
    objective: { id: one.id, audience: one.audience },
    cycleId: cycle.id,
    thingId: id,
    by: owner,
  };
  ground.book.note({ kind: 'key-result.created', at: madeAt, ...about, body: { title: story.title } });
  const guidance = guidanceOf(story);
  const told = layCheckIns(ground, one, story, id);
  const score = scoreOf(ground, one, story, id, told, guidance);
  noteNumbers(ground, one, story, id);
  ground.book.add('key_result', {
    id,
    objective_id: one.id,
    audience: one.audience,
    position: index + 1,
    ...numbersOf(story, cycle),
    title: story.title,
    kind: story.kind,
    role: story.guard ? 'guard' : 'result',
    unit: story.unit,
    source: story.source ?? '',
    guidance,
    weight: story.weight ?? 1,
    owner_id: owner,
    contributor_ids: (story.contributors ?? []).map(ground.personId),
    kpi_id: story.kpi ? (ground.kpis.get(story.kpi) ?? null) : null,
    ...score,
    version: 1 + (story.moved ? 1 : 0) + (score.score === null ? 0 : 1),
    created_at: madeAt.toISOString(),
  });
}

/** The numbers as they stand today: a baseline that was unknown at commit is known once it was measured. */
function numbersOf(story: KeyResultStory, cycle: DatedCycle) {
  const until = story.unknownUntil === undefined ? null : cycle.weeks[story.unknownUntil - 1];
  const isKnown = until === null || (until !== undefined && until.number <= cycle.over);
  return {
    baseline: isKnown ? (story.from ?? null) : null,
    baseline_by: until?.endsOn ?? null,
    target: story.to ?? null,
    band_low: story.band?.[0] ?? null,
    band_high: story.band?.[1] ?? null,
  };
}

// Numbers that changed after commit: a baseline that was measured, a target that somebody moved.
function noteNumbers(ground: Ground, one: Placed, story: KeyResultStory, id: Id): void {
  const { cycle } = one;
  const about = { objective: { id: one.id, audience: one.audience }, cycleId: cycle.id, thingId: id };
  const measured = story.unknownUntil === undefined ? undefined : cycle.weeks[story.unknownUntil - 1];
  if (measured && measured.number <= cycle.over)
    ground.book.note({
      kind: 'key-result.edited',
      at: moment(addDays(measured.startsOn, 2), '11:20'),
      by: ground.personId(story.owner),
      ...about,
      body: { changes: { baseline: [null, story.from] } },
    });
  if (!story.moved) return;
  const week = cycle.weeks[story.moved.week - 1]?.startsOn as Day;
  const at = moment(addDays(week, 4), '17:41');
  addDecision(ground, {
    kind: 'target change',
    cycleId: cycle.id,
    objective: one,
    keyResultId: id,
    choice: story.moved.reason,
    owner: story.moved.by,
    by: story.moved.by,
    at,
    done: { at, note: '' },
  });
  ground.book.note({
    kind: 'key-result.target-changed',
    at,
    by: ground.personId(story.moved.by),
    ...about,
    body: { changes: { target: [story.moved.from, story.to] }, reason: story.moved.reason },
  });
}

/** What 0.3, 0.7 and 1.0 would look like, as the story says it. */
export function guidanceOf({ guidance, marks }: KeyResultStory): Guidance {
  return (guidance ?? []).map((words, index) => ({
    at: ([0.3, 0.7, 1] as const)[index] as 0.3 | 0.7 | 1,
    words,
    value: marks?.[index] ?? null,
  }));
}
