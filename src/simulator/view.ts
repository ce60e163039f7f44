// What a learner may see of a world, in words. Whatever leaves the server for a marked run passes here; signs, contexts and true progress do not.
import { budget } from './begin.ts';
import { isOver, options } from './play.ts';
import type { Phrases } from './scene/phrases.ts';
import { type Scene, sceneOf } from './scene/scene.ts';
import { storyOf } from './scene/story.ts';
import type { Template } from './template.ts';
import type { Answer, Situation, World } from './world.ts';

/** What an organisation is told in. */
export type Content = { template: Template; phrases: Phrases };

/** A matter of this week that was answered, or one of a week that is over. `done` is what happened, which is not what was chosen when attention was short. */
export type Answered = {
  scene: Scene;
  option: string | null;
  probability: number | null;
  text: string | null;
  done: string;
};

export type View = {
  week: number;
  isOver: boolean;
  points: World['points'];
  budget: World['points'];
  /** What can still be answered this week. */
  scenes: Scene[];
  /** What was answered this week, in that order. */
  answered: Answered[];
  /** As the teams tell it; what is true, the debrief shows. Teams by index. */
  objectives: { objective: number; title: string; teams: number[]; reported: number; isLive: boolean }[];
  /** By team: the weeks in which it checked in, oldest first. */
  checkIns: boolean[][];
  /** Whether each past review was held, oldest first. */
  reviews: boolean[];
};

export function viewOf({ template, phrases }: Content, world: World): View {
  const { seed, week, points, weeks } = world;
  return {
    week,
    isOver: isOver(world),
    points,
    budget,
    scenes: options(world).map((situation) => sceneOf(template, phrases, seed, situation)),
    answered: Object.entries(world.answers).map(([id, answer]) => {
      const { context: _, ...situation } = world.open.find((each) => each.id === id)!;
      return answeredOf({ template, phrases }, seed, situation, answer);
    }),
    objectives: world.objectives.map(({ candidate, teams, reported, isLive }, objective) => ({
      objective,
      title: titleOf(template, seed, candidate),
      teams,
      reported: Math.round(100 * reported) / 100,
      isLive,
    })),
    checkIns: world.teams.map((_, team) => weeks.map(({ madeCheckIn }) => madeCheckIn[team] ?? false)),
    reviews: weeks.map(({ isReviewHeld }) => isReviewHeld),
  };
}

/** A matter with what was said to it, in words. */
export function answeredOf(
  { template, phrases }: Content,
  seed: number,
  situation: Situation,
  { option, probability, text, done }: Pick<Answer, 'option' | 'probability' | 'text' | 'done'>,
): Answered {
  const scene = sceneOf(template, phrases, seed, situation);
  return { scene, option: option ?? null, probability: probability ?? null, text: text ?? null, done };
}

/** What a priority is called. */
export function titleOf(template: Template, seed: number, candidate: number): string {
  return storyOf(template, seed, { id: '-4', kind: 'claim', about: { candidate }, cues: {} }).title;
}
