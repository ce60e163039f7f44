// A badge inside an SVG: an element of its own namespace, JSON as CDATA, a JWT as an attribute.

const namespace = 'https://purl.imsglobal.org/ob/v3p0';
const opening = '<openbadges:credential';
const element = /<openbadges:credential\b([^>]*?)(?:\/>|>([\s\S]*?)<\/openbadges:credential\s*>)/;
const root = /<svg\b[^>]*>/;

/** The SVG with the credential baked in; one that was in it before is replaced. Null when it is no SVG, or has no room inside. */
export function bakeSvg(svg: string, credential: string): string | null {
  const bare = svg.replace(element, '').replace(/\s+xmlns:openbadges="[^"]*"/, '');
  const [start] = root.exec(bare) ?? [];
  if (!start || start.endsWith('/>')) return null;
  const isJson = credential.trimStart().startsWith('{');
  const baked = isJson
    ? `<openbadges:credential><![CDATA[${credential.replaceAll(']]>', ']]]]><![CDATA[>')}]]></openbadges:credential>`
    : `<openbadges:credential verify="${credential.trim()}"></openbadges:credential>`;
  const declared = start.replace(/>$/, ` xmlns:openbadges="${namespace}">`);
  return bare.replace(root, () => `${declared}${baked}`);
}

/** What is baked into an SVG: its text, null when there is nothing, or why it cannot be read. */
export function fromSvg(svg: string): { text: string | null; problem: string | null } {
  const at = svg.indexOf(opening);
  if (at < 0) return { text: null, problem: null };
  // Asked before anything is matched: a file full of openings would be gone through once for each.
  if (svg.includes(opening, at + 1))
    return { text: null, problem: 'The SVG carries more than one credential.' };
  const [, attributes = '', inner = ''] = element.exec(svg.slice(at)) ?? [];
  const jwt = /\bverify\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
  const text = cdataOf(inner) || (jwt?.[1] ?? jwt?.[2] ?? '');
  return text.trim() === ''
    ? { text: null, problem: 'The credential in this SVG is empty.' }
    : { text, problem: null };
}

// By hand, in one pass: a text full of beginnings must not be read to its end for each of them.
function cdataOf(inner: string): string {
  const [begin, end] = ['<![CDATA[', ']]>'];
  let text = '';
  for (let at = inner.indexOf(begin); at >= 0; ) {
    const close = inner.indexOf(end, at);
    if (close < 0) break;
    text += inner.slice(at + begin.length, close);
    at = inner.indexOf(begin, close);
  }
  return text;
}
