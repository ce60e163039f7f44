// Which shape a file has is told by where it lies; a file that lies nowhere is a mistake, not an extra.
import type { z } from 'zod';
import { PassRule } from '../../decision/pass-rule.ts';
import { AchievementFile, Blueprint, Items, Rubric } from './assessment.ts';
import { Brief, Drills, Exemplar, Talk } from './practice.ts';
import { Lesson, Module, Programme } from './programme.ts';

export const kinds = {
  programme: { place: /^programme\.yaml$/, shape: Programme },
  module: { place: /^modules\/[^/]+\/module\.yaml$/, shape: Module },
  lesson: { place: /^modules\/[^/]+\/lesson-[^/]+\.md$/, shape: Lesson },
  drills: { place: /^drills\/[^/]+\.yaml$/, shape: Drills },
  brief: { place: /^studio\/[^/]+\.yaml$/, shape: Brief },
  talk: { place: /^sims\/[^/]+\.yaml$/, shape: Talk },
  exemplar: { place: /^exemplars\/[^/]+\.md$/, shape: Exemplar },
  items: { place: /^items\/(open|sealed)\/[^/]+\.yaml$/, shape: Items },
  rubric: { place: /^rubrics\/[^/]+\.yaml$/, shape: Rubric },
  blueprint: { place: /^blueprint\.yaml$/, shape: Blueprint },
  passRule: { place: /^passrule\.yaml$/, shape: PassRule },
  achievement: { place: /^achievements\/[^/]+\.yaml$/, shape: AchievementFile },
} as const satisfies Record<string, { place: RegExp; shape: z.ZodType }>;
export type Kind = keyof typeof kinds;
export type ShapeOf<K extends Kind> = z.output<(typeof kinds)[K]['shape']>;

/** Files that belong to a programme and have no shape of ours: judges' ratings as they were given, pictures, notes. */
export const unshaped =
  /^(standard-setting\/[^/]+\.csv|pictures\/[^/]+\.(png|svg|jpg|webp)|README\.md|LICENSE(\.md)?)$/;

export const kindOf = (path: string): Kind | null =>
  (Object.keys(kinds) as Kind[]).find((kind) => kinds[kind].place.test(path)) ?? null;
