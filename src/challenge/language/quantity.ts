// The quantity grammar: which numbers in a text are something to be reached, left behind or changed by, each with its exact place.
import { dates, deadlines } from './date.ts';
import { people } from './lexicon/words.ts';
import { verb } from './lexicon.ts';
import { namesNumber } from './names.ts';
import { changeWords, fractions, numberWords } from './number-words.ts';
import { type Numeral, numerals, type Shape } from './numeral.ts';
import { covers, type Span } from './span.ts';
import type { Word } from './word.ts';

/** `window` is a stretch of time in which something happens ("within 7 days"): a condition unless nothing else is measured. */
type Use = 'baseline' | 'target' | 'change' | 'level' | 'window';

export type Quantity = Span & {
  value: number;
  shape: Shape | 'word';
  unit: string;
  use: Use;
  /** What kind of edge it is, where the text says so. */
  bound: 'at least' | 'at most' | null;
};

const arrow = /^\s*\(?\s*(?:→|➔|➜|⟶|⇒|-{1,2}>|=>|—>|>>)\s*\)?\s*$/;
const fromCue =
  /\bfrom(?: (?:the|a|an|our|about|around|roughly|approximately|only|current|currently|today's|average|of|today)){0,4}:?\s*$/;
const baselineCue =
  /(?:\b(?:currently|current|baseline|base|today|now|was|were|previously|previous|historical|historically|(?:up|down) from|starting|started|against|versus|vs|last (?:year|quarter|month|cycle)|status quo|start)\b|\bis)(?: (?:is|at|of|from|was|value|level|average|to|around|about)){0,2}\s*[:=]?\s*[~≈]?\s*$/;
const toCue =
  /(?:\bto|\btarget(?: is| of)?:?|\bgoal(?: is| of)?:?|\bbecomes?)(?: (?:a|an|the|about|around|over|above|more|less|fewer|than|under|below|at|least|most|minimum|maximum|of|only|just|up|beyond|exceed|within|reach)){0,4}\s*[~≈<>≤≥]?=?\s*$/;
const byCue =
  /\b(?:by|another|additional|extra|up|down|increase of|decrease of|reduction of|growth of|rise of|drop of|cut of)(?: (?:at|least|about|around|more|than|over|up|to|a|an|further|factor|of|roughly)){0,3}\s*$/;
const windowCue =
  /\b(?:within|in|over|for|during|after|every|per|first|last|past|previous|next)(?: (?:the|their|its|our|first|last|next|past|previous|a|an)){0,3}\s*$/;
const strictWindowCue = /\b(?:first|last|past|previous|next|every|per|after|during|for)\s*$/;
const baselineAfter =
  /^\s*\(?(?:today|now|at present|currently|at the moment|so far)\b(?!\s*(?:at|is|:)?\s*[$€£~]?\d)/;
const changeAfter =
  /^\s*(?:more|fewer|less|higher|lower|faster|slower|increase|decrease|growth|reduction|drop|improvement|uplift|rise|cheaper|shorter|longer)\b/;
const atLeast =
  /(?:≥|>=?|\b(?:at least|no (?:less|fewer) than|(?<!\b(?:no|not) )more than|over|above|greater than|exceed(?:s|ing)?|minimum(?: of)?|beyond|or more))\s*(?:an? )?$/;
const atMost =
  /(?:≤|<=?|\b(?:at most|no more than|not more than|less than|fewer than|under|below|up to|maximum(?: of)?|within))\s*(?:an? )?$/;
const orMoreAfter = /^\s*\(?(?:or (?:more|better|higher|above)|and (?:above|over|up))\b/;
const orLessAfter = /^\s*\(?or (?:less|fewer|lower|better|below)\b/;

// "One" is mostly a pronoun; after these it counts.
const oneCue = /\b(?:least|only|just|than|to|from|under)\s*$/i;

// "From 1980 to 1,200 riders" counts; "from 2019 to 2023" are years.
const toCount = /^ to (?!(?:19[89]|20\d)\d\b(?! \p{Ll}+s\b))\d/u;

function isYear(text: string, numeral: Numeral): boolean {
  if (
    numeral.shape !== 'plain' ||
    numeral.unit ||
    !/^(?:19[89]|20\d)\d$/.test(text.slice(numeral.from, numeral.to))
  )
    return false;
  // "1980 → 2100" counts.
  const after = text.slice(numeral.to, numeral.to + 30);
  if (/^\s*\(?\s*(?:→|➔|➜|⟶|⇒|-{1,2}>|=>|—>|>>)/.test(after) || toCount.test(after)) return false;
  const near = text.slice(Math.max(0, numeral.from - 8), numeral.from);
  // "2000 riders" is a count; "2027 the year" and "in 2027 riders" are not.
  return /\b(?:in|by|for|since|until|during|end)\s*$/i.test(near) || !/^ \p{Ll}+s\b/u.test(after);
}

function wordBefore(words: readonly Word[], at: number): Word | undefined {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  return words[low - 1];
}

function counted(text: string, words: readonly Word[]): Numeral[] {
  const when = [...dates(text), ...deadlines(text)].sort((a, b) => a.from - b.from);
  const merged: Span[] = [];
  for (const span of when) {
    const last = merged.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  const written = numerals(text).filter((numeral) => {
    if (covers(merged, numeral.from) || isYear(text, numeral)) return false;
    const before = wordBefore(words, numeral.from);
    const bare = numeral.shape === 'plain' && !numeral.unit && !numeral.orMore;
    return !(
      bare &&
      before &&
      // "Release 4 features" begins with a verb; "release 4" elsewhere is a name.
      !(
        before.from === words[0]?.from &&
        verb(before.lower) &&
        /^ \p{L}+s\b|^ \p{L}+ \p{L}+s\b/u.test(text.slice(numeral.to, numeral.to + 60))
      ) &&
      /^[ .-]{0,2}$/.test(text.slice(before.to, numeral.from)) &&
      namesNumber(before.lower)
    );
  });
  const spelled = words.flatMap((word): Numeral[] => {
    const value =
      word.lower === 'one' && oneCue.test(text.slice(Math.max(0, word.from - 8), word.from))
        ? 1
        : numberWords.get(word.lower);
    if (value === undefined || covers(merged, word.from)) return [];
    const lasts = / (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/y;
    lasts.lastIndex = word.to;
    const unit = lasts.exec(text)?.[0] ?? '';
    return [
      {
        from: word.from,
        to: word.to + unit.length,
        value,
        shape: unit ? 'duration' : 'plain',
        unit: unit.trim(),
        signed: false,
        orMore: false,
      },
    ];
  });
  return spelled.length ? [...written, ...spelled].sort((a, b) => a.from - b.from) : written;
}

function purposeOf(text: string, numeral: Numeral, before: string, after: string): Use {
  if (fromCue.test(before) || baselineCue.test(before) || baselineAfter.test(after)) return 'baseline';
  if (numeral.shape === 'duration' && strictWindowCue.test(before)) return 'window';
  if (toCue.test(before)) return 'target';
  if (numeral.signed || numeral.shape === 'points' || numeral.shape === 'multiple') return 'change';
  if (byCue.test(before) && !/\bup to\s*$/.test(before)) return 'change';
  if (numeral.shape === 'percent' && changeAfter.test(after)) return 'change';
  if (
    numeral.shape === 'duration' &&
    windowCue.test(before) &&
    !/\b(?:time|latency|duration|age|median|average|mean|p\d+)\b/i.test(text)
  )
    return 'window';
  return 'level';
}

/** Whether `numeral` says out of how many the one before it is: "1 in 6", "9 out of 10". */
function isWhole(part: Quantity, numeral: Numeral, gap: string): boolean {
  const bare = [part, numeral].every(({ shape, unit }) => shape === 'plain' && unit === '');
  return bare && numeral.value > part.value && /^\s(?:in|out of|of)\s(?:every\s)?$/.test(gap);
}

/** Every number in `text` that measures something, in order. `words` are the words of the same text. */
export function quantities(text: string, words: readonly Word[]): Quantity[] {
  const found: Quantity[] = [];
  let previous: Quantity | undefined;
  for (const numeral of counted(text, words)) {
    const since = previous?.to ?? 0;
    const gap = text.slice(since, numeral.from).toLowerCase();
    if (previous && isWhole(previous, numeral, gap)) {
      // "3 out of 5" is one level, read against five.
      previous.to = numeral.to;
      previous.unit = `of ${text.slice(numeral.from, numeral.to)}`;
      continue;
    }
    const before = gap.slice(-60);
    const after = text.slice(numeral.to, numeral.to + 30).toLowerCase();
    const quantity: Quantity = {
      from: numeral.from,
      to: numeral.to,
      value: numeral.value,
      shape: numeral.shape,
      unit: numeral.unit,
      use: purposeOf(text, numeral, before, after),
      bound:
        numeral.orMore || orMoreAfter.test(after) || atLeast.test(before)
          ? 'at least'
          : orLessAfter.test(after) || atMost.test(before)
            ? 'at most'
            : null,
    };
    if (previous && arrow.test(gap)) {
      previous.use = 'baseline';
      quantity.use = 'target';
    } else if (
      previous &&
      previous.use === 'level' &&
      quantity.use === 'target' &&
      /^\s*(?:[\p{L}/%-]+\s+){0,2}to\b[^,;()]{0,24}$/u.test(gap)
    ) {
      previous.use = 'baseline';
    } else if (previous && /^[-–—]$/.test(gap)) {
      continue;
    }
    found.push(quantity);
    previous = quantity;
  }
  return withWords(withoutSenders(found, text, words), text, words);
}

/** "A score of 8 from 20 customers": who gives it is no start, unless the number goes somewhere from there. */
function withoutSenders(found: Quantity[], text: string, words: readonly Word[]): Quantity[] {
  return found.map((quantity, index) => {
    if (quantity.use !== 'baseline' || quantity.shape !== 'plain' || found.length > index + 1)
      return quantity;
    const who = words.filter(({ from }) => from >= quantity.to).slice(0, 3);
    const isSender =
      /\bfrom (?:at least |over |more than )?$/i.test(text.slice(0, quantity.from)) &&
      who.some(({ lower }) => people.has(lower));
    return isSender ? { ...quantity, use: index === 0 ? 'level' : 'window' } : quantity;
  });
}

function withWords(found: Quantity[], text: string, words: readonly Word[]): Quantity[] {
  const changes = words.flatMap((word): Quantity[] => {
    const value = changeWords.get(word.lower);
    return value === undefined
      ? []
      : [{ from: word.from, to: word.to, value, shape: 'word', unit: 'x', use: 'change', bound: null }];
  });
  const parts = fractions(text);
  // "Two thirds" is one number, not the number two.
  const rest = parts.length > 0 ? found.filter(({ from }) => !covers(parts, from)) : found;
  for (const { isChange, ...span } of parts)
    changes.push({ ...span, shape: 'word', unit: 'x', use: isChange ? 'change' : 'level', bound: null });
  return changes.length ? [...rest, ...changes].sort((a, b) => a.from - b.from) : rest;
}
