// The key results of a draft, and the empty row at their end where the next one is typed or pasted.
import { type ClipboardEvent, useRef, useState } from 'react';
import { useMe } from '../../app/me.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { counted } from '../../parts/numbers.ts';
import { useEditor } from './context.ts';
import css from './key-result-row.module.css';
import { fieldId, KeyResultRow } from './key-result-row.tsx';
import { MarkedText } from './marked-text.tsx';
import { fieldsOf, linesOf } from './pasted.ts';
import { newRow } from './row.ts';

export const nextId = 'next-key-result';
export const titleId = 'objective-title';

export function KeyResults() {
  const { store, draft, mayEdit } = useEditor();
  const rows = draft.keyResults.filter(({ removed }) => !removed);
  const removed = draft.keyResults.filter((row) => row.removed);
  const goTo = (index: number) => {
    const row = rows[index];
    document.getElementById(index < 0 ? titleId : row ? fieldId(row.key) : nextId)?.focus();
  };
  return (
    <>
      <ol className={css.list} aria-label="Key results">
        {rows.map((row, index) => (
          <KeyResultRow key={row.key} row={row} number={index + 1} goTo={(step) => goTo(index + step)} />
        ))}
        {mayEdit && <NextRow number={rows.length + 1} goBack={() => goTo(rows.length - 1)} />}
      </ol>
      {mayEdit && removed.length > 0 && (
        <details className={css.row}>
          <summary>{counted(removed.length, 'key result')} removed</summary>
          {removed.map(({ key, fields }) => (
            <p key={key}>
              <span className="w">{fields.title}</span>{' '}
              <Button kind="quiet" size="small" onPress={() => store.setRemoved('keyResults', key, false)}>
                Put back
              </Button>
            </p>
          ))}
        </details>
      )}
    </>
  );
}

function NextRow({ number, goBack }: { number: number; goBack: () => void }) {
  const { store, draft, people } = useEditor();
  const me = useMe();
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const add = (lines: string[]) => {
    const around = {
      people: people.present,
      me: me?.personId ?? null,
      ownerId: draft.objective[0]?.fields.ownerId ?? null,
    };
    const made = lines.map((line) => newRow(fieldsOf(line, around)));
    for (const row of made) store.add('keyResults', row);
    setText('');
    const last = made.at(-1)?.fields;
    const owner = last && people.nameOf(last.ownerId);
    if (made.length > 1) announce(`${made.length} key results added`);
    else if (last) announce(`Key result ${number} added${owner ? `, owner ${owner}` : ', without an owner'}`);
  };
  const pasted = (event: ClipboardEvent) => {
    const lines = linesOf(event.clipboardData.getData('text/plain'));
    if (text !== '' || lines.length === 0) return;
    event.preventDefault();
    add(lines);
  };
  return (
    <li className={css.row}>
      <span className={css.number} aria-hidden="true">
        {number}
      </span>
      <MarkedText
        ref={box}
        id={nextId}
        label={`Key result ${number}, new`}
        look="key result"
        placeholder="Write a key result, or paste a line such as “NPS 32 → 45, owner Ana”"
        value={text}
        onChange={setText}
        onPaste={pasted}
        onBlur={() => text.trim() !== '' && add([text])}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            // With Ctrl it goes on to propose: what is typed here belongs to it.
            if (!event.ctrlKey && !event.metaKey) event.preventDefault();
            if (text.trim() !== '') add([text]);
          } else if (event.key === 'ArrowUp' && event.currentTarget.selectionStart === 0) goBack();
        }}
      />
      <span />
    </li>
  );
}
