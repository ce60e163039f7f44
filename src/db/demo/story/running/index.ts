// The running quarter, team by team.
import type { ObjectiveStory } from '../shape.ts';
import { company } from './company.ts';

export const running: ObjectiveStory[] = [...company];
