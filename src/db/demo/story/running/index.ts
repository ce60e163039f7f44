// The running quarter, team by team.
import type { ObjectiveStory } from '../shape.ts';
import { added } from './added.ts';
import { ashore } from './ashore.ts';
import { company } from './company.ts';
import { crossings } from './crossings.ts';
import { fleet } from './fleet.ts';
import { operations } from './operations.ts';
import { passengers } from './passengers.ts';
import { programme } from './programme.ts';

export const running: ObjectiveStory[] = [
  ...company,
  ...operations,
  ...crossings,
  ...fleet,
  ...passengers,
  ...ashore,
  ...programme,
  ...added,
];
