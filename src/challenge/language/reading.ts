// One text read once: its words and where they stand. Every rule looks at the same reading, so all agree on what is a word.
import type { KeyResultDraft } from '../draft.ts';

export type Word = {
  /** As written. */
  text: string;
  /** Lower case, typographic apostrophes made plain. */
  lower: string;
  from: number;
  to: number;
};

export type Reading = {
  part: 'objective' | 'key result';
  text: string;
  words: Word[];
};

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’.&/-][\p{L}\p{M}\p{N}]+)*/gu;

/** Words of `text` with exact positions in it. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const from = match.index;
    found.push({
      text: match[0],
      lower: match[0].toLowerCase().replaceAll('’', "'"),
      from,
      to: from + match[0].length,
    });
  }
  return found;
}

/** Reads one text for the rules. Fields beside the words count as said. */
export function read(part: Reading['part'], text: string, _fields?: KeyResultDraft): Reading {
  return { part, text, words: words(text) };
}
