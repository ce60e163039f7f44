// The commonest fault: the key result is a task. A measured result further on in the text turns the error into a question.
import { quote } from '../language/quote.ts';
import { slice } from '../language/span.ts';
import { workIn } from '../language/work.ts';
import { blank, blankChange, deadlineTail } from '../rewrite.ts';
import { rule } from '../rule.ts';

const longestObject = 90;

/** The thing as it is spoken of: "the new website", without whom it was handed to. */
function calledBy(thing: string): string {
  const alone = thing.replace(/ to .*$/, '');
  return /^(?:the|a|an|our|my|their|its|all|every|each|some|any|\d)\b/i.test(alone) || /s$/.test(alone)
    ? alone
    : `the ${alone}`;
}

export const activityOutput = rule({
  slug: 'activity-output',
  defect: 'ACTIVITY_OUTPUT',
  on: 'key result',
  severity: { outcome: 'error', balanced: 'warning', delivery: 'off' },
  find: ({ reading, keyResult }) => {
    const work = workIn(reading);
    if (!work || work.count) return null;
    const { text, lead, object } = reading;
    const marks: [number, number][] = [[work.span.from, work.span.to]];
    if (work.result)
      return {
        marks,
        message: `${quote(text, work.result)} is the result; ${quote(text, work.span)} is one way to get there.`,
        ask: 'Could the work move to an initiative, so that a better way stays open?',
        atMost: 'question',
      };
    const told = keyResult?.kind !== 'milestone' && reading.measure.hasTarget && reading.measure.hasBaseline;
    const thing = slice(text, object);
    const called = calledBy(thing);
    const named =
      thing.length > 0 &&
      thing.length <= longestObject &&
      lead?.verb.kind === 'output' &&
      /^\p{L}/u.test(thing);
    return {
      marks,
      message: `${quote(text, work.span)} can be finished while nothing changes for anybody.`,
      ask: named
        ? `With ${called} in place, what will people do differently?`
        : 'When this is done and has worked, what will be different, and for whom?',
      ...(named && { rewrite: `Because of ${called}, ${blank} goes ${blankChange}${deadlineTail(reading)}` }),
      ...(told && { atMost: 'warning' as const }),
    };
  },
  why: 'A key result says what is different when the work has paid off. Work that is finished and changed nothing should not count as success; keep it as an initiative.',
  sources: [
    'Seiden, Outcomes over Output',
    'Castro, Success Criteria for OKRs',
    'Gothelf and Seiden, Sense and Respond',
  ],
  disagreements:
    'Doerr, Grove, Niven and 18F allow milestones and outputs, above all for duties and for things that do not exist yet. The balanced profile follows them.',
  lesson: 'outputs-and-outcomes',
  examples: {
    marked: [
      '«Launch the new boarding app» by 15 August',
      '«Migrate the timetable service to the new host»',
      '«Redesign the cabin booking page»',
      '«Write a handbook for deck crews»',
      '«Complete the review of winter pricing»',
      'We will «implement a single sign-on for suppliers»',
      '«Define the onboarding journey for seasonal staff»',
      '«Launch a loyalty card» that raises repeat trips to 30%',
      '«Decide on a heating system for the depot»',
      'By Q3, «launch a quieter engine room»',
    ],
    silent: [
      'By the end of Q3 cut the median boarding time from 41 to 25 minutes',
      'Cut the median boarding time from 41 to 25 minutes',
      'Release lead time falls from 9 days to 2',
      'Deliver €2M of savings on fuel',
      'Complete 90% of claims within 5 days',
      'Support tickets per booking down by a third, from 12 to 8 per 100',
      'Bookings made without a call: 40% to 65%',
      'Grow freight revenue from €3M to €4M',
      'Win 3 island councils as year-round partners',
    ],
  },
});
