// One step: the form at the left, where the number has been at the right, the keys at the foot.
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import {
  beforeCorrection,
  type CheckInDraft,
  type DraftErrors,
  draftOf,
  missingIn,
  reckon,
} from '../../okr/check-in-form/draft.ts';
import { saves } from '../../okr/check-in-form/enter.ts';
import { CheckInForm } from '../../okr/check-in-form/index.tsx';
import { keepDraft, keptDraft, useKeptDraft } from '../../okr/check-in-form/kept-drafts.ts';
import { choices, chosen } from '../../okr/check-in-form/status-question.tsx';
import { KeyResultFacts } from '../../okr/key-result-facts.tsx';
import { lookOf } from '../../okr/status-word.tsx';
import { announce } from '../../parts/announce.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import css from './check-in.module.css';
import { Foot } from './foot.tsx';
import type { Outcome } from './outcomes.ts';
import { LastSaid, StepAside } from './step-aside.tsx';
import type { Step } from './steps.ts';

type Props = {
  step: Step;
  today: string;
  zone: string;
  outcome: Outcome | undefined;
  isLast: boolean;
  onBack?: () => void;
  onNext: () => void;
  onSave: (step: Step, draftId: string, draft: CheckInDraft, correctsId?: string) => void;
};

export function StepForm({ step, today, zone, outcome, isLast, onBack, onNext, onSave }: Props) {
  const { cycle, objectiveTitle } = step;
  const keyResult = beforeCorrection(step.keyResult, step.corrects);
  const corrects = outcome?.state === 'saved' ? outcome.checkIn : step.corrects;
  const { draftId, draft, change } = useStepDraft(keyResult.id, corrects);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [asksSure, setAsksSure] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const field = first.current ?? form.current?.querySelector('input');
    field?.focus({ preventScroll: true });
    first.current?.select();
  }, []);

  const save = (said: CheckInDraft = draft) => {
    const missing = missingIn(said, cycle, today);
    setErrors(missing);
    const wrong = Object.keys(missing)[0];
    if (wrong) return form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
    if (said.confidence === null && !asksSure) {
      setAsksSure(true);
      form.current?.querySelector<HTMLElement>('input[type=range]')?.focus();
      return announce('How sure are you? Press Enter again to leave it unsaid.');
    }
    const unchanged = corrects && JSON.stringify(said) === JSON.stringify(draftOf(corrects));
    if (!unchanged && outcome?.state !== 'saving') onSave(step, draftId, said, corrects?.id);
    onNext();
  };
  const saveUnmeasured = () => {
    change({ isUnmeasured: true });
    save({ ...draft, isUnmeasured: true });
  };
  const choose = (index: number) => {
    const status = choices[index];
    if (!status) return;
    change(chosen(status, reckon(keyResult, draft, cycle, today)));
    announce(lookOf(status, keyResult.role === 'guard').word);
  };
  useShortcuts(
    choices.map((status, index) => ({
      keys: `alt+${index + 1}`,
      label: lookOf(status, keyResult.role === 'guard').word,
      group: 'This page',
      run: () => choose(index),
      onlyKey: true as const,
    })),
  );
  const pressed = (event: KeyboardEvent) => {
    if (!saves(event)) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
  return (
    <>
      <main id="main" className={css.body}>
        <div className={css.columns}>
          <div ref={form} onKeyDownCapture={pressed} className={css.left}>
            <small className={css.from}>
              From{' '}
              <Link to="/objectives/$id" params={{ id: keyResult.objectiveId }} className="w">
                {objectiveTitle}
              </Link>
            </small>
            <h1 className={css.title}>{keyResult.title}</h1>
            <KeyResultFacts keyResult={keyResult} />
            <LastSaid keyResult={keyResult} today={today} />
            {corrects && (
              <p className={css.notice}>
                {outcome?.state === 'saved' ? 'Saved. ' : ''}Saving again corrects it: the earlier one stays
                in view and counts no more.
              </p>
            )}
            <div className={css.fields}>
              <CheckInForm
                keyResult={keyResult}
                cycle={cycle}
                today={today}
                zone={zone}
                isCorrection={corrects !== undefined}
                draft={draft}
                onChange={change}
                errors={errors}
                inputRef={first}
              />
            </div>
            {asksSure && draft.confidence === null && (
              <p className={css.hint}>
                You have not said how sure you are. Slide it, or press Enter again to leave it unsaid.
              </p>
            )}
            {outcome?.state === 'failed' && (
              <ErrorState error={outcome.error} safe="It is not recorded." small />
            )}
          </div>
          <StepAside step={step} draft={draft} corrects={corrects} today={today} />
        </div>
      </main>
      <Foot
        isLast={isLast}
        isCorrection={corrects !== undefined}
        onBack={onBack}
        onUnmeasured={draft.isUnmeasured ? undefined : saveUnmeasured}
        onSave={() => save()}
      />
    </>
  );
}

function useStepDraft(keyResultId: string, corrects: Step['corrects']) {
  const draftId = corrects?.id ?? keyResultId;
  const [filled, setFilled] = useState<string | null>(null);
  if (corrects && filled !== corrects.id) {
    // While drawing, so that the fields are never seen empty first.
    if (keptDraft(corrects.id).value === '' && !keptDraft(corrects.id).isUnmeasured)
      keepDraft(corrects.id, draftOf(corrects));
    setFilled(corrects.id);
  }
  const [draft, change] = useKeptDraft(draftId);
  return { draftId, draft, change };
}
