// A check-in, or the correction of one, over whatever page one is on. The same form as the stepper's, and the same kept draft.
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CheckIn } from '../../actions/check-ins.ts';
import type { KeyResult } from '../../actions/objectives/shapes.ts';
import { ask } from '../app/client.ts';
import { useMe } from '../app/me.ts';
import { Button } from '../parts/button.tsx';
import { dayWords } from '../parts/dates.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { toast } from '../parts/toast.tsx';
import css from './check-in-dialog.module.css';
import {
  beforeCorrection,
  type CheckInCycle,
  type DraftErrors,
  draftOf,
  emptyDraft,
  inputOf,
  isBegun,
  missingIn,
} from './check-in-form/draft.ts';
import { saves } from './check-in-form/enter.ts';
import { CheckInForm } from './check-in-form/index.tsx';
import { keepDraft, keptDraft, useKeptDraft } from './check-in-form/kept-drafts.ts';
import { askForHelp } from './escalation/ask-for-help.ts';

type Props = {
  keyResult: KeyResult;
  /** The current cycle when left out. */
  cycle?: CheckInCycle;
  /** The check-in this one corrects; the fields begin as it left them. */
  corrects?: CheckIn;
  onClose: () => void;
};

/** Stands only while it is open. */
export function CheckInDialog({ keyResult, cycle, corrects, onClose }: Props) {
  const me = useMe();
  const days = cycle ?? me?.cycle;
  const { id, draft, change } = useDraft(keyResult, corrects);
  const [errors, setErrors] = useState<DraftErrors>({});
  const first = useRef<HTMLInputElement>(null);
  const record = useMutation(ask.checkIns.record.mutationOptions());
  useEffect(() => first.current?.focus(), []);
  if (!me || !days) return null;

  const save = async (unmeasured = false) => {
    const said = unmeasured ? { ...draft, isUnmeasured: true } : draft;
    const missing = missingIn(said, days, me.today);
    setErrors(missing);
    if (Object.keys(missing).length > 0 || record.isPending) return first.current?.focus();
    if (unmeasured) change({ isUnmeasured: true });
    try {
      const made = await record.mutateAsync(inputOf(keyResult.id, said, corrects?.id));
      keepDraft(id, emptyDraft);
      toast(corrects ? 'Corrected' : 'Checked in');
      if (said.asks && made.needs)
        void askForHelp({ keyResultId: keyResult.id, checkInId: made.id, need: made.needs });
      onClose();
    } catch {
      // The error stands in the dialog; what was written stays.
    }
  };
  const pressed = (event: KeyboardEvent) => {
    if (!saves(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  };
  return (
    <Dialog
      title={
        corrects ? `Correct the check-in of ${dayWords(corrects.effectiveOn, 'plain', me.today)}` : 'Check in'
      }
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          {!draft.isUnmeasured && (
            <Button kind="quiet" onPress={() => void save(true)}>
              Not measured this week
            </Button>
          )}
          <Button kind="main" keys="enter" isBusy={record.isPending} onPress={() => void save()}>
            {corrects ? 'Save the correction' : 'Check in'}
          </Button>
        </>
      }
    >
      <div onKeyDownCapture={pressed}>
        <p className={css.title}>{keyResult.title}</p>
        {corrects && (
          <p className={css.lead}>
            The one you correct stays in view, marked as corrected; it counts no more.
          </p>
        )}
        <CheckInForm
          keyResult={beforeCorrection(keyResult, corrects)}
          cycle={days}
          today={me.today}
          zone={me.workspace.zone}
          isCorrection={corrects !== undefined}
          draft={draft}
          onChange={change}
          errors={errors}
          inputRef={first}
        />
        {record.error && <ErrorState error={record.error} safe="It is not recorded." small />}
      </div>
    </Dialog>
  );
}

function useDraft(keyResult: KeyResult, corrects: CheckIn | undefined) {
  const id = corrects?.id ?? keyResult.id;
  // Before the first reading, so that the fields are filled from the start.
  useState(() => {
    if (corrects && !isBegun(keptDraft(id))) keepDraft(id, draftOf(corrects));
  });
  const [draft, change] = useKeptDraft(id);
  return { id, draft, change };
}
