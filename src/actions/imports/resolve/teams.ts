// Which team a name means here; one that is not here is made under the company.
import { plainKey } from '../../../connectors/gather.ts';
import type { Id } from '../../../core/id.ts';
import { newId } from '../../../db/new-id.ts';
import type { ImportReport } from '../shapes.ts';
import { eventRow, type Resolving } from './resolving.ts';

export type Teams = {
  idOf(key: string | null): Id;
  nameOf(id: Id): string;
  parents: ReadonlyMap<Id, Id | null>;
  report: ImportReport['teams'];
};

/** Matches every team of the plan by name, or as chosen. */
export function matchTeams(at: Resolving): Teams {
  const { plan, facts, choices, writes, workspaceId } = at;
  const root = facts.teams.find(({ parentId }) => parentId === null)!;
  const names = new Map(facts.teams.map(({ id, name }) => [id, name]));
  const byName = new Map([...facts.teams].reverse().map(({ id, name }) => [plainKey(name), id]));
  const home = choices.teamId && names.has(choices.teamId) ? choices.teamId : root.id;
  if (choices.teamId && !names.has(choices.teamId))
    at.error(0, 'The team chosen for rows that name none is not here. Choose again.');
  const ids = new Map<string, Id>();
  const report = plan.teams.map(({ row, key, name }) => {
    const chosen = choices.teams[key];
    const found = chosen === 'create' ? undefined : (chosen ?? byName.get(key));
    if (found && names.has(found)) {
      ids.set(key, found);
      return { key, name, teamId: found, teamName: names.get(found) ?? null };
    }
    if (chosen && chosen !== 'create')
      at.error(row, `The team chosen for “${name}” is not here any more. Choose again.`);
    const id = newId();
    ids.set(key, id);
    names.set(id, name);
    writes.team.push({ workspace_id: workspaceId, id, parent_id: root.id, name, purpose: '' });
    writes.event.push(eventRow(at, 'team.created', { thingId: id, body: { name } }));
    return { key, name, teamId: null, teamName: null };
  });
  const parents = new Map<Id, Id | null>(facts.teams.map(({ id, parentId }) => [id, parentId]));
  return {
    report,
    parents,
    idOf: (key) => (key === null ? home : (ids.get(key) ?? home)),
    nameOf: (id) => names.get(id) ?? '',
  };
}
