// What the number is now, how that compares, and the day it is true for.
import { type Ref, useState } from 'react';
import type { KeyResult } from '../../../actions/objectives/shapes.ts';
import { DateField } from '../../parts/date-field.tsx';
import { AbsoluteDate } from '../../parts/date-text.tsx';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { Shape } from '../../parts/shape.tsx';
import { TextButton } from '../../parts/text-button.tsx';
import { isYesOrNo } from '../value-words.ts';
import css from './check-in-form.module.css';
import { type CheckInCycle, type CheckInDraft, type DraftErrors, type Reckoned, usualDay } from './draft.ts';
import { ValueField } from './value-field.tsx';
import { comparison, expectation, lateWords } from './words.ts';

type Props = {
  keyResult: KeyResult;
  cycle: CheckInCycle;
  today: string;
  zone: string;
  isCorrection?: boolean;
  draft: CheckInDraft;
  reckoned: Reckoned;
  errors: DraftErrors;
  onChange: (change: Partial<CheckInDraft>) => void;
  inputRef?: Ref<HTMLInputElement>;
};

export function ValueQuestion({ keyResult, reckoned, draft, errors, onChange, inputRef, ...when }: Props) {
  const compared = reckoned.isLatest ? comparison(keyResult, reckoned.value, when.today) : null;
  const expected = expectation(keyResult, reckoned.expected);
  return (
    <div className={css.question}>
      <div className={css.name} aria-hidden="true">
        Value
      </div>
      <div className={css.valueRow}>
        {draft.isUnmeasured ? (
          <p className={css.unmeasured}>
            Not measured this week.{' '}
            <TextButton onPress={() => onChange({ isUnmeasured: false })}>Give a value</TextButton>
            {errors.value && <span className={css.wrong}> {errors.value}</span>}
          </p>
        ) : isYesOrNo(keyResult) ? (
          <RadioSegments
            label="Is it reached?"
            hideLabel
            name="value"
            segments={[
              { id: '0', label: 'Not yet', mark: <Shape name="ring" /> },
              { id: '1', label: 'Reached', mark: <Shape name="disc" />, tone: 'good' },
            ]}
            value={draft.value === '0' || draft.value === '1' ? draft.value : null}
            onChange={(value) => onChange({ value })}
          />
        ) : (
          <ValueField
            keyResult={keyResult}
            label="Value now"
            value={draft.value}
            onChange={(value) => onChange({ value })}
            error={errors.value}
            inputRef={inputRef}
          />
        )}
        <div className={css.beside}>
          {isYesOrNo(keyResult) && errors.value && !draft.isUnmeasured && (
            <p className={css.wrong}>Choose one, or say it was not measured this week</p>
          )}
          {!draft.isUnmeasured && (compared || expected) && (
            <p>
              {compared?.strong && <b>{compared.strong} </b>}
              {[compared?.rest, expected].filter(Boolean).join(', ')}
            </p>
          )}
          {!reckoned.isLatest && keyResult.effectiveOn && (
            <p>
              The one of <AbsoluteDate day={keyResult.effectiveOn} today={when.today} /> stays the latest.
            </p>
          )}
          <EffectiveDay {...when} day={draft.effectiveOn} error={errors.effectiveOn} onChange={onChange} />
          {!draft.isUnmeasured && (
            <p className={css.onPhone}>
              <TextButton onPress={() => onChange({ isUnmeasured: true })}>Not measured this week</TextButton>
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

function EffectiveDay({
  cycle,
  today,
  zone,
  isCorrection,
  day,
  error,
  onChange,
}: Pick<Props, 'cycle' | 'today' | 'zone' | 'isCorrection' | 'onChange'> & {
  day: string | null;
  error?: string;
}) {
  const [isOpen, setOpen] = useState(false);
  const usual = usualDay(cycle, today);
  const shown = day ?? usual;
  const late = isCorrection ? null : lateWords(shown, cycle, { ...cycle.rhythm, zone }, new Date());
  return (
    <>
      {isOpen || error ? (
        <DateField
          label="The day it is true for"
          hideLabel
          name="effectiveOn"
          value={shown}
          from={cycle.startsOn}
          to={usual}
          error={error}
          onChange={(next) => onChange({ effectiveOn: next && next !== usual ? next : null })}
          className={css.day}
        />
      ) : (
        <p>
          For {shown === today ? 'today, ' : ''}
          <AbsoluteDate day={shown} style="weekday" today={today} />{' '}
          <TextButton onPress={() => setOpen(true)} aria-label="Change the day it is true for">
            change
          </TextButton>
        </p>
      )}
      {late && <p>{late}</p>}
    </>
  );
}
