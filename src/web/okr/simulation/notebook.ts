// What this browser keeps of practice, a notebook for each person who uses it. Light on purpose: whoever only looks at the list of runs loads no engine.
import type { Marks } from '../../../simulator/mark/mark.ts';
import type { Decision } from '../../../simulator/world.ts';

export type Kept = {
  engine: string;
  table: string;
  template: string;
  seed: number;
  onlyWeek: number | null;
  week: number;
  decisions: Decision[];
  begunAt: string;
  /** The mark expected before anything was shown. */
  expected: number | null;
  /** Set once the debrief was shown: what was expected cannot be said after that. */
  isRevealed?: true;
  /** If … then …, in the learner's words. */
  plan: string | null;
};

export type Notebook = {
  current: Kept | null;
  finished: { template: string; marks: Marks }[];
  /** The plan to take along, until it is taken off. */
  plan: string | null;
};

const mostFinished = 30;
const nameOf = (personId: string) => `quarterdeck.simulations ${personId}`;
const empty: Notebook = { current: null, finished: [], plan: null };

/** What is kept; nothing when storage is off or holds something else. */
export function readNotebook(personId: string): Notebook {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(nameOf(personId)) ?? 'null');
    return found && typeof found === 'object' ? { ...empty, ...found } : empty;
  } catch {
    return empty;
  }
}

/** False when the browser keeps nothing: play goes on, and a reload begins anew. */
export function writeNotebook(personId: string, notebook: Notebook): boolean {
  try {
    const finished = notebook.finished.slice(-mostFinished);
    localStorage.setItem(nameOf(personId), JSON.stringify({ ...notebook, finished }));
    return true;
  } catch {
    return false;
  }
}
