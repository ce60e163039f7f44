// What the critic would ask about the drafts of a file, row by row. It holds nothing up: people read it before they take the file in, and meet it again while they write.
import { challenge } from '../../../challenge/challenge.ts';
import type { Draft, Facts } from '../../../challenge/draft.ts';
import type { Finding } from '../../../challenge/finding.ts';
import { openOf } from '../../../challenge/worst-first.ts';
import type { PlannedKeyResult, PlannedObjective } from '../../../connectors/plan.ts';
import { weeksOf } from '../../../core/calendar/weeks.ts';
import type { ImportRow } from '../shapes.ts';
import type { Home } from './objectives.ts';
import type { Resolving } from './resolving.ts';

type Said = ImportRow['said'];

/** As many as a stored draft is told of. */
const mostSiblings = 50;

/** What a row of the file is called in the answer of `saidOf`: one row can become two things. */
export const rowKey = ({ thing, row }: Pick<ImportRow, 'thing' | 'row'>) => `${thing} ${row}`;

/**
 * By row: how much there is to say and the first of it; nothing for what is over already.
 * @param most objectives and key results that are read
 */
export async function saidOf(
  at: Resolving,
  homes: ReadonlyMap<string, Home>,
  most: number,
): Promise<Map<string, Said>> {
  const { plan, weights } = at;
  const keyResults = Map.groupBy(plan.keyResults, ({ objectiveId }) => objectiveId);
  const work = Map.groupBy(plan.initiatives, ({ keyResultId }) => keyResultId);
  const besides = Map.groupBy(homes.values(), siblingKey);
  const said = new Map<string, Said>();
  for (const planned of plan.objectives) {
    if (said.size >= most) break;
    await at.rest();
    const home = homes.get(planned.externalId);
    if (!home || home.state === 'closed' || home.cycle.phase === 'closed') continue;
    const own = keyResults.get(planned.externalId) ?? [];
    const siblings = (besides.get(siblingKey(home)) ?? [])
      .slice(0, mostSiblings)
      .filter(({ id }) => id !== home.id);
    const draft = draftOf(planned, own, work);
    const findings = challenge(draft, factsOf(at, planned, home, siblings), weights);
    said.set(rowKey({ thing: 'objective', row: planned.row }), shortly(findings, 'objective'));
    for (const { externalId, row } of own)
      said.set(rowKey({ thing: 'key result', row }), shortly(findings, externalId));
  }
  return said;
}

const siblingKey = ({ cycle, fields }: Home) => `${cycle.id} ${fields.teamId}`;

function draftOf(
  { title, why }: PlannedObjective,
  own: readonly PlannedKeyResult[],
  work: ReadonlyMap<string | null, readonly { title: string }[]>,
): Draft {
  return {
    objective: { title, why },
    keyResults: own.map(({ externalId, ownerKey, checkIns: _, ...fields }) => ({
      ...fields,
      id: externalId,
      ownerId: ownerKey,
      initiatives: (work.get(externalId) ?? []).map((initiative) => initiative.title),
    })),
  };
}

function factsOf(
  at: Resolving,
  { supports }: PlannedObjective,
  home: Home,
  siblings: readonly Home[],
): Facts {
  const team = at.facts.teams.find(({ id }) => id === home.fields.teamId);
  return {
    cycleWeeks: weeksOf(home.cycle).length,
    cycleEnd: home.cycle.endsOn,
    teamLevel: team?.parentId === null ? 'company' : 'team',
    siblings: siblings.map(({ title }) => title),
    // A file without links says nothing about what an objective supports.
    ...(supports.length > 0 && { supports: supports.map(({ title }) => title) }),
  };
}

function shortly(findings: readonly Finding[], place: string): Said {
  const own = findings.filter(({ at }) =>
    at.part === 'objective' ? place === 'objective' : at.id === place,
  );
  const [first] = own;
  if (!first) return null;
  const { rule, severity, message, ask } = first;
  return { open: openOf(own), first: { rule, severity, message, ask } };
}
