// What was promised at commit, and whether it is new (KR_CARRY) and has been left standing (TG_CUT).
import { spokenYear } from '../../challenge/language/date.ts';
import type { Id } from '../../core/id.ts';
import type { Kind } from '../../core/key-result.ts';
import type { Piece } from './piece.ts';
import { saysTheSame } from './repeats.ts';

type Aim = { kind: Kind; target: number | null; bandLow: number | null; bandHigh: number | null };

export type Promised = Aim & {
  id: Id;
  teamId: Id;
  title: string;
  kpiId: Id | null;
  /** Came in after the commit of its objective. */
  isAddition: boolean;
  /** Taken out after commit. */
  isTakenOut: boolean;
};

/** A target that was moved after commit. */
export type Move = { keyResultId: Id; before: Aim; after: Aim; inReview: boolean };

/** Key results that were there unchanged in the cycle before; and, unless the cycle ends the fiscal year, those that speak of the year.
 * @param before null when there was no cycle before */
export function readCarried(
  promised: readonly Promised[],
  before: readonly Promised[] | null,
  endsTheYear: boolean,
): Piece[] {
  const earlier = Map.groupBy(before ?? [], ({ teamId }) => teamId);
  const counted = promised.filter(({ isAddition }) => !isAddition);
  const isAnnual = ({ title }: Promised) => !endsTheYear && spokenYear(title) !== null;
  if (before === null && !counted.some(isAnnual)) return [];
  return counted.map((one) => {
    const isUnchanged = (earlier.get(one.teamId) ?? []).some(
      (other) => sameAim(one, other) && isSameMeasure(one, other),
    );
    return piece(one, isUnchanged || isAnnual(one));
  });
}

/** Key results whose target was made easier outside a review, by a change or by taking one out and writing it anew. */
export function readCuts(promised: readonly Promised[], moves: readonly Move[]): Piece[] {
  const quiet = moves.filter(({ inReview, before, after }) => !inReview && isEasier(before, after));
  const cut = new Set(quiet.map(({ keyResultId }) => keyResultId));
  const additions = Map.groupBy(
    promised.filter(({ isAddition }) => isAddition),
    ({ teamId }) => teamId,
  );
  return promised
    .filter(({ isAddition }) => !isAddition)
    .map((one) => {
      const successors = one.isTakenOut ? (additions.get(one.teamId) ?? []) : [];
      const isRewritten = successors.some((other) => isEasier(one, other) && isSameMeasure(one, other));
      return piece(one, cut.has(one.id) || isRewritten);
    });
}

const piece = ({ id, teamId }: Promised, isBad: boolean): Piece => ({
  kind: 'key result',
  id,
  teamId,
  isBad,
});

function isSameMeasure(a: Promised, b: Promised): boolean {
  return (a.kpiId !== null && a.kpiId === b.kpiId) || saysTheSame(a.title, b.title);
}

function sameAim(a: Aim, b: Aim): boolean {
  return a.kind === b.kind && a.target === b.target && a.bandLow === b.bandLow && a.bandHigh === b.bandHigh;
}

/** Whether `after` asks for less than `before`. A target that was taken away asks for nothing; a milestone has none to lower. */
export function isEasier(before: Aim, after: Aim): boolean {
  if (before.kind !== after.kind || before.kind === 'milestone') return false;
  if (before.kind === 'band') {
    const reaches = (low: number | null, high: number | null) =>
      [low ?? -Infinity, high ?? Infinity] as const;
    const [low, high] = reaches(before.bandLow, before.bandHigh);
    const [lowAfter, highAfter] = reaches(after.bandLow, after.bandHigh);
    return lowAfter < low || highAfter > high;
  }
  if (before.target === null) return false;
  if (after.target === null) return true;
  return before.kind === 'increase' ? after.target < before.target : after.target > before.target;
}
