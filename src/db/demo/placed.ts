// An objective of the story with its place in the workspace: what each part of laying it needs to know.
import type { Id } from '../../core/id.ts';
import type { Chance } from './chance.ts';
import type { DatedCycle } from './ground.ts';
import type { ObjectiveStory } from './story/shape.ts';

export type Placed = {
  story: ObjectiveStory;
  id: Id;
  audience: Id;
  cycle: DatedCycle;
  chance: Chance;
  /** Ids of its key results, in order. */
  keyResultIds: Id[];
  draftedAt: Date;
  committedAt: Date | null;
};
