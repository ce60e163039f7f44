// The debrief as plain text: what was expected, true and reported, five decisions, other futures, the pattern.
import { habitsIn } from '../../../simulator/debrief/habits.ts';
import { hadItBeen } from '../../../simulator/debrief/otherwise.ts';
import { pivotalDecisions } from '../../../simulator/debrief/pivotal.ts';
import { coursesOf } from '../../../simulator/debrief/told.ts';
import type { Weighed } from '../../../simulator/debrief/visible-then.ts';
import { type Competency, competencies } from '../../../simulator/mark/competency.ts';
import { mark } from '../../../simulator/mark/mark.ts';
import { beliefOf, checkInsMade, outcomeOf } from '../../../simulator/outcome.ts';
import { sceneOf } from '../../../simulator/scene/scene.ts';
import { storyOf } from '../../../simulator/scene/story.ts';
import { table } from '../../../simulator/table/index.ts';
import type { Situation, World } from '../../../simulator/world.ts';
import type { Content } from './screen.ts';

const percent = (share: number) => `${Math.round(100 * share)}%`;
const names: Readonly<Record<Competency, string>> = {
  focus: 'Focus',
  outcomeThinking: 'Outcome thinking',
  challenge: 'Challenge',
  facilitation: 'Facilitation',
  cadence: 'Cadence discipline',
  tradeOff: 'Trade-off governance',
  evidence: 'Evidence reading',
  coaching: 'Coaching',
};

/** Takes a second or two: the other futures are played here. @param expected the mark the learner expected, if told */
export function debriefText(content: Content, world: World, expected: number | null): string {
  const marks = mark(world);
  const five = pivotalDecisions(world.log);
  return [
    `Your judgement: ${Math.round(marks.mark)}. Always giving the same answer earns 0, the reference expert 100.${expected === null ? '' : ` You expected ${expected}.`}`,
    'One run, for practice: a formative mark. It looks at what you could know, not at how lucky the organisation was.',
    '',
    ...competencies.map(
      (each) => `  ${names[each].padEnd(22)}${String(Math.round(marks.competencies[each])).padStart(5)}`,
    ),
    '',
    `The organisation: outcome ${outcomeOf(world).toFixed(2)}, the teams’ belief ${percent(beliefOf(world))}, decisions acted on ${percent(world.actedOn)}, check-ins made ${percent(checkInsMade(world))}.`,
    '',
    'True and reported',
    ...coursesText(content, world),
    '',
    five.length > 0
      ? 'The decisions that cost most, given what you could see'
      : 'No decision left marks on the table.',
    ...five.map((each, index) => decisionText(content, each, index + 1)),
    ...(five[0] ? otherwiseText(content, world, five[0]) : []),
    ...habitsText(world),
  ].join('\n');
}

function coursesText({ template, seed }: Content, world: World): string[] {
  return coursesOf(world).map(({ candidate, progress, reported, widest, forecasts, isReached }) => {
    const { title } = storyOf(template, seed, { id: '-4.p', kind: 'claim', about: { candidate }, cues: {} });
    const said = forecasts
      .flatMap(({ said: chance }) => (chance === undefined ? [] : percent(chance)))
      .join(', ');
    const ahead =
      widest.gap > 0.05
        ? ` The report ran ahead by ${Math.round(100 * widest.gap)} points in week ${widest.week}.`
        : '';
    return `  ${title}: true ${percent(progress.at(-1) ?? 0)}, reported ${percent(reported.at(-1) ?? 0)}, ${isReached ? 'reached' : 'not reached'}.${said ? ` You gave it ${said}.` : ''}${ahead}`;
  });
}

function decisionText(content: Content, weighed: Weighed, place: number): string {
  const { entry, marks, best, lost, likeliest, chance } = weighed;
  const { title, options, lines, inView } = sceneFor(content, weighed);
  const looked = table.families[entry.kind as keyof typeof table.families].contexts[likeliest];
  const short = entry.option && entry.option !== entry.done ? ' (attention was short)' : '';
  return [
    `${place}. Week ${entry.week}: ${title}. ${lost.toFixed(1)} of 3 lost${short}`,
    ...[...lines.filter(({ voice }) => voice !== 'you').map(({ text }) => text), ...inView].map(
      (text) => `     ${text}`,
    ),
    ...options.map(({ id, text }) => {
      const sign = id === entry.done ? '>' : id === best ? '*' : ' ';
      return `   ${sign} ${marks[id]!.toFixed(1)}  ${text}`;
    }),
    `     Then it looked most like “${looked}” (${percent(chance)}).`,
  ].join('\n');
}

function sceneFor({ template, phrases, seed }: Content, { entry, marks }: Weighed) {
  const situation: Situation = { ...entry, options: Object.keys(marks) };
  return sceneOf(template, phrases, seed, situation);
}

function otherwiseText(content: Content, world: World, weighed: Weighed): string[] {
  const { best, entry } = weighed;
  const found = hadItBeen(content.template.setting, world, { situation: entry.id, option: best });
  const { better, worse, futures, believedMore, differences } = found;
  const at = (share: number) => differences[Math.floor(share * (futures - 1))]!.toFixed(3);
  const { options } = sceneFor(content, weighed);
  const text = options.find(({ id }) => id === best)?.text ?? best;
  return [
    '',
    `Had you answered the first one “${text}”`,
    `  Of ${futures} futures with the same organisation and the same luck, the outcome is better in ${better}, worse in ${worse}, and alike in ${futures - better - worse}; the teams believe more in ${believedMore}.`,
    `  The difference lies between ${at(0.05)} and ${at(0.95)} in nine of ten, and in the middle at ${at(0.5)}.`,
  ];
}

function habitsText(world: World): string[] {
  const habits = habitsIn(world.log).slice(0, 3);
  if (habits.length === 0) return [];
  return [
    '',
    'The pattern',
    ...habits.map(
      ({ family, context, done, times, outOf, lost }) =>
        `  ${names[byFamily[family]]}: where it looked like “${context}”, it was “${done}” ${times} of ${outOf} times. ${lost.toFixed(1)} marks lost together.`,
    ),
  ];
}

const byFamily: Readonly<Record<keyof typeof table.families, Competency>> = {
  claim: 'challenge',
  keyResult: 'outcomeThinking',
  team: 'coaching',
  sponsor: 'cadence',
  meeting: 'facilitation',
  urgent: 'tradeOff',
  midway: 'focus',
};
