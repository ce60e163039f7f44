// One thing of every kind in a workspace, made through the shelf: what another workspace must never reach, and what a valid request names.
import { cohorts, enrolments, pieces } from '../src/actions/academy/index.ts';
import * as agendaItems from '../src/actions/agenda-items/index.ts';
import * as checkIns from '../src/actions/check-ins.ts';
import * as comments from '../src/actions/comments.ts';
import * as cycles from '../src/actions/cycles.ts';
import * as decisions from '../src/actions/decisions/decisions.ts';
import * as exceptions from '../src/actions/decisions/exceptions.ts';
import * as dependencies from '../src/actions/dependencies.ts';
import * as escalations from '../src/actions/escalations/escalations.ts';
import * as findings from '../src/actions/findings.ts';
import * as imports from '../src/actions/imports/index.ts';
import * as initiatives from '../src/actions/initiatives.ts';
import * as invitations from '../src/actions/invitations.ts';
import { keyResults } from '../src/actions/key-results/index.ts';
import * as kpis from '../src/actions/kpis.ts';
import * as me from '../src/actions/me.ts';
import { meetings } from '../src/actions/meetings/index.ts';
import { objectives } from '../src/actions/objectives/index.ts';
import * as outcomes from '../src/actions/outcomes.ts';
import * as people from '../src/actions/people.ts';
import * as readings from '../src/actions/readings.ts';
import * as rhythmRoles from '../src/actions/rhythm-roles.ts';
import * as sessions from '../src/actions/sessions.ts';
import * as simulations from '../src/actions/simulations/runs.ts';
import * as supports from '../src/actions/supports.ts';
import * as teams from '../src/actions/teams.ts';
import * as tokens from '../src/actions/tokens.ts';
import * as views from '../src/actions/views.ts';
import * as workspaces from '../src/actions/workspaces.ts';
import type { Id } from '../src/core/id.ts';
import { anAchievement, anAward, anIssuer } from './awarded.ts';
import type { Caller } from './caller.ts';
import { midway, wanted } from './world.ts';

/** A file somebody might bring along. */
export const file = new File(['Objective,Owner\nBoarding is calm,Sara Melo\n'], 'okrs.csv', {
  type: 'text/csv',
});

export type OneOfEach = Record<string, { id: Id; version: number }>;

/** Fills the workspace `owner` works in. The objective is a draft; the key result belongs to another one, which is committed. */
export async function oneOfEach(owner: Caller, companyId: Id): Promise<OneOfEach> {
  const team = await owner.ask(teams.create, { name: 'Boarding', parentId: companyId });
  const invitation = await owner.ask(invitations.create, { name: 'Sara Melo', role: 'member' });
  const [person] = (await owner.ask(people.list, {})).people;
  const cycle = await owner.ask(cycles.create, {
    name: 'Low water',
    startsOn: '2026-04-01',
    endsOn: '2026-06-30',
    quietWeeks: [],
    rhythm: { weekday: 4, time: '09:30' },
    overlapReason: 'The yard works by its own quarter',
  });
  const outcome = await owner.ask(outcomes.create, {
    title: 'Nobody waits for a ferry',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
  });
  const other = await owner.ask(teams.create, { name: 'Engine room', parentId: companyId });
  const kpi = await owner.ask(kpis.create, { name: 'Share of sailings on time', teamId: team.id });
  const reading = await owner.ask(readings.record, { kpiId: kpi.id, value: 94 });
  const okrs = await twoObjectives(owner, team.id, other.id, cycle, outcome.id);
  const wanted = { cycleId: cycle.id, teamId: team.id, choice: 'Night boats', expiresOn: '2026-06-01' };
  const exception = await owner.ask(exceptions.ask, wanted, midway);
  const role = { role: 'coach' as const, teamId: team.id, personId: person!.id };
  const [held] = (await owner.ask(rhythmRoles.give, role)).roles;
  const startsAt = '2026-05-12T09:00:00Z';
  const meeting = await owner.ask(meetings.create, {
    kind: 'leadership review',
    startsAt,
    cycleId: cycle.id,
  });
  const about = {
    meetingId: meeting.id,
    title: 'Who has the winter crews?',
    objectiveId: okrs.objectives!.id,
  };
  const item = await owner.ask(agendaItems.create, about);
  const view = await owner.ask(views.create, { name: 'Boarding', query: 'view=table' });
  const token = await owner.ask(tokens.create, { name: 'Nightly', scopes: ['read'], expiresInDays: 30 });
  const simulation = await owner.ask(simulations.start, {});
  const brought = await owner.ask(imports.upload, { file });
  const learning = await aLearner(owner);
  const [session] = (await owner.ask(sessions.list, {})).sessions;
  const { version, personId } = await owner.ask(me.get, {});
  const workspace = await owner.ask(workspaces.get, {});
  const issuer = await anIssuer(owner);
  const achievement = await anAchievement(owner);
  const award = await anAward(owner, achievement.id, person!.id);
  const once = (id: Id) => ({ id, version: 1 });
  return {
    ...okrs,
    ...learning,
    teams: team,
    people: person!,
    me: { id: personId, version },
    workspaces: workspace,
    invitations: once(invitation.id),
    cycles: { ...cycle, version: cycle.version + 1 },
    outcomes: outcome,
    kpis: kpi,
    exceptions: exception,
    'rhythm-roles': once(held!.id),
    readings: once(reading.id),
    imports: once(brought.id),
    meetings: meeting,
    'agenda-items': item,
    views: view,
    simulations: once(simulation.id),
    tokens: once(token.id),
    sessions: once(session!.id),
    issuers: { id: issuer.keys[0]!.id, version: issuer.version },
    achievements: once(achievement.id),
    awards: award,
    credentials: once(award.statusList.url.slice(-36)),
  };
}

/** A cohort, and a piece the owner has begun in the programme that comes with the product. */
async function aLearner(owner: Caller): Promise<OneOfEach> {
  const { id: enrolmentId } = await owner.ask(enrolments.begin, {});
  const cohort = await owner.ask(cohorts.create, {
    name: 'Spring crew',
    startsOn: '2026-05-04',
    endsOn: '2026-06-26',
  });
  const { briefs } = await owner.ask(pieces.list, { enrolmentId });
  const piece = await owner.ask(pieces.create, { enrolmentId, brief: briefs[0]!.brief });
  return {
    cohorts: { id: cohort.id, version: cohort.version },
    enrolments: { id: enrolmentId, version: 1 },
    pieces: { id: piece.id, version: piece.version },
  };
}

async function twoObjectives(
  owner: Caller,
  teamId: Id,
  otherTeamId: Id,
  cycle: { id: Id; version: number },
  outcomeId: Id,
): Promise<OneOfEach> {
  const input = { teamId, cycleId: cycle.id };
  const title = 'Passengers board on time, whatever the tide';
  const committed = await owner.ask(objectives.create, { ...input, title }, midway);
  const made = [];
  for (const each of wanted)
    made.push(await owner.ask(keyResults.create, { objectiveId: committed.id, ...each }, midway));
  const { id, version } = committed;
  await owner.ask(objectives.commit, { id, version }, midway);
  await owner.ask(cycles.move, { id: cycle.id, version: cycle.version, to: 'committed' });
  const keyResult = made[0]!;
  const checkIn = await owner.ask(checkIns.record, { keyResultId: keyResult.id, value: 12 }, midway);
  const draft = await owner.ask(objectives.create, { ...input, title: 'TBD' }, midway);
  const objectiveId = draft.id;
  const about = { objectiveId: committed.id, keyResultId: keyResult.id };
  const decision = await owner.ask(decisions.record, { choice: 'Bikes board last', ...about }, midway);
  const asking = { keyResultId: keyResult.id, need: 'A second ramp crew' };
  const escalation = await owner.ask(escalations.raise, asking, midway);
  const support = await owner.ask(supports.create, {
    objectiveId,
    toKind: 'outcome',
    toId: outcomeId,
    because: 'Calm decks board faster',
  });
  const need = { need: 'Both ramps serviced', neededOn: '2026-05-20', toTeamId: otherTeamId };
  const dependency = await owner.ask(dependencies.ask, { objectiveId, ...need }, midway);
  const initiative = await owner.ask(initiatives.create, { objectiveId, title: 'Board by deck' });
  const comment = await owner.ask(comments.create, { objectiveId, body: 'Who has the counts?' });
  const { rule, at, textHash } = (await owner.ask(findings.list, { objectiveId })).findings[0]!;
  const answer = await owner.ask(findings.answer, { objectiveId, rule, at, textHash, reason: 'We know' });
  return {
    objectives: await owner.ask(objectives.get, { id: objectiveId }),
    'key-results': keyResult,
    'check-ins': { id: checkIn.id, version: 1 },
    decisions: decision,
    escalations: escalation,
    supports: support,
    dependencies: dependency,
    initiatives: initiative,
    comments: comment,
    findings: { id: answer.answer!.id, version: 1 },
  };
}
