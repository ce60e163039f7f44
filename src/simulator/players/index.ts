// The scripted players by the names the command line knows them under.
import { coachAll, hardliner, nagger, naive, probeAll } from './constant.ts';
import { expert } from './expert.ts';
import { mixed } from './mixed.ts';
import type { Player } from './player.ts';
import { textbook } from './textbook.ts';

export const players: Readonly<Record<string, Player>> = {
  expert,
  textbook,
  random: mixed(0),
  naive,
  nagger,
  hardliner,
  'coach-all': coachAll,
  'probe-all': probeAll,
  'mix-75': mixed(0.75),
  'mix-50': mixed(0.5),
  'mix-25': mixed(0.25),
};

/** Plays by heart what the expert did on another seed; needs that seed, so it is not a plain player. */
export const memoriserName = 'memoriser';
export const playerNames: readonly string[] = [...Object.keys(players), memoriserName];
