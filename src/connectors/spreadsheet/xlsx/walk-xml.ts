// Walks through XML once, in time linear in its length, whatever it holds. No entities of its own, no namespaces: prefixes are cut off.
import { unreadable } from '../unreadable.ts';
import { damaged } from './unzip.ts';

/** Attributes of one tag, read only when asked for. */
export type Attribute = (name: string) => string | null;

export type XmlEvents = {
  open(name: string, attribute: Attribute): void;
  close(name: string): void;
  text(text: string): void;
};

const longestTag = 65_536;

/** Calls `on` for every tag and text in order. A tag that closes itself is opened and closed.
 * @throws {Refusal} file-unreadable for XML that breaks off, tags longer than 64 K, and document types */
export function walkXml(xml: string, on: XmlEvents): void {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) break;
    if (start > at) on.text(decode(xml.slice(at, start)));
    if (xml.startsWith('<?', start)) at = past(xml, '?>', start);
    else if (xml.startsWith('<!--', start)) at = past(xml, '-->', start + 4);
    else if (xml.startsWith('<![CDATA[', start)) {
      at = past(xml, ']]>', start);
      on.text(xml.slice(start + 9, at - 3));
    } else if (xml[start + 1] === '!') unreadable(damaged);
    else {
      at = tagEnd(xml, start);
      tell(xml.slice(start + 1, at - 1), on);
    }
  }
}

function tell(tag: string, on: XmlEvents): void {
  if (tag.startsWith('/')) {
    on.close(localName(tag.slice(1).trimEnd()));
    return;
  }
  const selfClosing = tag.endsWith('/');
  const nameEnd = /[\s/]|$/.exec(tag)!.index;
  const name = localName(tag.slice(0, nameEnd));
  on.open(name, (wanted) => attributeOf(tag, nameEnd, wanted));
  if (selfClosing) on.close(name);
}

function attributeOf(tag: string, from: number, wanted: string): string | null {
  const attributes = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  attributes.lastIndex = from;
  for (let found = attributes.exec(tag); found; found = attributes.exec(tag))
    if (found[1] === wanted) return decode(found[2] ?? found[3] ?? '');
  return null;
}

function past(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) unreadable(damaged);
  return at + mark.length;
}

/** Just past the > that ends the tag; one inside quotes does not. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  const last = Math.min(xml.length, start + longestTag);
  for (let at = start + 1; at < last; at++) {
    const code = xml.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return at + 1;
    else if (code === 0x22 || code === 0x27) quote = code;
  }
  unreadable(damaged);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name) return named[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
