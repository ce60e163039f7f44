// Supports-links of a plan. One that would close a circle, or points at nothing we know, is left out and told.
import { plainKey } from '../../../connectors/gather.ts';
import { everyone, type Id } from '../../../core/id.ts';
import { newId } from '../../../db/new-id.ts';
import type { Home } from './objectives.ts';
import { eventRow, type Resolving, type Target } from './resolving.ts';

export type Link = {
  toKind: 'outcome' | 'objective' | 'key result';
  toId: Id;
  toTitle: string;
  because: string;
};

/** Adds links; the new ones are given back by objective, for the snapshots. */
export async function resolveLinks(at: Resolving, homes: Map<string, Home>): Promise<Map<Id, Link[]>> {
  const added = new Map<Id, Link[]>();
  const here = new Set(at.facts.links.map(({ objectiveId, toId }) => `${objectiveId} ${toId}`));
  const circle = circleWatch(at.facts.circle);
  const find = finder(at);
  for (const planned of at.plan.objectives) {
    await at.rest();
    const home = homes.get(planned.externalId);
    if (!home) continue;
    for (const { externalId, title, because } of planned.supports) {
      const target = find(externalId, title);
      if (!target || target.kind === 'initiative') {
        at.note(planned.row, `“${title}” is not in the file and not here, so the link to it is left out.`);
        continue;
      }
      if (here.has(`${home.id} ${target.id}`)) continue;
      here.add(`${home.id} ${target.id}`);
      if (target.objectiveId && !circle.add(home.id, target.objectiveId)) {
        at.note(planned.row, `The link to “${title}” would close a circle of support, so it is left out.`);
        continue;
      }
      const link = { toKind: target.kind, toId: target.id, toTitle: target.title, because };
      added.set(home.id, [...(added.get(home.id) ?? []), link]);
      write(at, home, target, because);
    }
  }
  return added;
}

function write(at: Resolving, home: Home, target: Target, because: string): void {
  const id = newId();
  at.writes.support.push({
    workspace_id: at.workspaceId,
    id,
    objective_id: home.id,
    audience: home.audience,
    outcome_id: target.kind === 'outcome' ? target.id : null,
    to_objective_id: target.kind === 'objective' ? target.id : null,
    to_key_result_id: target.kind === 'key result' ? target.id : null,
    to_audience: target.audience,
    because,
  });
  at.writes.event.push(
    eventRow(at, 'support.added', {
      objective: home,
      cycleId: home.cycle.id,
      thingId: id,
      body: { toKind: target.kind, toId: target.id, toTitle: target.title, because },
    }),
  );
}

// In the file, else what came earlier under the same id, else a strategic outcome of that title.
function finder(at: Resolving): (externalId: string | null, title: string) => Target | null {
  const references = new Map(
    at.facts.references.map((row) => [`${row.thing} ${row.externalId}`, row.thingId]),
  );
  return (externalId, title) => {
    const inFile = externalId === null ? undefined : at.targets.get(externalId);
    if (inFile) return inFile;
    const objective = at.facts.objectives.find(({ id }) => id === references.get(`objective ${externalId}`));
    if (objective)
      return {
        kind: 'objective',
        id: objective.id,
        audience: objective.audience,
        title: objective.title,
        objectiveId: objective.id,
      };
    const keyResult = at.facts.keyResults.find(({ id }) => id === references.get(`key result ${externalId}`));
    if (keyResult)
      return {
        kind: 'key result',
        id: keyResult.id,
        audience: keyResult.audience,
        title: keyResult.title,
        objectiveId: keyResult.objectiveId,
      };
    const outcome = at.facts.outcomes.find((each) => plainKey(each.title) === plainKey(title));
    return outcome
      ? { kind: 'outcome', id: outcome.id, audience: everyone, title: outcome.title, objectiveId: null }
      : null;
  };
}

// As core's closesCircle, with the links kept between questions: a file asks thousands.
function circleWatch(pairs: readonly (readonly [Id, Id])[]): { add(from: Id, to: Id): boolean } {
  const up = new Map<Id, Id[]>();
  for (const [from, to] of pairs) up.set(from, [...(up.get(from) ?? []), to]);
  return {
    add: (from, to) => {
      const seen = new Set<Id>();
      const open = [to];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (at === from) return false;
        if (seen.has(at)) continue;
        seen.add(at);
        open.push(...(up.get(at) ?? []));
      }
      up.set(from, [...(up.get(from) ?? []), to]);
      return true;
    },
  };
}
