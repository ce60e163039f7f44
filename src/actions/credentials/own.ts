// What a verifier may ask here: the addresses of this server are answered from its own records, the rest of the world over the network.

import type { Means } from '../../platform/credential/means.ts';
import { network } from '../../platform/credential/means.ts';
import { publishedList } from '../awards/status-list.ts';
import type { Call } from '../call.ts';
import { documentOf } from '../issuers.ts';

const listPath = /^\/credentials\/status\/([0-9a-f-]{36})$/;

/** The did of the document at a path of this server; null when no document of keys can stand there. */
export function didAt(baseUrl: string, path: string): string | null {
  const host = `did:web:${new URL(baseUrl).host.replace(':', '%3A')}`;
  if (path === '/.well-known/did.json') return host;
  const [, folder] = /^\/(issuers\/[0-9a-f-]{36})\/did\.json$/.exec(path) ?? [];
  return folder ? `${host}:${folder.replace('/', ':')}` : null;
}

/** The means to verify with at this server. @param evidence SHA-256 of pieces the asker holds */
export function meansOf(call: Call, evidence: readonly Uint8Array[] = []): Means {
  const outside = network(false);
  return {
    at: call.now.toISOString(),
    publicKey: null,
    documents: new Map(),
    statusLists: new Map(),
    evidence,
    fetch: async (address) => {
      const url = URL.parse(address);
      if (url?.host !== new URL(call.baseUrl).host) return outside ? outside(address) : none;
      return (await ownAnswer(call, url.pathname)) ?? none;
    },
  };
}

const none = { body: null, problem: 'there is nothing at this address' } as const;

async function ownAnswer(call: Call, path: string) {
  const did = didAt(call.baseUrl, path);
  const document = did && (await documentOf(call, did));
  if (document) return { body: JSON.stringify(document), problem: null };
  const listId = listPath.exec(path)?.[1];
  const list = listId && (await publishedList(call, listId));
  return list ? { body: list.text, problem: null } : null;
}
