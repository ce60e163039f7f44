// The four questions of a check-in. It holds nothing: whoever shows it keeps the draft, saves it and says what went wrong.
import type { Ref } from 'react';
import type { KeyResult } from '../../../actions/objectives/shapes.ts';
import { ConfidenceSlider } from '../confidence-slider.tsx';
import css from './check-in-form.module.css';
import { type CheckInCycle, type CheckInDraft, type DraftErrors, reckon } from './draft.ts';
import { NoteQuestion } from './note-question.tsx';
import { StatusQuestion } from './status-question.tsx';
import { ValueQuestion } from './value-question.tsx';
import { stakeWords } from './words.ts';

type Props = {
  keyResult: KeyResult;
  cycle: CheckInCycle;
  today: string;
  /** The workspace's: deadlines are told in it. */
  zone: string;
  /** It was late or not when it was first made. */
  isCorrection?: boolean;
  draft: CheckInDraft;
  onChange: (change: Partial<CheckInDraft>) => void;
  errors: DraftErrors;
  /** The field that takes the focus first. */
  inputRef?: Ref<HTMLInputElement>;
};

export function CheckInForm({ keyResult, cycle, today, draft, onChange, ...rest }: Props) {
  const reckoned = reckon(keyResult, draft, cycle, today);
  return (
    <div className={css.form}>
      <ValueQuestion {...{ keyResult, cycle, today, draft, reckoned, onChange, ...rest }} />
      <div className={css.question}>
        <div className={css.name} aria-hidden="true">
          Confidence
        </div>
        <ConfidenceSlider
          hideLabel
          value={draft.confidence}
          onChange={(confidence) => onChange({ confidence })}
          previous={keyResult.confidence}
          more={stakeWords(keyResult, cycle)}
        />
      </div>
      <StatusQuestion {...{ keyResult, draft, reckoned, onChange }} />
      <NoteQuestion
        keyResult={keyResult}
        isCorrection={rest.isCorrection}
        draft={draft}
        onChange={onChange}
      />
    </div>
  );
}
