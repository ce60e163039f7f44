// From what was recorded to counts: every signal of a cycle, each with the very things it was counted from. What a transaction may not see is not counted.
import { dueAt } from '../../core/calendar/due.ts';
import { nextQuarter } from '../../core/calendar/quarters.ts';
import { weekOf, weeksOf } from '../../core/calendar/weeks.ts';
import { localDay } from '../../core/calendar/zone.ts';
import type { Id } from '../../core/id.ts';
import { opensYear } from '../../core/meeting/place.ts';
import { against } from '../../core/pulse/publish.ts';
import { topics } from '../../core/pulse/scale.ts';
import { refuse } from '../../core/refusal.ts';
import type { CycleRow } from '../../db/cycles.ts';
import * as cycles from '../../db/cycles.ts';
import * as checkIns from '../../db/evidence/check-ins.ts';
import * as plan from '../../db/evidence/plan.ts';
import * as rhythm from '../../db/evidence/rhythm.ts';
import * as holidays from '../../db/holidays.ts';
import * as knowledgeChecks from '../../db/knowledge-checks.ts';
import type { Tx } from '../../db/open.ts';
import * as pulses from '../../db/pulses.ts';
import * as workspaces from '../../db/workspaces.ts';
import { readMeetings } from '../../diagnosis/evidence/meetings.ts';
import { countOf, type Piece } from '../../diagnosis/evidence/piece.ts';
import { readCarried, readCuts } from '../../diagnosis/evidence/plan.ts';
import { readAdditions, readDecisions, readRequests } from '../../diagnosis/evidence/promises.ts';
import { isRepeat } from '../../diagnosis/evidence/repeats.ts';
import { readTexts } from '../../diagnosis/evidence/texts.ts';
import { missedBelow, readMissed } from '../../diagnosis/evidence/watermelons.ts';
import type { Facts, SignalId, TeamCount } from '../../diagnosis/facts.ts';

/** Cycles whose missed key results are pooled: a year of quarters. */
const pooledCycles = 4;

type Pieces = { [Id in SignalId]?: readonly Piece[] };

export type Gathered = {
  /** Teams with something committed; at least 1, since no count is of no team. */
  teams: number;
  signals: Facts['signals'];
  /** What the counts were made of. Check-ins due are too many to hold and are asked for by `dueRows`. */
  pieces: Pieces;
};

/** Which cycle is read, and as of when. */
export type Setting = {
  tx: Tx;
  workspaceId: Id;
  cycle: CycleRow;
  now: Date;
  /** Only what belongs to this team; every team when left out. */
  teamId?: Id | undefined;
};

type Around = Setting & {
  workspace: workspaces.WorkspaceRow;
  /** Cycles that ended before, the latest first. */
  before: readonly CycleRow[];
  own: <T extends { teamId: Id | null }>(rows: readonly T[]) => readonly T[];
};

type Part = Pick<Gathered, 'signals' | 'pieces'>;

/** Counts every signal of a cycle as it stands at `now`. What a cycle has nothing for stays out, and so unknown. */
export async function gather(setting: Setting): Promise<Gathered> {
  const { tx, workspaceId, cycle, teamId } = setting;
  const around: Around = {
    ...setting,
    workspace: (await workspaces.find(tx, workspaceId)) ?? refuse('not-found'),
    before: await cycles.endedBefore(tx, workspaceId, cycle.startsOn, pooledCycles - 1),
    own: (rows) => (teamId ? rows.filter((row) => row.teamId === teamId) : rows),
  };
  const loads = await plan.loads(tx, workspaceId, cycle.id);
  const parts = [
    await ofCheckIns(around),
    await ofNotes(around),
    await ofRhythm(around),
    await ofPlan(around),
    ofLoads(around, loads),
    await ofPulse(around),
    await ofChecks(around),
  ];
  return {
    teams: teamId ? 1 : Math.max(1, loads.length),
    signals: Object.assign({}, ...parts.map(({ signals }) => signals)),
    pieces: Object.assign({}, ...parts.map(({ pieces }) => pieces)),
  };
}

/** The weeks of a cycle in which check-ins were due by now. */
export function dueWeeks(cycle: CycleRow, zone: string, now: Date): checkIns.DueWeek[] {
  return weeksOf(cycle).flatMap((week) => {
    const at = dueAt(week, { ...cycle.rhythm, zone });
    return at && at <= now
      ? [{ week: week.number, startsOn: week.startsOn, endsOn: week.endsOn, dueAt: at }]
      : [];
  });
}

async function ofCheckIns({ tx, workspaceId, workspace, cycle, before, now, own }: Around): Promise<Part> {
  const duesOf = async (of: CycleRow) =>
    own(await checkIns.dues(tx, workspaceId, of.id, dueWeeks(of, workspace.zone, now)));
  const teams = await duesOf(cycle);
  const earlier = before[0] ? await duesOf(before[0]) : [];
  const missed = (rows: readonly checkIns.TeamDues[]) => rows.map((row) => ({ bad: row.missed, n: row.due }));
  const late = (rows: readonly checkIns.TeamDues[]) => rows.map((row) => ({ bad: row.late, n: row.made }));
  const signals = {
    CI_MISS: { ...sumOf(missed(teams)), earlier: missed(earlier) },
    CI_LATE: { ...sumOf(late(teams)), earlier: late(earlier) },
    SPREAD: { perTeam: missed(teams) },
  };
  return { signals, pieces: {} };
}

async function ofNotes({ tx, workspaceId, cycle, own }: Around): Promise<Part> {
  const { counts, still } = await checkIns.successors(tx, workspaceId, cycle.id);
  const repeats = own(still).filter(isRepeat);
  const n = own(counts).reduce((sum, count) => sum + count.n, 0);
  const pieces = repeats.map(
    ({ id, teamId, effectiveOn }): Piece => ({
      kind: 'key result',
      id,
      week: weekOf(cycle, effectiveOn).number,
      teamId,
      isBad: true,
    }),
  );
  return { signals: { COPY: { bad: repeats.length, n } }, pieces: { COPY: pieces } };
}

async function ofRhythm({ tx, workspaceId, workspace, cycle, now, own }: Around): Promise<Part> {
  const today = localDay(now, workspace.zone);
  const daysOff = await holidays.daysOff(tx, workspaceId);
  const meetings = readMeetings(own(await rhythm.ceremonies(tx, workspaceId, cycle.id)), now, daysOff);
  const decisions = await rhythm.datedDecisions(tx, workspaceId, cycle.id, workspace.zone);
  const requests = await rhythm.requests(tx, workspaceId, cycle.id, workspace.zone);
  return counted({
    ...meetings,
    DC_STALE: readDecisions(own(decisions), today),
    ES_STALE: readRequests(own(requests), today, daysOff),
    ADD_UNP: readAdditions(own(await rhythm.additions(tx, workspaceId, cycle.id))),
  });
}

async function ofPlan({ tx, workspaceId, workspace, cycle, before, own }: Around): Promise<Part> {
  const promised = own(await plan.promised(tx, workspaceId, cycle.id));
  const last = before[0] ? await plan.promised(tx, workspaceId, before[0].id) : null;
  const endsTheYear = opensYear(workspace.calendar, nextQuarter(workspace.calendar, cycle));
  const cycleIds = [cycle.id, ...before.map(({ id }) => id)];
  const { signals, pieces } = counted({
    KR_CARRY: readCarried(promised, last, endsTheYear),
    TG_CUT: readCuts(promised, await plan.moves(tx, workspaceId, cycle.id)),
    WMELON: readMissed(own(await plan.missed(tx, workspaceId, cycleIds, missedBelow))),
  });
  const texts = readTexts(promised);
  return { signals: { ...signals, ...texts.signals }, pieces: { ...pieces, ...texts.pieces } };
}

/** Which signal each topic of the pulse speaks to. */
const spoken = { influence: 'SV_INFL', safety: 'SV_SAFE', leadership: 'SV_LEAD' } as const;

// Of the last wave of the cycle that was closed, and of it only a group that may be shown.
async function ofPulse({ tx, workspaceId, cycle, teamId }: Around): Promise<Part> {
  const wave = await pulses.lastOf(tx, workspaceId, cycle.id);
  const group = wave?.results?.groups.find((each) => each.teamId === (teamId ?? null));
  if (!wave || !group) return { signals: {}, pieces: {} };
  const counts = topics.flatMap((topic) => {
    const count = against(wave.scales, group, topic);
    return count ? [[spoken[topic], count] as const] : [];
  });
  return { signals: Object.fromEntries(counts), pieces: {} };
}

/** People tested are counted by so many at a time: with each one by itself, a reading of the day before would tell how it went. */
const testedStep = 5;

// Of the whole organisation alone: in a team the count would be somebody.
async function ofChecks({ tx, workspaceId, cycle, teamId }: Around): Promise<Part> {
  const count = await knowledgeChecks.counts(tx, workspaceId, cycle.id, testedStep);
  return { signals: teamId || count.n === 0 ? {} : { KN_LOW: count }, pieces: {} };
}

function ofLoads({ workspace: { limits }, own }: Around, loads: readonly plan.TeamLoadRow[]): Part {
  const pieces = loads.map(
    ({ id, isTop, objectives }): Piece => ({
      kind: 'team',
      id,
      teamId: id,
      isBad: objectives > (isTop ? limits.companyObjectives : limits.teamObjectives),
    }),
  );
  return counted({ OVERLOAD: own(pieces) });
}

function counted(pieces: Pieces): Part {
  const counts = Object.entries(pieces).map(([id, own]) => [id, countOf(own)] as const);
  return { signals: Object.fromEntries(counts), pieces };
}

const sumOf = (counts: readonly TeamCount[]) => ({
  bad: counts.reduce((sum, { bad }) => sum + bad, 0),
  n: counts.reduce((sum, { n }) => sum + n, 0),
});
