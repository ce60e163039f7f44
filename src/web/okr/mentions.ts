// Mentions are written as people say them: @ and the whole name. Pure, so that what is mentioned can be read out of any text.
import type { Id } from '../../core/id.ts';

export type Mentionable = { id: Id; name: string };

/** What is being typed after an @ just before the caret; null when no mention is. */
export function mentionAt(text: string, caret: number): { from: number; typed: string } | null {
  const found = /(?:^|[\s(])@([\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]*)?)$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const typed = found[1] ?? '';
  return { from: caret - typed.length - 1, typed };
}

/** The text with `name` put in place of what was typed, and where the caret then stands. */
export function withMention(
  text: string,
  { from, caret, name }: { from: number; caret: number; name: string },
): { text: string; caret: number } {
  const head = `${text.slice(0, from)}@${name} `;
  return { text: head + text.slice(caret).replace(/^ /, ''), caret: head.length };
}

export type Piece = { text: string; id: Id | null };

/** The text cut at its mentions; the longest name wins where one begins another. */
export function piecesOf(text: string, people: readonly Mentionable[]): Piece[] {
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length);
  const pieces: Piece[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const person =
      text[at] === '@' && !/[\p{L}\p{N}]$/u.test(plain)
        ? longestFirst.find(({ name }) => text.startsWith(name, at + 1))
        : undefined;
    if (!person) {
      plain += text[at++];
      continue;
    }
    if (plain) pieces.push({ text: plain, id: null });
    pieces.push({ text: `@${person.name}`, id: person.id });
    plain = '';
    at += person.name.length + 1;
  }
  return plain ? [...pieces, { text: plain, id: null }] : pieces;
}

/** Everybody a text mentions, once each. */
export function mentionedIn(text: string, people: readonly Mentionable[]): Id[] {
  return [...new Set(piecesOf(text, people).flatMap(({ id }) => id ?? []))];
}
