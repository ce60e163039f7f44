// What stands beside the numbers: the work believed to move them, and what people said to each other.
import { addDays, type Day } from '../../core/calendar/day.ts';
import type { Id } from '../../core/id.ts';
import { newId } from '../new-id.ts';
import { weekNumber } from './calendar.ts';
import { minutesAfter, moment } from './clock.ts';
import type { Ground } from './ground.ts';
import type { Placed } from './placed.ts';
import type { Person } from './story/people.ts';
import type { CommentStory, InitiativeStory } from './story/shape.ts';

/** Lays the initiatives and comments of one objective. */
export function layTalk(ground: Ground, one: Placed): void {
  for (const [index, story] of (one.story.initiatives ?? []).entries())
    layInitiative(ground, one, story, index);
  for (const story of one.story.comments ?? []) layComment(ground, one, story);
}

function layInitiative(ground: Ground, one: Placed, story: InitiativeStory, index: number): void {
  const id = newId();
  const at = minutesAfter(one.draftedAt, 45 + index * 6);
  ground.book.add('initiative', {
    id,
    objective_id: one.id,
    audience: one.audience,
    key_result_id: story.moves ? (one.keyResultIds[story.moves - 1] ?? null) : null,
    title: story.title,
    hypothesis: story.hypothesis,
    owner_id: ground.personId(story.owner),
    state: story.state,
    so_far: story.soFar ?? '',
    position: index + 1,
    version: story.state === 'planned' ? 1 : 2,
    created_at: at.toISOString(),
  });
  const about = {
    objective: { id: one.id, audience: one.audience },
    cycleId: one.cycle.id,
    thingId: id,
    by: ground.personId(story.owner),
  };
  ground.book.note({
    kind: 'initiative.created',
    at,
    ...about,
    body: { title: story.title, hypothesis: story.hypothesis },
  });
  if (story.state !== 'planned' && one.committedAt)
    ground.book.note({
      kind: 'initiative.edited',
      at: minutesAfter(one.committedAt, 600 + index * 90),
      ...about,
      body: { title: story.title, changes: { state: ['planned', story.state] } },
    });
}

function layComment(ground: Ground, one: Placed, { week, by, says, about }: CommentStory): void {
  const number = weekNumber(one.cycle, week);
  const start = one.cycle.weeks[number - 1]?.startsOn as Day;
  const planned = moment(addDays(start, one.chance.whole(0, 4)), one.chance);
  const at = week === 0 ? minutesAfter(ground.now, -one.chance.whole(40, 200)) : planned;
  if (at > ground.now || number > one.cycle.over + 1) return;
  const id = newId();
  const keyResultId: Id | null = about ? (one.keyResultIds[about - 1] ?? null) : null;
  const mentioned = [...says.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name as Person);
  const mentionIds = mentioned.map(ground.personId);
  ground.book.add('comment', {
    id,
    objective_id: one.id,
    audience: one.audience,
    key_result_id: keyResultId,
    check_in_id: null,
    author_id: ground.personId(by),
    body: says.replace(/\{([^}]+)\}/g, (_, name: Person) => `@${ground.nameOf(name)}`),
    mention_ids: mentionIds,
    created_at: at.toISOString(),
  });
  ground.book.note({
    kind: 'comment.made',
    at,
    by: ground.personId(by),
    objective: { id: one.id, audience: one.audience },
    cycleId: one.cycle.id,
    thingId: id,
    body: { commentId: id, keyResultId, checkInId: null, mentionIds },
  });
}
