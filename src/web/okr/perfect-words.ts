// What a perfect score was, in the words people answered with.
import type { Perfect } from '../../core/score.ts';

const words: Record<Perfect, string> = { stretch: 'a stretch', safe: 'safe' };

/** "a stretch", "safe", or that nobody has said. */
export function perfectWords(perfectWas: Perfect | null): string {
  return perfectWas ? words[perfectWas] : 'a stretch, or safe?';
}
