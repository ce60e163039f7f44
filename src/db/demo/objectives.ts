// Lays the objectives of one cycle: drafted before it, committed in its first week with a snapshot, checked in on, closed at its end.
import { addDays, type Day } from '../../core/calendar/day.ts';
import { everyone, type Id } from '../../core/id.ts';
import { newId } from '../new-id.ts';
import { weekNumber } from './calendar.ts';
import { chanceOf } from './chance.ts';
import { minutesAfter, moment, workingDay } from './clock.ts';
import { closingOf, noteClosing } from './closing.ts';
import { layCommit } from './commit.ts';
import type { DatedCycle, Ground } from './ground.ts';
import { layKeyResult } from './key-results.ts';
import type { Placed } from './placed.ts';
import { layPrice } from './prices.ts';
import type { ObjectiveStory } from './story/shape.ts';
import { laySupports, linksOf, targetsOf } from './supports.ts';
import { layTalk } from './talk.ts';

/** Lays all objectives of a cycle and tells where they are. `before` holds the ids of earlier quarters' objectives by key, for what was carried over. */
export function layObjectives(
  ground: Ground,
  cycle: DatedCycle,
  stories: readonly ObjectiveStory[],
  before: Map<string, Id>,
): Placed[] {
  const placed = stories.map((story, index) => place(ground, cycle, story, index));
  const targets = targetsOf(ground, placed);
  for (const one of placed) {
    const supports = linksOf(one, targets);
    layObjective(ground, one, before);
    for (const [index, story] of one.story.keyResults.entries()) layKeyResult(ground, one, story, index);
    laySupports(ground, one, supports);
    if (one.committedAt) layCommit(ground, one, one.committedAt, supports);
    layPrice(ground, one, placed);
    layTalk(ground, one);
  }
  for (const one of placed) before.set(one.story.key, one.id);
  return placed;
}

function place(ground: Ground, cycle: DatedCycle, story: ObjectiveStory, index: number): Placed {
  const chance = chanceOf(`${cycle.quarter} ${story.key}`);
  const week = cycle.weeks[weekNumber(cycle, story.added?.week ?? 1) - 1]?.startsOn as Day;
  const usual = story.state ? -6 : -chance.whole(4, 13);
  const drafted: Day = story.added
    ? week
    : addDays(cycle.quarter === 1 || story.state ? ground.today : cycle.startsOn, usual);
  const committedOn = story.added ? addDays(week, 1) : cycle.committedOn;
  return {
    story,
    id: newId(),
    audience: story.teamOnly ? ground.teamId(story.team) : everyone,
    cycle,
    chance,
    keyResultIds: story.keyResults.map(() => newId()),
    draftedAt: minutesAfter(moment(workingDay(drafted), story.added ? '09:12' : chance), index / 60),
    committedAt: story.state ? null : minutesAfter(moment(committedOn, '14:02'), story.added ? 0 : index * 3),
  };
}

function layObjective(ground: Ground, one: Placed, before: ReadonlyMap<string, Id>): void {
  const { story, id, cycle } = one;
  const { book } = ground;
  const owner = ground.personId(story.owner);
  const closing = closingOf(one);
  if (closing) noteClosing(ground, one, closing);
  book.add('objective', {
    id,
    cycle_id: cycle.id,
    team_id: ground.teamId(story.team),
    owner_id: owner,
    contributor_ids: (story.contributors ?? []).map(ground.personId),
    title: story.title,
    why: story.why,
    ambition: story.aspirational ? 'aspirational' : 'committed',
    state: story.state ?? (closing ? 'closed' : 'committed'),
    visibility: story.teamOnly ? 'team' : 'workspace',
    verdict: closing?.verdict ?? null,
    lesson: closing?.lesson ?? '',
    carried_from: story.carriedFrom ? (before.get(story.carriedFrom) ?? null) : null,
    committed_at: one.committedAt?.toISOString() ?? null,
    closed_at: closing?.at.toISOString() ?? null,
    version: stepsOf(one),
    created_by: owner,
    created_at: one.draftedAt.toISOString(),
    updated_at: (closing?.at ?? one.committedAt ?? minutesAfter(one.draftedAt, 25)).toISOString(),
  });
  const about = { objective: { id, audience: one.audience }, cycleId: cycle.id, by: owner };
  book.note({
    kind: 'objective.created',
    at: one.draftedAt,
    ...about,
    body: { title: story.draftedAs ?? story.title },
  });
  if (story.draftedAs)
    book.note({
      kind: 'objective.edited',
      at: minutesAfter(one.draftedAt, 340),
      ...about,
      body: { changes: { title: [story.draftedAs, story.title] } },
    });
  if (story.state !== 'draft')
    book.note({
      kind: 'objective.proposed',
      at: minutesAfter(one.draftedAt, story.added ? 42 : 800),
      ...about,
    });
}

// Each of them made one version: the title put better, the proposal, the commit, the closing.
function stepsOf({ story, committedAt }: Placed): number {
  const steps = [story.draftedAs, story.state !== 'draft', committedAt, story.closed];
  return 1 + steps.filter(Boolean).length;
}
