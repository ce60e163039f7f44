// Giving scores: the suggested one is given at once, another waits for its reason, and after each the next unscored key result opens.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyResult } from '../../../../actions/objectives/shapes.ts';
import { type Perfect, suggestScore } from '../../../../core/score.ts';
import { ask } from '../../../app/client.ts';
import { queryClient } from '../../../app/query-client.ts';
import type { Whole } from '../../../okr/draft-editor/wires.ts';
import { perfectWords } from '../../../okr/perfect-words.ts';
import { announce } from '../../../parts/announce.tsx';
import { type Problem, problemOf } from '../../../parts/problem.ts';
import { scoreWords } from '../standing.ts';
import type { KeptReview } from './kept.ts';

export type Scoring = {
  /** Chooses a score; gives it when it needs no reason. */
  choose: (row: KeyResult, score: number) => void;
  write: (row: KeyResult, reason: string) => void;
  give: (row: KeyResult, version?: number) => Promise<boolean>;
  /** Says of a perfect score what it was; the score and its reason stay. */
  answer: (row: KeyResult, perfectWas: Perfect) => void;
  /** Forgets what was chosen: the saved score stands. */
  drop: (row: KeyResult) => void;
  busyId: string | null;
  problems: ReadonlyMap<string, Problem>;
};

type Given = { score: number; reason: string; perfectWas?: Perfect };

/** The score and reason as they would be given now. */
export function chosenOf(row: KeyResult, { kept }: KeptReview) {
  const pick = kept.picks[row.id];
  const { score: suggested, because } = suggestScore(row, row.value, row.guidance);
  const score = pick?.score ?? row.score;
  const reason = pick?.reason ?? row.scoreReason;
  const differs = suggested !== null && score !== null && score !== suggested;
  const isGiven = pick === undefined || (pick.score === row.score && pick.reason.trim() === row.scoreReason);
  return { score, reason, suggested, because, differs, isGiven, isReady: !differs || reason.trim() !== '' };
}

export function useScoring(objective: Whole, review: KeptReview, onGiven: (row: KeyResult) => void): Scoring {
  const score = useMutation(ask.keyResults.score.mutationOptions());
  const [busyId, setBusy] = useState<string | null>(null);
  const [problems, setProblems] = useState<ReadonlyMap<string, Problem>>(new Map());
  const tell = (id: string, problem: Problem | null) =>
    setProblems((now) => {
      const next = new Map(now);
      if (problem) next.set(id, problem);
      else next.delete(id);
      return next;
    });

  const send = async (row: KeyResult, { perfectWas, ...given }: Given, version = row.version) => {
    setBusy(row.id);
    tell(row.id, null);
    try {
      const reason = given.reason.trim();
      const saved = await score.mutateAsync({
        ...{ id: row.id, version, score: given.score, reason },
        ...(perfectWas ? { perfectWas } : {}),
      });
      const { queryKey } = ask.objectives.get.queryOptions({ input: { id: objective.id } });
      queryClient.setQueryData(
        queryKey,
        (now) =>
          now && {
            ...now,
            keyResults: now.keyResults.map((each) => (each.id === saved.id ? { ...each, ...saved } : each)),
          },
      );
      review.pick(row.id, null);
      announce(perfectWas ? `It was ${perfectWords(perfectWas)}` : `${scoreWords(given.score)} given`);
      if (row.score === null) onGiven(row);
      return true;
    } catch (error) {
      review.pick(row.id, given);
      tell(row.id, withReason(problemOf(error)));
      return false;
    } finally {
      setBusy(null);
    }
  };

  return {
    busyId,
    problems,
    choose: (row, chosen) => {
      const { suggested, reason } = chosenOf(row, review);
      if (suggested === null || suggested === chosen)
        void send(row, { score: chosen, reason: row.score === chosen ? reason : '' });
      else {
        review.pick(row.id, { score: chosen, reason });
        tell(row.id, null);
      }
    },
    write: (row, reason) => {
      const { score: chosen } = chosenOf(row, review);
      if (chosen !== null) review.pick(row.id, { score: chosen, reason });
    },
    give: async (row, version) => {
      const { score: chosen, reason, isReady } = chosenOf(row, review);
      return chosen === null || !isReady ? false : send(row, { score: chosen, reason }, version);
    },
    answer: (row, perfectWas) => {
      const { score: chosen, reason } = chosenOf(row, review);
      if (chosen === 1) void send(row, { score: 1, reason, perfectWas });
    },
    drop: (row) => {
      review.pick(row.id, null);
      tell(row.id, null);
    },
  };
}

// What was sent as `reason` comes back as `scoreReason`; the comparison wants one name for it.
function withReason(problem: Problem): Problem {
  const current = problem.detail.current as KeyResult | undefined;
  if (problem.code !== 'stale-version' || !current) return problem;
  return {
    ...problem,
    detail: { ...problem.detail, current: { ...current, reason: current.scoreReason } },
  };
}
