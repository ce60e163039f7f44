// Two people changed the same words: both versions side by side, field by field, and the choice. Nothing is lost until it is made.
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { fieldWords, valueWords } from '../field-words.ts';
import { useEditor } from './context.ts';
import { conflicts, type Part } from './draft.ts';
import type { Row } from './row.ts';
import css from './versions-dialog.module.css';

const names: Record<Part, string> = {
  objective: 'The objective',
  keyResults: 'Key result',
  initiatives: 'Initiative',
  supports: 'What it supports',
};

/** Put off, it leaves the draft as it is: that row waits unsaved until somebody chose. */
export function VersionsDialog({ onPutOff }: { onPutOff: () => void }) {
  const { draft } = useEditor();
  const first = conflicts(draft)[0];
  if (!first) return null;
  return <Versions key={first.row.key} {...first} onPutOff={onPutOff} />;
}

type Props = { part: Part; row: Row<object>; onPutOff: () => void };

function Versions({ part, row, onPutOff }: Props) {
  const { store, people } = useEditor();
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const fields = row.fields as Record<string, unknown>;
  const naming = { nameOf: people.nameOf, unit: String(fields.unit ?? '') };
  const save = () => store.choose(part, row.key, theirs);
  return (
    <Dialog
      title="Somebody changed this while you were writing"
      isOpen
      onClose={onPutOff}
      role="alertdialog"
      width="wide"
      actions={
        <Button kind="main" onPress={save}>
          Save this choice
        </Button>
      }
    >
      <p>
        {names[part]}
        {typeof fields.title === 'string' && (
          <>
            {' '}
            <span className="w">“{fields.title}”</span>
          </>
        )}
        . Their version is on the server, yours is here. Choose for each field; the other one stays in the
        history.
      </p>
      {Object.entries(row.theirs ?? {}).map(([field, value]) => (
        <div key={field} className={css.field}>
          <h3>{fieldWords(field)}</h3>
          <div className={css.both}>
            <div>
              <small>Yours</small>
              <p className="w">{valueWords(field, fields[field], naming)}</p>
            </div>
            <div>
              <small>Theirs</small>
              <p className="w">{valueWords(field, value, naming)}</p>
            </div>
          </div>
          <RadioSegments
            label={`Keep which ${fieldWords(field).toLowerCase()}`}
            hideLabel
            segments={[
              { id: 'yours', label: 'Keep yours' },
              { id: 'theirs', label: 'Take theirs' },
            ]}
            value={theirs.includes(field) ? 'theirs' : 'yours'}
            onChange={(id) =>
              setTheirs(id === 'theirs' ? [...theirs, field] : theirs.filter((each) => each !== field))
            }
          />
        </div>
      ))}
    </Dialog>
  );
}
