// Who gave what to whom: one row a thing that was rated, one column a marker, null where that marker did not rate it.

export type Ratings = readonly (readonly (number | null)[])[];

export const given = (row: readonly (number | null)[]): number[] => row.filter((value) => value !== null);

/** The rows in which every marker rated. */
export function complete(ratings: Ratings): number[][] {
  return ratings.map(given).filter((row, index) => row.length === ratings[index]?.length);
}

/** Every different value, from the least. */
export function levelsOf(ratings: Ratings): number[] {
  return [...new Set(ratings.flatMap(given))].sort((a, b) => a - b);
}

/** How often the first marker gave level i and the second level j, of things both rated. */
export function crossed(ratings: Ratings, levels: readonly number[]): number[][] {
  const table = levels.map(() => levels.map(() => 0));
  for (const [a, b] of ratings) {
    if (a == null || b == null) continue;
    const row = table[levels.indexOf(a)] as number[];
    const column = levels.indexOf(b);
    row[column] = (row[column] as number) + 1;
  }
  return table;
}
