// Knows the rules of the book and applies them to what is on the surface: never asks why.
import type { Cues } from '../table/family.ts';
import type { Situation } from '../world.ts';
import type { Player } from './player.ts';

const rules: Record<Exclude<Situation['kind'], 'forecast' | 'exhibit'>, (cues: Cues) => string> = {
  claim: ({ estimate }) => (estimate === 'high' ? 'accept' : estimate === 'low' ? 'refuse' : 'evidence'),
  keyResult: ({ text }) => (text === 'activity' ? 'rewrite' : text === 'usual' ? 'reject' : 'accept'),
  team: ({ checkIn }) => (checkIn === 'missed' ? 'nudge' : 'leave'),
  sponsor: ({ calendar }) => (calendar === 'accepted' ? 'nothing' : 'remind'),
  meeting: () => 'park',
  urgent: () => 'displace',
  midway: ({ movement }) => (movement === 'moving' ? 'continue' : 'rescope'),
};

const byPace: Readonly<Record<string, number>> = { ahead: 0.9, level: 0.75, short: 0.3 };

/** Believes reports as they stand. */
export const textbook: Player = ({ situations }) =>
  situations.map(({ id, kind, cues, facts }) => {
    if (kind === 'exhibit') return { situation: id, probability: byPace[cues.pace ?? ''] ?? 0.5 };
    if (kind === 'forecast') {
      const { reported = 0, weeksLeft = 0 } = facts ?? {};
      const pace = reported / Math.max(0.1, 1 - weeksLeft / 13);
      return { situation: id, probability: Math.min(0.95, Math.max(0.05, pace)) };
    }
    return { situation: id, option: rules[kind](cues) };
  });
