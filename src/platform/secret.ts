// Makes secrets and checks passwords. Only so many passwords are worked on at once, so that a flood of sign-ins leaves a core for everybody else.
import { randomBytes, randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { refuse } from '../core/refusal.ts';

/** OWASP Password Storage: argon2id (2), 19 MiB, two passes, one lane. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash nobody has the password of, at the same cost: what an unknown e-mail is checked against. */
const nobody =
  '$argon2id$v=19$m=19456,t=2,p=1$kvYst2H9+jLwbLbZczoEAQ$ATViwJI2PraixWzIenaWQH2u4j8QseFK8g9go+VDTPg';

const mostAtOnce = Math.max(1, availableParallelism() - 1);
const mostWaiting = mostAtOnce * 50;
const waiting: (() => void)[] = [];
let atWork = 0;

/** 256 random bits as 43 characters that fit into a URL. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

const unmistakable = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Six capitals and figures to read out across a room: 29 bits, enough for what is open to everybody in a workspace. */
export function shortCode(): string {
  return Array.from({ length: 6 }, () => unmistakable[randomInt(unmistakable.length)])
    .join('')
    .toUpperCase();
}

/** A recovery code of four groups of six, without letters that look alike: 118 bits, enough to be kept as a plain hash (OWASP ASVS 5.0 6.5.2). */
export function newRecoveryCode(): string {
  const group = () => Array.from({ length: 6 }, () => unmistakable[randomInt(unmistakable.length)]).join('');
  return `${group()}-${group()}-${group()}-${group()}`;
}

/** The argon2id hash of a password, as a PHC string. @throws {Refusal} busy when too many wait */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), cost));
}

/** Whether a password fits its hash. Without a hash it does the same work and says no. @throws {Refusal} busy when too many wait */
export async function passwordFits(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  const fits = await inTurn(() => verify(passwordHash ?? nobody, password.normalize('NFKC')));
  return fits && passwordHash != null;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (atWork >= mostAtOnce) {
    if (waiting.length >= mostWaiting) refuse('busy');
    await new Promise<void>((go) => waiting.push(go));
  } else atWork++;
  try {
    return await work();
  } finally {
    // The place is handed on, not freed and taken again: whoever waited longest is next.
    const next = waiting.shift();
    if (next) next();
    else atWork--;
  }
}
