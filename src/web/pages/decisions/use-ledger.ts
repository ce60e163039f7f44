// What the ledger page reads: the additions with their prices, every decision of the cycle, and what still waits for somebody.
import { useQuery } from '@tanstack/react-query';
import { weeksOf } from '../../../core/calendar/weeks.ts';
import { localDay } from '../../../core/calendar/zone.ts';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { useToday } from '../../app/today.ts';
import { useChosenCycle } from '../../okr/use-chosen-cycle.ts';
import { ledgerLead, ledgerTitle } from './finding.ts';
import { pictureOf } from './lanes.ts';
import { rowsOf } from './rows.ts';

export function useLedger() {
  const me = useMe();
  const today = useToday();
  const chosen = useChosenCycle();
  const { cycle } = chosen;
  const cycleId = cycle?.id;
  const enabled = cycleId !== undefined;
  const ledger = useQuery(ask.ledger.get.queryOptions({ input: { cycleId }, enabled }));
  const decisions = useQuery(ask.decisions.list.queryOptions({ input: { cycleId, limit: 500 }, enabled }));
  const waiting = useQuery(ask.escalations.list.queryOptions({ input: { cycleId, open: true }, enabled }));
  const parts = [ledger, decisions, waiting];
  const base = {
    chosen,
    error: chosen.error ?? parts.find(({ error }) => error)?.error ?? null,
    retry: () => {
      chosen.retry();
      for (const part of parts) void part.refetch();
    },
  };
  if (!ledger.data || !decisions.data || !waiting.data || !cycle) return { ...base, data: null };
  const zone = me?.zone ?? 'UTC';
  const dayOf = (instant: string) => localDay(new Date(instant), zone);
  const all = decisions.data.decisions;
  const { additions, past, committed } = ledger.data;
  const asked = all.filter(
    ({ kind, state, signedBy }) => kind === 'exception' && state === 'open' && !signedBy,
  );
  return {
    ...base,
    data: {
      cycle,
      additions,
      decisions: all,
      total: decisions.data.total,
      rows: rowsOf(ledger.data, all, waiting.data.escalations, { today, now: new Date(), dayOf }),
      picture: pictureOf({ additions, past, asked }, { weeks: weeksOf(cycle), today, dayOf }),
      title: ledgerTitle(additions, decisions.data.total),
      lead: ledgerLead(additions, committed),
      isEmpty: additions.length === 0 && decisions.data.total === 0 && waiting.data.escalations.length === 0,
    },
  };
}

export type LedgerData = NonNullable<ReturnType<typeof useLedger>['data']>;
