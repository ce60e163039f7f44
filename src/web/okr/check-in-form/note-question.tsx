// The note with its three prompts: a line each, or none.
import type { KeyResult } from '../../../actions/objectives/shapes.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { AskLine } from '../escalation/ask-line.tsx';
import css from './check-in-form.module.css';
import type { CheckInDraft } from './draft.ts';

const prompts = [
  { field: 'moved', label: 'What moved', placeholder: '' },
  { field: 'blocks', label: 'What blocks', placeholder: '' },
  { field: 'needs', label: 'What I need', placeholder: 'A person and a day help' },
] as const;

type Props = {
  keyResult: Pick<KeyResult, 'id' | 'objectiveId'>;
  /** A correction asks for nothing anew. */
  isCorrection?: boolean;
  draft: CheckInDraft;
  onChange: (change: Partial<CheckInDraft>) => void;
};

export function NoteQuestion({ keyResult, isCorrection, draft, onChange }: Props) {
  return (
    <div className={css.question}>
      <div className={css.name} id="note-name">
        Note<small>one line each, or none</small>
      </div>
      <div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be the grid's second column in every browser */}
        <div role="group" aria-labelledby="note-name" className={css.memo}>
          {prompts.map(({ field, label, placeholder }) => (
            <TextArea
              key={field}
              label={label}
              voice="people"
              bare
              rows={1}
              name={field}
              placeholder={placeholder}
              value={draft[field]}
              onChange={(text) => onChange({ [field]: text })}
              className={css.prompt}
            />
          ))}
        </div>
        {!isCorrection && (
          <AskLine
            keyResult={keyResult}
            needs={draft.needs}
            asks={draft.asks}
            onChange={(asks) => onChange({ asks })}
          />
        )}
      </div>
    </div>
  );
}
