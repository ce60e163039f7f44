// A key result looked back on: no pace, no projection, no confidence; only what was measured against what was agreed, and how it ended in a sentence.
import type { Guidance, Measure } from '../../core/key-result.ts';
import { bare, plain } from '../../core/number.ts';
import { outsideBand } from '../../core/progress.ts';
import { limitsOf } from '../../core/status.ts';
import type { Trend } from '../parts/chart/trend.ts';
import { isYesOrNo } from './value-words.ts';

type Reviewed = Measure & { unit: string };

/** The trend with its marks instead of what looks ahead, and the finding that titles it. */
export function reviewedTrend(
  trend: Trend,
  keyResult: Reviewed,
  guidance: Guidance,
): { trend: Trend; title: string } {
  const { points, corrected, from, to, start, weeks, notes, tone, format, target, limits } = trend;
  const latest = points.at(-1)?.y ?? null;
  const marks = marksOf(keyResult, guidance);
  const levels = marks.length > 0 ? { marks } : { target, limits };
  return {
    trend: {
      ...{ points, corrected, from, to, start, weeks, notes, tone, format },
      ...levels,
      currentLabel: latest === null ? undefined : bare(latest),
    },
    title: endedWords(keyResult, latest),
  };
}

/** Scores with the values they were agreed to mean; the target is the 1.0 where nothing else was said. Words that only repeat the number are left out. */
export function marksOf(
  { kind, role, target, unit }: Reviewed,
  guidance: Guidance,
): NonNullable<Trend['marks']> {
  if (kind === 'band' || role === 'guard') return [];
  const marks = guidance.flatMap(({ at, value, words }) =>
    value === null ? [] : [{ y: value, score: at.toFixed(1), words: ownWords(words, value, unit) }],
  );
  if (target !== null && !marks.some(({ score }) => score === '1.0'))
    marks.push({
      y: target,
      score: '1.0',
      words: guidance.find(({ at }) => at === 1)?.words ?? '',
    });
  return marks;
}

function ownWords(words: string, value: number, unit: string): string {
  const text = words.trim();
  return [bare(value), plain(value, unit), String(value)].includes(text) ? '' : text;
}

/** How it ended: "Fell from 41 to 28 min; 3 min short of the target". */
export function endedWords(keyResult: Reviewed, latest: number | null): string {
  const { kind, role, baseline, target, unit } = keyResult;
  if (latest === null) return 'Nothing was measured';
  if (kind === 'band' || role === 'guard') {
    const out = outsideBand(limitsOf(keyResult), latest);
    const limits = kind === 'band' ? 'its band' : 'its limit';
    return out === 0
      ? `${plain(latest, unit)} at the end, within ${limits}`
      : `${plain(latest, unit)} at the end, ${gapWords(out, unit)} outside ${limits}`;
  }
  if (isYesOrNo(keyResult)) return latest >= 1 ? 'It was reached' : 'It was not reached';
  const from = kind === 'milestone' ? (baseline ?? 0) : baseline;
  const end = endWords(kind, from, latest, target, unit);
  if (from === null) return `${plain(latest, unit)} at the end; ${end}`;
  if (latest === from) return `Stayed at ${plain(latest, unit)}; ${end}`;
  return `${latest > from ? 'Rose' : 'Fell'} from ${bare(from)} to ${plain(latest, unit)}${end.startsWith('and') ? ' ' : '; '}${end}`;
}

function endWords(
  kind: Measure['kind'],
  from: number | null,
  latest: number,
  target: number | null,
  unit: string,
): string {
  if (target === null) return 'there was no target';
  const sign = kind === 'decrease' ? -1 : 1;
  const over = sign * (latest - target);
  if (over === 0) return 'and met the target';
  if (over > 0) return `and went past the target of ${plain(target, unit)}`;
  if (from !== null && sign * (latest - from) < 0) return `the target was ${plain(target, unit)}`;
  if (from === null || latest === from) return `the target was ${plain(target, unit)}`;
  return `${gapWords(-over, unit)} short of the target`;
}

// Between two percentages lie points. Subtracting decimals leaves dust behind: 90 less 86.5 is not 3.5000000000000004.
function gapWords(gap: number, unit: string): string {
  const size = Number(gap.toPrecision(6));
  if (unit === '%') return `${bare(size)} ${size === 1 ? 'point' : 'points'}`;
  return plain(size, unit);
}
