// Drills for a meeting that is near come first: practice is worth most the day before it is used. The day's share stays what it was.
import type { MeetingKind } from '../../core/meeting/kinds.ts';

/** Words of an outcome's id that belong to a ceremony; a programme of one's own is served by the same words. */
const topics: Record<MeetingKind, readonly string[]> = {
  'annual outcomes': ['intent', 'choices'],
  'company draft': ['writing', 'intent'],
  'team drafting': ['writing', 'drafting'],
  'alignment workshop': ['alignment', 'dependencies'],
  commit: ['commit', 'plan'],
  'weekly check-in': ['check-in', 'conversation'],
  'leadership review': ['governance', 'escalations'],
  'mid-quarter review': ['trade-offs', 'governance'],
  'quarter review': ['review', 'scoring'],
  retrospective: ['rhythm', 'review'],
  reset: ['reset'],
};

/** So many of a day's drills are given to a meeting. */
export const burst = 3;

/** Whether an outcome belongs to a ceremony. */
export function isFor(kind: MeetingKind, outcome: string): boolean {
  return topics[kind].some((topic) =>
    `/${outcome.replaceAll(/[/-]/g, '/')}/`.includes(`/${topic.replaceAll('-', '/')}/`),
  );
}

/**
 * What is up, with up to three for the next meeting in front.
 * @param up what is up anyway, in order and within the day's share
 * @param forMeeting drills of the meeting's outcomes not done today, those that come soonest first
 */
export function broughtForward(up: readonly string[], forMeeting: readonly string[]): string[] {
  const first = forMeeting.slice(0, Math.min(burst, up.length));
  return [...first, ...up.filter((drill) => !first.includes(drill))].slice(0, up.length);
}
