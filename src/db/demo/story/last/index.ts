// The quarter before the running one: closed, some of it well, some of it late, one of it green to the last day and missed.
import type { ObjectiveStory } from '../shape.ts';
import { flawed } from './flawed.ts';
import { honest } from './honest.ts';

export const last: ObjectiveStory[] = [...honest, ...flawed];
