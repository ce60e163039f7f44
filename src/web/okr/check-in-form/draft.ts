// A check-in while it is being written: what was typed, what that means, and what is still missing. Pure.
import type { CheckIn } from '../../../actions/check-ins.ts';
import type { KeyResult } from '../../../actions/objectives/shapes.ts';
import type { CycleDays } from '../../../core/calendar/weeks.ts';
import type { Status } from '../../../core/check-in.ts';
import { elapsedShare, expectedValue } from '../../../core/pace.ts';
import { type Suggestion, suggestStatus } from '../../../core/status.ts';
import { readNumber } from '../../parts/numbers.ts';

/** Days of the cycle and when its check-ins fall due. */
export type CheckInCycle = CycleDays & { rhythm: { weekday: number; time: string } };

export type CheckInDraft = {
  /** As typed; empty until then. */
  value: string;
  /** Said on purpose: there is no value this week. */
  isUnmeasured: boolean;
  confidence: number | null;
  /** Null follows the suggestion. */
  status: Status | null;
  moved: string;
  blocks: string;
  needs: string;
  /** What is needed is asked for as an escalation. */
  asks: boolean;
  /** Null is today. */
  effectiveOn: string | null;
};

export const emptyDraft: CheckInDraft = {
  value: '',
  isUnmeasured: false,
  confidence: null,
  status: null,
  moved: '',
  blocks: '',
  needs: '',
  asks: false,
  effectiveOn: null,
};

export type DraftErrors = Partial<Record<'value' | 'effectiveOn', string>>;

/** Whether anything was written that would be missed. */
export function isBegun(draft: CheckInDraft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(emptyDraft);
}

/** The draft that repeats a check-in, to be corrected. */
export function draftOf(wrong: CheckIn): CheckInDraft {
  const { value, confidence, status, suggestedStatus, moved, blocks, needs, effectiveOn } = wrong;
  return {
    value: value === null ? '' : String(value),
    isUnmeasured: value === null,
    confidence,
    status: status === suggestedStatus ? null : status,
    moved,
    blocks,
    needs,
    asks: false,
    effectiveOn,
  };
}

/** The number typed; null while there is none or it cannot be read. */
export function valueIn({ value, isUnmeasured }: CheckInDraft): number | null {
  return isUnmeasured ? null : (readNumber(value) ?? null);
}

/** The day a check-in made now is for, when nobody says otherwise: today, or the last day of a cycle that is over. */
export function usualDay(cycle: CycleDays, today: string): string {
  return today > cycle.endsOn ? cycle.endsOn : today;
}

export type Reckoned = {
  value: number | null;
  expected: number | null;
  suggestion: Suggestion;
  /** The check-in would be the latest; one for an earlier day is compared with nothing here. */
  isLatest: boolean;
};

/** Whether anything was said that a status can be suggested from. */
export function isSaid(draft: CheckInDraft): boolean {
  return valueIn(draft) !== null || draft.confidence !== null || draft.isUnmeasured;
}

/** What the draft comes to so far: the same arithmetic the server does when it is saved. What is not said counts as it last was. */
export function reckon(keyResult: KeyResult, draft: CheckInDraft, cycle: CycleDays, today: string): Reckoned {
  const day = draft.effectiveOn ?? usualDay(cycle, today);
  const share = elapsedShare(cycle, day);
  const value = valueIn(draft);
  const isLatest = day >= (keyResult.effectiveOn ?? '');
  const before = isLatest ? keyResult : { value: null, confidence: null };
  return {
    value,
    expected: expectedValue(keyResult, share),
    isLatest,
    suggestion: suggestStatus({
      measure: keyResult,
      value: value ?? before.value,
      confidence: draft.confidence ?? before.confidence,
      previousConfidence: before.confidence,
      share,
    }),
  };
}

/** The key result as it stood before a check-in that is corrected, where that one is the latest. */
export function beforeCorrection(keyResult: KeyResult, corrects: CheckIn | undefined): KeyResult {
  if (corrects?.effectiveOn !== keyResult.effectiveOn || corrects?.recordedAt !== keyResult.recordedAt)
    return keyResult;
  return {
    ...keyResult,
    value: keyResult.previousValue,
    confidence: keyResult.previousConfidence,
    effectiveOn: null,
  };
}

/** What keeps the draft from being saved, by field. */
export function missingIn(draft: CheckInDraft, cycle: CycleDays, today: string): DraftErrors {
  const errors: DraftErrors = {};
  const number = readNumber(draft.value);
  if (!draft.isUnmeasured && number === undefined) errors.value = 'Write it as a number, such as 32.4';
  if (!draft.isUnmeasured && number === null)
    errors.value = 'Write the value, or say it was not measured this week';
  if (draft.isUnmeasured && draft.confidence === null && !draft.moved && !draft.blocks && !draft.needs)
    errors.value = 'Say how sure you are, or write why it was not measured';
  const day = draft.effectiveOn;
  if (day !== null && day > usualDay(cycle, today))
    errors.effectiveOn = 'This day is still to come: choose today or an earlier one';
  if (day !== null && day < cycle.startsOn) errors.effectiveOn = 'This day lies before the cycle';
  return errors;
}

/** What is sent. */
export function inputOf(keyResultId: string, draft: CheckInDraft, correctsId?: string) {
  const { confidence, status, moved, blocks, needs, effectiveOn } = draft;
  return {
    keyResultId,
    value: valueIn(draft),
    confidence,
    status,
    moved,
    blocks,
    needs,
    ...(effectiveOn ? { effectiveOn } : {}),
    ...(correctsId ? { correctsId } : {}),
  };
}
