// Lays decisions: those of the leads' meetings, and what the other parts of the story decide.
import { addDays, type Day } from '../../core/calendar/day.ts';
import { everyone, type Id } from '../../core/id.ts';
import { newId } from '../new-id.ts';
import { weekNumber } from './calendar.ts';
import { moment } from './clock.ts';
import type { DatedCycle, Ground } from './ground.ts';
import type { Placed } from './placed.ts';
import type { Person, TeamName } from './story/people.ts';
import type { DecisionStory } from './story/shape.ts';

type Decided = {
  kind: 'decision' | 'addition' | 'target change' | 'answer' | 'exception';
  cycleId: Id;
  team?: TeamName;
  objective?: Pick<Placed, 'id' | 'audience'> | undefined;
  keyResultId?: Id | null;
  /** The meeting and the item of its agenda it was taken at. */
  meetingId?: Id;
  agendaItemId?: Id;
  choice: string;
  context?: string;
  options?: string[];
  owner: Person | null;
  dueOn?: Day | null;
  revisitOn?: Day | null;
  price?: { kind: 'displaces' | 'capacity' | 'exception'; capacity?: string; of?: Person };
  signedBy?: Person;
  expiresOn?: Day;
  by: Person;
  at: Date;
  done?: { at: Date; note: string } | undefined;
};

/** Writes a decision and the event that tells of it. */
export function addDecision(ground: Ground, decided: Decided): Id {
  const { kind, cycleId, objective, keyResultId = null, choice, owner, price, at, done } = decided;
  const person = (name: Person | null | undefined) => (name ? ground.personId(name) : null);
  const id = newId();
  ground.book.add('decision', {
    id,
    kind,
    cycle_id: cycleId,
    team_id: decided.team ? ground.teamId(decided.team) : null,
    objective_id: objective?.id ?? null,
    audience: objective?.audience ?? everyone,
    key_result_id: keyResultId,
    meeting_id: decided.meetingId ?? null,
    agenda_item_id: decided.agendaItemId ?? null,
    choice,
    context: decided.context ?? '',
    options: decided.options ?? [],
    owner_id: person(owner),
    due_on: decided.dueOn ?? null,
    revisit_on: decided.revisitOn ?? null,
    price: price?.kind ?? null,
    capacity: price?.capacity ?? '',
    capacity_of: person(price?.of),
    signed_by: person(decided.signedBy),
    expires_on: decided.expiresOn ?? null,
    state: done ? 'done' : 'open',
    done_at: done?.at.toISOString() ?? null,
    done_note: done?.note ?? '',
    decided_by: ground.personId(decided.by),
    decided_at: at.toISOString(),
    version: done && kind === 'decision' ? 2 : 1,
  });
  const about = {
    by: ground.personId(decided.by),
    cycleId,
    thingId: id,
    ...(objective ? { objective } : {}),
  };
  const body = { kind, choice, owner: person(owner), due: decided.dueOn ?? null, linked: [] };
  ground.book.note({ kind: 'decision.recorded', at, ...about, body });
  if (done && kind === 'decision')
    ground.book.note({ kind: 'decision.done', at: done.at, ...about, body: { kind, choice } });
  return id;
}

/** Lays what the leads decided in a week of the running cycle. */
export function layDecision(
  ground: Ground,
  cycle: DatedCycle,
  { by, week, choice, context, options, owner, dueInDays, revisitInDays, done, about }: DecisionStory,
  placed: readonly Placed[],
): void {
  const start = cycle.weeks[weekNumber(cycle, week) - 1]?.startsOn as Day;
  const on = (days: number | undefined) => (days === undefined ? null : addDays(ground.today, days));
  addDecision(ground, {
    kind: 'decision',
    cycleId: cycle.id,
    objective: placed.find(({ story }) => story.key === about),
    choice,
    ...(context ? { context } : {}),
    ...(options ? { options } : {}),
    owner,
    dueOn: on(dueInDays),
    revisitOn: on(revisitInDays),
    by,
    at: moment(addDays(start, 1), '11:25'),
    done: done && { at: moment(addDays(ground.today, -done.daysAgo), '16:10'), note: done.note },
  });
}
