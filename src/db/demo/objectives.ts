// Lays the objectives of one cycle: drafted before it, committed in its first week with a snapshot, checked in on, closed at its end.
import { addDays, type Day } from '../../core/calendar/day.ts';
import { everyone, type Id } from '../../core/id.ts';
import type { Guidance } from '../../core/key-result.ts';
import { snapshotBody } from '../../core/snapshot.ts';
import { newId } from '../new-id.ts';
import { hashOf } from '../snapshots.ts';
import { type Chance, chanceOf } from './chance.ts';
import { layCheckIns } from './check-ins.ts';
import { minutesAfter, moment, workingDay } from './clock.ts';
import { closingOf, noteClosing, scoreOf } from './closing.ts';
import type { DatedCycle, Ground } from './ground.ts';
import type { KeyResultStory, ObjectiveStory } from './story/shape.ts';
import { layTalk } from './talk.ts';

export type Placed = {
  story: ObjectiveStory;
  id: Id;
  audience: Id;
  cycle: DatedCycle;
  chance: Chance;
  /** Ids of its key results, in order. */
  keyResultIds: Id[];
  draftedAt: Date;
  committedAt: Date | null;
};

/** Lays all objectives of a cycle. `before` holds the ids of earlier quarters' objectives by key, for what was carried over. */
export function layObjectives(
  ground: Ground,
  cycle: DatedCycle,
  stories: readonly ObjectiveStory[],
  before: Map<string, Id>,
): void {
  const placed = stories.map((story, index) => place(ground, cycle, story, index));
  const targets = targetsOf(ground, placed);
  for (const one of placed) {
    const supports = linksOf(one, targets);
    layObjective(ground, one, before);
    for (const [index, story] of one.story.keyResults.entries()) layKeyResult(ground, one, story, index);
    laySupports(ground, one, supports);
    if (one.committedAt) layCommit(ground, one, one.committedAt, supports);
    layTalk(ground, one);
  }
  for (const one of placed) before.set(one.story.key, one.id);
}

function place(ground: Ground, cycle: DatedCycle, story: ObjectiveStory, index: number): Placed {
  const chance = chanceOf(`${cycle.quarter} ${story.key}`);
  const week = cycle.weeks[(story.added?.week ?? 1) - 1]?.startsOn as Day;
  const usual = story.state ? -6 : -chance.whole(4, 13);
  const drafted: Day = story.added
    ? week
    : addDays(cycle.quarter === 1 ? ground.today : cycle.startsOn, usual);
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
    version:
      (story.draftedAs ? 2 : 1) +
      (story.state === 'draft' ? 0 : 1) +
      (one.committedAt ? 1 : 0) +
      (closing ? 1 : 0),
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

function layKeyResult(ground: Ground, one: Placed, story: KeyResultStory, index: number): void {
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
  ground.book.note({
    kind: 'key-result.target-changed',
    at: moment(addDays(week, 4), '17:41'),
    by: ground.personId(story.moved.by),
    ...about,
    body: { changes: { target: [story.moved.from, story.to] }, reason: story.moved.reason },
  });
}

function guidanceOf({ guidance, marks }: KeyResultStory): Guidance {
  return (guidance ?? []).map((words, index) => ({
    at: ([0.3, 0.7, 1] as const)[index] as 0.3 | 0.7 | 1,
    words,
    value: marks?.[index] ?? null,
  }));
}

type Link = {
  id: Id;
  toKind: 'outcome' | 'objective' | 'key result';
  toId: Id;
  toTitle: string;
  toAudience: Id;
  because: string;
};
type Target = Pick<Link, 'toKind' | 'toId' | 'toTitle' | 'toAudience'>;

function targetsOf(ground: Ground, placed: readonly Placed[]): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const [key, { id, title }] of ground.outcomes)
    targets.set(key, { toKind: 'outcome', toId: id, toTitle: title, toAudience: everyone });
  for (const { story, id, audience, keyResultIds } of placed) {
    targets.set(story.key, { toKind: 'objective', toId: id, toTitle: story.title, toAudience: audience });
    for (const [index, { key, title }] of story.keyResults.entries())
      if (key)
        targets.set(key, {
          toKind: 'key result',
          toId: keyResultIds[index] as Id,
          toTitle: title,
          toAudience: audience,
        });
  }
  return targets;
}

function linksOf({ story }: Placed, targets: ReadonlyMap<string, Target>): Link[] {
  return (story.supports ?? []).map(({ to, because }) => {
    const target = targets.get(to);
    if (!target) throw new Error(`The demo tells of “${to}”, which is nothing in this cycle`);
    return { id: newId(), ...target, because };
  });
}

function laySupports(ground: Ground, one: Placed, links: readonly Link[]): void {
  for (const [index, { id, toKind, toId, toAudience, because }] of links.entries()) {
    const at = minutesAfter(one.draftedAt, 21 + index);
    ground.book.add('support', {
      id,
      objective_id: one.id,
      audience: one.audience,
      outcome_id: toKind === 'outcome' ? toId : null,
      to_objective_id: toKind === 'objective' ? toId : null,
      to_key_result_id: toKind === 'key result' ? toId : null,
      to_audience: toAudience,
      because,
      created_at: at.toISOString(),
    });
    ground.book.note({
      kind: 'support.added',
      at,
      by: ground.personId(one.story.owner),
      objective: { id: one.id, audience: one.audience },
      cycleId: one.cycle.id,
      thingId: id,
      body: { toKind, toId, because },
    });
  }
}

function layCommit(ground: Ground, one: Placed, at: Date, links: readonly Link[]): void {
  const { story, cycle } = one;
  const lead = ground.personId(story.added?.by ?? ground.leadOf(story.team));
  const about = { objective: { id: one.id, audience: one.audience }, cycleId: cycle.id, by: lead };
  const frozen = story.keyResults.map((each, index) => ({
    id: one.keyResultIds[index] as Id,
    title: each.title,
    kind: each.kind,
    role: each.guard ? ('guard' as const) : ('result' as const),
    baseline: each.unknownUntil === undefined ? (each.from ?? null) : null,
    baselineBy: each.unknownUntil === undefined ? null : (cycle.weeks[each.unknownUntil - 1]?.endsOn ?? null),
    target: each.moved?.from ?? each.to ?? null,
    bandLow: each.band?.[0] ?? null,
    bandHigh: each.band?.[1] ?? null,
    unit: each.unit,
    source: each.source ?? '',
    guidance: guidanceOf(each),
    weight: each.weight ?? 1,
    ownerId: ground.personId(each.owner),
  }));
  const body = snapshotBody(
    {
      id: one.id,
      title: story.title,
      why: story.why,
      ambition: story.aspirational ? 'aspirational' : 'committed',
      ownerId: ground.personId(story.owner),
      contributorIds: (story.contributors ?? []).map(ground.personId),
      teamId: ground.teamId(story.team),
      cycleId: cycle.id,
    },
    frozen,
    links,
  );
  const hash = hashOf(body);
  ground.book.add('snapshot', {
    id: newId(),
    objective_id: one.id,
    audience: one.audience,
    body,
    hash,
    taken_at: at.toISOString(),
    taken_by: lead,
  });
  ground.book.note({
    kind: 'objective.committed',
    at,
    ...about,
    body: { hash, keyResults: frozen.length, overLimitReason: null },
  });
  ground.book.note(
    ...frozen.map((snapshot) => ({
      kind: 'key-result.committed' as const,
      at,
      ...about,
      thingId: snapshot.id,
      body: { snapshot },
    })),
  );
  if (story.added)
    ground.book.note({
      kind: 'scope.added',
      at,
      ...about,
      body: { displaces: [], capacityAdded: null, requestedByRole: 'lead' },
    });
}
