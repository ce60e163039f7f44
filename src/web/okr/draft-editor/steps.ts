// Propose, send back, commit: each saves what is written first, so that the version it speaks of is the one on the page.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Finding } from '../../../challenge/finding.ts';
import type { TradeOff } from '../../../core/trade-off.ts';
import { ask, shelf } from '../../app/client.ts';
import { announce } from '../../parts/announce.tsx';
import { type Problem, problemOf } from '../../parts/problem.ts';
import { toast } from '../../parts/toast.tsx';
import { findingId, hereOf, useEditor } from './context.ts';

type Missing = { keyResultId?: string; field?: string; say: string };
type OverLimit = { limit: number; count: number; of: string };
/** The price is asked for; what was said before stays said. */
type Pricing = { overLimitReason: string | null; problem: Problem | null };

/** @param onSayMissing asks the fields to say what they lack */
export function useSteps({ onSayMissing }: { onSayMissing: () => void }) {
  const { objective, store, findings, open } = useEditor();
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [overLimit, setOverLimit] = useState<OverLimit | null>(null);

  // What was said about the limit is not asked for again because something else stood in the way.
  const [saidOverLimit, keepOverLimit] = useState<string | null>(null);
  const [pricing, setPricing] = useState<Pricing | null>(null);

  const take = async (
    step: (id: string, version: number) => Promise<unknown>,
    done: string,
    overLimitReason: string | null = null,
  ) => {
    setBusy(true);
    setProblem(null);
    try {
      if (!(await store.flush())) return announce('Not everything is saved yet');
      const row = store.get().objective[0];
      await step(objective.id, row?.version ?? objective.version);
      setOverLimit(null);
      setPricing(null);
      await client.invalidateQueries();
      toast(done);
    } catch (error) {
      refused(problemOf(error), overLimitReason);
    } finally {
      setBusy(false);
    }
  };
  const refused = (told: Problem, overLimitReason: string | null) => {
    // Asked for last, when nothing else stands in the way. What it says of itself is about a price that was sent.
    if (told.code === 'trade-off-needed') {
      setOverLimit(null);
      return setPricing({ overLimitReason, problem: told.detail.say ? told : null });
    }
    setPricing(null);
    if (told.code === 'limit-reached') {
      const { limit, count, of = 'objectives of the team' } = told.detail as OverLimit;
      return setOverLimit({ limit, count, of });
    }
    setOverLimit(null);
    setProblem(told);
    if (told.code === 'incomplete') {
      onSayMissing();
      setTimeout(() => document.querySelector<HTMLElement>('#main [aria-invalid=true]')?.focus(), 200);
    }
    if (told.code === 'findings-open') {
      keepOverLimit(overLimitReason);
      const named = (told.detail.findings as Finding[] | undefined)?.[0];
      const id = named && findingId({ ...named, at: hereOf(named.at, store.get()) });
      open(findings?.find((each) => findingId(each) === id) ?? null);
    }
    if (told.code === 'stale-version') void client.invalidateQueries({ queryKey: ask.objectives.key() });
  };

  const commit = (overLimitReason: string | null = null, tradeOff: TradeOff | null = null) =>
    take(
      (id, version) => shelf.objectives.commit({ id, version, overLimitReason, tradeOff }),
      'Committed',
      overLimitReason,
    );
  return {
    isBusy,
    problem,
    missing: (problem?.detail.missing ?? []) as Missing[],
    /** What holds the commit up, as the server named it. */
    openErrors: (problem?.detail.findings ?? []) as Finding[],
    overLimit,
    closeOverLimit: () => setOverLimit(null),
    pricing,
    closePricing: () => setPricing(null),
    propose: () => take((id, version) => shelf.objectives.propose({ id, version }), 'Proposed'),
    sendBack: (reason: string) =>
      take((id, version) => shelf.objectives.sendBack({ id, version, reason }), 'Back in drafting'),
    commit,
    /** Once nothing holds it up any more. */
    commitAgain: () => commit(saidOverLimit),
  };
}
