// The best start for what was stated. Knowledge never overrides the system: where leaders change priorities, certification comes later.
import { type Kind, kinds } from '../advice/rule.ts';
import type { Problem, ProblemKey } from './problems.ts';

export type Start = {
  kind: Kind;
  /** The stated problems it answers. */
  for: ProblemKey[];
  why: string;
};

const blocking: ProblemKey = 'priorities-keep-changing';
const whyLater =
  'As long as priorities change in the middle of the quarter nobody can use what they learn. Mend that first.';

/** What to begin with, in order; the self-assessment’s answer. Empty when nothing was stated. */
export function bestStart(stated: readonly (Problem & { key: ProblemKey })[]): Start[] {
  const isBlocked = stated.some(({ key }) => key === blocking);
  const each = stated.flatMap(({ key, start, why }) =>
    start.map((kind) =>
      kind === 'certification' && isBlocked
        ? { key, kind: 'certification-later' as const, why: whyLater }
        : { key, kind, why },
    ),
  );
  return [...Map.groupBy(each, ({ kind }) => kind)]
    .map(([kind, same]) => ({
      kind,
      for: same.map(({ key }) => key),
      why: [...new Set(same.map(({ why }) => why))].join(' '),
    }))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}
