// Data Integrity proofs of the suite eddsa-rdfc-2022. Safe mode stays on: what the words of a credential do not cover is refused, never dropped.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import jsigs from 'jsonld-signatures';
import type { Method } from '../../academy/credential/did.ts';
import { contextAt } from './contexts.ts';
import { type KeyFile, methodId, signEd25519 } from './signing-key.ts';

/** The one suite every verifier of Open Badges 3.0 must know. */
export const suiteName = 'eddsa-rdfc-2022';

const { AssertionProofPurpose } = jsigs.purposes;

/** Knows our contexts and the given key, and nothing else in the world. */
const loaderOf = (method?: Method) => async (url: string) => {
  const isKey = url === method?.id;
  const document = isKey
    ? { '@context': 'https://w3id.org/security/multikey/v1', type: 'Multikey', ...method }
    : contextAt(url);
  if (!document) throw new Error(`${url} is not a context we know`);
  return { contextUrl: null, document, documentUrl: url };
};

/**
 * The document with its proof. The given one stays as it is: signing twice gives two documents, not one with two proofs.
 * @param created an ISO instant, whole seconds
 * @throws {Error} when a word of the document is covered by no context
 */
export async function signDocument<T extends object>(document: T, key: KeyFile, created: string): Promise<T> {
  const signer = {
    algorithm: 'Ed25519',
    id: methodId(key),
    sign: async ({ data }: { data: Uint8Array }) => signEd25519(key, data),
  };
  return jsigs.sign(structuredClone(document), {
    suite: new DataIntegrityProof({ cryptosuite, signer, date: created }),
    purpose: new AssertionProofPurpose({}),
    documentLoader: loaderOf(),
  });
}

/** Whether the proof of this document was made with this key. Null when it was; otherwise why not. */
export async function proofProblem(
  document: object,
  method: Method & { publicKeyMultibase: string },
  controller: string,
): Promise<string | null> {
  const { id, publicKeyMultibase } = method;
  const { verified, error } = await jsigs.verify(structuredClone(document), {
    suite: new DataIntegrityProof({ cryptosuite }),
    purpose: new AssertionProofPurpose({ controller: { id: controller, assertionMethod: [id] } }),
    documentLoader: loaderOf({ id, controller, publicKeyMultibase }),
  });
  if (verified) return null;
  const [first] = error?.errors ?? [];
  const said = first?.message ?? error?.message ?? '';
  if (/safe mode/i.test(said))
    return 'Part of it is covered by no context, so the signature does not cover it.';
  if (/maximum deep iterations/i.test(said))
    return 'It is too tangled to be checked: so many nameless parts are all alike.';
  return /invalid signature/i.test(said)
    ? 'The signature does not fit what it says.'
    : `The proof does not hold: ${said}`;
}
