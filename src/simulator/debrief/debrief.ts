// Everything a debrief shows, as plain JSON without the seed: a marked run is looked back on in the browser, and its seed never leaves the server.
import { mark } from '../mark/mark.ts';
import { beliefOf, checkInsMade, outcomeOf } from '../outcome.ts';
import { type Scene, sceneOf } from '../scene/scene.ts';
import type { Family } from '../table/family.ts';
import { optionsOf, table } from '../table/index.ts';
import { type Content, titleOf } from '../view.ts';
import type { Entry, World } from '../world.ts';
import { habitsIn } from './habits.ts';
import { pivotalDecisions } from './pivotal.ts';
import { type Course, coursesOf } from './told.ts';
import { type Weighed, weighed } from './visible-then.ts';

export type DebriefDecision = {
  week: number;
  scene: Scene;
  /** What was said; null when it was left. */
  option: string | null;
  /** What happened. */
  done: string;
  best: string;
  marks: Record<string, number>;
  lost: number;
  /** What it looked most like then, how likely that looked, and what its signs asked for. */
  looked: string;
  chance: number;
  why: string;
  /** What was the case. Known only now, and no ground to judge on. */
  wasReally: string;
};

export type DebriefHabit = {
  family: Family;
  done: string;
  looked: string;
  times: number;
  outOf: number;
  lost: number;
  all: { week: number; title: string; done: string }[];
};

export type Debrief = {
  template: string;
  /** Of the whole run. A competency is told over several runs only. */
  mark: number;
  outcome: number;
  belief: number;
  actedOn: number;
  checkInsMade: number;
  reviewsHeld: number;
  courses: (Course & { title: string })[];
  decisions: DebriefDecision[];
  habits: DebriefHabit[];
};

const mostHabits = 3;

/** @param world a run that is over */
export function debriefOf(content: Content, world: World): Debrief {
  const titled = (candidate: number) => titleOf(content.template, world.seed, candidate);
  return {
    template: world.template,
    mark: mark(world).mark,
    outcome: outcomeOf(world),
    belief: beliefOf(world),
    actedOn: world.actedOn,
    checkInsMade: checkInsMade(world),
    reviewsHeld: world.weeks.filter(({ isReviewHeld }) => isReviewHeld).length,
    courses: coursesOf(world).map((course) => ({ ...course, title: titled(course.candidate) })),
    decisions: pivotalDecisions(world.log).map((each) => decisionOf(content, world.seed, each)),
    habits: habitsIn(world.log)
      .slice(0, mostHabits)
      .map(({ context, all, ...habit }) => ({
        ...habit,
        looked: context,
        all: all.map(({ entry }) => ({
          week: entry.week,
          title: sceneFor(content, world.seed, entry).title,
          done: entry.done,
        })),
      })),
  };
}

/** One week on its own, costliest first. */
export function weekDebriefOf(content: Content, world: World, week: number): DebriefDecision[] {
  return world.log
    .filter((entry) => entry.week === week)
    .flatMap((entry) => weighed(entry) ?? [])
    .sort((a, b) => b.lost - a.lost)
    .map((each) => decisionOf(content, world.seed, each));
}

function decisionOf(content: Content, seed: number, each: Weighed): DebriefDecision {
  const { entry, marks, best, lost, likeliest, chance } = each;
  const family = entry.kind as Family;
  const { contexts } = table.families[family];
  const looked = contexts[likeliest] as string;
  return {
    week: entry.week,
    scene: sceneFor(content, seed, entry),
    option: entry.option ?? null,
    done: entry.done,
    ...{ best, marks, lost, looked, chance },
    why: content.phrases[family].why[looked] ?? '',
    wasReally: contexts[entry.context] as string,
  };
}

function sceneFor({ template, phrases }: Content, seed: number, entry: Entry): Scene {
  return sceneOf(template, phrases, seed, { ...entry, options: optionsOf(entry.kind) });
}
