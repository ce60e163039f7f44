// Every setting there is: its flag, its variable, its default, what it takes. The reference page is generated from this list.
import { z } from 'zod';
import { levels } from './log.ts';

export type Setting = {
  name: string;
  flag: string | null;
  variables: readonly string[];
  schema: z.ZodType;
  /** What it does, and what to give. */
  says: string;
  /** Its value is never shown, not even when it is wrong. */
  isSecret?: true;
};

const onOff = z.union(
  [z.boolean(), z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1')],
  { error: 'give true or false' },
);
const whole = (least: number, most: number) => {
  const error = `give a whole number from ${least} to ${most}`;
  return z
    .string({ error })
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine((number) => number >= least && number <= most, { error });
};

/** In the order people read them. */
export const settings = [
  {
    name: 'data',
    flag: '--data',
    variables: ['QUARTERDECK_DATA'],
    schema: z.string().min(1).default('./quarterdeck-data'),
    says: 'Folder the database lives in; made when it is missing',
  },
  {
    name: 'port',
    flag: '--port',
    variables: ['QUARTERDECK_PORT', 'PORT'],
    schema: whole(0, 65_535).optional(),
    says: 'Port to listen on; 4141 or the next free one when left out',
  },
  {
    name: 'host',
    flag: '--host',
    variables: ['QUARTERDECK_HOST'],
    schema: z.string().min(1).default('127.0.0.1'),
    // Nobody has an account at the first start, so until somebody decides otherwise only this machine gets in.
    says: 'Address to listen on; 0.0.0.0 lets other machines in',
  },
  {
    name: 'baseUrl',
    flag: '--base-url',
    variables: ['QUARTERDECK_BASE_URL'],
    schema: z
      .url({ protocol: /^https?$/, error: 'give an address such as https://okrs.example.org' })
      .transform((url) => url.replace(/\/$/, ''))
      .optional(),
    says: 'Address people reach it at, for links and cookies',
  },
  {
    name: 'open',
    flag: '--no-open',
    variables: ['QUARTERDECK_OPEN'],
    schema: onOff.default(true),
    says: 'Whether to open a browser at the start',
  },
  {
    name: 'demo',
    flag: '--demo',
    variables: ['QUARTERDECK_DEMO'],
    schema: onOff.default(false),
    says: 'Whether to start with the demo company',
  },
  {
    name: 'databaseUrl',
    flag: '--database-url',
    variables: ['DATABASE_URL'],
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//, {
        error: 'give an address such as postgres://user:password@host/database',
      })
      .optional(),
    says: 'Your own PostgreSQL, 15 to 18, instead of the one that comes with Quarterdeck',
    isSecret: true,
  },
  {
    name: 'connections',
    flag: '--connections',
    variables: ['QUARTERDECK_CONNECTIONS'],
    schema: whole(2, 200).default(10),
    says: 'Most database connections of one process',
  },
  {
    name: 'keys',
    flag: '--keys',
    variables: ['QUARTERDECK_KEYS'],
    schema: z.string().min(1).optional(),
    says: 'Folder of the keys awards are signed with, to be backed up apart from the database; `keys` in the data folder when left out',
  },
  {
    name: 'smtpUrl',
    flag: null,
    variables: ['SMTP_URL'],
    schema: z
      .string()
      .regex(/^smtps?:\/\/[^/\s]+/, {
        error: 'give an address such as smtp://user:password@mail.example.org:587',
      })
      .optional(),
    says: 'Your mail server; without one no mail leaves, and what would have is kept to look at under /mailbox',
    isSecret: true,
  },
  {
    name: 'mailFrom',
    flag: null,
    variables: ['MAIL_FROM'],
    schema: z
      .string()
      .regex(/^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/, {
        error: 'give an address such as Quarterdeck <okrs@example.org>',
      })
      .optional(),
    says: 'Whom mail comes from; needed with SMTP_URL',
  },
  {
    name: 'trustedHops',
    flag: '--trusted-hops',
    variables: ['QUARTERDECK_TRUSTED_HOPS'],
    schema: whole(0, 10).default(0),
    says: 'Proxies in front whose X-Forwarded-For is believed',
  },
  {
    name: 'logLevel',
    flag: '--log-level',
    variables: ['QUARTERDECK_LOG_LEVEL'],
    schema: z.enum(levels, { error: `give one of ${levels.join(', ')}` }).default('info'),
    says: 'How much is logged',
  },
] as const satisfies readonly Setting[];

export type Config = { [S in (typeof settings)[number] as S['name']]: z.output<S['schema']> };
