// The arithmetic of a trial: how far two groups lie apart, and how much of a spread is skill.
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of a sample (n − 1). 0 for fewer than two values. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

/** Cohen's d with the pooled standard deviation; infinite when neither group varies and the means differ. */
export function cohensD(a: readonly number[], b: readonly number[]): number {
  const pooled = Math.sqrt((deviation(a) ** 2 + deviation(b) ** 2) / 2);
  const apart = mean(a) - mean(b);
  return pooled === 0 ? (apart === 0 ? 0 : Math.sign(apart) * Infinity) : apart / pooled;
}

/** Reliability of one measurement, ICC(1,1), from two measurements of each person (Shrout and Fleiss 1979). */
export function reliability(pairs: readonly (readonly [number, number])[]): number {
  const grand = mean(pairs.flat());
  const between =
    (2 * pairs.reduce((sum, [a, b]) => sum + ((a + b) / 2 - grand) ** 2, 0)) / (pairs.length - 1);
  const within = pairs.reduce((sum, [a, b]) => sum + (a - b) ** 2 / 2, 0) / pairs.length;
  return (between - within) / (between + within);
}

/** Least squares of `ys` on a polynomial of `xs`, evaluated at each x. */
export function fitted(xs: readonly number[], ys: readonly number[], degree: number): number[] {
  const rows = xs.map((x) => Array.from({ length: degree + 1 }, (_, power) => x ** power));
  const weights = solved(
    normalMatrix(rows),
    rows[0]!.map((_, j) => rows.reduce((sum, row, i) => sum + row[j]! * ys[i]!, 0)),
  );
  return rows.map((row) => row.reduce((sum, value, j) => sum + value * weights[j]!, 0));
}

function normalMatrix(
  rows: readonly (readonly number[])[],
  by: (row: number) => number = () => 1,
): number[][] {
  const size = rows[0]!.length;
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => rows.reduce((sum, row, n) => sum + by(n) * row[i]! * row[j]!, 0)),
  );
}

/** Gauss with pivots. */
function solved(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    let pivot = at;
    for (let i = at; i < size; i++) if (Math.abs(rows[i]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = i;
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    for (let i = 0; i < size; i++) {
      if (i === at) continue;
      const factor = rows[i]![at]! / rows[at]![at]!;
      for (let j = at; j <= size; j++) rows[i]![j]! -= factor * rows[at]![j]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}

/** Logistic regression by Newton's method with a slight pull to 0. */
export function logistic(rows: readonly (readonly number[])[], truths: readonly boolean[]): number[] {
  let weights = Array<number>(rows[0]!.length).fill(0);
  for (let step = 0; step < 12; step++) {
    const chances = rows.map(
      (row) => 1 / (1 + Math.exp(-row.reduce((sum, value, j) => sum + value * weights[j]!, 0))),
    );
    const matrix = normalMatrix(rows, (n) => chances[n]! * (1 - chances[n]!));
    for (const [i, row] of matrix.entries()) row[i]! += 1;
    const slope = weights.map(
      (weight, j) =>
        rows.reduce((sum, row, n) => sum + (Number(truths[n]) - chances[n]!) * row[j]!, 0) - weight,
    );
    const move = solved(matrix, slope);
    weights = weights.map((weight, j) => weight + move[j]!);
  }
  return weights;
}
