// An answer in the format that was asked for.
import { print, terminalWidth } from '../print.ts';
import { wrapped } from './wrap.ts';

export type Format = { format: 'json' | 'text' };

/** Writes `answer` for programs or `text` for people. */
export function tell({ format }: Format, answer: unknown, text: string): void {
  if (format === 'json') print(answer, true);
  else process.stdout.write(`${wrapped(text, terminalWidth())}\n`);
}
