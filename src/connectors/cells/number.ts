// Numbers as people write them: "12,5", "1 200", "€1.2M", "(45)", "45 %". A percentage stays 45 with the unit %, it is not turned into 0.45.

export type ReadNumber = { value: number; unit: string };

const largest = 1e15;
const longest = 60;

const thousands: Record<string, number> = {
  k: 1e3,
  tsd: 1e3,
  thousand: 1e3,
  M: 1e6,
  mn: 1e6,
  mio: 1e6,
  mln: 1e6,
  million: 1e6,
  B: 1e9,
  bn: 1e9,
  mrd: 1e9,
  billion: 1e9,
};

const shape =
  /^(\()?([-+])?\s?([A-Z]{0,3}\p{Sc}|[A-Z]{3}(?=[\s\d-]))?\s?(-)?(\d[\d.,]*|[.,]\d+)(?:e([-+]?\d{1,2})(?![a-z]))?\s?([^()]*)(\))?$/iu;

/** The number in `text` and its unit; null when it is not one number. Read with the other decimal sign when only that makes sense.
 * @param decimal what stands before the tenths where both readings are possible: "1,200" */
export function readNumber(text: string, decimal: '.' | ','): ReadNumber | null {
  const plain = tidy(text);
  if (plain === '' || plain.length > longest) return null;
  const found = shape.exec(plain);
  if (!found) return null;
  const [, open, sign, currency = '', innerSign, digits, exponent, tail = '', close] = found;
  const amount = readDigits(digits!, decimal);
  if (amount === null || (open === undefined) !== (close === undefined)) return null;
  const { times, unit } = magnitude(tail.trim(), currency !== '');
  if (unit === null) return null;
  const scaled = Number((amount * times * 10 ** Number(exponent ?? 0)).toPrecision(15));
  if (!Number.isFinite(scaled) || Math.abs(scaled) > largest) return null;
  const negative = open !== undefined || sign === '-' || innerSign === '-';
  return { value: negative && scaled !== 0 ? -scaled : scaled, unit: currency || unit };
}

function tidy(text: string): string {
  return text
    .slice(0, 500)
    .normalize('NFKC')
    .replace(/[−–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(\d)[ '’](?=\d{3}(?!\d))/g, '$1');
}

function readDigits(digits: string, decimal: '.' | ','): number | null {
  const marks = digits.replace(/\d/g, '');
  if (marks === '') return Number(digits);
  const last = marks.at(-1)!;
  const mixed = marks.includes('.') && marks.includes(',');
  if (mixed && marks.indexOf(last) !== marks.length - 1) return null;
  const grouping = mixed ? marks[0]! : last;
  const grouped = new RegExp(`^\\d{1,3}(?:\\${grouping}\\d{3})+$`);
  if (mixed) {
    const [whole, tenths] = digits.split(last) as [string, string];
    return grouped.test(whole) ? Number(`${whole.replaceAll(grouping, '')}.${tenths}`) : null;
  }
  if (marks.length > 1 || (last !== decimal && grouped.test(digits) && !digits.startsWith('0')))
    return grouped.test(digits) ? Number(digits.replaceAll(grouping, '')) : null;
  return Number(digits.replace(',', '.'));
}

/** "M" is a million; "m" is one only after a currency or before a word: "5 m" may well be metres. */
function magnitude(tail: string, money: boolean): { times: number; unit: string | null } {
  const [, word = '', rest = ''] = /^(\p{L}+)\.?\s?(.*)$/u.exec(tail) ?? [];
  const small = word === 'm' && (money || rest !== '');
  const times = small
    ? 1e6
    : (thousands[word] ?? (word.length > 1 || word === 'K' ? thousands[word.toLowerCase()] : undefined));
  const unit = times ? rest : tail;
  if (unit.length > 40 || /^(?:of|to)\b|^[/:~x×<>=-]|(?:^|\s)\d/.test(unit)) return { times: 1, unit: null };
  return { times: times ?? 1, unit };
}
