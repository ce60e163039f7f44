// Codes of an authenticator app (TOTP, RFC 6238): six digits, 30 seconds, SHA-1, one step early or late; each works once.
import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';
import type { Id } from '../core/id.ts';
import { refuse } from '../core/refusal.ts';
import type { Tx } from '../db/open.ts';
import * as secondSteps from '../db/second-steps.ts';

const stepSeconds = 30;

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: 'Quarterdeck',
    label,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: stepSeconds,
  });
}

/** A new secret of 160 bits, in Base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address an authenticator app takes a secret from. */
export function totpUrl(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/** A text as a QR code: the `d` of one SVG path in a square of `size` units, the quiet border of four included. */
export function qrOf(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return { size, path: runs.join('') };
}

/** Spends a code of this login's authenticator. @throws {Refusal} code-wrong also for a code used before */
export async function mustFit(tx: Tx, loginId: Id, code: string, now: Date): Promise<void> {
  const step = await secondSteps.find(tx, loginId);
  if (!step?.totpSecret) refuse('code-wrong');
  const token = code.replace(/\s/g, '');
  // Letters of more than one byte would break the comparison, which takes no time from what is wrong.
  if (!/^\d{6}$/.test(token)) refuse('code-wrong');
  const delta = totpOf(step.totpSecret, '').validate({
    token,
    timestamp: now.getTime(),
    window: 1,
  });
  if (delta === null) refuse('code-wrong');
  const used = Math.floor(now.getTime() / 1000 / stepSeconds) + delta;
  if (!(await secondSteps.spendStep(tx, loginId, used))) refuse('code-wrong');
}
