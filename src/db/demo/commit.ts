// Commits an objective the way the product does: word for word into a snapshot, as it stood then and not as it stands now.
import type { Id } from '../../core/id.ts';
import { snapshotBody } from '../../core/snapshot.ts';
import { newId } from '../new-id.ts';
import { hashOf } from '../snapshots.ts';
import type { Ground } from './ground.ts';
import { guidanceOf } from './key-results.ts';
import type { Placed } from './placed.ts';
import type { Link } from './supports.ts';

/** Lays the snapshot of an objective and tells of its commit. */
export function layCommit(ground: Ground, one: Placed, at: Date, links: readonly Link[]): void {
  const { story, cycle } = one;
  const lead = ground.personId(story.added?.by ?? ground.leadOf(story.team));
  const about = { objective: { id: one.id, audience: one.audience }, cycleId: cycle.id, by: lead };
  const frozen = promises(ground, one);
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
  const sealed = { hash, keyResults: frozen.length, overLimitReason: null };
  ground.book.note({ kind: 'objective.committed', at, ...about, body: sealed });
  ground.book.note(
    ...frozen.map((snapshot) => ({
      kind: 'key-result.committed' as const,
      at,
      ...about,
      thingId: snapshot.id,
      body: { snapshot },
    })),
  );
}

// The key results as they were promised: a target somebody moved since is the old one here, a baseline measured since unknown.
function promises(ground: Ground, { story, cycle, keyResultIds }: Placed) {
  return story.keyResults.map((each, index) => ({
    id: keyResultIds[index] as Id,
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
}
