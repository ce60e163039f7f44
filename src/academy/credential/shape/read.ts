// Is this a credential we can speak about? Every complaint says where it stands.
import type { z } from 'zod';
import { Badge, type Credential, Endorsement } from './credential.ts';

export type Read = { credential: Credential; problems: [] } | { credential: null; problems: string[] };

/** Holds a parsed document to the closed shape of an Open Badge or an endorsement. */
export function readCredential(document: unknown): Read {
  const types = [(document as { type?: unknown } | null)?.type].flat();
  const shape = types.includes('EndorsementCredential') ? Endorsement : Badge;
  const read = shape.safeParse(document);
  if (read.success) return { credential: read.data, problems: [] };
  return { credential: null, problems: [...new Set(read.error.issues.flatMap((issue) => said(issue)))] };
}

function said(issue: z.core.$ZodIssue, within: PropertyKey[] = []): string[] {
  const path = [...within, ...issue.path];
  const at = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${at ? `${at}.` : ''}${key} is not part of an Open Badge`);
  if (issue.code === 'invalid_union') {
    // Of the alternatives, the one that got furthest says what was meant.
    const deepest = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
    return deepest.flatMap((inner) => said(inner, path));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined && /undefined/.test(issue.message))
    return [`${at} is missing`];
  return [`${at || 'The document'}: ${issue.message}`];
}

const depthOf = (issues: readonly z.core.$ZodIssue[]) =>
  Math.max(0, ...issues.map((issue) => (issue.code === 'unrecognized_keys' ? 1 : issue.path.length)));
