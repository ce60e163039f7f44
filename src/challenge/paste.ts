// Turns one pasted line into the fields of a key result. What it is not sure of stays null: better an empty field than a wrong one.
import type { Kind } from '../core/key-result.ts';
import { withoutLead } from './language/date.ts';
import { leadOf } from './language/lead.ts';
import { measured } from './language/measured.ts';
import { words } from './language/reading.ts';
import { type Span, slice } from './language/span.ts';

export type PastedLine = {
  title: string;
  kind: Kind;
  baseline: number | null;
  target: number | null;
  /** As written; empty when the line names none. */
  unit: string;
  /** The name after "owner", as typed: who that is, the caller finds out. */
  ownerText?: string;
  /** As typed, without its leading word: "end of Q3". */
  deadline?: string;
};

const bullet = /^\s*(?:[-*•–+]\s+|\d{1,2}[.)]\s+|\[[ xX]?\]\s+|(?:KR|Key result)\s*\d{0,2}\s*[:.)-]\s*)+/i;
const owner =
  /[\s,;(|[–—-]{0,6}(?:\b(?:owner|owned by|responsible|lead by|led by|dri)\b\s*[:=]?\s*|(?<=\s)@)([\p{L}\p{N}][\p{L}\p{N}\p{M} .'’-]{0,60})\s*[)\]]?/iu;
const longest = 2_000;
const edges = /^[\s,;:|(–—-]+|[\s,;:|(–—-]+$/g;
const decreasing = new Set(['down']);

function kindOf(text: string, direction: 'up' | 'down' | null, hasNumber: boolean): Kind {
  if (!hasNumber) return 'milestone';
  if (direction) return direction === 'up' ? 'increase' : 'decrease';
  return decreasing.has(leadOf(words(text))?.verb.kind ?? '') ? 'decrease' : 'increase';
}

/** A label such as "NPS 32 → 45" loses its numbers, since the fields hold them; a sentence keeps them. */
function titleOf(text: string, numbers: Span[], deadline: Span | null, unit: string): string {
  const withoutEnd =
    deadline && text.slice(deadline.to).replace(edges, '') === '' ? text.slice(0, deadline.from) : text;
  const trimmed = withoutEnd.replace(edges, '').replace(/[.]$/, '');
  const first = numbers[0];
  const last = numbers.at(-1);
  if (!first || !last || leadOf(words(text))) return trimmed;
  const label = text
    .slice(0, first.from)
    .replace(/(?:\bfrom|\bof|[:=(])\s*$/i, '')
    .replace(edges, '');
  const after = text.slice(last.to, deadline?.from ?? text.length).replace(edges, '');
  const rest = after.startsWith(unit) ? after.slice(unit.length) : after;
  return /\p{L}{2}/u.test(label) &&
    !/\b(?:who|that|which|is|are|rises?|falls?|drops?|up|down|reach(?:es)?|by|within|than|least)\b/i.test(
      label,
    ) &&
    rest === ''
    ? label
    : trimmed;
}

/**
 * Reads "NPS 32 -> 45 by end of Q3, owner: me" into fields. Numbers come from the line alone: `baseline` and `target`
 * are levels in the line's own unit with "k" and "M" multiplied out; "by 20%" leaves both null, since it names no level.
 */
export function readLine(line: string): PastedLine {
  const plain = line.slice(0, longest).replace(bullet, '').replace(/\s+/g, ' ').trim();
  const named = owner.exec(plain);
  const ownerText = named?.[1]
    ?.replace(/\b(?:by|before|until)\b.*$/i, '')
    .replace(edges, '')
    .trim();
  const text = named && ownerText ? joined(plain, named, ownerText) : plain;
  const measure = measured(text, words(text));
  const { baseline, target, deadline } = measure;
  const levels = [baseline, target].filter((quantity) => quantity !== null).sort((a, b) => a.from - b.from);
  const title = titleOf(text, measure.change ? [] : levels, deadline, measure.unit);
  const when = deadline && withoutLead(slice(text, deadline)).trim();
  return {
    title: title || text || plain,
    kind: kindOf(text, measure.direction, measure.quantities.length > 0),
    baseline: baseline?.value ?? null,
    target: target?.value ?? null,
    unit: measure.unit,
    ...(ownerText && { ownerText }),
    ...(when && { deadline: when }),
  };
}

function joined(plain: string, named: RegExpExecArray, ownerText: string): string {
  const end = plain.indexOf(ownerText, named.index) + ownerText.length;
  const rest = plain
    .slice(end)
    .replace(/^\s*[)\]]/, '')
    .replace(edges, '');
  return `${plain.slice(0, named.index)} ${rest}`.trim();
}
