// What changed from one draft to the next, line by line: what a learner sees of how their own piece came about.
import type { StudioDraft } from './draft.ts';

export type Changes = { gone: string[]; come: string[] };

const linesOf = ({ objective, keyResults, notes }: StudioDraft): string[] =>
  [objective, ...keyResults.map(({ title }) => title), ...notes.split('\n')]
    .map((line) => line.trim())
    .filter(Boolean);

/** Lines that were taken out and lines that came in. @param before null for the first draft: all of it came */
export function changesBetweenDrafts(before: StudioDraft | null, after: StudioDraft): Changes {
  const [old, now] = [before ? linesOf(before) : [], linesOf(after)];
  return {
    gone: old.filter((line) => !now.includes(line)),
    come: now.filter((line) => !old.includes(line)),
  };
}
