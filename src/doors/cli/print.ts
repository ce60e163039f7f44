// Prints an answer: JSON for programs, words and tables for people. Facts come first, then what is within, then each list as its table.
import { cellText, fieldWords, table } from './table.ts';

/** Writes an answer to standard output. */
export function print(answer: unknown, asJson: boolean): void {
  process.stdout.write(asJson ? `${JSON.stringify(answer, null, 2)}\n` : `${readable(answer)}\n`);
}

// A pipe has no width: there nothing is left out, and a line stays a line.
export const terminalWidth = () =>
  process.stdout.columns ?? (Number(process.env.COLUMNS) || Number.POSITIVE_INFINITY);

/** An answer as text for a terminal. */
export function readable(answer: unknown, width = terminalWidth()): string {
  if (Array.isArray(answer)) return listText(answer, width);
  if (answer === null || typeof answer !== 'object') return cellText(answer);
  const parts = [factsOf(answer), ...within(answer), ...listsOf(answer, width)];
  return parts.filter((part) => part !== '').join('\n\n') || 'Done.';
}

function factsOf(of: object, indent = ''): string {
  const facts = Object.entries(of).flatMap(([name, value]) => {
    const text = isPlainList(value) ? value.map(cellText).join(', ') : cellText(value);
    // `recordedBy` is an id, `recordedByName` says whose.
    return text === '' || `${name}Name` in of ? [] : [[fieldWords(name), text] as const];
  });
  const size = Math.max(0, ...facts.map(([name]) => name.length));
  return facts.map(([name, text]) => `${indent}${name.padEnd(size)}  ${text}`).join('\n');
}

function within(of: object): string[] {
  return Object.entries(of).flatMap(([name, value]) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
    const facts = factsOf(value, '  ');
    return facts === '' ? [] : [`${fieldWords(name)}:\n${facts}`];
  });
}

function listsOf(of: object, width: number): string[] {
  return Object.entries(of).flatMap(([name, value]) => {
    if (!Array.isArray(value) || (value.length > 0 && isPlainList(value))) return [];
    return [`${fieldWords(name)}:${value.length === 0 ? ' none' : `\n${listText(value, width)}`}`];
  });
}

function listText(list: readonly unknown[], width: number): string {
  if (list.length === 0) return 'none';
  return isPlainList(list) ? list.map(cellText).join('\n') : table(list as Record<string, unknown>[], width);
}

const isPlainList = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each !== 'object');
