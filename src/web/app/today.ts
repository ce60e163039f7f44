// The reader's day: the one the server counts in for them, and this browser's until that answer is here.
import { useMe } from './me.ts';

export function useToday(): string {
  return useMe()?.today ?? new Date().toISOString().slice(0, 10);
}
