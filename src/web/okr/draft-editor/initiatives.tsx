// The work believed to move a key result, or the whole objective, each with its hypothesis. It never counts as progress.
import IconX from '@tabler/icons-react/icons/IconX';
import { useState } from 'react';
import type { Id } from '../../../core/id.ts';
import { useMe } from '../../app/me.ts';
import { Button } from '../../parts/button.tsx';
import { toast } from '../../parts/toast.tsx';
import { useEditor } from './context.ts';
import css from './initiatives.module.css';
import { MarkedText } from './marked-text.tsx';
import { newRow } from './row.ts';

/** @param keyResultId null for the work that serves the objective as a whole */
export function Initiatives({ keyResultId, number }: { keyResultId: Id | null; number?: number }) {
  const { store, draft, mayEdit } = useEditor();
  const me = useMe();
  const [fresh, setFresh] = useState('');
  const rows = draft.initiatives.filter((row) => !row.removed && row.fields.keyResultId === keyResultId);
  const add = () => {
    const title = fresh.trim();
    if (!title) return;
    setFresh('');
    const ownerId = me?.personId ?? null;
    store.add(
      'initiatives',
      newRow({ title, hypothesis: '', keyResultId, ownerId, state: 'planned', soFar: '' }),
    );
  };
  const remove = (key: string, title: string) => {
    store.setRemoved('initiatives', key, true);
    toast(`Initiative “${title}” removed`, () => store.setRemoved('initiatives', key, false));
  };
  if (!mayEdit && rows.length === 0) return null;
  return (
    <div className={css.initiatives}>
      <h2>
        Initiatives{' '}
        <small>what you believe will move {number ? `key result ${number}` : 'the numbers'}</small>
      </h2>
      {rows.map(({ key, fields, errors }) => (
        <div key={key} className={css.row}>
          <MarkedText
            label="Initiative"
            look="line"
            value={fields.title}
            onChange={(title) => store.edit('initiatives', key, { title })}
            error={errors.title}
            isReadOnly={!mayEdit}
          />
          {mayEdit && (
            <Button
              kind="quiet"
              size="small"
              aria-label={`Remove initiative ${fields.title}`}
              onPress={() => remove(key, fields.title)}
            >
              <IconX aria-hidden="true" />
            </Button>
          )}
          <div className={css.hypothesis}>
            <MarkedText
              label={`Hypothesis of ${fields.title}`}
              look="line"
              placeholder="If we do this, we believe that …"
              value={fields.hypothesis}
              onChange={(hypothesis) => store.edit('initiatives', key, { hypothesis })}
              isReadOnly={!mayEdit}
            />
          </div>
        </div>
      ))}
      {mayEdit && (
        <MarkedText
          label={number ? `New initiative for key result ${number}` : 'New initiative for the objective'}
          look="line"
          placeholder="Add an initiative"
          value={fresh}
          onChange={setFresh}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
              return;
            event.preventDefault();
            add();
          }}
        />
      )}
    </div>
  );
}
