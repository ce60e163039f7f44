// How exact one run is, measured on learners of every skill who each play two.

import type { Scale } from '../mark/calibration.ts';
import { type Competency, competencies, type Part } from '../mark/competency.ts';
import { type Marks, mark } from '../mark/mark.ts';
import { mixed } from '../players/mixed.ts';
import { run } from '../players/run.ts';
import type { Setting } from '../template.ts';
import { mean, reliability } from './statistics.ts';

export type Precision = {
  /** ICC(1,1). */
  reliability: number;
  /** Standard error of measurement, in points. */
  error: number;
};

/** The marks of `count` learners, skill spread evenly from none to the expert's, on two seeds each that nobody else plays. */
export function learnersPlay(
  setting: Setting,
  firstSeed: number,
  count: number,
  on?: Readonly<Record<Part, Scale>>,
): { skill: number; pair: readonly [Marks, Marks] }[] {
  return Array.from({ length: count }, (_, index) => {
    const skill = (index + 0.5) / count;
    const of = (which: number) => {
      const seed = (firstSeed + index + which * apart) >>> 0;
      return mark(run(setting, seed, mixed(skill), which), undefined, on);
    };
    return { skill, pair: [of(1), of(2)] as const };
  });
}

/** Far enough that no bank meets itself. */
const apart = 2_000_006;

/** @param learners as `learnersPlay` gives them */
export function precisionOf(
  learners: readonly { pair: readonly [Marks, Marks] }[],
): Record<'mark' | Competency, Precision> {
  const of = (read: (marks: Marks) => number): Precision => {
    const pairs = learners.map(({ pair: [a, b] }) => [read(a), read(b)] as const);
    return {
      reliability: rounded(reliability(pairs)),
      error: rounded(Math.sqrt(mean(pairs.map(([a, b]) => (a - b) ** 2 / 2)))),
    };
  };
  return {
    mark: of(({ mark: each }) => each),
    ...(Object.fromEntries(
      competencies.map((each) => [each, of((marks) => marks.competencies[each])]),
    ) as Record<Competency, Precision>),
  };
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
