// A statistic as the cells of a table: four places, or why there is no number.
import type { Figure } from '../../../academy/statistics/figure.ts';

const places = (value: number) => value.toFixed(4).replace('-', '−');

export function asCells(figure: Figure): { value: string; interval: string; n: number } {
  const { n } = figure;
  if (figure.state === 'too few') return { value: `too few: ${figure.needs} needed`, interval: '', n };
  if (figure.state === 'undefined') return { value: `undefined: ${figure.why}`, interval: '', n };
  const { value, interval } = figure;
  return { value: places(value), interval: interval ? interval.map(places).join(' to ') : '', n };
}
