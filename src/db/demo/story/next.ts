// The next quarter.
import type { ObjectiveStory } from './shape.ts';

export const next: ObjectiveStory[] = [];
