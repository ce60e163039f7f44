// What the table of decisions shows: what was decided, what came in without a price, and what waits for somebody. Pure.
import type { InferRouterOutputs } from '@orpc/server';
import type { Decision } from '../../../actions/decisions/shapes.ts';
import type { Shelf } from '../../../actions/index.ts';
import { type Day, daysBetween } from '../../../core/calendar/day.ts';
import { daysPast } from '../../../core/decision.ts';
import { comingDay, dayWords } from '../../parts/dates.ts';
import { counted } from '../../parts/numbers.ts';

export type Ledger = InferRouterOutputs<Shelf>['ledger']['get'];
export type Addition = Ledger['additions'][number];
export type Waiting = InferRouterOutputs<Shelf>['escalations']['list']['escalations'][number];

export type Standing = { word: string; note: string; tone: 'none' | 'good' | 'warn' | 'bad' };

export type LedgerRow = {
  id: string;
  /** Null where nobody has decided yet. */
  on: Day | null;
  words: string;
  who: string;
  whoNote: string;
  cost: string;
  costNote: string;
  revisitOn: Day | null;
  standing: Standing;
  views: readonly View[];
  objectiveId: string | null;
  decision: Decision | null;
  /** Where a price can be named. */
  unpriced: Addition | null;
};

export const views = ['quarter', 'waiting', 'unpaid', 'past', 'again'] as const;
export type View = (typeof views)[number];

export const viewWords: Record<View, string> = {
  quarter: 'This quarter',
  waiting: 'Waiting for somebody',
  unpaid: 'Unpaid or ended',
  past: 'Past their date',
  again: 'Look again this month',
};

/** Everything the page can show, newest first. */
export function rowsOf(
  ledger: Ledger,
  decisions: readonly Decision[],
  waiting: readonly Waiting[],
  at: { today: Day; now: Date; dayOf: (instant: string) => Day },
): LedgerRow[] {
  const ended = new Map(
    ledger.additions.flatMap((each) =>
      each.decision && each.endedDays !== null ? [[each.decision.id, each]] : [],
    ),
  );
  const unpaid = ledger.additions.filter(({ paid, stillRuns }) => paid === 'nothing' && stillRuns);
  const rows = [
    ...decisions.map((row) => decided(row, ended.get(row.id) ?? null, at)),
    ...unpaid.map((row) => unpriced(row, at)),
    ...waiting.map((row) => asked(row, at)),
  ];
  return rows.sort((a, b) => ((b.on ?? '9') > (a.on ?? '9') ? 1 : -1));
}

type At = Parameters<typeof rowsOf>[3];

function decided(row: Decision, ended: Addition | null, { today, dayOf }: At): LedgerRow {
  const past = daysPast(row, today);
  const isAsked = row.kind === 'exception' && row.signedBy === null && row.state === 'open';
  const again = row.revisitOn?.slice(0, 7) === today.slice(0, 7) && row.state !== 'withdrawn';
  return {
    id: row.id,
    on: dayOf(row.decidedAt),
    words: row.choice,
    who:
      (row.signedByName && row.kind !== 'decision' ? row.signedByName : row.decidedByName) ?? 'Nobody named',
    whoNote: kindWords(row),
    ...costOf(row),
    revisitOn: row.revisitOn,
    standing: standingOf(row, { past, isAsked, endedDays: ended?.endedDays ?? null, today }),
    views: [
      'quarter',
      ...(isAsked ? (['waiting'] as const) : []),
      ...(ended ? (['unpaid'] as const) : []),
      ...(past > 0 ? (['past'] as const) : []),
      ...(again ? (['again'] as const) : []),
    ],
    objectiveId: row.objectiveId,
    decision: row,
    unpriced: ended,
  };
}

function kindWords({ kind, keyResultTitle, objectiveTitle, teamName, signedBy }: Decision): string {
  const about = keyResultTitle ?? objectiveTitle;
  if (kind === 'addition') return `lets in “${about}”`;
  if (kind === 'target change') return `moves a number of “${about}”`;
  if (kind === 'answer') return `answers a request about “${about}”`;
  if (kind === 'exception')
    return `${signedBy ? 'signs' : 'asks for'} an exception for ${teamName ?? 'a team'}`;
  return about ? `about “${about}”` : (teamName ?? '');
}

function costOf(row: Decision): Pick<LedgerRow, 'cost' | 'costNote'> {
  const { price, displaced, capacity, capacityOfName, expiresOn, kind } = row;
  if (price === 'displaces')
    return {
      cost: displaced.map(({ title }) => title).join(', ') || 'Something only its team sees',
      costNote: displaced.some(({ how }) => how === 'delayed') ? 'put off to the reset' : 'stopped',
    };
  if (price === 'capacity')
    return { cost: capacity, costNote: capacityOfName ? `${capacityOfName} pays` : '' };
  if (price === 'exception' || kind === 'exception')
    return { cost: 'An exception', costNote: expiresOn ? `to ${dayWords(expiresOn, 'short')}` : '' };
  return { cost: '', costNote: '' };
}

function standingOf(
  row: Decision,
  {
    past,
    isAsked,
    endedDays,
    today,
  }: { past: number; isAsked: boolean; endedDays: number | null; today: Day },
): Standing {
  const by = [row.ownerName, row.dueOn && `by ${dayWords(row.dueOn, 'short')}`].filter(Boolean).join(', ');
  if (endedDays !== null)
    return { word: 'Exception ended', note: `${counted(endedDays, 'day')} ago`, tone: 'bad' };
  if (row.state === 'withdrawn') return { word: 'Withdrawn', note: row.doneNote, tone: 'none' };
  if (isAsked) return { word: 'Waiting', note: `for ${row.ownerName ?? 'a sponsor'}`, tone: 'warn' };
  if (past > 0)
    return {
      word: 'Past its date',
      note: `${counted(past, 'day')}, ${row.ownerName ?? 'nobody named'}`,
      tone: 'bad',
    };
  if (row.price === 'exception' && row.state === 'open' && row.expiresOn) {
    const left = daysBetween(today, row.expiresOn);
    return { word: 'Runs out', note: left === 0 ? 'today' : `in ${counted(left, 'day')}`, tone: 'warn' };
  }
  if (row.kind === 'exception' && row.state === 'done') return { word: 'Used', note: '', tone: 'none' };
  if (row.state === 'done')
    return { word: row.kind === 'addition' ? 'Paid' : 'Done', note: row.doneNote, tone: 'good' };
  return { word: 'Open', note: by || 'nobody named', tone: 'none' };
}

function unpriced(row: Addition, { dayOf }: At): LedgerRow {
  return {
    id: `added ${row.sequence}`,
    on: dayOf(row.at),
    words: row.title,
    who: row.addedByName ?? 'A file',
    whoNote: `brought it in for ${row.teamName}`,
    cost: 'No price named',
    costNote: '',
    revisitOn: null,
    standing: { word: 'Unpaid', note: counted(row.unpaidDays ?? 0, 'day'), tone: 'bad' },
    views: ['quarter', 'unpaid'],
    objectiveId: row.objectiveId,
    decision: null,
    unpriced: row,
  };
}

function asked(row: Waiting, { today, dayOf }: At): LedgerRow {
  return {
    id: row.id,
    on: dayOf(row.raisedAt),
    words: row.need,
    who: row.askedName ?? 'Nobody named',
    whoNote: `asked by ${row.raisedByName}`,
    cost: '',
    costNote: '',
    revisitOn: null,
    standing: {
      word: row.isLate ? 'Unanswered' : 'Waiting',
      note: `${row.isLate ? 'since' : 'until'} ${comingDay(dayOf(row.dueAt), today)}`,
      tone: row.isLate ? 'bad' : 'warn',
    },
    views: ['waiting'],
    objectiveId: row.objectiveId,
    decision: null,
    unpriced: null,
  };
}
