// Everything that is the matter with a programme, in the order of its files.
import { coverageProblems } from './checks/coverage.ts';
import { pieceProblems } from './checks/pieces.ts';
import { readingProblems } from './checks/reading.ts';
import { referenceProblems } from './checks/references.ts';
import { inOrder, type Problem } from './problem.ts';
import type { Programme } from './programme.ts';

export function lint(programme: Programme): Problem[] {
  // While a file cannot be read, all that points into it would seem to be missing too.
  const isWhole = programme.problems.length === 0;
  return inOrder([
    ...programme.problems,
    ...(isWhole ? [...referenceProblems(programme), ...coverageProblems(programme)] : []),
    ...pieceProblems(programme),
    ...readingProblems(programme),
  ]);
}
