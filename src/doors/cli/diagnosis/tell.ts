// An answer in the format that was asked for.
import { print } from '../print.ts';

export type Format = { format: 'json' | 'text' };

/** Writes `answer` for programs or `text` for people. */
export function tell({ format }: Format, answer: unknown, text: string): void {
  if (format === 'json') print(answer, true);
  else process.stdout.write(`${text}\n`);
}
