// What is being written, and its way to the server: saved at each pause, kept here while nobody answers, and never over what another window saved.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { emptyDraft, type StudioDraft } from '../../../academy/studio/draft.ts';
import type { shelf as Shelf } from '../../app/client.ts';
import { ask, shelf } from '../../app/client.ts';
import { type Problem, problemOf } from '../../parts/problem.ts';

export type PieceData = Awaited<ReturnType<typeof Shelf.pieces.show>>;
type Levels = Record<string, number>;
type Saved = { id: string; version: number; savedAt: string | null; number: number };

const pauseMs = 1200;
const againMs = 5000;

export function usePiece({ piece, drafts, brief }: PieceData, enrolmentId: string) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<StudioDraft>(drafts[0]?.words ?? emptyDraft);
  const [levels, setLevels] = useState<Levels>(piece?.ownLevels ?? {});
  const [saved, setSaved] = useState<Saved | null>(
    piece && { id: piece.id, version: piece.version, savedAt: piece.savedAt, number: drafts[0]?.number ?? 0 },
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isDirty, setDirty] = useState(false);
  const now = useRef({ draft, levels, saved, isDirty, isBusy: false });
  Object.assign(now.current, { draft, levels, saved, isDirty });

  // The list of drafts beside the sheet grows as one writes, without asking for all of them again.
  const keep = useCallback(
    ({
      number,
      findings,
      savedAt,
      words,
    }: {
      number: number;
      findings: number;
      savedAt: string | null;
      words: StudioDraft;
    }) => {
      const key = ask.pieces.show.queryKey({ input: { enrolmentId, brief: brief.id } });
      client.setQueryData(key, (old) => {
        if (!old) return old;
        const made = { number, findings, words, savedAt: savedAt ?? new Date().toISOString() };
        return { ...old, drafts: [made, ...old.drafts.filter((each) => each.number !== number)] };
      });
    },
    [client, enrolmentId, brief.id],
  );
  const save = useCallback(async (): Promise<Saved | null> => {
    const state = now.current;
    if (state.isBusy) return null;
    if (!state.isDirty && state.saved) return state.saved;
    state.isBusy = true;
    const sent = { words: state.draft, ownLevels: state.levels };
    try {
      const begun = state.saved ?? (await shelf.pieces.create({ enrolmentId, brief: brief.id }));
      const answer = await shelf.pieces.save({
        id: begun.id,
        version: begun.version,
        ...sent,
      });
      const { id, version, savedAt, number } = answer;
      const next = { id, version, savedAt, number };
      keep({ ...answer, words: sent.words });
      Object.assign(state, { saved: next });
      setSaved(next);
      setProblem(null);
      if (now.current.draft === sent.words && now.current.levels === sent.ownLevels) setDirty(false);
      return next;
    } catch (thrown) {
      setProblem(problemOf(thrown));
      return null;
    } finally {
      state.isBusy = false;
    }
  }, [enrolmentId, brief.id, keep]);

  const isStale = problem?.code === 'stale-version';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the words begins a new pause
  useEffect(() => {
    if (!isDirty || isStale) return;
    const timer = setTimeout(() => void save(), problem ? againMs : pauseMs);
    return () => clearTimeout(timer);
  }, [draft, levels, isDirty, isStale, problem, saved, save]);
  useEffect(() => {
    const again = () => void (now.current.isDirty && save());
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      if (now.current.isDirty)
        void save().then(() => client.invalidateQueries({ queryKey: ask.pieces.key() }));
    };
  }, [save, client]);

  return {
    draft,
    levels,
    saved,
    problem,
    isDirty,
    save,
    write: (next: StudioDraft) => {
      setDraft(next);
      setDirty(true);
    },
    put: (next: Levels) => {
      setLevels(next);
      setDirty(true);
    },
    /** Saves what is written here over what another window saved. */
    keepMine: (version: number) => {
      const base = now.current.saved;
      if (base) {
        const next = { ...base, version };
        Object.assign(now.current, { saved: next });
        setSaved(next);
      }
      setProblem(null);
      void save();
    },
    takeTheirs: (words: StudioDraft | null, version: number) => {
      if (words) setDraft(words);
      if (now.current.saved) setSaved({ ...now.current.saved, version });
      setDirty(false);
      setProblem(null);
    },
  };
}
