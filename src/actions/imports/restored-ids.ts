// Ids of a document and the ids the same things have here, both ways.
import { plainKey } from '../../connectors/gather.ts';
import type { Document } from '../../connectors/quarterdeck/document.ts';
import type { Id } from '../../core/id.ts';
import { ofSource } from '../../db/external-references.ts';
import type { Tx } from '../../db/open.ts';
import { asColumns, rowsOf, type WholeRow } from '../../db/whole.ts';

type NamedTable = 'person' | 'team' | 'cycle' | 'meeting';

export type NamedIds = {
  /** Id in the document -> id here, where they differ. */
  ids: Map<Id, Id>;
  references: {
    workspace_id: Id;
    source: string;
    external_id: string;
    thing: string;
    thing_id: Id;
    seen: object;
  }[];
  /** Rows of the document that stand here under another id, in database words. */
  standing: { table: NamedTable; row: WholeRow }[];
};

/** Finds people by e-mail, the company's team, cycles by name, and meetings by their place in the plan; what was found before is remembered. */
export async function namedIds(
  tx: Tx,
  workspaceId: Id,
  source: string,
  document: Document,
  taken: Record<string, Set<string>>,
): Promise<NamedIds> {
  const before = new Map(
    (await ofSource(tx, workspaceId, source)).map(({ externalId, thingId }) => [externalId, thingId]),
  );
  const people = await rowsOf(tx, workspaceId, 'people', ['id', 'email', 'leftAt']);
  const teams = await rowsOf(tx, workspaceId, 'teams', ['id', 'parentId', 'archivedAt']);
  const cycles = await rowsOf(tx, workspaceId, 'cycles', ['id', 'name']);
  const byEmail = new Map(
    people.filter(({ email, leftAt }) => email && !leftAt).map(({ email, id }) => [email, id as Id]),
  );
  const byName = new Map(cycles.map(({ name, id }) => [plainKey(String(name)), id as Id]));
  const root = teams.find(({ parentId, archivedAt }) => !parentId && !archivedAt)?.id as Id;
  const found: NamedIds = { ids: new Map(), references: [], standing: [] };
  const match = (table: NamedTable, row: WholeRow & { id: Id }, here: Id | undefined) => {
    const id = before.get(row.id) ?? here;
    if (!id || id === row.id) return;
    found.ids.set(row.id, id);
    found.references.push({
      workspace_id: workspaceId,
      source,
      external_id: row.id,
      thing: table,
      thing_id: id,
      seen: {},
    });
    found.standing.push({ table, row });
  };
  for (const row of document.people)
    if (!taken.people?.has(row.id))
      match('person', row, row.leftAt || !row.email ? undefined : byEmail.get(row.email));
  for (const row of document.teams)
    if (!taken.teams?.has(row.id)) match('team', row, row.parentId || row.archivedAt ? undefined : root);
  for (const row of document.cycles)
    if (!taken.cycles?.has(row.id)) match('cycle', row, byName.get(plainKey(row.name)));
  const bySlot = new Map(
    (await rowsOf(tx, workspaceId, 'meetings', ['id', 'kind', 'cycleId', 'teamId', 'slot'])).map((row) => [
      spotOf(row),
      row.id as Id,
    ]),
  );
  for (const row of document.meetings)
    if (!taken.meetings?.has(row.id))
      match('meeting', row, row.slot === null ? undefined : bySlot.get(spotOf(translated(row, found.ids))));
  found.standing = found.standing.map(({ table, row }) => ({
    table,
    row: standingRow(table, translated(row, found.ids)),
  }));
  for (const outside of found.ids.keys())
    for (const section of ['people', 'teams', 'cycles', 'meetings'])
      taken[section]?.add(found.ids.get(outside)!);
  return found;
}

const spotOf = ({ kind, cycleId, teamId, slot }: WholeRow) => `${kind} ${cycleId} ${teamId} ${slot}`;

// Whoever is here keeps their role, their address and their place: only what the file knows better comes over.
function standingRow(table: NamedTable, row: WholeRow): WholeRow {
  const { role: _, email: __, leftAt: ___, ...person } = row;
  return asColumns(table === 'person' ? person : row);
}

const opaque = new Set(['body', 'guidance', 'rhythm', 'name', 'title']);

/** A row with its ids as they are on the other side. What was frozen or written down as evidence is not touched. */
export function translated<T extends WholeRow>(row: T, ids: ReadonlyMap<Id, Id>): T {
  if (ids.size === 0) return row;
  const one = (value: unknown) => (typeof value === 'string' ? (ids.get(value) ?? value) : value);
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      field,
      opaque.has(field) ? value : Array.isArray(value) ? value.map(one) : one(value),
    ]),
  ) as T;
}
