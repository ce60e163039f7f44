// A typed or pasted line becomes a key result: the numbers through the grammar, the owner through the people who are here.
import { readLine } from '../../../challenge/paste.ts';
import type { Id } from '../../../core/id.ts';
import type { KeyResultFields } from '../../../core/key-result.ts';

type Person = { id: Id; name: string };

/** The lines of a paste that say something. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The one person meant by a name as somebody typed it: "Ana", "ana oliveira", "me". Null when nobody or several are. */
export function personNamed(text: string, people: readonly Person[], me: Id | null): Id | null {
  const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
  const wanted = plain(text);
  if (/^(me|myself|i)$/.test(wanted)) return me;
  const exact = people.filter(({ name }) => plain(name) === wanted);
  if (exact.length === 1) return exact[0]?.id ?? null;
  const begins = people.filter(({ name }) => {
    const parts = plain(name).split(/\s+/);
    return wanted.split(/\s+/).every((word) => parts.some((part) => part.startsWith(word)));
  });
  return begins.length === 1 ? (begins[0]?.id ?? null) : null;
}

/** The fields of a new key result. Without a name in the line the objective's owner has it; a name nobody has leaves it to nobody. */
export function fieldsOf(
  line: string,
  { people, me, ownerId }: { people: readonly Person[]; me: Id | null; ownerId: Id | null },
): KeyResultFields {
  const read = readLine(line);
  const { kind, baseline, target, unit, ownerText } = read;
  return {
    title: withDeadline(line, read),
    kind,
    role: 'result',
    baseline,
    baselineBy: null,
    target: target ?? (kind === 'milestone' ? 1 : null),
    bandLow: null,
    bandHigh: null,
    unit,
    source: '',
    guidance: [],
    weight: 1,
    ownerId: ownerText ? personNamed(ownerText, people, me) : ownerId,
    contributorIds: [],
    kpiId: null,
  };
}

const between = /^[\s,]*(?:by|before|until|on|at|in)?\s*(?:the\s+)?$/i;

// A key result has no field for a day of its own, so the words that name one stay in its title.
function withDeadline(line: string, { title, deadline }: { title: string; deadline?: string }): string {
  if (!deadline) return title;
  const from = line.indexOf(title);
  const at = from < 0 ? -1 : line.indexOf(deadline, from + title.length);
  const follows = at >= 0 && between.test(line.slice(from + title.length, at));
  return follows ? line.slice(from, at + deadline.length) : title;
}
