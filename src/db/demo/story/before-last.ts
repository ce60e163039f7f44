// The before-last quarter.
import type { ObjectiveStory } from './shape.ts';

export const beforeLast: ObjectiveStory[] = [];
