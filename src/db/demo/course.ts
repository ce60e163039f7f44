// Turns the few words of a course into a number and a confidence for every week.
import type { Chance } from './chance.ts';
import type { Course, KeyResultStory } from './story/shape.ts';

const shapes: Record<NonNullable<Course['shape']>, (gone: number) => number> = {
  steady: (gone) => gone,
  late: (gone) => gone ** 2.2,
  early: (gone) => 1 - (1 - gone) ** 2,
  flat: () => 0.03,
  stuck: (gone) => Math.min(1, gone / 0.35),
};

const between = ([first, last]: [number, number], share: number) => first + (last - first) * share;

/** The value of a week; null while it is not measured.
 * @param gone part of the cycle gone by that week, 0 to 1
 * @param told part of the story told by that week, 0 to 1: in the running cycle the newest week is 1 */
export function valueIn(
  { kind, from, to, course, unknownUntil }: KeyResultStory,
  week: number,
  gone: number,
  told: number,
  chance: Chance,
): number | null {
  const swing = chance.spread();
  if (week < (course.from ?? 1) || (unknownUntil !== undefined && week < unknownUntil)) return null;
  if (course.about) {
    const about = between(course.about, told);
    return rounded(
      about + Math.abs(about) * (course.noise ?? 0.02) * swing,
      course.decimals ?? decimalsFor(about),
    );
  }
  const [start, end] = [from ?? 0, to ?? 1];
  const share = (course.reaches ?? 1) * shapes[course.shape ?? 'steady'](gone);
  if (kind === 'milestone') return Math.floor((end - start) * Math.min(1, share) + 0.001) + start;
  const way = (end - start) * (share + (course.noise ?? 0.03) * swing);
  return rounded(start + way, course.decimals ?? decimalsFor(end - start));
}

/** The confidence of a week, in steps of five points. */
export function confidenceIn({ sure }: Course, told: number, chance: Chance): number {
  const about = between(sure, told) + 0.03 * chance.spread();
  return Math.min(0.95, Math.max(0.05, Math.round(about * 20) / 20));
}

const decimalsFor = (way: number) => (Math.abs(way) >= 20 ? 0 : Math.abs(way) >= 2 ? 1 : 2);
const rounded = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
