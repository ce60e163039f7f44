// Lays the links from objectives to what they support: outcomes, objectives and key results of the same cycle.
import { addDays } from '../../core/calendar/day.ts';
import { everyone, type Id } from '../../core/id.ts';
import { newId } from '../new-id.ts';
import { minutesAfter, moment, workingDay } from './clock.ts';
import type { Ground } from './ground.ts';
import type { Placed } from './placed.ts';
import { outcomes } from './story/outcomes.ts';
import type { ObjectiveStory } from './story/shape.ts';

/** A supports-link with its ends found. */
export type Link = {
  id: Id;
  toKind: 'outcome' | 'objective' | 'key result';
  toId: Id;
  toTitle: string;
  toAudience: Id;
  because: string;
  judged: NonNullable<ObjectiveStory['supports']>[number]['judged'];
};
type Target = Pick<Link, 'toKind' | 'toId' | 'toTitle' | 'toAudience'>;

/** Everything an objective of this cycle can point at, by its key. */
export function targetsOf(ground: Ground, placed: readonly Placed[]): Map<string, Target> {
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

/** The links of one objective. @throws when the story points at nothing */
export function linksOf({ story }: Placed, targets: ReadonlyMap<string, Target>): Link[] {
  return (story.supports ?? []).map(({ to, because, judged }) => {
    const target = targets.get(to);
    if (!target) throw new Error(`The demo tells of “${to}”, which is nothing in this cycle`);
    return { id: newId(), ...target, because, judged };
  });
}

export function laySupports(ground: Ground, one: Placed, links: readonly Link[]): void {
  for (const [index, { id, toKind, toId, toAudience, because, judged }] of links.entries()) {
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
    if (judged) layJudgement(ground, one, { id, toId, because }, judged);
  }
}

// The sponsor of the outcome looks back once the quarter is closed.
function layJudgement(
  ground: Ground,
  one: Placed,
  { id, toId, because }: Pick<Link, 'id' | 'toId' | 'because'>,
  { judged, sentence, becomes, daysLate = 4 }: NonNullable<Link['judged']>,
): void {
  const key = [...ground.outcomes].find(([, outcome]) => outcome.id === toId)?.[0];
  const sponsor = outcomes.find((each) => each.key === key)?.sponsor;
  if (!sponsor) throw new Error(`The demo judges “${because}”, which is no bet on an outcome`);
  const at = moment(workingDay(addDays(one.cycle.endsOn, daysLate)), '16:30');
  const by = ground.personId(sponsor);
  const thenWhat = becomes ? 'changed' : 'kept';
  ground.book.add('bet_judgement', {
    id: newId(),
    support_id: id,
    objective_id: one.id,
    audience: one.audience,
    outcome_id: toId,
    judged,
    then_what: thenWhat,
    sentence,
    because,
    becomes: becomes ?? '',
    judged_by: by,
    judged_at: at.toISOString(),
  });
  ground.book.note({
    kind: 'bet.judged',
    at,
    by,
    objective: { id: one.id, audience: one.audience },
    cycleId: one.cycle.id,
    thingId: id,
    body: { outcomeId: toId, judged, thenWhat, sentence, because, ...(becomes ? { becomes } : {}) },
  });
}
