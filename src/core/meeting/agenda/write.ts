// The agenda writes itself from what happened: who waits for an answer, what was decided, what came in unpaid, what fell. What did not change stays off it.
import type { MeetingKind } from '../kinds.ts';
import { deal } from './minutes.ts';
import { ownPart } from './own.ts';
import type { AgendaFacts, AgendaItem, Wish } from './shapes.ts';
import { waiting } from './waiting.ts';

/** The items of a meeting in the order they are taken, with its minutes dealt out among them. Whoever waits longest for an answer comes first. */
export function writeAgenda(facts: AgendaFacts): AgendaItem[] {
  const own = ownPart[facts.kind](facts);
  const wishes = [...(meetsOften.has(facts.kind) ? waiting(facts) : []), ...own];
  const closing: Wish = {
    kind: 'closing',
    title: 'Read the decisions aloud',
    because: 'Then they go to everybody',
    weight: 2,
  };
  return deal([...wishes, closing], facts.minutes);
}

// Those that decide; the others have their own work and no time for more.
const meetsOften = new Set<MeetingKind>([
  'weekly check-in',
  'leadership review',
  'mid-quarter review',
  'quarter review',
]);
