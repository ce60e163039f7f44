// From a plan and a workspace to the rows an import would write and the report people read first. Pure but for the ids it makes up, and in short turns.
import type { ImportPlan, Problem } from '../../../connectors/plan.ts';
import type { Id } from '../../../core/id.ts';
import { snapshotBody } from '../../../core/snapshot.ts';
import type { ImportFacts } from '../../../db/import-facts.ts';
import { newId } from '../../../db/new-id.ts';
import { hashOf } from '../../../db/snapshots.ts';
import { type CountedThing, countedThings, type ImportReport, type ImportRow } from '../shapes.ts';
import { matchCycles, writeCycles } from './cycles.ts';
import { resolveInitiatives } from './initiatives.ts';
import { type Promised, resolveKeyResults } from './key-results.ts';
import { type Link, resolveLinks } from './links.ts';
import { type Home, resolveObjectives } from './objectives.ts';
import { resolveOutcomes } from './outcomes.ts';
import { matchPeople } from './people.ts';
import { resolveRemarks } from './remarks.ts';
import { eventRow, type Ground, type Resolving, resolving, type Writes } from './resolving.ts';
import { rowKey, saidOf } from './said.ts';
import { matchTeams } from './teams.ts';

const mostProblems = 1_000;
const mostRows = 2_000;
const sameNotes = 5;

/** Resolves a plan whose ids are `homed`. With errors in the report the writes must not be used. */
export async function resolve(
  ground: Ground,
  plan: ImportPlan,
  facts: ImportFacts,
): Promise<{ report: ImportReport; writes: Writes }> {
  const at = resolving(ground, plan, facts);
  const people = matchPeople(at);
  const teams = matchTeams(at);
  const cycles = matchCycles(at);
  resolveOutcomes(at, people);
  const { homes, open } = await resolveObjectives(at, people, teams, cycles);
  const cycleReport = writeCycles(at, cycles, open);
  const promised = await resolveKeyResults(at, people, teams, homes);
  await resolveInitiatives(at, people, homes);
  const links = await resolveLinks(at, homes);
  await resolveRemarks(at, people, homes);
  await freeze(at, homes, promised, links);
  const report = await reportOf(at, await saidOf(at, homes, mostRows));
  return {
    report: { ...report, cycles: cycleReport, people: people.report, teams: teams.report },
    writes: at.writes,
  };
}

// What arrives committed is frozen as it arrived: the promise we can hold people to is the one we know.
async function freeze(
  at: Resolving,
  homes: Map<string, Home>,
  promised: Map<Id, Promised[]>,
  links: Map<Id, Link[]>,
): Promise<void> {
  for (const home of homes.values()) {
    await at.rest();
    if (!home.isNew || (home.state !== 'committed' && home.state !== 'closed')) continue;
    const { id, audience, cycle, fields } = home;
    const keyResults = promised.get(id) ?? [];
    const body = snapshotBody({ id, cycleId: cycle.id, ...fields }, keyResults, links.get(id) ?? []);
    const hash = hashOf(body);
    at.writes.snapshot.push({
      workspace_id: at.workspaceId,
      id: newId(),
      objective_id: id,
      audience,
      body,
      hash,
      taken_by: at.actor.personId,
    });
    at.writes.event.push(
      eventRow(at, 'objective.committed', {
        objective: { id, audience },
        cycleId: cycle.id,
        body: { hash, keyResults: keyResults.length, overLimitReason: null },
      }),
    );
  }
}

// A note that a thousand rows share is read once: the first few rows carry it, the last says how many more there are.
function fewOfEach(problems: readonly Problem[]): Problem[] {
  const shown: Problem[] = [];
  for (const [say, those] of Map.groupBy(problems, (problem) => `${problem.severity} ${problem.say}`)) {
    if (say.startsWith('error') || those.length <= sameNotes) shown.push(...those);
    else {
      const more = those.length - sameNotes;
      shown.push(...those.slice(0, sameNotes), {
        ...those[sameNotes]!,
        say: `${those[0]!.say} (So it is with ${more} rows from here on.)`,
      });
    }
  }
  return shown;
}

async function reportOf(
  at: Resolving,
  said: ReadonlyMap<string, ImportRow['said']>,
): Promise<Omit<ImportReport, 'cycles' | 'people' | 'teams'>> {
  const { writes, rows, problems } = at;
  const counts = new Map<CountedThing, { create: number; change: number; leave: number }>(
    countedThings.map((thing) => [thing, { create: 0, change: 0, leave: 0 }]),
  );
  const plural = {
    outcome: 'outcomes',
    objective: 'objectives',
    'key result': 'key results',
    initiative: 'initiatives',
  } as const;
  for (const { thing, does } of rows) counts.get(plural[thing])![does]++;
  const created = {
    cycles: writes.cycle,
    teams: writes.team,
    people: writes.person,
    links: writes.support,
    'check-ins': writes.check_in,
    other: writes.comment,
  };
  for (const [thing, made] of Object.entries(created))
    counts.get(thing as CountedThing)!.create = made.length;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  await at.rest();
  const shown = fewOfEach(problems);
  await at.rest();
  const rank = { error: 0, 'left out': 1, note: 2 };
  return {
    counts: [...counts]
      .map(([thing, count]) => ({ thing, ...count }))
      .filter(({ create, change, leave }) => create + change + leave > 0),
    changesNothing: errors === 0 && [...counts.values()].every(({ create, change }) => create + change === 0),
    errors,
    problems: shown
      .sort((a, b) => rank[a.severity] - rank[b.severity] || a.row - b.row)
      .slice(0, mostProblems),
    problemCount: problems.length,
    rows: rows
      .toSorted((a, b) => a.row - b.row)
      .slice(0, mostRows)
      .map((row) => ({ ...row, said: (row.does !== 'leave' && said.get(rowKey(row))) || null })),
    rowCount: rows.length,
    unpriced: at.unpriced,
  };
}
