// Events of a meeting as sentences. A card moved up and down the ranking is told once, where it ended; check-ins are counted.
import type { EventKind } from '../../../core/event.ts';
import { entryOf } from '../../okr/history-words.ts';

type Row = {
  sequence: number;
  kind: EventKind;
  at: string;
  actorName: string | null;
  objectiveId: string | null;
  objectiveTitle: string | null;
  keyResultTitle: string | null;
  thingId: string | null;
  body: Record<string, unknown>;
};

type Doing = {
  sequence: number;
  who: string;
  did: string;
  about: string | null;
  objectiveId: string | null;
  quote?: string | undefined;
};

/** What is done over and over until it is right. */
const again: ReadonlySet<EventKind> = new Set(['candidate.ranked', 'cut-line.drawn', 'key-result.scored']);

export function doingsOf(rows: readonly Row[]): { told: Doing[]; checkIns: number } {
  const checkIns = rows.filter(({ kind }) => kind === 'check-in.made').length;
  const keyOf = ({ kind, thingId, sequence }: Row) =>
    again.has(kind) ? `${kind} ${thingId}` : `${sequence}`;
  const last = new Map(rows.map((row) => [keyOf(row), row.sequence]));
  const told = rows
    .filter((row) => row.kind !== 'check-in.made' && last.get(keyOf(row)) === row.sequence)
    .flatMap((row) => {
      const entry = entryOf(row, namingOf(row));
      const own = others[row.kind]?.(row.body);
      if (!entry && !own) return [];
      return [
        {
          sequence: row.sequence,
          who: row.actorName ?? 'Quarterdeck',
          did: own?.did ?? entry?.did ?? '',
          about: row.objectiveTitle ?? own?.about ?? null,
          objectiveId: row.objectiveId,
          quote: own?.quote ?? entry?.quote,
        },
      ];
    });
  return { told, checkIns };
}

const namingOf = ({ keyResultTitle }: Row) => ({
  nameOf: () => null,
  keyResult: () => ({ name: keyResultTitle ? `“${keyResultTitle}”` : 'a key result', unit: '' }),
  previousValue: () => null,
});

const words = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

type Own = { did: string; about?: string | undefined; quote?: string | undefined };

/** What belongs to no objective, so that no objective's history tells it. */
const others: Partial<Record<EventKind, (body: Record<string, unknown>) => Own>> = {
  'cut-line.drawn': () => ({ did: 'drew the line of a team anew' }),
  'outcome.created': ({ title }) => ({ did: 'wrote an outcome', about: words(title) }),
  'outcome.closed': () => ({ did: 'closed an outcome' }),
  'outcome.stop-turned': ({ turn, stop, why }) => ({
    did: turn === 'lifted' ? 'lifted from the stop list' : 'kept on the stop list',
    about: words(stop),
    quote: words(why),
  }),
};
