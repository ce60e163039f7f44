// Verifies any credential a program brings, as the W3C's VC API has it. A “no” comes with its reasons in the words of the standards.
import { z } from 'zod';
import type { StatusEntry } from '../../academy/credential/shape/credential.ts';
import { timeCheck } from '../../academy/credential/validity.ts';
import { AnyCredential, mistakesOf } from '../../academy/credential/vcdm.ts';
import type { Finding } from '../../academy/credential/verdict.ts';
import type { Means } from '../../platform/credential/means.ts';
import { read } from '../pipeline.ts';
import { meansOf } from './own.ts';

const Problem = z.object({ type: z.string(), title: z.string(), detail: z.string() });
type Problem = z.infer<typeof Problem>;

const Options = z.object({
  checks: z
    .array(z.string().max(60))
    .max(20)
    .optional()
    .describe('Left out, all of them: proof, credentialStatus'),
  expectedProofPurpose: z.string().max(60).optional(),
  domain: z.string().max(300).optional(),
  challenge: z.string().max(300).optional(),
});

export const verify = read({
  name: 'credentials.verify',
  summary: 'Verify any credential; the VC API at /credentials/verify is this',
  input: z.object({ verifiableCredential: z.unknown(), options: Options.optional() }),
  output: z.object({
    verified: z.boolean(),
    checks: z.array(z.string()),
    problemDetails: z.array(Problem),
    credential: z.unknown().describe('As it was given'),
  }),
  run: async ({ input: { verifiableCredential, options = {} }, call }) => {
    const checks = ['proof', ...(wantsStatus(options.checks) ? ['credentialStatus'] : [])];
    const found = await problemsOf(verifiableCredential, options, meansOf(call));
    return { verified: found.length === 0, checks, problemDetails: found, credential: verifiableCredential };
  },
});

const wantsStatus = (checks?: readonly string[]) =>
  checks === undefined || checks.some((name) => /^(credentialS|s)tatus$/.test(name));

const model = 'https://www.w3.org/TR/vc-data-model#';
const status = 'https://www.w3.org/ns/credentials/status-list#';
const security = 'https://w3id.org/security#';

const problem = (type: string, title: string, detail: string): Problem => ({ type, title, detail });

async function problemsOf(
  given: unknown,
  options: z.infer<typeof Options>,
  means: Means,
): Promise<Problem[]> {
  const form = AnyCredential.safeParse(given);
  if (!form.success)
    return mistakesOf(form.error).map((detail) =>
      problem(`${model}MALFORMED_VALUE_ERROR`, 'It is malformed', detail),
    );
  const { proof, ...credential } = form.data;
  const proofs = [proof ?? []].flat();
  const unfit = proofs.flatMap((each) => unexpected(each, options));
  if (unfit.length > 0)
    return unfit.map((detail) =>
      problem(`${security}PROOF_VERIFICATION_ERROR`, 'The proof is not the one expected', detail),
    );
  const { issuer, credentialStatus, validFrom, validUntil } = credential;
  const by = typeof issuer === 'string' ? issuer : issuer.id;
  const { proof: _, ...document } = given as Record<string, unknown>;
  const { proofCheck } = await import('../../platform/credential/proof-check.ts');
  const [signature, key] = await proofCheck(document, proofs, by, means);
  const time = timeCheck({ ...(validFrom && { validFrom }), ...(validUntil && { validUntil }) }, means.at);
  const entries = wantsStatus(options.checks) ? [credentialStatus ?? []].flat() : [];
  const standing = await Promise.all(entries.map((entry) => statusProblem(entry as StatusEntry, by, means)));
  return [
    signature.result === 'pass'
      ? null
      : problem(
          `${security}PROOF_VERIFICATION_ERROR`,
          'The proof does not hold',
          `${signature.detail} ${key.detail}`,
        ),
    time.result === 'pass'
      ? null
      : problem(`${model}VALIDITY_PERIOD_ERROR`, 'It is not in force', time.detail),
    ...standing,
  ].filter((each) => each !== null);
}

type Expected = Pick<z.infer<typeof Options>, 'expectedProofPurpose' | 'domain' | 'challenge'>;

function unexpected(
  {
    proofPurpose,
    domain,
    challenge,
  }: { proofPurpose: string; domain?: string | undefined; challenge?: string | undefined },
  wanted: Expected,
): string[] {
  const pairs = [
    ['proofPurpose', proofPurpose, wanted.expectedProofPurpose],
    ['domain', domain, wanted.domain],
    ['challenge', challenge, wanted.challenge],
  ] as const;
  return pairs
    .filter(([, given, expected]) => expected !== undefined && given !== expected)
    .map(([name, given, expected]) => `${name} is ${given ?? 'not said'}, not ${expected}.`);
}

// A status of another kind is not ours to judge: it is left to who knows it, as the data model says.
async function statusProblem(entry: StatusEntry, issuer: string, means: Means): Promise<Problem | null> {
  if (entry.type !== 'BitstringStatusListEntry') return null;
  const { statusCheck } = await import('../../platform/credential/status-check.ts');
  const { result, detail, ending }: Finding = await statusCheck(entry, issuer, means);
  if (result === 'pass') return null;
  if (ending) return problem(`${status}STATUS_VERIFICATION_ERROR`, `It is ${ending}`, detail);
  return problem(`${status}STATUS_RETRIEVAL_ERROR`, 'Its status is not known', detail);
}
