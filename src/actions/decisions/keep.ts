// The one way a decision is stored: its row and the event that tells of it, in the same transaction.
import type { Id } from '../../core/id.ts';
import * as decisions from '../../db/decisions.ts';
import { newId } from '../../db/new-id.ts';
import type { ChangeWork } from '../pipeline.ts';

type Keeping = Pick<ChangeWork<unknown>, 'actor' | 'tx' | 'record'>;
type Fields = Omit<
  decisions.NewDecision,
  'id' | 'decidedBy' | 'context' | 'options' | 'meetingId' | 'keyResultId'
> &
  Partial<Pick<decisions.NewDecision, 'context' | 'options' | 'meetingId' | 'keyResultId'>>;

/** Stores what the actor decides and tells of it. `linked` are the things it is about or gives up. Returns its id. */
export async function keep(work: Keeping, fields: Fields, linked: readonly Id[], more = {}): Promise<Id> {
  const id = await store(work, fields);
  const { kind, choice, ownerId: owner, dueOn: due, objective, cycleId } = fields;
  const meeting = fields.meetingId ? { meetingId: fields.meetingId } : {};
  const body = { kind, choice, owner, due, linked, ...meeting, ...more };
  work.record({ kind: 'decision.recorded', objective, cycleId, thingId: id, body });
  return id;
}

/** Stores one that is only asked for: whoever decides it tells of it then. */
export async function store({ actor, tx }: Omit<Keeping, 'record'>, fields: Fields): Promise<Id> {
  const id = newId();
  const usual = { context: '', options: [], meetingId: null, keyResultId: null };
  await decisions.insert(tx, actor.workspaceId, { ...usual, ...fields, id, decidedBy: actor.personId });
  return id;
}
