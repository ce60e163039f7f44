// Strategic outcomes of a plan: annual aims with no key results of their own.
import { everyone } from '../../../core/id.ts';
import { newId } from '../../../db/new-id.ts';
import { applyChanges } from './change.ts';
import type { Matched } from './people.ts';
import { eventRow, notYours, type Resolving } from './resolving.ts';

/** Adds and changes outcomes. Those without days of their own last the calendar year. */
export function resolveOutcomes(at: Resolving, people: Matched): void {
  const year = at.today.slice(0, 4);
  for (const [index, planned] of at.plan.outcomes.entries()) {
    const { row, title, why, metric, unit, baseline, target, current } = planned;
    const startsOn = planned.startsOn ?? `${year}-01-01`;
    const endsOn =
      planned.endsOn && planned.endsOn > startsOn ? planned.endsOn : `${startsOn.slice(0, 4)}-12-31`;
    const sponsorId = people.idOf(planned.sponsorKey);
    const fields = {
      title,
      why,
      metric,
      unit,
      baseline,
      target,
      current,
      startsOn,
      endsOn,
      sponsorId,
      state: planned.closed ? 'closed' : 'active',
    };
    const known = at.before('outcome', planned);
    const id = known?.id ?? newId();
    const shown = {
      row,
      thing: 'outcome' as const,
      title,
      under: null,
      cycle: null,
      team: null,
      owner: people.nameOf(sponsorId),
      checkIns: 0,
    };
    at.targets.set(planned.externalId, { kind: 'outcome', id, audience: everyone, title, objectiveId: null });
    at.keep('outcome', planned, id, fields);
    if (known) {
      const here = at.facts.outcomes.find((outcome) => outcome.id === known.id);
      if (!here) {
        at.error(row, notYours);
        continue;
      }
      const { changes, does } = applyChanges(at, 'outcome', row, id, here, known.seen, fields);
      if (does === 'change')
        at.writes.event.push(eventRow(at, 'outcome.edited', { thingId: id, body: { changes } }));
      at.rows.push({ ...shown, does, changes: Object.keys(changes) });
      continue;
    }
    at.writes.outcome.push({
      workspace_id: at.workspaceId,
      id,
      title,
      why,
      metric,
      unit,
      baseline,
      target,
      current,
      starts_on: startsOn,
      ends_on: endsOn,
      sponsor_id: sponsorId,
      stops: [],
      state: fields.state,
      position: at.facts.outcomes.length + index,
    });
    at.writes.event.push(eventRow(at, 'outcome.created', { thingId: id, body: { title } }));
    at.rows.push({ ...shown, does: 'create', changes: [] });
  }
}
