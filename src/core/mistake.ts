// What is wrong with a value, in words for whoever sent it. Zod's own sentences speak of types and options; a sentence given with a check stays as it is.
import type { z } from 'zod';

const things: Record<string, string> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  set: 'a list',
  object: 'an object',
  record: 'an object',
  file: 'a file',
};

const formats: Record<string, string> = {
  date: 'Give a date such as 2026-04-30',
  datetime: 'Give a moment such as 2026-04-30T09:30:00Z',
  time: 'Give a time such as 09:30',
  email: 'Give an e-mail address',
  url: 'Give an address such as https://okrs.example.org',
  uuid: 'This is not an id',
};

/** The sentence for a value that is not what was asked for; undefined leaves it to Zod. */
export function mistakeOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'This is needed';
      return `Give ${things[issue.expected as string] ?? 'another kind of value'}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `Give ${String(issue.values[0])}`
        : `Give one of ${issue.values.join(', ')}`;
    case 'too_big':
      return bounded(
        'at most',
        issue.origin,
        Number(issue.maximum),
        issue.inclusive === false ? 'less than' : null,
      );
    case 'too_small':
      return bounded(
        'at least',
        issue.origin,
        Number(issue.minimum),
        issue.inclusive === false ? 'more than' : null,
      );
    case 'invalid_format':
      return formats[issue.format];
    default:
      return undefined;
  }
}

function bounded(usual: string, origin: string, edge: number, strict: string | null): string {
  const words = `${strict ?? usual} ${edge}`;
  if (origin === 'string') return `Give ${words} characters`;
  return origin === 'array' || origin === 'set' ? `Give ${words} of them` : `Give ${words}`;
}
