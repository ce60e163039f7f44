// What stands beside the fields of a check-in, for all kinds of key results: how the value compares, what the confidence is about, why a status is suggested.
import type { KeyResult } from '../../../actions/objectives/shapes.ts';
import { type DueRule, dueOn, isLate } from '../../../core/calendar/due.ts';
import type { CycleDays } from '../../../core/calendar/weeks.ts';
import { localDay } from '../../../core/calendar/zone.ts';
import type { Measure } from '../../../core/key-result.ts';
import { bare, plain } from '../../../core/number.ts';
import { journey, outsideBand } from '../../../core/progress.ts';
import { limitsOf, lostGap, reasonOf, type Suggestion, toleratedGap } from '../../../core/status.ts';
import { dayWords } from '../../parts/dates.ts';
import { isYesOrNo } from '../value-words.ts';

type Words = { strong: string; rest: string };

/** How a value compares with the one before: "1 min better" and "than 34 on 17 November". */
export function comparison(keyResult: KeyResult, value: number | null, today: string): Words | null {
  const { value: last, effectiveOn, unit } = keyResult;
  if (isYesOrNo(keyResult)) return null;
  const since = effectiveOn ? ` on ${dayWords(effectiveOn, 'plain', today)}` : '';
  if (last === null) return value === null ? { strong: '', rest: 'The first value' } : null;
  if (value === null) return { strong: '', rest: `Last ${plain(last, unit)}${since}` };
  if (value === last) return { strong: 'The same', rest: `as${since || ' last time'}` };
  const by = plain(Math.abs(value - last), unit);
  return { strong: `${by} ${betterWord(keyResult, last, value)}`, rest: `than ${bare(last)}${since}` };
}

function betterWord({ kind, baseline, target }: KeyResult, last: number, value: number): string {
  if (kind === 'band') return value > last ? 'more' : 'less';
  const wantsMore =
    kind === 'decrease' ? false : kind === 'increase' ? true : (target ?? 1) >= (baseline ?? 0);
  return value > last === wantsMore ? 'better' : 'worse';
}

/** What is expected of the value today: the pace, or the limits it has to stay within. */
export function expectation(keyResult: KeyResult, expected: number | null): string {
  if (isYesOrNo(keyResult)) return '';
  if (expected !== null) return `expected by now ${bare(expected)}`;
  return keyResult.role === 'guard' || keyResult.kind === 'band' ? limitsWords(keyResult) : '';
}

/** "at most 12 a week", "20 to 40 hours". */
export function limitsWords(keyResult: Measure & { unit: string }): string {
  const { bandLow, bandHigh } = limitsOf(keyResult);
  const { unit } = keyResult;
  if (bandLow !== null && bandHigh !== null) return `${bare(bandLow)} to ${plain(bandHigh, unit)}`;
  if (bandHigh !== null) return `at most ${plain(bandHigh, unit)}`;
  return bandLow === null ? '' : `at least ${plain(bandLow, unit)}`;
}

/** What the confidence is a probability of: "that we reach 25 min by 31 December". */
export function stakeWords(keyResult: KeyResult, { endsOn }: CycleDays): string {
  const by = dayWords(endsOn, 'plain');
  if (keyResult.role === 'guard') return `that it holds until ${by}`;
  if (keyResult.kind === 'band') return `that it is within ${limitsWords(keyResult)} on ${by}`;
  if (keyResult.target === null || isYesOrNo(keyResult)) return `that we get there by ${by}`;
  return `that we reach ${plain(keyResult.target, keyResult.unit)} by ${by}`;
}

/** The key result in a line: "Decrease 41 → 25 min", "Guard, at most 12 a week". */
export function kindWords(keyResult: KeyResult): Words {
  const { kind, role, baseline, target, unit } = keyResult;
  if (role === 'guard') return { strong: limitsWords(keyResult), rest: 'Guard' };
  if (kind === 'band') return { strong: limitsWords(keyResult), rest: 'Keep within' };
  if (isYesOrNo(keyResult)) return { strong: '', rest: 'Milestone' };
  const from = baseline === null ? 'unknown' : bare(baseline);
  const to = target === null ? '?' : plain(target, unit);
  return {
    strong: `${from} → ${to}`,
    rest: { increase: 'Increase', decrease: 'Decrease', milestone: 'Milestone' }[kind],
  };
}

/** Why the status is suggested; empty before there is anything to suggest from. */
export function reasonWords(suggestion: Suggestion, keyResult: KeyResult, confidence: number | null): string {
  const reason = reasonOf(suggestion, keyResult.unit);
  if (reason) return reason;
  return confidence === null ? '' : 'from how sure you are';
}

/** A kind word about a check-in for a week whose time has passed; null while it is on time. */
export function lateWords(effectiveOn: string, cycle: CycleDays, rule: DueRule, now: Date): string | null {
  const due = dueOn(cycle, effectiveOn, rule);
  if (!due || !isLate(now, due)) return null;
  return `It was due on ${dayWords(localDay(due, rule.zone), 'weekday')}. It counts all the same, and is marked as late.`;
}

/** What a value just typed means, as the title of the chart: "33 min leaves you just behind the pace". Null before there is one. */
export function standWords(
  keyResult: KeyResult,
  value: number | null,
  { ahead, guard }: Suggestion,
): string | null {
  if (value === null) return null;
  if (isYesOrNo(keyResult)) return value >= 1 ? 'Reached' : 'Not reached yet';
  const said = plain(value, keyResult.unit);
  if (guard && guard !== 'not measured')
    return `${said} is ${{ holding: 'within its limit', close: 'close to its limit', broken: 'over its limit' }[guard]}`;
  if (keyResult.kind === 'band')
    return `${said} is ${outsideBand(keyResult, value) === 0 ? 'inside' : 'outside'} the band`;
  const way = journey(keyResult);
  if (ahead === null || way === null) return null;
  const share = ahead / Math.abs(way.to - way.from);
  if (Math.abs(share) < 0.01) return `${said} is right on the pace`;
  if (share > 0) return `${said} is ahead of the pace`;
  return `${said} leaves you ${share > -toleratedGap ? 'just behind' : share > -lostGap ? 'behind' : 'well behind'} the pace`;
}
