// What the critic owes to any text: it comes back, its marks lie inside, and it asks something. Says what it did not keep.
import { challenge } from '../../src/challenge/challenge.ts';
import type { Finding } from '../../src/challenge/finding.ts';
import { readLine } from '../../src/challenge/paste.ts';
import { judgeLine } from '../../src/challenge/record.ts';

/** Null when all is kept, else what is not. */
export function broken(text: string, other: string): string | null {
  const all = [
    ...challenge({ kind: 'objective', title: text }).map((finding) => wrong(finding, text)),
    ...challenge({ kind: 'key_result', title: text, objective: other }).map((finding) =>
      wrong(finding, text),
    ),
  ];
  readLine(text);
  const set = `Objective: ${text}\nKR: ${other}`;
  for (const { marks } of judgeLine({ kind: 'set', text: set }).findings)
    if (marks.some(([from, to]) => !(from >= 0 && from < to && to <= set.length)))
      all.push('a mark of a set lies outside of it');
  return all.find((each) => each !== null) ?? null;
}

function wrong({ rule, marks, ask, message, rewrite }: Finding, text: string): string | null {
  if (marks.some(([from, to]) => !(from >= 0 && from < to && to <= text.length)))
    return `${rule} marks outside of the text`;
  if (!/[?]/.test(ask) && rule !== 'objective-number') return `${rule} asks nothing`;
  if (message === '') return `${rule} says nothing`;
  const written = new Set(text.match(/\d/g) ?? []);
  const invented = (rewrite?.match(/\d/g) ?? []).some((digit) => !written.has(digit));
  return invented ? `${rule} invents a number` : null;
}
