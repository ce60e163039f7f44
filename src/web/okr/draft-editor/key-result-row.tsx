// One key result being written: its words, the line of what is known about it, and behind that line everything else.
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { type KeyResultFields, missingForCommit } from '../../../core/key-result.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { cx } from '../../parts/class-names.ts';
import { toast } from '../../parts/toast.tsx';
import { kindWords } from '../field-words.ts';
import { measureWords } from '../measure-words.ts';
import { useEditor } from './context.ts';
import { KeyResultDetails } from './key-result-details.tsx';
import css from './key-result-row.module.css';
import { MarkedText } from './marked-text.tsx';
import type { Row } from './row.ts';
import { useMarks } from './use-marks.ts';

type Props = { row: Row<KeyResultFields>; number: number; goTo: (step: 1 | -1) => void };

export function KeyResultRow({ row, number, goTo }: Props) {
  const { store, people, mayEdit, saysMissing } = useEditor();
  const [isOpen, setOpen] = useState(false);
  const { key, fields } = row;
  const marks = useMarks(key);
  const missing = saysMissing ? missingForCommit(fields) : [];
  const errors = { ...Object.fromEntries(missing.map(({ field, say }) => [field, say])), ...row.errors };
  const wrong = Object.keys(errors).length > 0;
  useEffect(() => {
    if (wrong) setOpen(true);
  }, [wrong]);
  const owner = people.nameOf(fields.ownerId);
  const move = (step: 1 | -1) => {
    if (store.move(key, step)) requestAnimationFrame(() => document.getElementById(fieldId(key))?.focus());
  };
  const remove = () => {
    store.setRemoved('keyResults', key, true);
    toast(`Key result ${number} removed`, () => store.setRemoved('keyResults', key, false));
    goTo(1);
  };
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const arrow = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    const { selectionStart, value } = event.currentTarget;
    if (arrow !== null && event.altKey && mayEdit) {
      event.preventDefault();
      move(arrow);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      goTo(1);
    } else if (arrow === -1 && selectionStart === 0) goTo(-1);
    else if (arrow === 1 && selectionStart === value.length) goTo(1);
    else if (event.key === 'Backspace' && value === '' && mayEdit) {
      event.preventDefault();
      remove();
    }
  };
  return (
    <li className={css.row}>
      <span className={css.number} aria-hidden="true">
        {number}
      </span>
      <div id={row.id ?? undefined} className={css.words}>
        <MarkedText
          {...marks}
          id={fieldId(key)}
          label={`Key result ${number}`}
          look="key result"
          value={fields.title}
          onChange={(title) => store.edit('keyResults', key, { title })}
          onKeyDown={pressed}
          error={row.errors.title}
          isReadOnly={!mayEdit}
          placeholder="Words, or Backspace to remove it"
        />
      </div>
      <span className={css.owner}>{owner ? <Avatar name={owner} /> : <small>no owner</small>}</span>
      <AriaButton className={css.line} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <IconChevronRight className={cx(css.chevron, isOpen && css.turned)} aria-hidden="true" />
        <span className="visually-hidden">Details of key result {number}: </span>
        <Known fields={fields} />
      </AriaButton>
      {isOpen && (
        <div className={css.opened}>
          <KeyResultDetails {...{ row, number, errors }} onMove={move} onRemove={remove} />
        </div>
      )}
    </li>
  );
}

/** The id of the field a key result is written in. */
export function fieldId(key: string): string {
  return `key-result ${key}`;
}

function Known({ fields }: { fields: KeyResultFields }) {
  const { kind, role, baseline, source, guidance } = fields;
  const numbers = measureWords(fields);
  const best = guidance.find(({ at, words }) => at === 1 && words !== '');
  const needsBaseline = kind !== 'band' && kind !== 'milestone' && role === 'result';
  return (
    <>
      <span>
        {role === 'guard' ? 'Guard' : kindWords[kind]} {numbers && <b className="n">{numbers}</b>}
      </span>
      {needsBaseline && !numbers && <span>no numbers yet</span>}
      {role === 'guard' && kind !== 'band' && baseline !== null && (
        <span>
          now <b className="n">{baseline}</b>
        </span>
      )}
      {source && <span>{source}</span>}
      {best && (
        <span>
          1.0 looks like: <i className="w">{best.words}</i>
        </span>
      )}
    </>
  );
}
