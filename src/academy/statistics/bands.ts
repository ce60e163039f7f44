// Words for numbers, each from the paper that proposed them. They differ: one benchmark does not fit every coefficient.

type Band = [from: number, word: string];

const landisKoch: Band[] = [
  [0.81, 'almost perfect'],
  [0.61, 'substantial'],
  [0.41, 'moderate'],
  [0.21, 'fair'],
  [0, 'slight'],
  [-Infinity, 'poor'],
];
const kooLi: Band[] = [
  [0.9, 'excellent'],
  [0.75, 'good'],
  [0.5, 'moderate'],
  [-Infinity, 'poor'],
];
const krippendorff: Band[] = [
  [0.8, 'can be relied on'],
  [0.667, 'tentative'],
  [-Infinity, 'not to be relied on'],
];

const wordIn = (bands: readonly Band[]) => (value: number) =>
  (bands.find(([from]) => value >= from) as Band)[1];

/** Of a kappa. Source: Landis & Koch 1977, Biometrics 33(1). */
export const kappaBand = wordIn(landisKoch);
/** Of an intraclass correlation. Source: Koo & Li 2016, J. Chiropractic Medicine 15(2). */
export const intraclassBand = wordIn(kooLi);
/** Of Krippendorff's alpha. Source: Krippendorff 2004, Content Analysis, chapter 11. */
export const alphaBand = wordIn(krippendorff);
