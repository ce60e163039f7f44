// What was answered so far, kept in this tab until it is done: a reload loses nothing, and nobody else sees it.
import { useSyncExternalStore } from 'react';
import type { Answer } from '../../../diagnosis/which-help/assess.ts';
import type { ProblemKey } from '../../../diagnosis/which-help/problems.ts';

type Given = Partial<Record<ProblemKey, (Answer | null)[]>>;

const storageKey = 'quarterdeck.which-help';
const listeners = new Set<() => void>();
let given: Given = stored();

function stored(): Given {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Given;
  } catch {
    return {};
  }
}

function keep(next: Given): void {
  given = next;
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // Storage may be switched off; the answers then last as long as the page.
  }
  for (const listener of listeners) listener();
}

export function useAnswers(): Given {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => given,
  );
}

export function answer(key: ProblemKey, index: number, said: Answer): void {
  const three = [0, 1, 2].map((at) => (at === index ? said : (given[key]?.[at] ?? null)));
  keep({ ...given, [key]: three });
}

export const startAgain = (): void => keep({});

/** As they are sent: what was left out is not known. */
export function whole(answers: Given): Partial<Record<ProblemKey, Answer[]>> {
  return Object.fromEntries(
    Object.entries(answers).map(([key, three]) => [key, three.map((each) => each ?? 'unsure')]),
  );
}

export const countAnswered = (answers: Given): number =>
  Object.values(answers)
    .flat()
    .filter((each) => each !== null).length;
