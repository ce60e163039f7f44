// Reads one numeral with what is glued to it: "€1.2M", "8/quarter", "+12pp", "50+". Names that hold digits are refused.
import type { Span } from './span.ts';

export type Shape = 'plain' | 'percent' | 'points' | 'money' | 'multiple' | 'duration';

export type Numeral = Span & {
  value: number;
  shape: Shape;
  /** As written: "%", "€", "pp", "/quarter", "ms"; empty when nothing is glued to it. */
  unit: string;
  /** "+12" and "-5" speak of a change, not of a level. */
  signed: boolean;
  /** "50+" */
  orMore: boolean;
};

const digits =
  /(US\$|[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|INR|SEK|NOK|DKK) )? ?(\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}(?![\d]|[.,]\d)|\d+(?:[.,]\d+)*)/g;
const scale = /(?:(k|mm?|bn?|tn?)(?![\p{L}\p{N}])| ?(thousand|million|billion|mn|bn)(?![\p{L}\p{N}]))/iuy;
const share =
  / ?(?:(%|‰|per cent\b|percent\b)(?! ?-?points?\b)|(?:% ?-?|per ?cent(?:age)?[ -])points?\b|(pp|p\.p\.|ppts?|bps)(?![\p{L}\p{N}]))/iuy;
const time =
  /[ -]?(?:(?:business|working|calendar) )?(ms|milliseconds?|s|secs?|seconds?|min|mins|minutes?|h|hrs?|hours?|d|days?|wks?|weeks?|months?|years?)(?![\p{L}\p{N}'’]|-\p{L})/iuy;
const glued = /(?:GB|MB|TB|kB|kWh|MWh|kW|MW|km|kg|t|m|cm|mm|l|°C|°F|°|px|fps|rps|qps)(?![\p{L}\p{N}])/uy;
const perWhat = / ?\/ ?(?:\d+(?![\d/])|[a-z]+)/iuy;
const clock = /(?::\d\d| ?(?:[ap]\.?m\b|o'clock))/iuy;
const scaleOf: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
};

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Value of digits with separators; a lone comma before one or two digits is a decimal comma. */
function numberFrom(written: string): number {
  const plain = written.replace(/[ \u00a0\u202f]/g, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(plain)) return Number(plain.replaceAll('.', ''));
  if (/^\d+,\d{1,2}$/.test(plain)) return Number(plain.replace(',', '.'));
  const number = Number(plain.replaceAll(',', ''));
  return Number.isNaN(number) ? Number(plain.replace(/[.,]/g, '')) : number;
}

function partOfName(text: string, from: number): boolean {
  const before = text[from - 1];
  if (before === undefined) return false;
  if (/[\p{L}\p{N}_#@]/u.test(before)) return true;
  return /[-./:'’]/.test(before) && /[\p{L}\p{N}]/u.test(text[from - 2] ?? '');
}

/** All numerals of `text` that can be counted with, in order. */
export function numerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  // The number of a list counts nothing.
  let free = /^\s*\d{1,2}[.)]\s/.exec(text)?.[0].length ?? 0;
  for (const match of text.matchAll(digits)) {
    const numberFrom = match.index + match[0].length - match[2]!.length;
    const from = match[1] ? match.index : numberFrom;
    if (from < free) continue;
    const end = match.index + match[0].length;
    if (partOfName(text, from)) continue;
    const numeral = dressed(text, { from, to: end }, match[1]?.trim() ?? '', match[2]!);
    free = numeral?.to ?? end;
    if (numeral && Number.isFinite(numeral.value)) found.push(numeral);
  }
  return found;
}

function dressed(text: string, span: Span, currency: string, written: string): Numeral | null {
  let to = span.to;
  let value = numberFrom(written);
  // A "1:1" is a talk of two.
  if (at(clock, text, to) || /^1:1(?!\d)/.test(text.slice(span.from, span.from + 4))) return null;
  const scaled = at(scale, text, to);
  if (scaled && (currency || !/^t$/i.test(scaled[1] ?? ''))) {
    value *= scaleOf[(scaled[1] ?? scaled[2])!.toLowerCase()]!;
    to += scaled[0].length;
  }
  let shape: Shape = currency ? 'money' : 'plain';
  let unit = currency;
  const percent = at(share, text, to);
  const multiple = at(/[x×](?![\p{L}\p{N}])/iuy, text, to);
  const lasts = at(time, text, to);
  const measure = at(glued, text, to);
  if (percent) {
    shape = percent[1] ? 'percent' : 'points';
    unit = percent[1] ? '%' : 'pp';
    to += percent[0].length;
  } else if (multiple) {
    shape = 'multiple';
    unit = 'x';
    to += 1;
  } else if (lasts && !currency && !scaled) {
    if (lasts[0].startsWith('-')) return null;
    shape = 'duration';
    unit = lasts[1]!;
    to += lasts[0].length;
  } else if (measure && !currency && !scaled) {
    unit = measure[0];
    to += measure[0].length;
  }
  // Letters or a hyphenated word glued on make it a name: "2FA", "3D", "5-star", "ninety-day" in digits.
  if (/^(?:[\p{L}_]|-\p{L})/u.test(text.slice(to, to + 2))) return null;
  const orMore = text[to] === '+';
  if (orMore) to += 1;
  const rate = at(perWhat, text, to);
  if (rate) {
    if (/^24\/7$/.test(text.slice(span.from, to + rate[0].length))) return null;
    unit += rate[0].replaceAll(' ', '');
    to += rate[0].length;
  }
  const sign = /[+−-]/.test(text[span.from - 1] ?? '') && !/[\p{N}\p{L})%]/u.test(text[span.from - 2] ?? '');
  return {
    from: sign ? span.from - 1 : span.from,
    to,
    value: sign && text[span.from - 1] !== '+' ? -value : value,
    shape,
    unit,
    signed: sign,
    orMore,
  };
}
