// The check-in in one line: now, how sure, a note. It shares its draft with the full screen, which has the rest.
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Cycle } from '../../../actions/cycles.ts';
import {
  type CheckInDraft,
  isSaid,
  missingIn,
  type Reckoned,
  reckon,
} from '../../okr/check-in-form/draft.ts';
import { saves } from '../../okr/check-in-form/enter.ts';
import { useKeptDraft } from '../../okr/check-in-form/kept-drafts.ts';
import { choices, chosen } from '../../okr/check-in-form/status-question.tsx';
import { reasonWords } from '../../okr/check-in-form/words.ts';
import { lookOf, StatusWord } from '../../okr/status-word.tsx';
import { isYesOrNo } from '../../okr/value-words.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { Shape } from '../../parts/shape.tsx';
import { TextButton } from '../../parts/text-button.tsx';
import css from './home.module.css';
import type { OwedRow } from './home.ts';
import { SureField } from './sure-field.tsx';

type Props = {
  row: OwedRow;
  cycle: Cycle;
  today: string;
  takesFocus: boolean;
  onSave: (draft: CheckInDraft) => void;
};

export function CheckInStrip({ row, cycle, today, takesFocus, onSave }: Props) {
  const [draft, change] = useKeptDraft(row.id);
  const [problem, setProblem] = useState<string | null>(null);
  const [asksSure, setAsksSure] = useState(false);
  const now = useId();
  const strip = useRef<HTMLDivElement>(null);
  const reckoned = reckon(row, draft, cycle, today);
  const focus = (name: string) => strip.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    if (takesFocus) focus('value');
  }, []);

  const save = () => {
    const missing = missingIn(draft, cycle, today);
    setProblem(missing.value ?? missing.effectiveOn ?? null);
    if (Object.keys(missing).length > 0) return focus('value');
    if (draft.confidence === null && !asksSure) {
      setAsksSure(true);
      announce('How sure are you? Press Enter again to leave it unsaid.');
      return focus('sure');
    }
    onSave(draft);
  };
  const pressed = (event: KeyboardEvent) => {
    if (!saves(event) && !(event.key === 'Enter' && event.target instanceof HTMLSelectElement)) return;
    event.preventDefault();
    save();
  };
  return (
    <div className={css.inPlace} ref={strip} onKeyDownCapture={pressed}>
      <div className={css.strip} data-wrong={problem !== null || undefined}>
        <label htmlFor={now}>
          <span>Now</span>
          {isYesOrNo(row) ? (
            <select
              id={now}
              name="value"
              value={draft.value}
              onChange={(event) => change({ value: event.target.value, isUnmeasured: false })}
            >
              <option value="">–</option>
              <option value="0">Not yet</option>
              <option value="1">Reached</option>
            </select>
          ) : (
            <input
              id={now}
              name="value"
              inputMode="decimal"
              autoComplete="off"
              size={4}
              aria-label={row.unit ? `Now, ${row.unit}` : 'Now'}
              placeholder="–"
              value={draft.value}
              onChange={(event) => change({ value: event.target.value, isUnmeasured: false })}
            />
          )}
        </label>
        <SureField
          value={draft.confidence}
          previous={row.confidence}
          onChange={(confidence) => change({ confidence })}
        />
        <input
          name="moved"
          className={css.note}
          aria-label="What moved"
          placeholder="What moved"
          autoComplete="off"
          value={draft.moved}
          onChange={(event) => change({ moved: event.target.value })}
        />
        <Button kind="main" keys="enter" onPress={save}>
          Check in
        </Button>
      </div>
      {problem ? (
        <p className={css.wrong} role="alert">
          {problem}. <FullScreen id={row.id} />
        </p>
      ) : (
        <Suggested row={row} draft={draft} reckoned={reckoned} asksSure={asksSure} onChange={change} />
      )}
    </div>
  );
}

function FullScreen({ id }: { id: string }) {
  return (
    <Link to="/check-in" search={{ only: id }}>
      More: blocks, needs, another day
    </Link>
  );
}

type SuggestedProps = {
  row: OwedRow;
  draft: CheckInDraft;
  reckoned: Reckoned;
  asksSure: boolean;
  onChange: (change: Partial<CheckInDraft>) => void;
};

function Suggested({ row, draft, reckoned, asksSure, onChange }: SuggestedProps) {
  const [isChoosing, setChoosing] = useState(false);
  const isGuard = row.role === 'guard';
  const { status: suggested } = reckoned.suggestion;
  const status = draft.status ?? suggested;
  const reason = reasonWords(reckoned.suggestion, row, draft.confidence);
  if (asksSure && draft.confidence === null)
    return (
      <p className={css.hint}>You have not said how sure you are. Press Enter again to leave it unsaid.</p>
    );
  if ((suggested === 'not started' || !isSaid(draft)) && draft.status === null)
    return (
      <p className={css.hint}>
        A status is suggested as you type. <FullScreen id={row.id} />
      </p>
    );
  return (
    <div className={css.hint}>
      {isChoosing ? (
        <RadioSegments
          label="Status"
          hideLabel
          segments={choices.map((each) => {
            const { word, shape, tone } = lookOf(each, isGuard);
            return {
              id: each,
              label: word,
              mark: <Shape name={shape} size={9} />,
              tone: tone === 'none' ? undefined : tone,
            };
          })}
          value={status === 'not started' ? null : status}
          onChange={(each) => onChange(chosen(each, reckoned))}
        />
      ) : (
        <StatusWord status={status} isGuard={isGuard} />
      )}
      <span aria-live="polite">
        {draft.status === null
          ? `suggested${reason ? `: ${reason}` : ''}`
          : `your choice; ${lookOf(suggested, isGuard).word.toLowerCase()} is suggested${reason ? `: ${reason}` : ''}`}
      </span>
      {!isChoosing && <TextButton onPress={() => setChoosing(true)}>Choose another</TextButton>}
      <FullScreen id={row.id} />
    </div>
  );
}
