// `credential issue`: from what was decided to a signed badge, as JSON, JWT or baked into a picture.
import { randomUUID } from 'node:crypto';
import { bakePng, isPng } from '../../../academy/credential/carrier/png.ts';
import { bakeSvg } from '../../../academy/credential/carrier/svg.ts';
import { pictureOf } from '../../../academy/credential/picture.ts';
import type { Badge } from '../../../academy/credential/shape/credential.ts';
import { Award, unsignedBadge } from '../../../academy/credential/unsigned.ts';
import { Refusal } from '../../../core/refusal.ts';
import { signDocument } from '../../../platform/credential/data-integrity.ts';
import { signJwt } from '../../../platform/credential/jwt.ts';
import type { KeyFile } from '../../../platform/credential/signing-key.ts';
import { Refused } from '../ask.ts';
import { bytesAt } from '../bytes-at.ts';
import { give } from '../give.ts';
import { jsonAt } from '../json-at.ts';
import { keyAt } from './keys.ts';

export type IssueFlags = {
  key: string;
  format: 'json' | 'jwt' | 'png' | 'svg';
  image?: string;
  out?: string;
};

/** Now, in whole seconds: the JWT form has no others. */
export const thisSecond = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

export async function issue(path: string, { key: keyPath, format, image, out }: IssueFlags): Promise<void> {
  const key = await keyAt(keyPath);
  const badge = unsignedBadge(awardFrom(await jsonAt(path), key));
  const signed = await signedAs(badge, key, format);
  const baked =
    format === 'png' || format === 'svg'
      ? await bakedInto(format, image, signed, badge)
      : signed + (format === 'json' ? '\n' : '');
  await give(baked, out);
}

// What the file leaves out is chosen here: ids nobody can guess, and this very second.
function awardFrom(given: unknown, { controller }: KeyFile): Award {
  const fields = (given ?? {}) as { issuer?: object };
  const read = Award.safeParse({
    id: `urn:uuid:${randomUUID()}`,
    subject: `urn:uuid:${randomUUID()}`,
    validFrom: thisSecond(),
    ...fields,
    issuer: { id: controller, ...fields.issuer },
  });
  if (!read.success)
    throw new Refused(
      'bad-input',
      [
        'This award cannot be signed:',
        ...read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`),
      ].join('\n'),
    );
  if (read.data.issuer.id !== controller)
    throw new Refused(
      'bad-input',
      `The key is of ${controller}, the award of ${read.data.issuer.id}. Nothing was signed.`,
    );
  return read.data;
}

async function signedAs(badge: Badge, key: KeyFile, format: IssueFlags['format']): Promise<string> {
  if (key.kind === 'rsa' && format !== 'jwt' && format !== 'svg' && format !== 'png')
    throw new Refused('bad-input', 'An RSA key signs JWTs: add --format jwt, or take an Ed25519 key.');
  try {
    return format === 'jwt' || key.kind === 'rsa'
      ? await signJwt(badge, key)
      : JSON.stringify(await signDocument(badge, key, thisSecond()), null, 2);
  } catch (error) {
    const say =
      error instanceof Refusal ? error.detail?.say : `It cannot be signed: ${(error as Error).message}`;
    throw new Refused('bad-input', `${say} Nothing was signed.`);
  }
}

async function bakedInto(
  format: 'png' | 'svg',
  image: string | undefined,
  signed: string,
  badge: Badge,
): Promise<string | Uint8Array> {
  const picture = image ? await bytesAt(image) : null;
  if (format === 'png') {
    if (!picture) throw new Refused('bad-input', '--image is needed: give the PNG it should be baked into.');
    const baked = isPng(picture) ? bakePng(picture, signed) : null;
    if (!baked) throw new Refused('bad-input', `${image} is no PNG, or a damaged one.`);
    return baked;
  }
  const baked = bakeSvg(picture ? new TextDecoder().decode(picture) : drawn(badge), signed);
  if (!baked) throw new Refused('bad-input', `${image} is no SVG that something can be put into.`);
  return baked;
}

function drawn({ issuer, credentialSubject: { achievement }, validFrom }: Badge): string {
  const who = typeof issuer === 'string' ? issuer : (issuer.name ?? issuer.id);
  return pictureOf({ name: achievement.name, issuer: who, on: validFrom.slice(0, 10) });
}
