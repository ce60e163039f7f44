// Which of the open troubles a piece of advice speaks of: the cause its rule judged, else a pattern among the signals it rests on.
import type { Trouble } from '../../../actions/diagnoses/shapes.ts';
import type { Advice } from '../../../diagnosis/advice/advise.ts';
import type { Cause } from '../../../diagnosis/causes.ts';
import { type Pattern, signalBehind } from '../../../diagnosis/patterns.ts';
import { causeIn } from '../../okr/diagnosis/trouble-words.ts';

const causeOf: Partial<Record<Advice['rule'], Cause>> = {
  R2: 'sponsorship',
  R4: 'cadence',
  R5: 'trust',
  R6: 'knowledge',
  R7: 'managers',
};

/** Null where nothing is open that it could be taken on for. */
export function troubleBehind<T extends Pick<Trouble, 'what' | 'healedOn'>>(
  { rule, signals }: Pick<Advice, 'rule' | 'signals'>,
  troubles: readonly T[],
): T | null {
  const open = troubles.filter(({ healedOn }) => healedOn === null);
  const byCause = open.find(({ what }) => causeIn(what) !== null && causeIn(what) === causeOf[rule]);
  const byPattern = open.find(
    ({ what }) => causeIn(what) === null && signals.includes(signalBehind(what as Pattern)),
  );
  return byCause ?? byPattern ?? null;
}
