// Which help fits, by rules in a fixed order. Several may speak; each kind of help is named once, by the first rule that gave it; buying nothing is advice too.
import type { Cause, Judgement, Readings, Verdict } from '../causes.ts';
import type { Flag, SignalId } from '../facts.ts';
import type { Pattern } from '../patterns.ts';
import { leansBad } from '../reading.ts';
import { sentences, told, untold } from '../words.ts';
import { alsoCollect, firstRollout, nothingFound, tooLittle } from './bounds.ts';
import { craftRules } from './craft-rules.ts';
import { type Given, type Kind, kinds, type Rule, type Situation } from './rule.ts';
import { verdictRules } from './verdict-rules.ts';

export type Advice = {
  kind: Kind;
  rule: Rule['id'];
  /** Further rules that gave the same. */
  alsoBy: Rule['id'][];
  /** The reason of each rule that gave it, and what was counted for it. */
  why: string;
  firstMove: string;
  signals: SignalId[];
};

/** All thirteen, R0 to R12. */
export const rules: readonly Rule[] = [
  firstRollout,
  tooLittle,
  ...verdictRules,
  ...craftRules,
  nothingFound,
  alsoCollect,
];

type Said = Given & { rule: Rule['id'] };

/** The advice that follows, in the order it is told. Never empty. */
export function advise(seen: {
  flags: readonly Flag[];
  patterns: readonly Pattern[];
  judged: readonly Judgement[];
  readings: Readings;
}): Advice[] {
  const situation: Situation = {
    flags: new Set(seen.flags),
    patterns: new Set(seen.patterns),
    verdicts: Object.fromEntries(seen.judged.map(({ cause, verdict }) => [cause, verdict])) as Record<
      Cause,
      Verdict
    >,
    stateOf: (signal) => seen.readings.get(signal)!.state,
  };
  return dressed(spoken(situation), seen.readings);
}

function spoken(situation: Situation): Said[] {
  const by = (rule: Rule): Said[] => rule.gives(situation).map((given) => ({ ...given, rule: rule.id }));
  for (const rule of [firstRollout, tooLittle]) {
    const ending = by(rule);
    if (ending.length > 0) return ending;
  }
  const recommended = [...verdictRules, ...craftRules].flatMap(by);
  return recommended.length > 0 ? [...recommended, ...by(alsoCollect)] : by(nothingFound);
}

function dressed(said: readonly Said[], readings: Readings): Advice[] {
  const once = [...Map.groupBy(said, ({ kind }) => kind).values()].map(([first, ...others]) => {
    const { kind, rule, firstMove } = first!;
    const all = [first!, ...others];
    const alsoBy = [...new Set(others.map((other) => other.rule))].filter((other) => other !== rule);
    const reasons = new Set(all.map(({ reason }) => reason));
    const signals = [...new Set(all.flatMap((each) => each.signals))];
    const isToCollect = kind === 'collect';
    const bearing = signals
      .map((signal) => readings.get(signal)!)
      .filter((reading) => (isToCollect ? reading.state === 'UNKNOWN' : leansBad(reading)));
    const counted = isToCollect
      ? `Not known: ${bearing.map(untold).join('; ')}.`
      : sentences(bearing.map(told));
    const why = [...reasons, counted].filter(Boolean).join(' ');
    return { kind, rule, alsoBy, why, firstMove, signals: bearing.map(({ signal }) => signal) };
  });
  return once.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}
