// One component of an assessment: what it came to, and what still has to happen before it says anything.
import { criterionGate, type GateState } from '../marking/criterion-gate.ts';
import { type Script, totalOf } from '../marking/mark.ts';
import { settledLevels, thirdMarkReasons } from '../marking/moderation.ts';
import type { Inputs, Result } from './inputs.ts';
import type { Component, GateComponent, MarkedComponent, ScoredComponent } from './pass-rule.ts';

export type Standing = {
  id: string;
  name: string;
  outcome: 'passed' | 'failed' | 'held';
  /** Share of the points, 0 to 100, never rounded before it is compared; null for gates or where marks are missing. */
  score: number | null;
  cut: number | null;
  /** One standard error to each side of the score. */
  band: [low: number, high: number] | null;
  /** Settled level of each criterion over all pieces. */
  levels: Record<string, number>;
  /** Why, in words. */
  reasons: string[];
  /** What the award has to say about how this was decided. */
  caveats: string[];
};

/** Where a person stands in one component. */
export function standingIn(
  component: Component,
  result: Result,
  agreement: Inputs['agreement'][string],
): Standing {
  if (component.kind === 'gates') return gatesStanding(component, result);
  return component.kind === 'scored'
    ? scoredStanding(component, result)
    : markedStanding(component, result, agreement);
}

function gatesStanding({ id, name, gates }: GateComponent, result: Result): Standing {
  const unknown = gates.filter((gate) => result.gates?.[gate] === undefined);
  const missed = gates.filter((gate) => result.gates?.[gate] === false);
  const reasons = [
    ...unknown.map((gate) => `nothing is known about “${gate}”`),
    ...missed.map((gate) => `“${gate}” is not met`),
  ];
  const outcome = unknown.length > 0 ? 'held' : missed.length > 0 ? 'failed' : 'passed';
  return { id, name, outcome, score: null, cut: null, band: null, levels: {}, reasons, caveats: [] };
}

function scoredStanding(component: ScoredComponent, { score, second }: Result): Standing {
  if (score == null) return held(component, ['there is no score yet']);
  const settled = second == null ? score : (score + second) / 2;
  const isNear = Math.abs(score - component.cut) <= component.sem;
  if (isNear && second == null)
    return {
      ...held(component, ['the score lies within its error of the cut: a second, parallel set is due']),
      ...scoreOf(component, score),
    };
  return compared(component, settled);
}

function markedStanding(
  component: MarkedComponent,
  { scripts = [] }: Result,
  agreement: Inputs['agreement'][string] = {},
): Standing {
  const criteria = component.criteria.map(({ id }) => id);
  const states = criteria.map((criterion) =>
    criterionGate(agreement[criterion] ?? { alpha: null, within: null, scripts: 0 }),
  );
  const waiting = [
    ...criteria
      .filter((_, at) => states[at] === 'held')
      .map((criterion) => `markers do not agree enough on “${criterion}” to decide about anybody`),
    ...missingOf(component, scripts, criteria),
    ...scripts.flatMap((script) => dueOf(script, component, criteria, states)),
  ];
  if (waiting.length > 0) return held(component, waiting);
  const settled = scripts.map(({ marks }) => settledLevels(marks, criteria));
  const levels = Object.fromEntries(
    criteria.map((criterion) => [
      criterion,
      settled.reduce((sum, piece) => sum + (piece[criterion] as number), 0) / settled.length,
    ]),
  );
  const total = totalOf(Object.values(levels));
  const isNear = Math.abs(total - component.cut) <= component.sem;
  if (isNear && scripts.some(({ marks }) => marks.length < 3))
    return {
      ...held(component, ['the total lies within its error of the cut: every piece is due a third mark']),
      ...scoreOf(component, total),
    };
  const standing = { ...compared(component, total), levels };
  const short = component.criteria.filter(
    ({ id, must }) => must !== undefined && (levels[id] as number) < must,
  );
  return {
    ...standing,
    outcome: short.length > 0 ? 'failed' : standing.outcome,
    reasons: [...standing.reasons, ...short.map(({ name, must }) => `“${name}” must reach level ${must}`)],
    caveats: [...standing.caveats, ...(states.includes('calibrating') ? ['calibrating'] : [])],
  };
}

function missingOf(
  { pieces }: MarkedComponent,
  scripts: readonly Script[],
  criteria: readonly string[],
): string[] {
  const absent = pieces - scripts.length;
  const missing = absent > 0 ? [`${absent} of ${pieces} pieces are missing`] : [];
  for (const { id, marks } of scripts) {
    if (marks.length < 2) missing.push(`${id} has ${marks.length} of two marks`);
    if (new Set(marks.map(({ marker }) => marker)).size < marks.length)
      missing.push(`${id} was marked twice by one marker`);
    if (marks.some(({ levels }) => criteria.some((criterion) => levels[criterion] === undefined)))
      missing.push(`${id} has a mark without every criterion`);
  }
  return missing;
}

function dueOf(
  { id, marks }: Script,
  { cut, sem }: MarkedComponent,
  criteria: readonly string[],
  states: readonly GateState[],
): string[] {
  const [first, second, third] = marks;
  if (third || !first || !second) return [];
  const reasons = thirdMarkReasons([first, second], { criteria, cut, sem });
  if (states.includes('calibrating')) reasons.push('markers are still calibrating');
  return reasons.length === 0 ? [] : [`${id} is due a third mark: ${reasons.join('; ')}`];
}

type WithCut = ScoredComponent | MarkedComponent;

const scoreOf = ({ sem }: WithCut, score: number): Pick<Standing, 'score' | 'band'> => ({
  score,
  band: [score - sem, score + sem],
});

// No rounding, and nobody's discretion: a hair below the cut is below.
function compared(component: WithCut, score: number): Standing {
  const { id, name, cut, method } = component;
  const isAbove = score >= cut;
  return {
    id,
    name,
    outcome: isAbove ? 'passed' : 'failed',
    ...scoreOf(component, score),
    cut,
    levels: {},
    reasons: isAbove ? [] : ['the score is below the cut'],
    caveats: method === 'panel' ? ['provisional'] : [],
  };
}

function held({ id, name, cut }: WithCut, reasons: string[]): Standing {
  return { id, name, outcome: 'held', score: null, cut, band: null, levels: {}, reasons, caveats: [] };
}
