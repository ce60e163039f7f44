// Lays the links from objectives to what they support: outcomes, objectives and key results of the same cycle.
import { everyone, type Id } from '../../core/id.ts';
import { newId } from '../new-id.ts';
import { minutesAfter } from './clock.ts';
import type { Ground } from './ground.ts';
import type { Placed } from './placed.ts';

/** A supports-link with its ends found. */
export type Link = {
  id: Id;
  toKind: 'outcome' | 'objective' | 'key result';
  toId: Id;
  toTitle: string;
  toAudience: Id;
  because: string;
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
  return (story.supports ?? []).map(({ to, because }) => {
    const target = targets.get(to);
    if (!target) throw new Error(`The demo tells of “${to}”, which is nothing in this cycle`);
    return { id: newId(), ...target, because };
  });
}

export function laySupports(ground: Ground, one: Placed, links: readonly Link[]): void {
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
