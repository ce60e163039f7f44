// A text field with a pencil in it: marks lie under the exact words. The words stay in an ordinary textarea; a mirror behind it, set in the same type, carries the lines.
import { type KeyboardEvent, type Ref, useId } from 'react';
import { cx } from '../../parts/class-names.ts';
import css from './marked-text.module.css';
import { markAt, segmentsOf, type TextMark } from './segments.ts';

type Props = {
  /** Read out; the eye has it from where the text stands. */
  label: string;
  value: string;
  onChange: (text: string) => void;
  placeholder?: string;
  look: 'objective' | 'key result' | 'why' | 'line';
  marks?: readonly (TextMark & { say: string })[];
  /** The finding that is open: its mark is drawn stronger. */
  openId?: string | null;
  onOpenMark?: (id: string) => void;
  /** Takes line breaks; without it a text is one line that wraps. */
  multiline?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onPaste?: (event: React.ClipboardEvent<HTMLTextAreaElement>) => void;
  onBlur?: () => void;
  error?: string;
  isReadOnly?: boolean;
  name?: string;
  id?: string;
  ref?: Ref<HTMLTextAreaElement>;
};

const looks = { objective: css.objective, 'key result': css.keyResult, why: css.why, line: css.line };

export function MarkedText({
  label,
  value,
  onChange,
  look,
  marks = [],
  openId = null,
  onOpenMark,
  multiline,
  error,
  isReadOnly,
  ...rest
}: Props) {
  const saidId = useId();
  const said = [...marks.map(({ say }) => say), ...(error ? [error] : [])].join('. ');
  const open = (at: number) => {
    const under = markAt(marks, at);
    if (under) onOpenMark?.(under);
  };
  return (
    <div className={css.field}>
      <div className={cx(css.frame, looks[look])}>
        <div className={css.mirror} aria-hidden="true">
          {segmentsOf(value, marks).map(({ text, from, mark }) =>
            mark ? (
              <mark key={from} className={cx(css[mark.severity], mark.id === openId && css.open)}>
                {text}
              </mark>
            ) : (
              <span key={from}>{text}</span>
            ),
          )}
          {value === '' ? rest.placeholder : ''}
          {'\u200b'}
        </div>
        <textarea
          {...rest}
          className={css.text}
          rows={1}
          value={value}
          readOnly={isReadOnly}
          aria-label={label}
          aria-describedby={said ? saidId : undefined}
          aria-invalid={error ? true : undefined}
          onChange={({ target }) =>
            onChange(multiline ? target.value : target.value.replace(/\s*\n\s*/g, ' '))
          }
          onClick={({ currentTarget }) => open(currentTarget.selectionStart)}
        />
      </div>
      {said && (
        <span id={saidId} className="visually-hidden">
          {said}
        </span>
      )}
      {error && (
        <p className={css.error} aria-hidden="true">
          {error}
        </p>
      )}
    </div>
  );
}
