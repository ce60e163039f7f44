// Lays what paid for an addition, where anything did, and what was given up for it.
import { addDays } from '../../core/calendar/day.ts';
import type { Id } from '../../core/id.ts';
import { newId } from '../new-id.ts';
import { addDecision } from './decisions.ts';
import type { Ground } from './ground.ts';
import type { Placed } from './placed.ts';
import { type Person, roles } from './story/people.ts';

/** Tells of an addition as one, with its price. Objectives that were not added are left as they are. */
export function layPrice(ground: Ground, one: Placed, placed: readonly Placed[]): void {
  const { story, cycle, committedAt: at } = one;
  if (!story.added || !at) return;
  const { by, price } = story.added;
  const role = (roles as Partial<Record<Person, string>>)[by] ?? 'member';
  const about = { objective: { id: one.id, audience: one.audience }, cycleId: cycle.id };
  const gone =
    price?.pays === 'displaces' ? placed.find((each) => each.story.key === price.gives) : undefined;
  const decisionId = price ? decide(ground, one, at, gone) : null;
  ground.book.note({
    kind: 'scope.added',
    at,
    by: ground.personId(by),
    ...about,
    body: {
      decisionId,
      displaces: gone ? [gone.id] : [],
      capacityAdded: price?.pays === 'capacity' ? price.capacity : null,
      exceptionUntil: price?.pays === 'exception' ? addDays(ground.today, price.endsInDays) : null,
      requestedByRole: role,
    },
  });
}

function decide(ground: Ground, one: Placed, at: Date, gone: Placed | undefined): Id | null {
  const { story, cycle } = one;
  const price = story.added?.price;
  if (!story.added || !price) return null;
  const { pays, because } = price;
  const ends = pays === 'exception' ? addDays(ground.today, price.endsInDays) : null;
  const id = addDecision(ground, {
    kind: 'addition',
    cycleId: cycle.id,
    objective: one,
    choice: because,
    owner: story.owner,
    revisitOn: ends,
    price: { kind: pays, ...(pays === 'capacity' ? { capacity: price.capacity, of: price.of } : {}) },
    ...(pays === 'exception' && ends ? { signedBy: price.signedBy, expiresOn: ends } : {}),
    by: pays === 'exception' ? price.signedBy : story.added.by,
    at,
    done: pays === 'exception' ? undefined : { at, note: '' },
  });
  if (gone && pays === 'displaces')
    ground.book.add('displacement', {
      id: newId(),
      decision_id: id,
      objective_id: gone.id,
      audience: gone.audience,
      key_result_id: null,
      title: gone.story.title,
      how: price.how,
    });
  return id;
}
