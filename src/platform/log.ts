// One logger: JSON for machines, short lines on a terminal. Secrets never reach it.
import pino, { type Logger } from 'pino';

export const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type Level = (typeof levels)[number];

const secrets = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  '*.password',
  '*.token',
  '*.secret',
  '*.authorization',
  '*.cookie',
];

/** A logger to standard output. */
export function openLog(level: Level): Logger {
  return pino(
    { level, base: null, redact: { paths: secrets, censor: '[hidden]' } },
    process.stdout.isTTY ? terminal : pino.destination(1),
  );
}

const names: Record<number, string> = { 20: 'debug', 30: '', 40: 'warning', 50: 'error', 60: 'fatal' };

const terminal = {
  write(line: string) {
    const {
      level,
      msg,
      err,
      time: _,
      ...rest
    } = JSON.parse(line) as { level: number; msg?: string; err?: { stack?: string }; time?: number };
    const more = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
    const name = names[level] ? `${names[level]}: ` : '';
    process.stdout.write(`${name}${msg ?? ''}${more}${err?.stack ? `\n${err.stack}` : ''}\n`);
  },
};
