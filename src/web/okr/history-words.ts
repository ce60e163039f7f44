// What one event says in the history of an objective: who did what, the words they wrote, and every number old and new. Pure.
import type { Changes, EventKind } from '../../core/event.ts';
import type { Guidance } from '../../core/key-result.ts';
import { dayWords } from '../parts/dates.ts';
import { amountWords, counted, numberWords, percent } from '../parts/numbers.ts';
import { fieldWords, type Naming, valueWords } from './field-words.ts';
import { perfectWords } from './perfect-words.ts';

export type Event = {
  sequence: number;
  kind: EventKind;
  at: string;
  actorName: string | null;
  thingId: string | null;
  objectiveId?: string | null;
  body: Record<string, unknown>;
};

/** One line of numbers; `before` is struck through where it no longer holds. */
export type Line = { label?: string; before?: string; after?: string; strikes?: boolean };

export type Entry = {
  sequence: number;
  at: string;
  who: string;
  /** Goes on from the name: "checked in on 2". */
  did: string;
  /** Evidence is a circle, a decision a diamond, everything else a small dot. */
  sort: 'evidence' | 'decision' | 'edit';
  quote?: string;
  lines: Line[];
  /** Leads to the snapshot taken then. */
  isCommit?: true;
  keyResultId?: string;
  checkInId?: string;
};

export type Told = Naming & {
  /** "2", or the title where it has no number any more. */
  keyResult: (id: string | null) => { name: string; unit: string };
  previousValue: (event: Event) => number | null;
};

/** Null for events that only accompany another one. */
export function entryOf(event: Event, told: Told): Entry | null {
  const { kind, body, thingId } = event;
  const base = { sequence: event.sequence, at: event.at, who: event.actorName ?? 'Quarterdeck' };
  const on = told.keyResult(thingId);
  const edit = (did: string, more: Partial<Entry> = {}): Entry => ({
    ...base,
    did,
    sort: 'edit',
    lines: [],
    ...more,
  });
  const decision = (did: string, more: Partial<Entry> = {}): Entry => ({
    ...edit(did, more),
    sort: 'decision',
  });
  const text = (key: string) => (typeof body[key] === 'string' ? (body[key] as string) : undefined);
  const naming = { nameOf: told.nameOf, unit: on.unit };
  const changed = () => linesOf(body.changes as Changes | undefined, naming);

  switch (kind) {
    case 'check-in.made':
      return checkIn(event, base, on, told);
    case 'objective.created':
      return body.copiedFrom && text('reason')
        ? decision('carried it on from an earlier quarter', { quote: text('reason') })
        : edit(body.copiedFrom ? 'copied it from an earlier one' : 'started the draft', {
            quote: text('title'),
          });
    case 'objective.edited':
      return edit(
        'order' in ((body.changes ?? {}) as object) ? 'put the key results in order' : 'edited the objective',
        {
          lines: changed().filter(({ label }) => label !== fieldWords('order')),
        },
      );
    case 'objective.proposed':
      return decision('proposed it');
    case 'objective.sent-back':
      return decision('sent it back to drafting', { quote: text('reason') });
    case 'objective.committed':
      return decision(`committed it, with ${counted(Number(body.keyResults ?? 0), 'key result')}`, {
        quote: text('overLimitReason'),
        isCommit: true,
      });
    case 'objective.moved':
      return decision('moved it', { lines: changed() });
    case 'objective.closed':
      return decision(`closed it: ${body.verdict}`, { quote: text('lesson') });
    case 'objective.removed':
      return edit('removed the draft');
    case 'objective.restored':
      return edit('put the draft back');
    case 'key-result.created':
      return edit('added a key result', { quote: text('title') });
    case 'key-result.edited':
      return edit(`edited ${on.name}`, { lines: changed() });
    case 'key-result.target-changed':
      return decision(`changed what ${on.name} promises`, {
        quote: text('reason'),
        lines: struck(changed()),
      });
    case 'key-result.removed':
      return decision('removed a key result', { quote: text('title') });
    case 'key-result.restored':
      return decision('put a key result back', { quote: text('title') });
    case 'key-result.scored':
      return decision(`scored ${on.name}`, { quote: text('reason'), lines: scored(body) });
    case 'scope.added':
      return decision('brought it in after commit', { lines: priceLines(body) });
    case 'decision.recorded':
      return body.kind === 'target change'
        ? null
        : decision(becoming[String(body.becomes)] ?? decided[String(body.kind)] ?? 'decided', {
            quote: text('choice'),
          });
    case 'decision.done':
      return decision('did what was decided', { quote: text('choice') });
    case 'decision.reopened':
      return decision('opened a decision again', { quote: text('choice') });
    case 'decision.withdrawn':
      return decision('withdrew a decision', { quote: text('choice') });
    case 'escalation.raised':
      return decision('asked for help', { quote: text('need') });
    case 'escalation.passed-on':
      return decision('passed the request for help on to the sponsor');
    case 'escalation.answered':
      return decision(answered[String(body.answer)] ?? 'answered', { quote: text('words') });
    case 'escalation.withdrawn':
      return decision('took the request for help back');
    case 'support.added':
      return edit('said what it supports', { quote: text('because') });
    case 'support.edited':
      return edit('changed why it supports something', { lines: changed() });
    case 'support.removed':
      return edit('took a supports-link away', { quote: text('because') });
    case 'dependency.asked':
      return edit('asked another team for something', { quote: text('need') });
    case 'dependency.edited':
      return edit('changed what another team is asked for');
    case 'dependency.answered':
      return decision(body.answer === 'refused' ? 'refused what was asked' : 'accepted what was asked', {
        quote: text('reason'),
      });
    case 'dependency.withdrawn':
      return edit('took back what another team was asked for', { quote: text('need') });
    case 'candidate.ranked':
      return edit(`moved it from place ${body.from} to ${body.to} in the ranking`);
    case 'candidate.parked':
      return decision('parked it', { quote: text('reason') });
    case 'candidate.taken-back':
      return decision('took it back into the ranking');
    case 'reset.carried':
      return decision(`carried ${what(event)} into ${body.into}`, { quote: text('reason') });
    case 'reset.watched':
      return decision(`made ${what(event)} a KPI to watch`);
    case 'reset.dropped':
      return decision(`let ${what(event)} go`, { quote: text('reason') });
    case 'reset.taken-back':
      return edit(`opened again what becomes of ${what(event)}`);
    case 'bet.judged':
      return decision(judgedWords(body), { quote: text('sentence') });
    case 'initiative.created':
      return edit('added an initiative', { quote: text('title') });
    case 'initiative.edited':
      return edit(`edited the initiative “${body.title}”`, { lines: changed() });
    case 'initiative.removed':
      return edit('removed an initiative', { quote: text('title') });
    case 'finding.answered':
      return edit('answered a finding', { quote: text('reason') });
    case 'finding.answer-withdrawn':
      return edit('took an answer back', { quote: text('reason') });
    case 'comment.made':
      // On a check-in the words themselves stand beside it.
      return body.checkInId ? null : edit('commented');
    default:
      return null;
  }
}

const decided: Record<string, string> = {
  addition: 'said what pays for it',
  answer: 'decided, as an answer',
};

const becoming: Record<string, string> = {
  continue: 'decided that it goes on',
  rescope: 'decided that it goes on with other numbers',
  stop: 'decided that it stops',
};

const answered: Record<string, string> = {
  yes: 'said yes to the request for help',
  no: 'said not now to the request for help',
  date: 'put the request for help off to a day',
};

/** What paid for an addition, as far as the event tells. */
function priceLines({ capacityAdded, exceptionUntil, displaces, decisionId }: Event['body']): Line[] {
  if (typeof capacityAdded === 'string' && capacityAdded)
    return [{ label: 'Paid with', after: capacityAdded }];
  if (typeof exceptionUntil === 'string') return [{ label: 'Exception to', after: dayWords(exceptionUntil) }];
  const given = Array.isArray(displaces) ? displaces.length : 0;
  if (given > 0) return [{ label: 'Given up', after: counted(given, 'thing') }];
  return decisionId ? [] : [{ label: 'Paid with', after: 'nothing named' }];
}

// A key result is told of by its title, since it may be gone from its objective by then.
function what({ thingId, objectiveId, body }: Event): string {
  return thingId !== null && thingId !== objectiveId && typeof body.title === 'string'
    ? `“${body.title}”`
    : 'it';
}

function judgedWords({ judged, thenWhat }: Event['body']): string {
  const said =
    judged === 'moved'
      ? 'moved its outcome'
      : judged === 'wrong'
        ? 'was wrong'
        : 'cannot be told from the rest';
  return `judged that the bet ${said}, and ${thenWhat === 'changed' ? 'changed' : 'kept'} it`;
}

function checkIn(
  { body, thingId, kind: _, ...event }: Event,
  base: Pick<Entry, 'sequence' | 'at' | 'who'>,
  { name, unit }: { name: string; unit: string },
  told: Told,
): Entry {
  const number = (key: string) => (typeof body[key] === 'number' ? (body[key] as number) : null);
  const value = number('value');
  const before = told.previousValue({ ...event, kind: 'check-in.made', body, thingId });
  const sure = number('confidence');
  const wasSure = number('previousConfidence');
  const lines: Line[] = [];
  if (value !== null)
    lines.push({
      before: before === null ? undefined : numberWords(before),
      after: amountWords(value, unit),
    });
  if (sure !== null)
    lines.push({
      label: 'sure',
      before: wasSure === null ? undefined : percent(wasSure),
      after: percent(sure),
    });
  const said = ['moved', 'blocks', 'needs']
    .map((key) => body[key])
    .filter((part) => typeof part === 'string' && part);
  return {
    ...base,
    did: `${body.corrects ? 'corrected a check-in' : 'checked in'} on ${name}`,
    sort: 'evidence',
    quote: said.join(' ') || undefined,
    lines: value === null && sure === null ? [{ after: 'not measured' }] : lines,
    keyResultId: thingId ?? undefined,
    checkInId: typeof body.checkInId === 'string' ? body.checkInId : undefined,
  };
}

function linesOf(changes: Changes | undefined, naming: Naming): Line[] {
  return Object.entries(changes ?? {}).flatMap(([field, [before, after]]) =>
    field === 'guidance'
      ? guidanceLines(before as Guidance, after as Guidance)
      : [
          {
            label: fieldWords(field),
            before: valueWords(field, before, naming),
            after: valueWords(field, after, naming),
          },
        ],
  );
}

function guidanceLines(before: Guidance, after: Guidance): Line[] {
  const said = (rows: Guidance, at: number) => {
    const row = (rows ?? []).find((each) => each.at === at);
    return row ? row.words || String(row.value) : 'nothing';
  };
  return [0.3, 0.7, 1].flatMap((at) => {
    const [was, is] = [said(before, at), said(after, at)];
    return was === is ? [] : [{ label: `${at.toFixed(1)} looks like`, before: was, after: is }];
  });
}

const struck = (lines: Line[]): Line[] => lines.map((line) => ({ ...line, strikes: true }));

function scored({ score, suggested, before, perfectWas }: Record<string, unknown>): Line[] {
  const tenth = (value: unknown) => (typeof value === 'number' ? value.toFixed(1) : undefined);
  const lines: Line[] = [{ label: 'score', before: tenth(before), after: tenth(score) }];
  if (typeof suggested === 'number' && suggested !== score)
    lines.push({ label: 'suggested', after: tenth(suggested) });
  if (perfectWas === 'stretch' || perfectWas === 'safe')
    lines.push({ label: 'it was', after: perfectWords(perfectWas) });
  return lines;
}

/** For each check-in, the value of the one made before it on the same key result. Events come newest first. */
export function previousValues(events: readonly Event[]): Map<number, number> {
  const last = new Map<string, number>();
  const before = new Map<number, number>();
  for (const { kind, thingId, body, sequence } of events.toReversed()) {
    if (kind !== 'check-in.made' || thingId === null || typeof body.value !== 'number') continue;
    const known = last.get(thingId);
    if (known !== undefined) before.set(sequence, known);
    last.set(thingId, body.value);
  }
  return before;
}
