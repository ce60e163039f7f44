// A badge inside an SVG: an element of its own namespace, JSON as CDATA, a JWT as an attribute.

const namespace = 'https://purl.imsglobal.org/ob/v3p0';
const element = /<openbadges:credential\b([^>]*?)(?:\/>|>([\s\S]*?)<\/openbadges:credential\s*>)/g;
const root = /<svg\b[^>]*>/;

/** The SVG with the credential baked in; one that was in it before is replaced. Null when it is no SVG, or has no room inside. */
export function bakeSvg(svg: string, credential: string): string | null {
  const bare = svg.replace(element, '').replace(/\s+xmlns:openbadges="[^"]*"/, '');
  const [opening] = root.exec(bare) ?? [];
  if (!opening || opening.endsWith('/>')) return null;
  const isJson = credential.trimStart().startsWith('{');
  const baked = isJson
    ? `<openbadges:credential><![CDATA[${credential.replaceAll(']]>', ']]]]><![CDATA[>')}]]></openbadges:credential>`
    : `<openbadges:credential verify="${credential.trim()}"></openbadges:credential>`;
  const declared = opening.replace(/>$/, ` xmlns:openbadges="${namespace}">`);
  return bare.replace(root, () => `${declared}${baked}`);
}

/** What is baked into an SVG: its text, null when there is nothing, or why it cannot be read. */
export function fromSvg(svg: string): { text: string | null; problem: string | null } {
  const found = [...svg.matchAll(element)];
  const [first] = found;
  if (!first) return { text: null, problem: null };
  if (found.length > 1) return { text: null, problem: 'The SVG carries more than one credential.' };
  const [, attributes = '', inner = ''] = first;
  const jwt = /\bverify\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
  const parts = [...inner.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].map(([, text = '']) => text);
  const text = parts.length > 0 ? parts.join('') : (jwt?.[1] ?? jwt?.[2] ?? '');
  return text.trim() === ''
    ? { text: null, problem: 'The credential in this SVG is empty.' }
    : { text, problem: null };
}
