// One logger: JSON for machines, short lines on a terminal. Secrets never reach it, however deep they were handed in.
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

/** A logger to standard output, or to `destination`. */
export function openLog(
  level: Level,
  destination: DestinationStream = process.stdout.isTTY ? terminal : pino.destination(1),
): Logger {
  return pino({ level, base: null, redact: { paths, censor: '[hidden]' } }, destination);
}

/** Says something people must see whatever the level is: where the server is, how to set it up. */
export function announce(log: Logger, sentence: string): void {
  log.child({}, { level: 'info' }).info(sentence);
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
