// One logger, on standard error: JSON for machines, short lines on a terminal. Secrets never reach it, however deep they were handed in.
// What a person must read (an address, a link, a password made for them) is said plainly on standard output instead.
import pino, { type DestinationStream, type Logger } from 'pino';

export const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type Level = (typeof levels)[number];

const secrets = [
  'password',
  'passwordHash',
  'token',
  'secret',
  'credential',
  'authorization',
  'cookie',
  '["set-cookie"]',
  'databaseUrl',
];
const depths = ['', '*.', '*.*.'];
const paths = depths.flatMap((depth) =>
  secrets.map((name) => (name.startsWith('[') ? `${depth.slice(0, -1)}${name}` : `${depth}${name}`)),
);

/** A logger to standard error, or to `destination`. */
export function openLog(
  level: Level,
  destination: DestinationStream = process.stderr.isTTY ? terminal : pino.destination(2),
): Logger {
  return pino({ level, base: null, redact: { paths, censor: '[hidden]' } }, destination);
}

/** Says something people must see whatever the level is, as a plain line: where the server is, how to set it up. */
export function announce(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
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
    process.stderr.write(`${name}${msg ?? ''}${more}${err?.stack ? `\n${err.stack}` : ''}\n`);
  },
};
