// Readings as sentences. Every share is told as k of n with its interval, so that nobody has to believe a percentage.
import { percent } from '../core/number.ts';
import type { Reading } from './reading.ts';
import { signalOf } from './signals/index.ts';

/** "5 of 6 sessions that needed the sponsor went without (83%, 95% interval 44–97%)", without a full stop. */
export function told(reading: Reading): string {
  const { of, did, subject } = signalOf(reading.signal);
  if (reading.chance !== undefined) return spread(reading);
  if (reading.bad === null || reading.n === null || reading.n === 0) return `${subject}: not counted`;
  const whole = reading.bad === 0 ? 'none' : String(reading.bad);
  return `${whole} of ${reading.n} ${of} ${did} (${shares(reading)})`;
}

function shares({ bad, n, share, low, high }: Reading): string {
  const interval = `95% interval ${Math.round(low! * 100)}–${percent(high!)}`;
  return share === bad! / n!
    ? `${percent(share)}, ${interval}`
    : `${percent(bad! / n!)} as counted, ${percent(share!)} corrected for the detector, ${interval}`;
}

function spread({ n, share, chance }: Reading): string {
  const likely = chance! < 0.001 ? 'under 0.1%' : `${(chance! * 100).toFixed(1)}%`;
  return `across ${n} teams the share of missed check-ins differs by ${points(share!)} from the tenth to the ninetieth percentile (chance of that among like teams: ${likely})`;
}

/** A difference of shares in percentage points. */
export const points = (difference: number): string => {
  const whole = Math.round(difference * 100);
  return whole === 1 ? '1 point' : `${whole} points`;
};

/** What cannot be said, and why: "whether bad news may be said (15 needed, 9 counted)". */
export const untold = ({ signal, missing }: Reading): string => `${signalOf(signal).subject} (${missing})`;

export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** A sentence behind a colon. */
export const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** Whole sentences, one after another. */
export const sentences = (texts: readonly string[]): string => texts.map(sentence).join(' ');
