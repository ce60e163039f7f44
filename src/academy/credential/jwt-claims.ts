// The VC-JWT form: the credential itself is the payload, with a few fields said twice. Said differently, they are a forgery.
import { refuse } from '../../core/refusal.ts';
import { type Badge, type Credential, issuerId } from './shape/credential.ts';

type Claims = { iss: string; jti: string; nbf: number; sub: string; exp?: number };

const seconds = (instant: string) => Date.parse(instant) / 1000;

/** The fields a VC-JWT repeats. Null where one cannot be said: a subject without id, or a time that is no whole second. */
function claimsOf(credential: Credential): Claims | null {
  const { id, validFrom, validUntil, credentialSubject } = credential;
  const sub = credentialSubject.id;
  const nbf = seconds(validFrom);
  if (sub === undefined || !Number.isInteger(nbf)) return null;
  const exp = validUntil === undefined ? {} : { exp: seconds(validUntil) };
  return { iss: issuerId(credential), jti: id, nbf, sub, ...exp };
}

/** The payload to sign. @throws {Refusal} incomplete when a claim cannot be said */
export function payloadOf(unsigned: Badge): Record<string, unknown> {
  const claims = claimsOf(unsigned);
  if (!claims)
    refuse('incomplete', {
      say: 'As a JWT a credential needs a subject with an id, and times in whole seconds.',
    });
  return { ...unsigned, ...claims };
}

/** Parts of a payload: the credential without the repeated fields, and which of them say something else. */
export function fromPayload(payload: Record<string, unknown>): {
  document: Record<string, unknown>;
  differing: (credential: Credential) => string[];
} {
  const { iss, jti, nbf, sub, exp, ...document } = payload;
  const given: Record<string, unknown> = { iss, jti, nbf, sub, exp };
  return {
    document,
    differing: (credential) => {
      const wanted: Record<string, unknown> = claimsOf(credential) ?? {};
      return Object.keys(given).filter((name) => given[name] !== wanted[name]);
    },
  };
}
