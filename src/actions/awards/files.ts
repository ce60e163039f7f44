// An award as files: JSON, a JWT, a PNG or an SVG with the credential baked in. The signed text is given out as it was stored, never made again.
import { z } from 'zod';
import { bakePng } from '../../academy/credential/carrier/png.ts';
import { bakeSvg } from '../../academy/credential/carrier/svg.ts';
import { pictureOf } from '../../academy/credential/picture.ts';
import type { Badge } from '../../academy/credential/shape/credential.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as awards from '../../db/awards.ts';
import * as issuers from '../../db/issuers.ts';
import { inScope } from '../../db/scope.ts';
import { ofAnyone, read } from '../pipeline.ts';
import { findFor } from './shapes.ts';

const formats = ['json', 'vc-jwt', 'png', 'svg'] as const;
const Wanted = z.object({ id: Id, format: z.enum(formats).default('json') });

export const download = read({
  name: 'awards.download',
  summary: 'An award as a file: JSON, a JWT, or a picture with it baked in',
  input: Wanted,
  output: z.file(),
  refuses: ['not-found', 'wrong-state'],
  run: async ({ input: { id, format }, actor, tx }) => {
    await findFor(tx, actor, id);
    return fileOf((await awards.texts(tx, actor.workspaceId, id)) ?? refuse('not-found'), format);
  },
});

export const file = ofAnyone({
  mode: 'read',
  name: 'awards.file',
  summary: 'The file of an award its holder shows',
  input: Wanted,
  output: z.file(),
  refuses: ['not-found', 'wrong-state'],
  run: async ({ input: { id, format }, call }) => {
    const workspaceId = (await issuers.workspaceOfPublic(call.db, 'award', id)) ?? refuse('not-found');
    const texts = await inScope(call.db, { workspaceId }, 'read', (tx) => awards.texts(tx, workspaceId, id));
    return fileOf(texts ?? refuse('not-found'), format);
  },
});

async function fileOf(texts: awards.AwardTexts, format: (typeof formats)[number]): Promise<File> {
  const { signed, signedJwt, intent, state } = texts;
  if (!signed) refuse('wrong-state', { state });
  const badge = JSON.parse(intent) as Badge;
  const name = badge.credentialSubject.achievement.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const of = (content: string | Uint8Array<ArrayBuffer>, ending: string, type: string) =>
    new File([content], `${name || 'award'}.${ending}`, { type });
  switch (format) {
    case 'json':
      return of(signed, 'json', 'application/json');
    case 'vc-jwt':
      return of(signedJwt ?? refuse('wrong-state', { state }), 'jwt', 'application/jwt');
    case 'svg':
      return of(bakeSvg(pictureOf(words(badge)), signed) ?? signed, 'svg', 'image/svg+xml');
    case 'png': {
      const { sealPng } = await import('../../platform/credential/seal-png.ts');
      return of(new Uint8Array(bakePng(sealPng(), signed) ?? []), 'png', 'image/png');
    }
  }
}

function words({ issuer, credentialSubject: { achievement }, validFrom }: Badge) {
  const who = typeof issuer === 'string' ? issuer : (issuer.name ?? issuer.id);
  return { name: achievement.name, issuer: who, on: validFrom.slice(0, 10) };
}
