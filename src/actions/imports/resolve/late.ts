// The gate for files: what a file brings into a quarter that is committed already comes in as a draft, or at the price its import names.
import { asChoice } from '../../../core/decision.ts';
import type { Id } from '../../../core/id.ts';
import { holdersOf } from '../../../core/rhythm-role.ts';
import { newId } from '../../../db/new-id.ts';
import type { Cycle } from './cycles.ts';
import { eventRow, type Resolving, type Row } from './resolving.ts';

/** Whether what is committed in this cycle now is an addition: it is past planning, and others were committed in it before. */
export function isPastCommit(at: Resolving, cycle: Cycle): boolean {
  return !cycle.isNew && cycle.phase !== 'planning' && at.facts.committedCycles.includes(cycle.id);
}

type Added = {
  row: number;
  objective: { id: Id; audience: Id };
  cycle: Cycle;
  teamId: Id;
  keyResultId: Id | null;
  ownerId: Id | null;
};

/** Writes down what pays for an addition of the file, or tells, as an error of the row, that nothing does. */
export function payFor(at: Resolving, added: Added): void {
  const { price } = at.choices;
  const { row, objective, cycle, keyResultId, ownerId } = added;
  if (!price) {
    at.unpriced++;
    at.error(
      row,
      `${cycle.name} is committed already, so this is an addition. Name what pays for the additions of this file, or take the row out.`,
    );
    return;
  }
  const why = wrongWith(at, price, added.teamId);
  if (why) {
    at.unpriced++;
    at.error(row, why);
    return;
  }
  const id = newId();
  const ends = price.pays === 'exception' ? price.expiresOn : null;
  at.writes.decision.push(
    decisionRow(at, {
      id,
      kind: 'addition',
      objective,
      cycle,
      keyResultId,
      ownerId,
      choice: price.because,
      more: {
        price: price.pays,
        capacity: price.pays === 'capacity' ? price.capacity : '',
        capacity_of: price.pays === 'capacity' ? price.capacityOf : null,
        signed_by: ends ? at.actor.personId : null,
        expires_on: ends,
        revisit_on: ends,
      },
      isDone: ends === null,
    }),
  );
  const about = { objective, cycleId: cycle.id };
  const body = { kind: 'addition', choice: price.because, owner: ownerId, due: null, linked: [] };
  at.writes.event.push(
    eventRow(at, 'decision.recorded', { ...about, thingId: id, body }),
    eventRow(at, 'scope.added', {
      ...about,
      thingId: keyResultId ?? objective.id,
      body: {
        decisionId: id,
        displaces: [],
        capacityAdded: price.pays === 'capacity' ? price.capacity : null,
        exceptionUntil: ends,
        requestedByRole: at.actor.role,
      },
    }),
  );
}

function wrongWith(
  at: Resolving,
  price: NonNullable<Resolving['choices']['price']>,
  teamId: Id,
): string | null {
  if (price.pays === 'capacity')
    return at.facts.people.some(({ id, leftAt }) => id === price.capacityOf && leftAt === null)
      ? null
      : 'Whoever’s capacity should pay is not here. Name somebody else.';
  if (price.expiresOn < at.today) return 'The exception would have ended already. Name a later day.';
  const sponsors = holdersOf(at.facts.rhythmRoles, 'sponsor', teamId, at.facts.teams).map(
    (each) => each.personId,
  );
  const owners = at.facts.people.filter(({ role, leftAt }) => role === 'owner' && leftAt === null);
  const signers = sponsors.length > 0 ? sponsors : owners.map(({ id }) => id);
  return signers.includes(at.actor.personId)
    ? null
    : 'You do not sponsor its team, so you cannot sign an exception for it. Name whose capacity pays, or ask its sponsor to import the file.';
}

/** Writes a number that a file moves after commit down as the decision it is. Returns its id. */
export function decideTarget(
  at: Resolving,
  about: { objective: { id: Id; audience: Id }; cycle: Cycle; keyResultId: Id },
): { decisionId: Id; reason: string } {
  const decisionId = newId();
  const reason = asChoice(`${at.fileName} says so.`);
  at.writes.decision.push(
    decisionRow(at, {
      ...about,
      id: decisionId,
      kind: 'target change',
      ownerId: at.actor.personId,
      choice: reason,
      more: {},
      isDone: true,
    }),
  );
  return { decisionId, reason };
}

type Decided = {
  id: Id;
  kind: 'addition' | 'target change';
  objective: { id: Id; audience: Id };
  cycle: Cycle;
  keyResultId: Id | null;
  ownerId: Id | null;
  choice: string;
  more: Row;
  isDone: boolean;
};

// All rows of a table name the same columns.
function decisionRow(at: Resolving, decided: Decided): Row {
  const { id, kind, objective, cycle, keyResultId, ownerId, choice, more, isDone } = decided;
  return {
    workspace_id: at.workspaceId,
    id,
    kind,
    cycle_id: cycle.id,
    objective_id: objective.id,
    audience: objective.audience,
    key_result_id: keyResultId,
    choice,
    owner_id: ownerId,
    price: null,
    capacity: '',
    capacity_of: null,
    signed_by: null,
    expires_on: null,
    revisit_on: null,
    ...more,
    options: [],
    state: isDone ? 'done' : 'open',
    done_at: isDone ? at.now.toISOString() : null,
    decided_by: at.actor.personId,
    decided_at: at.now.toISOString(),
  };
}
