// Who the people of a file are here: by e-mail, by name where only one has it, or as the person importing chose.
import { plainKey } from '../../../connectors/gather.ts';
import type { PlannedPerson } from '../../../connectors/plan.ts';
import type { Id } from '../../../core/id.ts';
import { newId } from '../../../db/new-id.ts';
import type { PersonRow } from '../../../db/people.ts';
import type { ImportReport } from '../shapes.ts';
import type { Resolving } from './resolving.ts';

export type Matched = {
  idOf(key: string | null): Id | null;
  idsOf(keys: readonly string[]): Id[];
  nameOf(id: Id | null): string | null;
  report: ImportReport['people'];
};

/** Matches every person of the plan; those nobody stands for are created without an invitation, or left out. */
export function matchPeople(at: Resolving): Matched {
  const { plan, facts, choices, writes, workspaceId } = at;
  const byId = new Map(facts.people.map((person) => [person.id, person]));
  const byEmail = new Map(
    facts.people.flatMap((person) => (person.email ? [[person.email, person]] : [])) as [string, PersonRow][],
  );
  const byName = Map.groupBy(facts.people, ({ name }) => nameKey(name));
  const ids = new Map<string, Id | null>();
  const names = new Map(facts.people.map(({ id, name }) => [id, name]));
  const report = plan.people.map((planned): ImportReport['people'][number] => {
    const { key, name, email } = planned;
    const chosen = choices.people[key];
    const namesakes = byName.get(nameKey(name)) ?? [];
    const reference = at.before('person', { externalId: key, otherId: null });
    const remembered = reference && byId.get(reference.id);
    const found =
      chosen === undefined
        ? remembered || (email && byEmail.get(email)) || (namesakes.length === 1 ? namesakes[0] : undefined)
        : byId.get(chosen);
    const by = found ? (chosen ? 'choice' : email && found.email === email ? 'e-mail' : 'name') : 'none';
    const said = { key, name, email, candidates: candidatesFor(planned, namesakes, facts.people) };
    if (chosen && chosen !== 'create' && chosen !== 'skip' && !found)
      at.error(planned.row, `The person chosen for “${name}” is not here any more. Choose again.`);
    if (found) {
      ids.set(key, found.id);
      // A namesake chosen once is meant the next time too.
      if (by === 'choice' || remembered) at.keep('person', { externalId: key, otherId: null }, found.id, {});
      return { ...said, personId: found.id, personName: found.name, by, choice: 'match' };
    }
    const choice = chosen === 'skip' || chosen === 'create' ? chosen : choices.unmatchedPeople;
    ids.set(key, null);
    if (choice === 'create') {
      const id = newId();
      ids.set(key, id);
      names.set(id, name);
      at.keep('person', { externalId: key, otherId: null }, id, {});
      writes.person.push({ workspace_id: workspaceId, id, name: name.slice(0, 120), email, role: 'member' });
    }
    return { ...said, personId: null, personName: null, by: 'none', choice };
  });
  return {
    report,
    idOf: (key) => (key === null ? null : (ids.get(key) ?? null)),
    idsOf: (keys) => [...new Set(keys.flatMap((key) => ids.get(key) ?? []))],
    nameOf: (id) => (id === null ? null : (names.get(id) ?? null)),
  };
}

// "Carvalho, Ines" is "Ines Carvalho".
function nameKey(name: string): string {
  const [last, first] = name.split(',').map((part) => part.trim());
  return plainKey(first && last ? `${first} ${last}` : name);
}

const mostCandidates = 5;

function candidatesFor(
  { name, email }: PlannedPerson,
  namesakes: readonly PersonRow[],
  people: readonly PersonRow[],
) {
  const words = nameKey(email === name ? name.split('@')[0]!.replace(/[._-]+/g, ' ') : name)
    .split(' ')
    .filter((word) => word.length > 2);
  const alike = people.filter((person) =>
    words.some((word) => nameKey(person.name).split(' ').includes(word)),
  );
  return [...new Set([...namesakes, ...alike])]
    .slice(0, mostCandidates)
    .map(({ id, name: called }) => ({ id, name: called }));
}
