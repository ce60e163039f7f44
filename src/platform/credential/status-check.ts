// Has it been taken back? A list that is old, foreign or unreadable leaves that unknown; only the issuer's own fresh list says no.
import { issuerId, type StatusEntry } from '../../academy/credential/shape/credential.ts';
import { bitAt, leastBits, purposes, StatusList } from '../../academy/credential/status-list.ts';
import { timeCheck } from '../../academy/credential/validity.ts';
import type { Finding } from '../../academy/credential/verdict.ts';
import { decodeBits } from './bits.ts';
import { type Means, offline } from './means.ts';
import { proofCheck } from './proof-check.ts';

const unknown = (detail: string): Finding => ({ name: 'status', result: 'not checked', detail });

/** @param issuer who issued the credential: nobody else's list says anything about it */
export async function statusCheck(
  entry: StatusEntry | undefined,
  issuer: string,
  means: Means,
): Promise<Finding> {
  if (!entry)
    return {
      name: 'status',
      result: 'pass',
      detail: 'It names no status list: it was issued never to be taken back.',
    };
  const { type, statusListCredential: address, statusListIndex, statusPurpose } = entry;
  const purpose = purposes.find((each) => each === statusPurpose);
  if (type !== 'BitstringStatusListEntry' || !address || !statusListIndex || !purpose)
    return unknown(
      `Its status is kept as ${type} for ${statusPurpose ?? 'no purpose'}, which cannot be read here.`,
    );
  const text = await listAt(address, means);
  if (text.body === null) return unknown(`The status list could not be had: ${text.problem}.`);
  const list = readList(text.body);
  if (!list) return unknown('What stands at the address of the status list is no status list.');
  const problem = await listProblem(list, { address, issuer, purpose }, means);
  if (problem) return unknown(problem);
  const bits = decodeBits(list.credentialSubject.encodedList);
  if (!bits || bits.length * 8 < leastBits) return unknown('The status list cannot be read.');
  const bit = bitAt(bits, Number(statusListIndex));
  if (bit === null) return unknown('The status list has no such place.');
  const asOf = list.validFrom ? ` (list of ${list.validFrom})` : '';
  if (!bit) return { name: 'status', result: 'pass', detail: `It has not been taken back${asOf}.` };
  return purpose === 'revocation'
    ? { name: 'status', result: 'fail', ending: 'revoked', detail: `The issuer has revoked it${asOf}.` }
    : { name: 'status', result: 'fail', ending: 'suspended', detail: `The issuer has suspended it${asOf}.` };
}

async function listAt(address: string, { statusLists, fetch }: Means) {
  const held = statusLists.get(address);
  if (held !== undefined) return { body: held, problem: null };
  return fetch ? fetch(address) : { body: null, problem: offline };
}

function readList(text: string): StatusList | null {
  try {
    return StatusList.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

async function listProblem(
  list: StatusList,
  { address, issuer, purpose }: { address: string; issuer: string; purpose: string },
  means: Means,
): Promise<string | null> {
  if (list.id !== address) return `The list found there calls itself ${list.id}.`;
  if (issuerId(list) !== issuer) return 'The status list is of another issuer.';
  if (list.credentialSubject.statusPurpose !== purpose)
    return `The list is kept for ${list.credentialSubject.statusPurpose}, not for ${purpose}.`;
  const time = timeCheck(list, means.at);
  if (time.result !== 'pass') return `The status list at hand is too old or too new: ${time.detail}`;
  const { proof, ...document } = list;
  const [signature] = await proofCheck(document, proof ? [proof].flat() : [], issuer, means);
  return signature.result === 'pass' ? null : `The status list cannot be believed: ${signature.detail}`;
}
