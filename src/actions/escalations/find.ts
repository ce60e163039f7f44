// How every step of a request for help begins: it is there, it still waits, and its turn is theirs.
import type { EventKind } from '../../core/event.ts';
import type { Id } from '../../core/id.ts';
import { may } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as escalations from '../../db/escalations.ts';
import { type Around, type Escalation, shown } from './shown.ts';

export type Home = { id: Id; audience: Id };

/** @throws {Refusal} not-found, wrong-state */
export async function findOpen(around: Around, id: Id): Promise<{ before: Escalation; objective: Home }> {
  const row = (await escalations.find(around.tx, around.actor.workspaceId, id)) ?? refuse('not-found');
  const before = (await shown(around, [row]))[0] ?? refuse('not-found');
  if (before.state !== 'open') refuse('wrong-state', { state: before.state });
  return { before, objective: { id: row.objectiveId, audience: row.audience } };
}

/** Whoever has it answers; so does the one it goes to next, who need not wait to help. Where nobody holds the role, those who run the place do.
 * @throws {Refusal} forbidden */
export function mustHaveIt(
  actor: Around['actor'],
  { leadId, sponsorId, level, raisedBy, teamId }: Escalation,
): void {
  const isLeads = level === 'lead' && raisedBy !== actor.personId;
  const asked = [sponsorId, isLeads ? leadId : null];
  const ownerId = asked.includes(actor.personId) ? actor.personId : null;
  if (!may(actor, 'escalations.answer', { ownerId, teamId: isLeads ? teamId : null }))
    refuse('forbidden', { right: 'escalations.answer' });
}

/** An event about a request for help. */
export function about(before: Escalation, objective: Home, kind: EventKind, more: Record<string, unknown>) {
  const { id, keyResultId, keyResultTitle: title, cycleId, raisedAt } = before;
  return { kind, objective, cycleId, thingId: id, body: { keyResultId, title, raisedAt, ...more } };
}
