// The one way numbers become words: grouped, with a real minus, and never without their unit where there is one.

const locale = 'en-GB';
const plain = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 });
// British ICU data writes a million as a small m, which reads as metres.
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });

/** 1234.5 → "1,234.5"; at most six significant digits. */
export function numberWords(value: number): string {
  return plain.format(value).replace('-', '−');
}

/** 1234567 → "1.23M", for axes and narrow places. Up to 9,999 as it is. */
export function shortNumber(value: number): string {
  return Math.abs(value) < 10_000 ? numberWords(value) : short.format(value).replace('-', '−');
}

const before = /^[£$€¥₹]/;

/** A value in its unit: "33 min", "45%", "£1,200", "4 a week". */
export function amountWords(
  value: number,
  unit: string,
  format: (value: number) => string = numberWords,
): string {
  const number = format(value);
  if (!unit) return number;
  const sign = before.exec(unit)?.[0];
  if (sign) return `${value < 0 ? '−' : ''}${sign}${number.replace('−', '')}${unit.slice(sign.length)}`;
  return unit.startsWith('%') || unit.startsWith('°') ? `${number}${unit}` : `${number} ${unit}`;
}

/** 0.473 → "47%". @param share 0 to 1 */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`.replace('-', '−');
}

const small = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

/** A count for the beginning of a sentence: "Three", "No", "14". */
export function countWord(count: number): string {
  return small[count] ?? numberWords(count);
}

/** "1 objective", "3 objectives". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`;
}

/** A number as people type it, with or without unit, grouping and decimal comma: "32,4", "£1,200", "45 %".
 * Null when there is nothing, undefined when it is not a number. */
export function readNumber(typed: string): number | null | undefined {
  const text = typed.trim().replace(/[−–]/g, '-');
  if (text === '') return null;
  const core = /^[^\d.,-]{0,4}?(-?)[^\d.,-]{0,4}?(\d[\d.,\s'’]*|[.,]\d+)\s*(k\b)?[^\d]{0,40}$/iu.exec(text);
  if (!core) return undefined;
  const [, sign, digits = '', thousand] = core;
  const grouped = digits.trim().replace(/[\s'’]/g, '');
  const point = decimalIn(grouped);
  const whole = point < 0 ? grouped : grouped.slice(0, point);
  const value = Number(
    `${sign}${whole.replace(/[.,]/g, '')}${point < 0 ? '' : `.${grouped.slice(point + 1)}`}`,
  );
  return Number.isFinite(value) ? value * (thousand ? 1000 : 1) : undefined;
}

// The last mark is the decimal one, unless it is a comma before exactly three digits or the same mark stands more than once.
function decimalIn(text: string): number {
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (at < 0) return -1;
  const mark = text[at] as string;
  if (text.indexOf(mark) !== at) return -1;
  return mark === ',' && text.length - at === 4 && !text.includes('.') && text[0] !== '0' ? -1 : at;
}
