// The debrief as plain text: what was expected, true and reported, five decisions, other futures, the pattern.
import { habitsIn } from '../../../simulator/debrief/habits.ts';
import { hadItBeen } from '../../../simulator/debrief/otherwise.ts';
import { pivotalDecisions } from '../../../simulator/debrief/pivotal.ts';
import { coursesOf } from '../../../simulator/debrief/told.ts';
import { type Weighed, weighed } from '../../../simulator/debrief/visible-then.ts';
import { type Competency, competencies } from '../../../simulator/mark/competency.ts';
import { type Marks, mark } from '../../../simulator/mark/mark.ts';
import { overRuns } from '../../../simulator/mark/over-runs.ts';
import { beliefOf, checkInsMade, outcomeOf } from '../../../simulator/outcome.ts';
import { sceneOf } from '../../../simulator/scene/scene.ts';
import type { Family } from '../../../simulator/table/family.ts';
import { table } from '../../../simulator/table/index.ts';
import { type Content, titleOf } from '../../../simulator/view.ts';
import type { Situation, World } from '../../../simulator/world.ts';

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
    ...competenciesText(world, marks),
    '',
    `The organisation: outcome ${outcomeOf(world).toFixed(2)}, the teams’ belief ${percent(beliefOf(world))}, decisions acted on ${percent(world.actedOn)}, check-ins made ${percent(checkInsMade(world))}.`,
    '',
    'True and reported',
    ...coursesText(content, world),
    '',
    five.length > 0
      ? 'The decisions that cost most, given what you could see'
      : 'No decision left marks on the table.',
    ...five.map((each, index) => decisionText(content, world.seed, each, index + 1)),
    ...(five[0] ? otherwiseText(content, world, five[0]) : []),
    ...habitsText(world),
  ].join('\n');
}

function competenciesText({ template }: World, marks: Marks): string[] {
  const judged = overRuns(template, [marks]).competencies;
  const figure = (value: number) => String(Math.round(value)).padStart(5);
  return competencies.map((each) => {
    const { mean, low, high, isShown, runsNeeded } = judged[each];
    const told = isShown
      ? `${figure(mean)}   likely ${Math.round(low)} to ${Math.round(high)}`
      : `    –   shown after ${runsNeeded} runs`;
    return `  ${names[each].padEnd(22)}${told}`;
  });
}

/** A week on its own: what each answer of it deserved. */
export function weekDebriefText(content: Content, world: World, week: number): string {
  const all = world.log.filter((entry) => entry.week === week).flatMap((entry) => weighed(entry) ?? []);
  const lost = all.reduce((sum, each) => sum + each.lost, 0);
  return [
    '',
    `${all.length} matters, ${lost.toFixed(1)} marks left of ${all.reduce((sum, { marks, best }) => sum + marks[best]!, 0).toFixed(1)} that could be earned on what showed.`,
    ...all
      .filter((each) => each.lost > 0.005)
      .sort((a, b) => b.lost - a.lost)
      .map((each, index) => decisionText(content, world.seed, each, index + 1)),
  ].join('\n');
}

function coursesText({ template }: Content, world: World): string[] {
  return coursesOf(world).map(({ candidate, progress, reported, widest, forecasts, isReached }) => {
    const title = titleOf(template, world.seed, candidate);
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

function decisionText(content: Content, seed: number, each: Weighed, place: number): string {
  const { entry, marks, best, lost, likeliest, chance } = each;
  const { title, options, lines, inView } = sceneFor(content, seed, each);
  const looked = table.families[entry.kind as Family].contexts[likeliest] as string;
  const short = entry.option && entry.option !== entry.done ? ' (attention was short)' : '';
  return [
    `${place}. Week ${entry.week} · ${title} · ${lost.toFixed(1)} of 3 lost${short}`,
    ...[...lines.filter(({ voice }) => voice !== 'you').map(({ text }) => text), ...inView].map(
      (text) => `     ${text}`,
    ),
    ...options.map(({ id, text }) => {
      const sign = id === entry.done ? '>' : id === best ? '*' : ' ';
      return `   ${sign} ${marks[id]!.toFixed(1)}  ${text}`;
    }),
    `     Then it looked most like “${looked}” (${percent(chance)}).`,
    `     ${content.phrases[entry.kind].why[looked] ?? ''}`,
  ].join('\n');
}

function sceneFor({ template, phrases }: Content, seed: number, { entry, marks }: Weighed) {
  const situation: Situation = { ...entry, options: Object.keys(marks) };
  return sceneOf(template, phrases, seed, situation);
}

function otherwiseText(content: Content, world: World, first: Weighed): string[] {
  const { best, entry } = first;
  const found = hadItBeen(content.template.setting, world, { situation: entry.id, option: best });
  const { better, worse, futures, believedMore, differences } = found;
  const at = (share: number) => differences[Math.floor(share * (futures - 1))]!.toFixed(3);
  const { options } = sceneFor(content, world.seed, first);
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

const byFamily: Readonly<Record<Family, Competency>> = {
  claim: 'challenge',
  keyResult: 'outcomeThinking',
  team: 'coaching',
  sponsor: 'cadence',
  meeting: 'facilitation',
  urgent: 'tradeOff',
  midway: 'focus',
};
