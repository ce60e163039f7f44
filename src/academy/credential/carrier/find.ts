// Finds the credential in whatever a person was handed: JSON, a JWT, a PNG or an SVG.
import { fromPng, isPng } from './png.ts';
import { fromSvg } from './svg.ts';

export type Found =
  | { form: 'json'; document: unknown }
  | { form: 'jwt'; token: string }
  | { form: 'nothing'; problem: string };

const compact = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Looks at the bytes alone; a name that ends in .png proves nothing. */
export function findCredential(bytes: Uint8Array): Found {
  if (isPng(bytes)) return within(fromPng(bytes), 'PNG');
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');
  if (/^\s*(<\?xml|<!DOCTYPE svg|<!--|<svg)/i.test(text)) return within(fromSvg(text), 'SVG');
  return fromText(text);
}

function within({ text, problem }: { text: string | null; problem: string | null }, kind: string): Found {
  if (text === null)
    return {
      form: 'nothing',
      problem: problem ?? `No credential is baked into this ${kind}. Photo tools often strip it.`,
    };
  return fromText(text);
}

function fromText(text: string): Found {
  const trimmed = text.trim();
  if (compact.test(trimmed)) return { form: 'jwt', token: trimmed };
  try {
    const document: unknown = JSON.parse(trimmed);
    // Some tools hand the token over as a JSON string.
    if (typeof document === 'string' && compact.test(document)) return { form: 'jwt', token: document };
    if (document !== null && typeof document === 'object' && !Array.isArray(document))
      return { form: 'json', document };
  } catch {
    // said below, as of anything else that is no credential
  }
  return { form: 'nothing', problem: 'This is neither JSON nor a JWT, nor a PNG or SVG that carries one.' };
}
