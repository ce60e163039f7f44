// What stands inside a line of Markdown: emphasis, code, links to the web. Anything else is text, a half-finished mark too.

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; inside: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; inside: Inline[] }
  /** A picture is told in its words: a bundle holds texts only. */
  | { kind: 'picture'; words: string };

const marks =
  /`([^`]+)`|!\[([^\]]*)\]\([^)\s]*\)|\[([^\]]+)\]\(([^)\s]+)\)|\*\*(\S(?:.*?\S)?)\*\*|(?<![\p{L}\p{N}])__(\S(?:.*?\S)?)__(?![\p{L}\p{N}])|\*(\S(?:.*?\S)?)\*|(?<![\p{L}\p{N}])_(\S(?:.*?\S)?)_(?![\p{L}\p{N}])/gu;
const web = /^https?:\/\//i;

/** Pieces of one text in order. */
export function inlineOf(text: string): Inline[] {
  const pieces: Inline[] = [];
  let done = 0;
  for (const found of text.matchAll(marks)) {
    const [whole, code, picture, label, href, strong, strongToo, emphasis, emphasisToo] = found;
    if (found.index > done) pieces.push(plain(text.slice(done, found.index)));
    done = found.index + whole.length;
    if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else if (picture !== undefined) pieces.push({ kind: 'picture', words: picture });
    else if (label !== undefined && href !== undefined)
      pieces.push(web.test(href) ? { kind: 'link', href, inside: inlineOf(label) } : plain(label));
    else if (strong !== undefined || strongToo !== undefined)
      pieces.push({ kind: 'strong', inside: inlineOf(strong ?? strongToo ?? '') });
    else pieces.push({ kind: 'emphasis', inside: inlineOf(emphasis ?? emphasisToo ?? '') });
  }
  if (done < text.length) pieces.push(plain(text.slice(done)));
  return pieces;
}

const plain = (text: string): Inline => ({ kind: 'text', text: text.replace(/\\([\\`*_[\]#>|-])/g, '$1') });
