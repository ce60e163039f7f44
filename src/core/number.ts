// Numbers as people read them: three significant decimals at most, a real minus sign, units where they belong.

const formats = [0, 1, 2, 3].map(
  // `negative`: what rounds to nothing has no sign.
  (digits) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits, signDisplay: 'negative' }),
);
// British English shortens a million to m, which reads as metres.
const compact = new Intl.NumberFormat('en', {
  notation: 'compact',
  maximumSignificantDigits: 3,
});
const before = new Set(['£', '$', '€', '¥']);

/** A number alone: 1,250; 0.46; 2.1M from ten million on. */
export function bare(value: number): string {
  const size = Math.abs(value);
  if (size >= 10_000_000) return compact.format(value).replace('-', '−');
  const digits =
    size >= 100 || Number.isInteger(value) ? (size >= 1000 ? 0 : 1) : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return (formats[Number.isInteger(value) ? 0 : digits] as Intl.NumberFormat).format(value).replace('-', '−');
}

/** A number with its unit: 46%, £1,200, 33 min. */
export function plain(value: number, unit: string): string {
  if (unit === '') return bare(value);
  if (unit === '%') return `${bare(value)}%`;
  if (before.has(unit)) return `${value < 0 ? '−' : ''}${unit}${bare(Math.abs(value))}`;
  return `${bare(value)} ${unit}`;
}

/** A probability or share as whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
