// What every piece of the editor needs: the draft, who is there, what the critic said and whether it may be written at all.
import { createContext, useContext } from 'react';
import type { At, Finding } from '../../../challenge/finding.ts';
import type { People } from '../use-people.ts';
import type { Draft, DraftStore } from './draft.ts';
import type { Whole } from './wires.ts';

export type Editor = {
  objective: Whole;
  store: DraftStore;
  draft: Draft;
  people: People;
  mayEdit: boolean;
  /** Null until the text was read. */
  findings: Finding[] | null;
  openFinding: Finding | null;
  open: (finding: Finding | null) => void;
  /** Say what is missing beside its field: after somebody tried to commit. */
  saysMissing: boolean;
};

const EditorContext = createContext<Editor | null>(null);
export const EditorProvider = EditorContext.Provider;

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor outside the editor');
  return editor;
}

/** A place as the page names it, by the row's key, which stays when the server gives the row an id. */
export function hereOf(at: At, { keyResults }: Draft): At {
  const row = at.part === 'objective' ? undefined : keyResults.find(({ id }) => id === at.id);
  return row ? { part: 'key result', id: row.key } : at;
}

/** The same place as the server knows it. */
export function thereOf(at: At, { keyResults }: Draft): At {
  const row = at.part === 'objective' ? undefined : keyResults.find(({ key }) => key === at.id);
  return row?.id ? { part: 'key result', id: row.id } : at;
}

/** A finding by what it is and where, the same from one pause to the next. */
export function findingId({ rule, at }: Pick<Finding, 'rule' | 'at'>): string {
  return `${rule} ${at.part === 'objective' ? '' : at.id}`;
}
