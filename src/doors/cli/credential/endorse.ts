// `credential endorse` and `credential linkedin`: what others, and the holder, do with an award.
import { randomUUID } from 'node:crypto';
import { findCredential } from '../../../academy/credential/carrier/find.ts';
import { unsignedEndorsement } from '../../../academy/credential/endorsement.ts';
import { fromPayload } from '../../../academy/credential/jwt-claims.ts';
import { linkedInAddress } from '../../../academy/credential/linkedin.ts';
import type { Badge } from '../../../academy/credential/shape/credential.ts';
import { readCredential } from '../../../academy/credential/shape/read.ts';
import { signDocument } from '../../../platform/credential/data-integrity.ts';
import { openJwt } from '../../../platform/credential/jwt.ts';
import { Refused } from '../ask.ts';
import { bytesAt } from '../bytes-at.ts';
import { give } from '../give.ts';
import { thisSecond } from './issue.ts';
import { keyAt } from './keys.ts';

export type EndorseFlags = { key: string; comment: string; name?: string; out?: string };

export async function endorse(
  path: string,
  { key: keyPath, comment, name, out }: EndorseFlags,
): Promise<void> {
  const key = await keyAt(keyPath);
  if (key.kind !== 'ed25519') throw new Refused('bad-input', 'An endorsement is signed with an Ed25519 key.');
  const { id: award } = await badgeAt(path);
  const validFrom = thisSecond();
  const unsigned = unsignedEndorsement({
    id: `urn:uuid:${randomUUID()}`,
    issuer: { id: key.controller, ...(name ? { name } : {}) },
    award,
    comment,
    validFrom,
  });
  await give(`${JSON.stringify(await signDocument(unsigned, key, validFrom), null, 2)}\n`, out);
}

export async function linkedIn(path: string, { url }: { url: string }): Promise<void> {
  if (!URL.canParse(url))
    throw new Refused('bad-input', '--url is the address where the award can be looked at.');
  process.stdout.write(`${linkedInAddress(await badgeAt(path), url)}\n`);
}

async function badgeAt(path: string): Promise<Badge> {
  const { credential, problems } = readCredential(await documentAt(path));
  if (credential && 'achievement' in credential.credentialSubject) return credential as Badge;
  throw new Refused('bad-input', `${path} is no award. ${problems.slice(0, 3).join('. ')}`.trim());
}

async function documentAt(path: string): Promise<unknown> {
  const found = findCredential(await bytesAt(path));
  if (found.form === 'nothing') throw new Refused('bad-input', `${path}: ${found.problem}`);
  if (found.form === 'json') return found.document;
  const opened = openJwt(found.token);
  if (typeof opened === 'string') throw new Refused('bad-input', `${path}: ${opened}`);
  return fromPayload(opened.payload).document;
}
