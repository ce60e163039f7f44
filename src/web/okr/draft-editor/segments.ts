// Cuts a text into pieces at the marks, so that each piece lies under the same findings. Marks may overlap and may be older than the text.
import type { Mark } from '../../../challenge/finding.ts';
import type { Severity } from '../../../challenge/profile.ts';

export type TextMark = { id: string; severity: Severity; marks: readonly Mark[] };
export type Segment = {
  text: string;
  from: number;
  /** Of the findings that mark it, the first given; null where nothing is marked. */
  mark: { id: string; severity: Severity } | null;
};

/** The pieces in order; together they are the text. Ranges past its end are cut to it. */
export function segmentsOf(text: string, marked: readonly TextMark[]): Segment[] {
  const edges = new Set([0, text.length]);
  const within = (at: number) => Math.min(text.length, Math.max(0, at));
  for (const { marks } of marked) for (const [from, to] of marks) edges.add(within(from)).add(within(to));
  const cuts = [...edges].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1];
    if (to === undefined) break;
    const on = marked.find(({ marks }) => marks.some(([start, end]) => start <= from && to <= end));
    segments.push({
      text: text.slice(from, to),
      from,
      mark: on ? { id: on.id, severity: on.severity } : null,
    });
  }
  return segments;
}

/** The finding whose mark holds the position `at`, or null. */
export function markAt(marked: readonly TextMark[], at: number): string | null {
  return marked.find(({ marks }) => marks.some(([from, to]) => from <= at && at < to))?.id ?? null;
}
