// The last quarter.
import type { ObjectiveStory } from './shape.ts';

export const last: ObjectiveStory[] = [];
