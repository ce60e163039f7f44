// How well what was done fits what was the case. The world answers to the truth; marks answer to what could be known.
import { table } from './table/index.ts';
import type { Entry } from './world.ts';

/** 0 to 1. 0 for what never came to pass. */
export function fitOf({ kind, done, context, isLost }: Entry): number {
  if (isLost || kind === 'forecast' || kind === 'exhibit') return 0;
  return (table.families[kind].options[done]?.marks[context] ?? 0) / 3;
}
