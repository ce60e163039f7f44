// What became of each step while one walks on: saved in the background, failed and kept, or left for later.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CheckIn } from '../../../actions/check-ins.ts';
import { ask } from '../../app/client.ts';
import { type CheckInDraft, emptyDraft, inputOf } from '../../okr/check-in-form/draft.ts';
import { keepDraft } from '../../okr/check-in-form/kept-drafts.ts';
import { askForHelp } from '../../okr/escalation/ask-for-help.ts';
import { announce } from '../../parts/announce.tsx';
import { type Problem, problemOf } from '../../parts/problem.ts';
import type { Step } from './steps.ts';

export type Outcome =
  | { state: 'saving' }
  | { state: 'saved'; checkIn: CheckIn }
  | { state: 'failed'; problem: Problem; error: unknown }
  | { state: 'skipped' };

export type Outcomes = Record<string, Outcome | undefined>;

/** Outcomes by key result, and how to add to them. A check-in made twice in one walk corrects the first. */
export function useOutcomes() {
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const record = useMutation(ask.checkIns.record.mutationOptions());
  const set = (id: string, outcome: Outcome) => setOutcomes((now) => ({ ...now, [id]: outcome }));

  const save = (step: Step, draftId: string, draft: CheckInDraft, correctsId?: string) => {
    const { id, title } = step.keyResult;
    set(id, { state: 'saving' });
    record.mutateAsync(inputOf(id, draft, correctsId)).then(
      (checkIn) => {
        keepDraft(draftId, emptyDraft);
        set(id, { state: 'saved', checkIn });
        if (draft.asks && checkIn.needs)
          void askForHelp({ keyResultId: id, checkInId: checkIn.id, need: checkIn.needs });
      },
      (error) => {
        const problem = problemOf(error);
        set(id, { state: 'failed', problem, error });
        announce(`“${title}” was not saved. ${problem.sentence}`);
      },
    );
  };
  const skip = (id: string) => setOutcomes((now) => (now[id] ? now : { ...now, [id]: { state: 'skipped' } }));
  return { outcomes, save, skip };
}
