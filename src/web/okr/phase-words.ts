// The phases of a cycle in words: what each is called, what it means for people, and the verb that leads into it.
import type { Day } from '../../core/calendar/day.ts';
import { earliest, type Phase, phases } from '../../core/cycle.ts';
import { dayWords } from '../parts/dates.ts';

type Words = {
  label: string;
  /** What may be done while it lasts. */
  means: string;
  /** On the button that moves a cycle on into it. */
  verb: string;
};

export const phaseWords: Record<Phase, Words> = {
  planning: {
    label: 'Planning',
    means: 'Teams draft, challenge and propose. Nothing is promised yet.',
    verb: 'Plan again',
  },
  committed: {
    label: 'Committed',
    means: 'What was committed is kept as it was promised. More can be drafted, and counts as an addition.',
    verb: 'Commit the quarter',
  },
  running: {
    label: 'Running',
    means: 'Check-ins are due each week. Single objectives can be closed early.',
    verb: 'Start the weeks',
  },
  review: {
    label: 'Review',
    means: 'Key results are scored, objectives get their verdicts and lessons. Nothing new is drafted.',
    verb: 'Begin the review',
  },
  closed: {
    label: 'Closed',
    means: 'It can only be read, for good.',
    verb: 'Close the cycle',
  },
};

/** Why the cycle cannot be moved on yet, in a sentence; null when it can. */
export function waitWords(cycle: { startsOn: Day; phase: Phase }, today: Day): string | null {
  const next = phases[phases.indexOf(cycle.phase) + 1];
  const from = next ? earliest(cycle, next) : null;
  if (!next || from === null || today >= from) return null;
  return `${phaseWords[next].label} at the earliest on ${dayWords(from, 'plain', today)}.`;
}
