// Lays what the workshop before the next quarter has on its table: cards between teams, and the ranking of one of them.
import { addDays, type Day } from '../../core/calendar/day.ts';
import { everyone, type Id } from '../../core/id.ts';
import { newId } from '../new-id.ts';
import { weekNumber } from './calendar.ts';
import { moment, workingDay } from './clock.ts';
import type { DatedCycle, Ground } from './ground.ts';
import type { Placed } from './placed.ts';
import type { DependencyStory, RankingStory } from './story/shape.ts';

const find = (placed: readonly Placed[], key: string): Placed => {
  const one = placed.find(({ story }) => story.key === key);
  if (!one) throw new Error(`The demo ranks or needs “${key}”, which is nothing in this cycle`);
  return one;
};

export function layDependency(
  ground: Ground,
  cycle: DatedCycle,
  { from, to, need, neededWeek, askedDaysAgo, people = [], answer }: DependencyStory,
  placed: readonly Placed[],
): void {
  const one = find(placed, from);
  const id = newId();
  const starts = (week: number) => cycle.weeks[weekNumber(cycle, week) - 1]?.startsOn as Day;
  const ago = (days: number, time: string) => moment(workingDay(addDays(ground.today, -days)), time);
  const askedAt = ago(askedDaysAgo, '10:20');
  const answeredAt = answer && ago(answer.daysAgo, '15:45');
  const giver = answer?.is === 'accepted' && answer.gives ? find(placed, answer.gives) : null;
  const [neededOn, toTeamId] = [starts(neededWeek), ground.teamId(to)];
  const givenOn = answer?.is === 'accepted' ? starts(answer.givenWeek) : null;
  ground.book.add('dependency', {
    id,
    objective_id: one.id,
    audience: one.audience,
    to_team_id: toTeamId,
    to_objective_id: giver?.id ?? null,
    to_audience: giver?.audience ?? everyone,
    need,
    needed_on: neededOn,
    person_ids: people.map(ground.personId),
    asked_by: ground.personId(one.story.owner),
    asked_at: askedAt.toISOString(),
    answer: answer?.is ?? null,
    given_on: givenOn,
    reason: answer?.words ?? '',
    answered_by: answer ? ground.personId(answer.by) : null,
    answered_at: answeredAt?.toISOString() ?? null,
    version: answer ? 2 : 1,
  });
  const about = { objective: { id: one.id, audience: one.audience }, cycleId: cycle.id, thingId: id };
  const asked = { toTeamId, keyResultId: null, need, neededOn, personIds: people.map(ground.personId) };
  const by = ground.personId(one.story.owner);
  ground.book.note({ kind: 'dependency.asked', at: askedAt, by, ...about, body: asked });
  if (answer && answeredAt)
    ground.book.note({
      kind: 'dependency.answered',
      at: answeredAt,
      by: ground.personId(answer.by),
      ...about,
      body: { toTeamId, answer: answer.is, givenOn, reason: answer.words ?? '' },
    });
}

export function layRanking(
  ground: Ground,
  cycle: DatedCycle,
  { by, order, parked }: RankingStory,
  placed: readonly Placed[],
): void {
  const personId = ground.personId(by);
  const add = (key: string, position: number, waits: { at: Date; reason: string } | null): Id => {
    const one = find(placed, key);
    ground.book.add('candidate', {
      id: newId(),
      objective_id: one.id,
      audience: one.audience,
      position,
      parked_at: waits?.at.toISOString() ?? null,
      parked_by: waits ? personId : null,
      parked_reason: waits?.reason ?? '',
    });
    if (waits)
      ground.book.note({
        kind: 'candidate.parked',
        at: waits.at,
        by: personId,
        objective: { id: one.id, audience: one.audience },
        cycleId: cycle.id,
        body: { reason: waits.reason },
      });
    return one.id;
  };
  for (const [index, key] of order.entries()) add(key, index + 1, null);
  for (const [index, { key, reason, daysAgo }] of parked.entries())
    add(key, order.length + index + 1, {
      at: moment(workingDay(addDays(ground.today, -daysAgo)), '11:05'),
      reason,
    });
}
