// The scripts markers are calibrated on: exemplars of the rubrics, whose levels are settled. They come in an order of each marker's own, under names that tell nothing.
import type { Paper } from './paper.ts';

export type Anchor = { exemplar: string; rubric: string; key: Record<string, number> };

const levels = [1, 2, 3, 4] as const;

/** @param shuffle turns the id of an exemplar into what it is sorted by */
export function anchorsOf({ rubrics }: Paper, shuffle: (exemplar: string) => string): Anchor[] {
  return [...rubrics.values()]
    .flatMap(({ id: rubric, criteria }) => {
      const named = new Set(criteria.flatMap((each) => levels.map((level) => each.levels[level].exemplar)));
      return [...named].map((exemplar) => ({
        ...{ exemplar, rubric },
        key: Object.fromEntries(
          criteria.flatMap((each) => {
            const level = levels.find((one) => each.levels[one].exemplar === exemplar);
            return level ? [[each.id, level]] : [];
          }),
        ),
      }));
    })
    .sort((a, b) => (shuffle(a.exemplar) < shuffle(b.exemplar) ? -1 : 1));
}
