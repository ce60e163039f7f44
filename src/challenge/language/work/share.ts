// Shares that look like results and are not: a share of the plan, of the course, of those who were handed something.
import type { Reading } from '../reading.ts';
import type { Span } from '../span.ts';
import { deeds } from './found.ts';

const finished = /^(?:of|the|all|our|a|an)$/;
const planned =
  /^(?:plan|plans|roadmap|backlog|tasks?|milestones?|deliverables?|stories|sprints?|items|actions?|activities|projects?|initiatives|training|trainings|courses?|modules?|interviews?|reviews?|audits?|assessments?|documentation|workshops?|sessions?|checklists?|surveys?|implementation|migration|rollout|scope|features)$/;
const ticking = new Set([
  'complete',
  'deliver',
  'finish',
  'execute',
  'implement',
  'achieve',
  'conduct',
  'hold',
  'run',
  'perform',
  'schedule',
  'attend',
  'do',
]);

/** "Complete 100% of the project plan", "Schedule 95% of the calls": a share of what was to be done is still work. */
export function shareOfWork(reading: Reading): boolean {
  const { lead, measure, words } = reading;
  const [share, ...others] = measure.quantities;
  if (!lead || !ticking.has(lead.verb.base) || others.some(({ use }) => use !== 'window')) return false;
  if (share?.shape !== 'percent' || share.use !== 'level' || share.from - lead.to > 12) return false;
  const after = words.filter((word) => word.from >= share.to && !finished.test(word.lower)).slice(0, 5);
  return (
    !after.some(({ lower }) => /^(?:rates?|scores?|satisfaction|accuracy|success)$/.test(lower)) &&
    after.some((word) => planned.test(word.lower) || deeds.test(word.lower))
  );
}

const handing = new Set(['deploy', 'roll-out', 'rollout', 'install', 'introduce', 'distribute']);

/** "Deploy the tool to all of the team": how many were served with it, not what they do with it. */
export function handedOut({ lead, measure, text, purpose }: Reading): boolean {
  const [share, ...others] = measure.quantities;
  return (
    lead !== null &&
    purpose === null &&
    handing.has(lead.verb.base) &&
    others.length === 0 &&
    share?.shape === 'percent' &&
    share.use !== 'change' &&
    /\b(?:to|for|across|in|on|with)(?: (?:at least|over|more than|all))? $/.test(
      text.slice(lead.to, share.from),
    )
  );
}

const lessons =
  /\b(?:complete[sd]?|attend(?:s|ed)?|take|took|receive[sd]?|finish(?:es|ed)?|pass(?:ed)? through|have (?:completed|attended|taken|received)|trained|coached) (?:\p{L}+ ){0,4}(?:training|trainings|course|courses|workshops?|modules?|e-?learning|sessions?|webinars?|certification)\b/iu;

/** "100% of skippers complete the course": sitting through it is the work. */
export function lessonsTaken({ lead, measure, text }: Reading): Span | null {
  const match = lead || measure.hasBaseline ? null : lessons.exec(text);
  return match && { from: match.index, to: match.index + match[0].length };
}
