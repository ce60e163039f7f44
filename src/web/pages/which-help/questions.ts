// The eighteen questions in the order they are asked: the first of every problem, then the second, so that no problem shows itself by three in a row.
import { type ProblemKey, problems } from '../../../diagnosis/which-help/problems.ts';

export type Question = { key: ProblemKey; index: 0 | 1 | 2; asks: string };

export const questions: readonly Question[] = ([0, 1, 2] as const).flatMap((index) =>
  problems.map(({ key, questions: asked }) => ({ key, index, asks: asked[index] })),
);
