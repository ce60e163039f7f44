// Verifies a credential check by check. Every check is made and told, even when an earlier one failed, unless there is nothing left to look at.
import { findCredential } from '../../academy/credential/carrier/find.ts';
import { evidenceCheck } from '../../academy/credential/evidence.ts';
import { fromPayload } from '../../academy/credential/jwt-claims.ts';
import { type Credential, issuerId, proofsOf } from '../../academy/credential/shape/credential.ts';
import { readCredential } from '../../academy/credential/shape/read.ts';
import { timeCheck } from '../../academy/credential/validity.ts';
import {
  type Check,
  checkNames,
  type Finding,
  type Verdict,
  verdictOf,
} from '../../academy/credential/verdict.ts';
import { openJwt } from './jwt.ts';
import type { Means } from './means.ts';
import { proofCheck, type Signed, tokenCheck } from './proof-check.ts';
import { statusCheck } from './status-check.ts';

export type Verified = {
  verdict: Verdict;
  checks: Check[];
  /** What the credential says, once its form is known; shown together with the verdict, never alone. */
  says: { name: string; issuer: string; issuerName: string; subject: string; validFrom: string } | null;
  /** The whole of it, known in every field; null as long as the form is not right. */
  credential: Credential | null;
};

/** @param bytes JSON, a JWT, a PNG or an SVG */
export async function verifyCredential(bytes: Uint8Array, means: Means): Promise<Verified> {
  const found = findCredential(bytes);
  if (found.form === 'nothing') return formless([found.problem]);
  if (found.form === 'json') {
    const { credential, problems } = readCredential(found.document);
    if (!credential) return formless(problems);
    const { proof: _, ...document } = found.document as Record<string, unknown>;
    const signed = await proofCheck(document, proofsOf(credential), issuerId(credential), means);
    return checked(credential, formPass('an Open Badge as JSON'), signed, means);
  }
  const opened = openJwt(found.token);
  if (typeof opened === 'string') return formless([opened]);
  const { document, differing } = fromPayload(opened.payload);
  const { credential, problems } = readCredential(document);
  if (!credential) return formless(problems);
  const twoWays = differing(credential);
  if (twoWays.length > 0)
    return formless([`The token says one thing in ${twoWays.join(', ')} and another in the credential.`]);
  const signed = await tokenCheck(found.token, opened, issuerId(credential), means);
  return checked(credential, formPass('an Open Badge as JWT'), signed, means);
}

const formPass = (what: string): Finding => ({
  name: 'form',
  result: 'pass',
  detail: `It is ${what}, and nothing in it is unknown.`,
});

async function checked(
  credential: Credential,
  form: Finding,
  [proof, issuer]: Signed,
  means: Means,
): Promise<Verified> {
  const status = await statusCheck(credential.credentialStatus, issuerId(credential), means);
  const findings = [
    form,
    proof,
    timeCheck(credential, means.at),
    status,
    issuer,
    evidenceCheck(credential, means.evidence),
  ];
  return { verdict: verdictOf(findings), checks: findings.map(shown), says: saidBy(credential), credential };
}

const shown = ({ name, result, detail }: Finding): Check => ({ name, result, detail });

function formless(problems: readonly string[]): Verified {
  const most = 8;
  const more = problems.length > most ? ` And ${problems.length - most} more.` : '';
  const detail = `${problems
    .slice(0, most)
    .map((each) => each.replace(/\.?$/, '.'))
    .join(' ')}${more}`;
  const findings = checkNames.map(
    (name): Finding =>
      name === 'form'
        ? { name, result: 'fail', detail }
        : { name, result: 'not checked', detail: 'There is nothing to check until the form is right.' },
  );
  return { verdict: verdictOf(findings), checks: findings, says: null, credential: null };
}

function saidBy(credential: Credential): Verified['says'] {
  const { issuer, credentialSubject: subject, validFrom, name } = credential;
  return {
    name: ('achievement' in subject ? subject.achievement.name : name) ?? 'Endorsement',
    issuer: issuerId(credential),
    issuerName: typeof issuer === 'string' ? '' : (issuer.name ?? ''),
    subject: subject.id ?? 'a person named by a hash',
    validFrom,
  };
}
