// A key out of a panel's ratings: each expert's number counts the same, and who they were is nobody's business.
import { mean, sampleVariance } from '../statistics/moments.ts';
import type { Scenario } from './key.ts';

/**
 * @param names of the columns, `scenario/option`
 * @param rows a row an expert; null where that expert did not rate it
 */
export function keyFromPanel(
  names: readonly string[],
  rows: readonly (readonly (number | null)[])[],
): { scenarios: Scenario[]; problems: string[] } {
  const parts = names.map((name) => name.split('/').map((part) => part.trim()));
  const unnamed = names.filter((_, at) => parts[at]?.length !== 2 || parts[at].includes(''));
  if (unnamed.length > 0)
    return { scenarios: [], problems: unnamed.map((name) => `“${name}” is not scenario/option`) };
  const outside = rows.flatMap((row, expert) =>
    row.flatMap((rating, at) =>
      rating !== null && (rating < 1 || rating > 5)
        ? [`expert ${expert + 1}, ${names[at]}: ${rating} is not from 1 to 5`]
        : [],
    ),
  );
  if (outside.length > 0) return { scenarios: [], problems: outside };
  const scenarios = [...new Set(parts.map(([scenario]) => scenario as string))].map((id) => {
    const columns = names
      .keys()
      .filter((at) => parts[at]?.[0] === id)
      .toArray();
    const rated = columns.map((at) => rows.flatMap((row) => row[at] ?? []));
    return {
      id,
      experts: Math.min(...rated.map(({ length }) => length)),
      options: columns.map((at, column) => ({
        id: parts[at]?.[1] as string,
        ...momentsOf(rated[column] as number[]),
      })),
    };
  });
  const lone = scenarios
    .filter(({ experts }) => experts < 2)
    .map(({ id }) => `${id}: it takes two experts to differ`);
  return lone.length > 0 ? { scenarios: [], problems: lone } : { scenarios, problems: [] };
}

const placed = (value: number) => Math.round(value * 1e4) / 1e4;

function momentsOf(ratings: readonly number[]): { mean: number; sd: number } {
  return { mean: placed(mean(ratings) ?? 0), sd: placed(Math.sqrt(sampleVariance(ratings) ?? 0)) };
}
