// Was this signed by who it says? One answer for the signature and one for the issuer, so that a good signature of a stranger is not taken for trust.
import type { Method } from '../../academy/credential/did.ts';
import { keyOf, multibaseOf } from '../../academy/credential/multikey.ts';
import type { Proof } from '../../academy/credential/shape/proof.ts';
import type { Finding } from '../../academy/credential/verdict.ts';
import { proofProblem, suiteName } from './data-integrity.ts';
import { issuerKey } from './issuer-keys.ts';
import { isSameKey, jwtHolds, type Token } from './jwt.ts';
import type { Means } from './means.ts';

/** The findings of proof and issuer. */
export type Signed = [proof: Finding, issuer: Finding];

const signed = (proof: Finding['result'], says: string, issuer: Finding['result'], who: string): Signed => [
  { name: 'proof', result: proof, detail: says },
  { name: 'issuer', result: issuer, detail: who },
];
const noKey = 'There was no key to check it with.';

/** Checks every embedded proof: all of them must hold. */
export async function proofCheck(
  document: Record<string, unknown>,
  proofs: readonly Proof[],
  issuer: string,
  means: Means,
): Promise<Signed> {
  if (proofs.length === 0) return signed('fail', 'It is not signed.', 'not checked', 'Nobody signed it.');
  const all = await Promise.all(
    proofs.map((proof) => oneProof({ ...document, proof }, proof, issuer, means)),
  );
  const worst =
    all.find(([{ result }]) => result === 'fail') ?? all.find(([{ result }]) => result !== 'pass');
  return worst ?? (all[0] as Signed);
}

async function oneProof(document: object, proof: Proof, issuer: string, means: Means): Promise<Signed> {
  const { type, cryptosuite, proofPurpose, expires } = proof;
  if (type !== 'DataIntegrityProof' || cryptosuite !== suiteName)
    return signed(
      'not checked',
      `Its proof is of the kind ${cryptosuite ?? type}, which cannot be checked here.`,
      'not checked',
      noKey,
    );
  if (proofPurpose !== 'assertionMethod')
    return signed('fail', `The proof was made for ${proofPurpose}, not to assert.`, 'not checked', noKey);
  if (expires !== undefined && Date.parse(expires) <= Date.parse(means.at))
    return signed('fail', `The proof ran out on ${expires}.`, 'not checked', noKey);
  const key = await issuerKey(issuer, proof.verificationMethod, means);
  if (key.state === 'refused')
    return signed('fail', 'It is not signed with a key of its issuer.', 'fail', key.says);
  if (key.state === 'unknown') return signed('not checked', noKey, 'not checked', key.says);
  const method = multikeyOf(key.method);
  if (!method) return signed('fail', 'The key named is not of the kind this proof takes.', 'fail', key.says);
  const problem = await proofProblem(document, method, issuer);
  if (problem) return signed('fail', problem, 'not checked', key.says);
  return signed(
    'pass',
    `The signature holds (${suiteName}).`,
    key.isVouched ? 'pass' : 'not checked',
    key.says,
  );
}

/** The key as a proof takes it, however the issuer writes it down. */
function multikeyOf(method: Method): (Method & { publicKeyMultibase: string }) | null {
  const { publicKeyMultibase, publicKeyJwk } = method;
  if (publicKeyMultibase) return { ...method, publicKeyMultibase };
  if (publicKeyJwk?.crv !== 'Ed25519' || typeof publicKeyJwk.x !== 'string') return null;
  const bytes = new Uint8Array(Buffer.from(publicKeyJwk.x, 'base64url'));
  return { ...method, publicKeyMultibase: multibaseOf('ed25519-public', bytes) };
}

/** Checks a token. A key in its own header counts only when the issuer names the same one. */
export async function tokenCheck(
  token: string,
  opened: Token,
  issuer: string,
  means: Means,
): Promise<Signed> {
  const { kid, jwk, alg } = opened.header;
  if (kid === undefined)
    return signed(
      'not checked',
      noKey,
      'not checked',
      jwk ? 'The token brings a key of its own and does not say whose.' : 'The token names no key.',
    );
  const key = await issuerKey(issuer, kid.startsWith('#') ? issuer + kid : kid, means);
  if (key.state === 'refused')
    return signed('fail', 'It is not signed with a key of its issuer.', 'fail', key.says);
  if (key.state === 'unknown') return signed('not checked', noKey, 'not checked', key.says);
  const own = jwkOf(key.method);
  if (!own)
    return signed('not checked', 'The key named is not one a token is signed with.', 'not checked', key.says);
  if (jwk && !(await isSameKey(jwk as { kty: string }, own)))
    return signed('fail', 'The key in the header is not the one it names.', 'fail', key.says);
  if (!(await jwtHolds(token, opened, own)))
    return signed('fail', 'The signature does not fit what it says.', 'not checked', key.says);
  return signed(
    'pass',
    `The signature holds (JWT, ${alg}).`,
    key.isVouched ? 'pass' : 'not checked',
    key.says,
  );
}

function jwkOf({ publicKeyJwk, publicKeyMultibase }: Method) {
  if (publicKeyJwk) return publicKeyJwk;
  const bytes = publicKeyMultibase ? keyOf('ed25519-public', publicKeyMultibase) : null;
  return bytes ? { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(bytes).toString('base64url') } : null;
}
