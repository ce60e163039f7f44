// Data that others published together with their results; where it comes from stands at each.
import type { Ratings } from './ratings.ts';

const digit = (cell: string) => (cell === '·' ? null : Number(cell));

/** Markers as rows, as papers print them, turned into a row a thing. */
function turned(...markers: string[]): Ratings {
  const rows = markers.map((marker) => marker.split(' ').map(digit));
  return rows[0]!.map((_, unit) => rows.map((row) => row[unit] ?? null));
}

/** Krippendorff's reliability data, 4 markers of 12 units, as in DescTools::KrippAlpha. */
export const fourMarkers = turned(
  '1 2 3 3 2 1 4 1 2 · · ·',
  '1 2 3 3 2 2 4 1 2 5 · 3',
  '· 3 3 3 2 3 4 2 2 5 1 ·',
  '1 2 3 3 2 4 4 1 2 5 1 ·',
);

/** Wikipedia, "Krippendorff's alpha": 3 markers of 15 units. */
export const threeMarkers = turned(
  '· · · · · 3 4 1 2 1 1 3 3 · 3',
  '1 · 2 1 3 3 4 3 · · · · · · ·',
  '· · 2 1 3 4 4 · 2 1 1 3 3 · 4',
);

/** Cohen 1968, N = 200, as in the vignette of DMAR. */
export const cohen1968 = {
  shares: [
    [0.44, 0.07, 0.09],
    [0.05, 0.2, 0.05],
    [0.01, 0.03, 0.06],
  ],
  weights: [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ],
};

/** Wikipedia, "Fleiss' kappa": 10 things, 14 markers, 5 categories. */
export const fleissCounts = [
  '0 0 0 0 14',
  '0 2 6 4 2',
  '0 0 3 5 6',
  '0 3 9 2 0',
  '2 2 8 1 1',
  '7 7 0 0 0',
  '3 2 6 3 0',
  '2 5 3 2 2',
  '6 5 2 1 0',
  '0 2 2 3 7',
].map((row) => row.split(' ').map(Number));

/** Shrout & Fleiss 1979, table 2. */
export const shroutFleiss = ['9 2 5 8', '6 1 3 2', '8 4 6 8', '7 1 2 6', '10 5 6 9', '6 2 4 7'].map((row) =>
  row.split(' ').map(Number),
);

/** K. Wuensch, East Carolina University: KR-20, 10 students, 10 items. */
export const tenStudents = [
  '1111110110',
  '1011011101',
  '1111011001',
  '0010001000',
  '0000010010',
  '1110111111',
  '1101110111',
  '1111111101',
  '0101111101',
  '1101101110',
].map((row) => [...row].map(Number));

const lsatCounts = '3 6 2 11 1 1 3 4 1 8 0 16 0 3 2 15 10 29 14 81 3 28 15 80 16 56 21 173 11 61 28 298'
  .split(' ')
  .map(Number);

/** LSAT-6, 1,000 people, 5 items: the data set LSAT of R's ltm (Rizopoulos 2006). */
export const lsat6 = lsatCounts.flatMap((count, pattern) =>
  Array.from({ length: count }, () => [...pattern.toString(2).padStart(5, '0')].map(Number)),
);

/** Wikipedia, "Bradley–Terry model". */
export const fourPlayers = [
  [0, 2, 0, 1],
  [3, 0, 5, 0],
  [0, 3, 0, 1],
  [4, 0, 3, 0],
];
