// The figures as a page, and the goals they are held to.
import { competencies } from '../../src/simulator/mark/competency.ts';
import { runsFor } from '../../src/simulator/mark/over-runs.ts';
import { table as marks } from '../../src/simulator/table/index.ts';
import { engineVersion } from '../../src/simulator/world.ts';
import { table } from '../reference/layout.ts';
import { fingerprint } from './fingerprint.ts';
import type { Validated } from './validated.ts';

const words: Readonly<Record<string, string>> = {
  outcomeThinking: 'outcome thinking',
  tradeOff: 'trade-off',
  keyResult: 'key result',
};
const word = (name: string) => words[name] ?? name;
const two = (value: number) => value.toFixed(2);
const whole = (value: number) => value.toFixed(0);
const percent = (share: number) => `${whole(100 * share)}%`;

/** What falls short of the goals, in words; empty when nothing does. */
export function missed({ template, trial, constants, habits, needlessReminder }: Validated): string[] {
  const d = (a: string, b: string) => trial.effects.find((each) => each.a === a && each.b === b)?.d ?? 0;
  const checks: [boolean, string][] = [
    [d('expert', 'textbook') >= 5, 'expert against textbook below 5'],
    ...['naive', 'nagger', 'random', 'hardliner'].map((other): [boolean, string] => [
      d('expert', other) >= 5,
      `expert against ${other} below 5`,
    ]),
    [trial.reliability.mark >= 0.88, 'reliability of the mark below 0.88'],
    ...competencies.map((each): [boolean, string] => [
      trial.reliability.competencies[each] >= 0.6,
      `reliability of ${word(each)} below 0.60`,
    ]),
    [trial.players.memoriser!.mark.mean <= 0, 'the memoriser earns something'],
    ...Object.entries(constants).map(([family, share]): [boolean, string] => [
      share <= 0.6,
      `a constant answer earns more than 60% in ${word(family)}`,
    ]),
    ...habits.map(({ family, option, loss, error }): [boolean, string] => [
      loss > 1.64 * error,
      `always “${option}” in ${word(family)} costs nothing`,
    ]),
    [needlessReminder <= 0.02, 'one needless reminder moves the outcome by more than 0.02'],
  ];
  return checks.filter(([holds]) => !holds).map(([, what]) => `${template}: ${what}`);
}

export function pageOf(all: readonly Validated[]): string {
  return `${[
    '# How far the marks of the simulator can be trusted',
    'Written by `npm run simulator:validate -- --write`; change the engine or the table, not this page.',
    `Engine ${engineVersion}, table ${marks.version} (${marks.date}, ${marks.author}). Fingerprint ${fingerprint()}. The scale was set on a bank of its own; no seed below is in it. Anyone can try others: \`quarterdeck simulate --players expert,textbook --seeds 400 --first-seed 123456\`.`,
    'The players are scripted. An effect above 3 says that the scale works, not that people will spread so far; a learner of skill 0.75 takes three decisions of four as the reference would and the fourth at random. Nothing here has been tried on people yet, so every mark is **formative**.',
    ...all.flatMap(sectionOf),
  ].join('\n\n')}\n`;
}

function sectionOf(found: Validated): string[] {
  const { template, seeds, firstSeed, trial, constants, habits, needlessReminder, leastExpert } = found;
  return [
    `## ${template}`,
    `${seeds} seeds a player, from ${firstSeed}. 0 is the best constant answer, 100 the reference expert.`,
    table(
      ['player', 'mark (sd)', 'outcome', 'belief', 'check-ins made', ...competencies.map(word)],
      Object.entries(trial.players).map(([name, each]) => [
        name,
        `${whole(each.mark.mean)} (${whole(each.mark.sd)})`,
        two(each.outcome),
        two(each.belief),
        two(each.checkInsMade),
        ...competencies.map((competency) => whole(each.competencies[competency])),
      ]),
    ),
    `The lowest mark of the expert was ${whole(leastExpert)}. Somebody who has learnt the expert’s answers to another seed by heart earns ${whole(trial.players.memoriser!.mark.mean)}.`,
    '### Effects',
    `Cohen’s d of the mark. Expert against ${['textbook', 'random', 'naive', 'nagger', 'hardliner', 'coach-all', 'probe-all'].map((other) => `${other} ${effect(found, 'expert', other)}`).join(', ')}. Steps of skill, from the expert down to random: ${[
      effect(found, 'expert', 'mix-75'),
      effect(found, 'mix-75', 'mix-50'),
      effect(found, 'mix-50', 'mix-25'),
      effect(found, 'mix-25', 'random'),
    ].join(', ')}.`,
    '### Reliability of one run',
    'ICC(1,1) of two runs on different seeds, among learners whose skill is spread evenly from none to the expert’s. A competency is shown after the runs it takes to reach 0.70, by Spearman and Brown.',
    table(
      ['', 'one run', 'runs for 0.70', 'runs for 0.80'],
      [
        ['mark', trial.reliability.mark] as const,
        ...competencies.map((each) => [word(each), trial.reliability.competencies[each]] as const),
      ].map(([name, value]) => [name, two(value), String(runsFor(value)), String(runsFor(value, 0.8))]),
    ),
    '### Pass line',
    `At ${trial.passLine.cut} after one run, ${percent(trial.passLine.falsePass)} of those who should fail pass, and ${percent(trial.passLine.falseFail)} of those who should pass fail.`,
    '### One-note habits',
    `The best constant answer earns, of what the reference earns raw: ${Object.entries(constants)
      .map(([family, share]) => `${word(family)} ${percent(share)}`)
      .join(', ')}. What the organisation loses when an expert answers one family the same way each time:`,
    table(
      ['family', 'always', 'outcome lost', 'standard error'],
      habits.map(({ family, option, loss, error }) => [
        word(family),
        option,
        loss.toFixed(3),
        error.toFixed(3),
      ]),
    ),
    `One needless reminder moves the outcome with a deviation of ${needlessReminder.toFixed(3)}.`,
  ];
}

function effect({ trial }: Validated, a: string, b: string): string {
  const found = trial.effects.find(
    (each) => (each.a === a && each.b === b) || (each.a === b && each.b === a),
  );
  return found?.d == null ? '' : Math.abs(found.d).toFixed(1);
}
