// The four moves of a run: begin, look, choose, advance. Everything else reads what these leave behind.

import { budget } from './begin.ts';
import { settleClaim } from './effects/claim.ts';
import { commit } from './effects/commit.ts';
import { settleKeyResult } from './effects/key-result.ts';
import { settleMidway } from './effects/midway.ts';
import { settleSponsor } from './effects/sponsor.ts';
import { settleTeam } from './effects/team.ts';
import { settleUrgent } from './effects/urgent.ts';
import { fitOf } from './fit.ts';
import { opened } from './open.ts';
import { lastWeek, teamCount } from './plan.ts';
import type { FamilyTable } from './table/family.ts';
import { table } from './table/index.ts';
import { work } from './week.ts';
import { wordingOf } from './wording.ts';
import type { Answer, Decision, Entry, OpenSituation, Situation, WeekLine, World } from './world.ts';

/** A decision this world cannot take; the message says why. */
export class Unplayable extends Error {}

/** The run has been played to its end. */
export function isOver({ week }: World): boolean {
  return week > lastWeek;
}

/** What can still be answered this week, hidden contexts left out. */
export function options(world: World): Situation[] {
  return world.open.filter(({ id }) => !world.answers[id]).map(({ context: _, ...situation }) => situation);
}

/** The purse a situation is paid from. */
export function purseOf({ week }: Pick<World, 'week'>, kind: Situation['kind']): keyof World['points'] {
  if (kind === 'keyResult') return 'keyResults';
  return week < 0 ? 'planning' : 'week';
}

/**
 * Answers one situation of the week. An answer that attention is too short for is written down and does not happen.
 * @throws {Unplayable} when the situation is not open, is answered, or has no such option
 */
export function choose(world: World, decision: Decision): World {
  return chooseAll(world, [decision]);
}

/** Answers several, in this order. @throws {Unplayable} as `choose` does; then none of them is answered */
export function chooseAll(world: World, decisions: readonly Decision[]): World {
  const next: World = { ...world, points: { ...world.points }, answers: { ...world.answers } };
  const open = new Map(world.open.map((situation) => [situation.id, situation]));
  for (const decision of decisions) {
    const situation = open.get(decision.situation);
    if (!situation) throw new Unplayable(`Nothing called “${decision.situation}” is open this week.`);
    if (next.answers[situation.id]) throw new Unplayable(`“${situation.id}” has been answered.`);
    const purse = purseOf(world, situation.kind);
    const answer = answered(situation, decision, next.points[purse]);
    next.points[purse] -= answer.cost;
    next.answers[situation.id] = answer;
  }
  return next;
}

const longestText = 500;

function answered({ id, kind }: OpenSituation, decision: Decision, left: number): Answer {
  if ((decision.text?.length ?? 0) > longestText)
    throw new Unplayable(`A wording of your own takes up to ${longestText} characters.`);
  if (kind === 'forecast' || kind === 'exhibit') {
    const { probability } = decision;
    if (probability === undefined || !(probability >= 0 && probability <= 1))
      throw new Unplayable(`“${id}” asks for a probability from 0 to 1.`);
    return { ...decision, done: 'said', cost: 0 };
  }
  const { options: known, otherwise }: FamilyTable = table.families[kind];
  const name = decision.option ?? '';
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!option) throw new Unplayable(`“${id}” can be answered with ${Object.keys(known).join(', ')}.`);
  const isPaid = option.cost <= left + 1e-9;
  return { ...decision, done: isPaid ? name : otherwise, cost: isPaid ? option.cost : 0 };
}

/** Ends the week: what was left unanswered takes its course, and the organisation works. */
export function advance(world: World): World {
  if (isOver(world)) throw new Unplayable('The quarter is over.');
  const next: World = {
    ...world,
    trust: [...world.trust],
    teams: world.teams.map((team) => ({ ...team })),
    objectives: world.objectives.map((objective) => ({ ...objective, teams: [...objective.teams] })),
    keyResults: [...world.keyResults],
    carried: [...world.carried],
    log: [...world.log],
    decisions: [
      ...world.decisions,
      ...Object.values(world.answers).map(({ done: _, cost: __, ...decision }) => decision),
    ],
  };
  settle(next);
  next.week = world.week === -1 ? 1 : world.week + 1;
  if (next.week === 1) commit(next);
  next.points = { ...next.points, week: budget.week };
  next.answers = {};
  next.open = isOver(next) ? [] : opened(next);
  return next;
}

function settle(world: World): void {
  const pace = Array<number>(teamCount).fill(1);
  const moments: Entry[] = [];
  let holdsNext = world.isReviewHeld;
  for (const situation of world.open) {
    const answer = world.answers[situation.id];
    const entry = entryOf(world, situation, answer);
    world.log.push(entry);
    if (entry.kind === 'claim') settleClaim(world, entry);
    if (entry.kind === 'keyResult') settleKeyResult(world, entry);
    if (entry.kind === 'team') pace[entry.about.team as number] = settleTeam(world, entry);
    if (entry.kind === 'sponsor') holdsNext = settleSponsor(world, entry);
    if (entry.kind === 'midway') settleMidway(world, entry);
    if (entry.kind === 'urgent') settleUrgent(world, entry, answer?.displaces);
    if (entry.kind === 'meeting') moments.push(entry);
  }
  if (world.week < 1) return;
  if (!world.isReviewHeld) world.log.push(...lostMoments(world));
  const quality = world.isReviewHeld
    ? moments.reduce((sum, entry) => sum + fitOf(entry), 0) / moments.length
    : null;
  work(world, pace, quality);
  world.weeks = [...world.weeks, lineOf(world)];
  world.isReviewHeld = holdsNext;
}

function entryOf(world: World, situation: OpenSituation, answer: Answer | undefined): Entry {
  const { id, kind, about, cues, context, facts } = situation;
  const isForecast = kind === 'forecast' || kind === 'exhibit';
  return {
    week: world.week,
    id,
    kind,
    about,
    cues,
    context,
    ...(facts && { facts }),
    ...(answer?.option !== undefined && { option: answer.option }),
    ...(answer?.probability !== undefined && { probability: answer.probability }),
    ...(answer?.text !== undefined && { text: answer.text, wording: wordingOf(answer.text) }),
    done: answer?.done ?? (isForecast ? 'silent' : table.families[kind].otherwise),
    cost: answer?.cost ?? 0,
  };
}

// The moments of a review that was lost are met by nobody; they are written down all the same.
function lostMoments({ week, plan }: World): Entry[] {
  return (plan.weeks[week - 1]?.moments ?? []).map((context, index) => ({
    week,
    id: `${week}.m${index}`,
    kind: 'meeting',
    about: {},
    cues: {},
    context,
    done: 'lost',
    cost: 0,
    isLost: true,
  }));
}

function lineOf(world: World): WeekLine {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    week: world.week,
    progress: world.objectives.map(({ progress }) => round(progress)),
    reported: world.objectives.map(({ reported }) => round(reported)),
    belief: world.teams.map(({ belief }) => round(belief)),
    madeCheckIn: world.open.filter(({ kind }) => kind === 'team').map(({ cues }) => cues.checkIn === 'made'),
    attention: round(world.attention),
    actedOn: round(world.actedOn),
    isReviewHeld: world.isReviewHeld,
    pointsLeft: round(world.points.week),
  };
}

/** The whole run again from what it is made of. @param decisions by week, in the order they were taken */
export function replay(begun: World, decisions: readonly Decision[]): World {
  let world = begun;
  let next = 0;
  while (!isOver(world)) {
    for (let decision = decisions[next]; decision && isOpen(world, decision); decision = decisions[++next])
      world = choose(world, decision);
    world = advance(world);
  }
  const left = decisions[next];
  if (left) throw new Unplayable(`“${left.situation}” never opened in this run.`);
  return world;
}

const isOpen = ({ open }: World, { situation }: Decision) => open.some(({ id }) => id === situation);
