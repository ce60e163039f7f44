// What the week's page says, apart from drawing it: who is in, what is worth talking about, the finding in a sentence. Pure.
import type { InferRouterOutputs } from '@orpc/server';
import type { Shelf } from '../../../actions/index.ts';
import { type Exception, exceptionsOf } from '../../../core/exception.ts';
import { statusLooks } from '../../okr/status-word.tsx';
import { countWord } from '../../parts/numbers.ts';

export type WeekAnswer = InferRouterOutputs<Shelf>['weeks']['get'];
export type WeekRow = WeekAnswer['objectives'][number]['keyResults'][number];
export type Talk = WeekRow & { objectiveId: string; objectiveTitle: string; exceptions: Exception[] };

export type TeamWeek = {
  id: string;
  name: string;
  /** Red, changed, or asking for something. */
  talk: Talk[];
  /** No check-in of this week. */
  silent: Talk[];
  /** In, and as it was. */
  calm: Talk[];
};

/** The rows of a week by team, in the order of the list; within a team as its objectives stand, ranked by nothing. */
export function byTeam({ objectives }: WeekAnswer): TeamWeek[] {
  const teams = new Map<string, TeamWeek>();
  for (const { id, title, teamId, teamName, keyResults } of objectives) {
    const team = teams.get(teamId) ?? { id: teamId, name: teamName, talk: [], silent: [], calm: [] };
    teams.set(teamId, team);
    for (const row of keyResults) {
      const { checkIn, before } = row;
      const exceptions = checkIn ? exceptionsOf(checkIn, before) : [];
      const talk = { ...row, objectiveId: id, objectiveTitle: title, exceptions };
      (checkIn ? (exceptions.length > 0 ? team.talk : team.calm) : team.silent).push(talk);
    }
  }
  return [...teams.values()];
}

export const inOf = ({ talk, silent, calm }: TeamWeek) => ({
  isIn: talk.length + calm.length,
  of: talk.length + calm.length + silent.length,
});

/** "Seven of nine key results are in; three are worth talking about"; of a week gone by, as it was. */
export function finding(teams: readonly TeamWeek[], week: WeekAnswer['week']): string {
  const of = teams.reduce((sum, team) => sum + inOf(team).of, 0);
  const isIn = teams.reduce((sum, team) => sum + inOf(team).isIn, 0);
  const talk = teams.reduce((sum, team) => sum + team.talk.length, 0);
  const isPast = week !== null && !week.isNow;
  const be = (count: number) => (isPast ? (count === 1 ? 'was' : 'were') : count === 1 ? 'is' : 'are');
  if (of === 0) return 'No key results are committed yet';
  if (week?.quiet && isIn === 0) return `A quiet week: nothing ${be(1)} due`;
  if (isIn === 0) return `None of ${low(of)} key results ${be(1)} ${isPast ? 'checked in' : 'in yet'}`;
  const first =
    isIn === of && of > 1
      ? `All ${low(of)} key results ${be(of)} in`
      : `${countWord(isIn)} of ${low(of)} key results ${be(isIn)} in`;
  return `${first}; ${talk === 0 ? 'nothing red, nothing changed' : `${low(talk)} ${be(talk)} worth talking about`}`;
}

const low = (count: number) => countWord(count).toLowerCase();

/** Why a row is open, in words: "asks for something, confidence fell 15 points". Off track is said by the status itself. */
export function exceptionWords(exceptions: readonly Exception[]): string {
  return exceptions.map(oneException).filter(Boolean).join(', ');
}

function oneException(exception: Exception): string {
  switch (exception.kind) {
    case 'off track':
      return '';
    case 'asks for help':
      return 'asks for something';
    case 'status changed':
      return `was ${statusLooks[exception.from].word.toLowerCase()}`;
    case 'confidence moved':
      return `confidence ${exception.points > 0 ? 'rose' : 'fell'} ${Math.abs(exception.points)} points`;
  }
}
