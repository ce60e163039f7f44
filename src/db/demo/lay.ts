// The demo company, laid in one go into a workspace of its own. Everything is dated back from `now`, and the same day gives the same story.
import { sql } from 'kysely';
import { addDays, type Day } from '../../core/calendar/day.ts';
import type { Id } from '../../core/id.ts';
import { defaultLimits } from '../../core/workspace.ts';
import { queue } from '../jobs.ts';
import { newId } from '../new-id.ts';
import type { Tx } from '../open.ts';
import { layDependency, layRanking } from './alignment.ts';
import { openBook } from './book.ts';
import { cyclesAbout, rhythm, zone } from './calendar.ts';
import { dayIn, moment, workingDay } from './clock.ts';
import { layCycles } from './cycles.ts';
import { layDecision } from './decisions.ts';
import { layEscalation } from './escalations.ts';
import type { Ground } from './ground.ts';
import { layMeetings } from './meetings.ts';
import { layObjectives } from './objectives.ts';
import { type Chair, everybody, layPeople } from './people.ts';
import { layPulse } from './pulse.ts';
import { layRhythm } from './rhythm.ts';
import { dependencies, ranking } from './story/alignment.ts';
import { beforeLast } from './story/before-last.ts';
import { decisions } from './story/decisions.ts';
import { escalations } from './story/escalations.ts';
import { kpis } from './story/kpis.ts';
import { last } from './story/last/index.ts';
import { next } from './story/next.ts';
import { outcomes } from './story/outcomes.ts';
import { type Person, type TeamName, teams } from './story/people.ts';
import { running } from './story/running/index.ts';
import { layKpis, layOutcomes } from './strategy.ts';

const companyName = 'Saltline Ferries';

/** Days before the first cycle on which the company took Quarterdeck up. */
const foundedDaysBefore = 45;

/** Lays the whole company and enters its workspace: the transaction is held to it afterwards.
 * @param chairs the people who can sign in, with the logins they have already */
export async function layDemo(
  tx: Tx,
  now: Date,
  chairs: readonly Chair[],
): Promise<{ workspaceId: Id; personIds: ReadonlyMap<Person, Id>; rootTeamId: Id }> {
  const { ground, calendar, since, personIds } = groundOf(now, chairs);
  const { book, workspaceId } = ground;
  const foundedAt = moment(since, '09:40');
  book.add('workspace', {
    name: companyName,
    zone,
    calendar,
    limits: defaultLimits,
    rhythm,
    profile: 'outcome',
    is_demo: true,
    started_with: 'demo',
    created_at: foundedAt.toISOString(),
  });
  const by = ground.personId('Ines Carvalho');
  book.note({
    kind: 'workspace.created',
    at: foundedAt,
    by,
    thingId: workspaceId,
    body: { name: companyName },
  });
  layPeople(ground, chairs, since);
  layOutcomes(ground, since);
  layKpis(ground, since);
  layCycles(ground);
  layRhythm(ground, since);
  const stories = { [-2]: beforeLast, [-1]: last, 0: running, 1: next };
  const carried = new Map<string, Id>();
  for (const cycle of ground.cycles) {
    const placed = layObjectives(ground, cycle, stories[cycle.quarter], carried);
    if (cycle.quarter === 0 || cycle.quarter === -1) layMeetings(ground, cycle);
    if (cycle.quarter === 1) {
      for (const story of dependencies) layDependency(ground, cycle, story, placed);
      layRanking(ground, cycle, ranking, placed);
    }
    if (cycle.quarter !== 0) continue;
    for (const story of decisions) layDecision(ground, cycle, story, placed);
    for (const story of escalations) layEscalation(ground, story, placed);
    layPulse(ground, cycle);
  }
  await sql`select set_config('app.workspace', ${workspaceId}, true), set_config('app.sees_all', 'on', true)`.execute(
    tx,
  );
  await book.lay(tx);
  // Its quarters are read as soon as it stands, and not only in the night.
  await queue(tx, workspaceId, [{ name: 'diagnose', key: 'laid' }]);
  return { workspaceId, personIds, rootTeamId: ground.teamId(companyName) };
}

function groundOf(now: Date, chairs: readonly Chair[]) {
  const today = dayIn(now);
  const workspaceId = newId();
  const { calendar, cycles } = cyclesAbout(today);
  const since: Day = workingDay(addDays(cycles[0]?.startsOn as Day, -foundedDaysBefore));
  const personIds = new Map(everybody.map((name) => [name, newId()]));
  const teamIds = new Map(teams.map(({ name }) => [name, newId()]));
  const names = new Map(chairs.map(({ person, name }) => [person, name]));
  const ground: Ground = {
    workspaceId,
    now,
    today,
    book: openBook(workspaceId),
    cycles: cycles.map((cycle) => ({
      ...cycle,
      id: newId(),
      committedOn: workingDay(addDays(cycle.startsOn, 1)),
    })),
    personId: (name) => personIds.get(name) as Id,
    nameOf: (name) => names.get(name) ?? name,
    teamId: (name) => teamIds.get(name) as Id,
    leadOf: (team: TeamName) => teams.find(({ name }) => name === team)?.leads[0] as Person,
    outcomes: new Map(outcomes.map(({ key, title }) => [key, { id: newId(), title }])),
    kpis: new Map(kpis.map(({ key }) => [key, newId()])),
  };
  return { ground, calendar, since, personIds };
}
