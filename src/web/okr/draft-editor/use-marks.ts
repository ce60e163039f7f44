// The marks of one text: which findings lie under which of its words, in the shape the field draws.
import { findingId, useEditor } from './context.ts';

/** @param key of the key result's row; null for the objective's title */
export function useMarks(key: string | null) {
  const { findings, openFinding, open } = useEditor();
  const here = (findings ?? []).filter(({ at }) => (at.part === 'objective' ? key === null : at.id === key));
  return {
    marks: here.map((finding) => ({
      id: findingId(finding),
      severity: finding.severity,
      marks: finding.marks,
      say: finding.message,
    })),
    openId: openFinding && findingId(openFinding),
    onOpenMark: (mark: string) => open(here.find((finding) => findingId(finding) === mark) ?? null),
  };
}
