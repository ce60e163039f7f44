// States and verdicts as people see them: a word, a shape and a tone. The word carries the meaning; the tone only repeats it.
import type { Verdict } from '../../../diagnosis/causes.ts';
import type { State } from '../../../diagnosis/reading.ts';
import type { ShapeName } from '../../parts/shape.tsx';

export type Look = { word: string; shape: ShapeName; tone: 'bad' | 'warn' | 'good' | 'plain' };

export const stateLooks: Record<State, Look> = {
  STRONG: { word: 'Strong', shape: 'square', tone: 'bad' },
  WATCH: { word: 'Watch', shape: 'triangle', tone: 'warn' },
  UNSURE: { word: 'Inconclusive', shape: 'diamond', tone: 'plain' },
  HEALTHY: { word: 'Healthy', shape: 'disc', tone: 'good' },
  UNKNOWN: { word: 'Not known', shape: 'ring', tone: 'plain' },
};

export const verdictLooks: Record<Verdict, Look> = {
  supported: { word: 'Supported', shape: 'square', tone: 'bad' },
  possible: { word: 'Possible', shape: 'triangle', tone: 'warn' },
  inconclusive: { word: 'Inconclusive', shape: 'diamond', tone: 'plain' },
  'form-only': { word: 'Kept in form only', shape: 'triangle', tone: 'warn' },
  'not-supported': { word: 'Not supported', shape: 'disc', tone: 'good' },
  'not-enough-evidence': { word: 'Not enough evidence', shape: 'ring', tone: 'plain' },
};
