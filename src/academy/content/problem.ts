// What is the matter with a file of a programme, and where. An error stops a build; a warning is for its author to weigh.

export type Problem = {
  path: string;
  /** Counted from 1. */
  line: number;
  severity: 'error' | 'warning';
  say: string;
};

export const error = (path: string, line: number, say: string): Problem => ({
  path,
  line,
  severity: 'error',
  say,
});
export const warning = (path: string, line: number, say: string): Problem => ({
  path,
  line,
  severity: 'warning',
  say,
});

/** By file, then by line. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
