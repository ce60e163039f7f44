// The frame of the field: ways to decide on top, the words, who does it by when, and the button at the foot.
import { type ReactNode, type RefObject, useId, useRef } from 'react';
import { useShortcuts } from '../../../../keyboard/use-shortcuts.ts';
import { usePeople } from '../../../../okr/use-people.ts';
import { Button } from '../../../../parts/button.tsx';
import { ComboBox } from '../../../../parts/combo-box.tsx';
import { DateField } from '../../../../parts/date-field.tsx';
import css from './deciding.module.css';

export type Words = { choice: string; ownerId: string | null; dueOn: string; revisitOn: string };
type Way<K extends string> = { id: K; label: string };

type Props<K extends string> = {
  ways?: { label: string; options: readonly Way<K>[]; value: K; onChange: (id: K) => void };
  placeholder: string;
  words: Words;
  onWords: (words: Words) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  /** Stands between the words and who does it. */
  children?: ReactNode;
  /** Which of who, by when and look again are asked. */
  asks?: readonly ('owner' | 'due' | 'again')[];
  /** At the foot: what is still missing, or what it gives up. */
  say?: ReactNode;
  verb: string;
  canRecord: boolean;
  isBusy: boolean;
  onRecord: () => void;
  onPark: () => void;
};

const everything = ['owner', 'due', 'again'] as const;

export function Frame<K extends string>(props: Props<K>) {
  const { ways, words, onWords, field, children, asks = everything, say, isBusy, onRecord, onPark } = props;
  const people = usePeople();
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const record = () => {
    if (props.canRecord && !isBusy) onRecord();
    else field.current?.focus();
  };
  useShortcuts([
    { keys: 'mod+enter', label: 'Record the decision', group: 'This meeting', run: record, onlyKey: true },
  ]);
  return (
    <div className={css.frame} ref={box}>
      {ways && (
        <div className={css.ways} role="radiogroup" aria-label={ways.label}>
          {ways.options.map((way) => (
            <label key={way.id} data-on={way.id === ways.value || undefined}>
              <input
                type="radio"
                name={id}
                checked={way.id === ways.value}
                onChange={() => ways.onChange(way.id)}
              />
              {way.label}
            </label>
          ))}
        </div>
      )}
      <textarea
        ref={field}
        className={css.text}
        aria-label="What is decided"
        rows={2}
        maxLength={300}
        value={words.choice}
        placeholder={props.placeholder}
        onChange={({ target }) => onWords({ ...words, choice: target.value })}
      />
      {children}
      {asks.length > 0 && (
        <div className={css.who}>
          {asks.includes('owner') && (
            <ComboBox
              label="Who does it"
              options={people.options}
              value={words.ownerId}
              onChange={(ownerId) => onWords({ ...words, ownerId })}
            />
          )}
          {asks.includes('due') && (
            <DateField label="By" value={words.dueOn} onChange={(dueOn) => onWords({ ...words, dueOn })} />
          )}
          {asks.includes('again') && (
            <DateField
              label="Look again"
              value={words.revisitOn}
              onChange={(revisitOn) => onWords({ ...words, revisitOn })}
            />
          )}
        </div>
      )}
      <div className={css.go}>
        <span className={css.say}>{say}</span>
        <Button kind="quiet" onPress={onPark}>
          Park it
        </Button>
        <Button kind="main" keys="mod+enter" isBusy={isBusy} isDisabled={!props.canRecord} onPress={onRecord}>
          {props.verb}
        </Button>
      </div>
    </div>
  );
}
