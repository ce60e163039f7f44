// What a text says it measures: where from, where to, in which unit, which way, until when. Every answer is a place in the text or null.
import type { KeyResultDraft } from '../draft.ts';
import { deadlines } from './date.ts';
import { type Quantity, quantities } from './quantity.ts';
import type { Span } from './span.ts';
import type { Word } from './word.ts';

export type Measured = {
  quantities: Quantity[];
  baseline: Quantity | null;
  target: Quantity | null;
  /** "by 15%", "+12pp", "double": how much, without saying to where. */
  change: Quantity | null;
  unit: string;
  direction: 'up' | 'down' | null;
  deadline: Span | null;
  /** Whether words or fields give a level or a change to aim for. */
  hasTarget: boolean;
  hasBaseline: boolean;
};

const noUnit = new Set(
  `today currently now already instead later of in by to and or per for with within from at on the a an than as this next out new more fewer less is are was were be been who that which during
  before until after over under above below between among across into via through up down now currently not no if when while per each every
  next first last total only both all`.split(/\s+/),
);
/** "From weekly to daily" has a start and an end without a figure. */
const often =
  '(?:hourly|daily|weekly|fortnightly|monthly|quarterly|yearly|annually|never|every (?:hour|day|week|month|quarter))';
const rhythm = new RegExp(`\\b(?:from )?${often}(?: to |\\s*(?:→|->)\\s*)${often}\\b`, 'i');
const upBefore = /\b(?:up|rises?|increases?|grows?|gains?|more|higher)\b/i;
const downBefore = /\b(?:down|falls?|drops?|decreases?|fewer|less|lower|shrinks?)\b/i;

function unitAfter(text: string, words: readonly Word[], quantity: Quantity): string {
  if (quantity.unit) return quantity.unit;
  const next = words.find((word) => word.from >= quantity.to);
  if (!next || !/^ +$/.test(text.slice(quantity.to, next.from))) return '';
  return noUnit.has(next.lower) || /\d/.test(next.lower) ? '' : next.text;
}

function directionOf(
  text: string,
  baseline: Quantity | null,
  target: Quantity | null,
  change: Quantity | null,
): Measured['direction'] {
  if (baseline && target && baseline.value !== target.value)
    return target.value > baseline.value ? 'up' : 'down';
  if (change?.shape === 'word') return change.value > 1 ? 'up' : 'down';
  if (change && change.value < 0) return 'down';
  const edge = (target ?? change)?.from;
  const before = edge === undefined ? '' : text.slice(Math.max(0, edge - 60), edge);
  if (target?.bound) return target.bound === 'at most' ? 'down' : 'up';
  if (downBefore.test(before)) return 'down';
  return upBefore.test(before) ? 'up' : null;
}

/** Reads the measure out of the words; fields given beside them count as said. */
export function measured(text: string, words: readonly Word[], fields?: KeyResultDraft): Measured {
  const all = quantities(text, words);
  const first = (use: Quantity['use']) => all.find((quantity) => quantity.use === use) ?? null;
  const baseline = first('baseline');
  const change = first('change');
  const window = first('window');
  const alike = window && (!baseline || baseline.unit === '' || baseline.unit === window.unit);
  const target = first('target') ?? first('level') ?? (change || !alike ? null : window);
  const deadline = deadlines(text).at(-1) ?? null;
  const toldTarget =
    fields !== undefined &&
    ((fields.target ?? null) !== null
      ? fields.kind !== 'milestone' || fields.target !== 1
      : (fields.bandLow ?? fields.bandHigh ?? null) !== null);
  const paced = rhythm.test(text);
  const toldUnit = fields?.unit ?? '';
  return {
    quantities: all,
    baseline,
    target,
    change,
    unit:
      toldUnit ||
      (target && unitAfter(text, words, target)) ||
      (baseline && unitAfter(text, words, baseline)) ||
      change?.unit ||
      '',
    direction: directionOf(text, baseline, target, change),
    deadline,
    hasTarget: target !== null || change !== null || toldTarget || paced,
    hasBaseline: baseline !== null || (fields?.baseline ?? null) !== null || paced,
  };
}
