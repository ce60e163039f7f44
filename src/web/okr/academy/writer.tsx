// The sheet one writes on in the studio: an objective, key results as lines, and what else there is to say. Marks lie under the exact words.
import type { ReactNode } from 'react';
import { mostKeyResults, type StudioDraft } from '../../../academy/studio/draft.ts';
import type { Finding } from '../../../challenge/finding.ts';
import { readLine } from '../../../challenge/paste.ts';
import { Button } from '../../parts/button.tsx';
import { amountWords } from '../../parts/numbers.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { MarkedText } from '../draft-editor/marked-text.tsx';
import { fieldId, findingKey, placeKey } from './places.ts';
import css from './writer.module.css';

type Props = {
  draft: StudioDraft;
  onChange: (draft: StudioDraft) => void;
  findings: readonly Finding[];
  openKey: string | null;
  onOpen: (key: string) => void;
  /** Practice on one's own key results has no place for notes. */
  withoutNotes?: boolean;
};

export function Writer({ draft, onChange, findings, openKey, onOpen, withoutNotes }: Props) {
  const marksOf = (place: string) =>
    findings
      .filter((finding) => placeKey(finding) === place)
      .map((finding) => ({
        id: findingKey(finding),
        severity: finding.severity,
        marks: finding.marks,
        say: finding.message,
      }));
  const setRow = (index: number, more: Partial<StudioDraft['keyResults'][number]>) =>
    onChange({
      ...draft,
      keyResults: draft.keyResults.map((row, at) => (at === index ? { ...row, ...more } : row)),
    });
  return (
    <div className={css.sheet}>
      <MarkedText
        label="Objective"
        look="objective"
        placeholder="What will be different, and for whom?"
        value={draft.objective}
        onChange={(objective) => onChange({ ...draft, objective })}
        marks={marksOf('objective')}
        openId={openKey}
        onOpenMark={onOpen}
        id={fieldId('objective')}
      />
      <ol className={css.rows}>
        {draft.keyResults.map(({ title, role }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
          <li key={index}>
            <small aria-hidden="true">{index + 1}</small>
            <div>
              <MarkedText
                label={`Key result ${index + 1}`}
                look="key result"
                placeholder="What is counted: from where, to where, by when"
                value={title}
                onChange={(words) => setRow(index, { title: words })}
                marks={marksOf(String(index))}
                openId={openKey}
                onOpenMark={onOpen}
                id={fieldId(String(index))}
              />
              <div className={css.under}>
                <Read title={title} role={role} />
                <span className={css.acts}>
                  <Button
                    kind="quiet"
                    size="small"
                    onPress={() => setRow(index, { role: role === 'guard' ? 'result' : 'guard' })}
                  >
                    {role === 'guard' ? 'It is a result' : 'It is a guard'}
                    <span className="visually-hidden">, key result {index + 1}</span>
                  </Button>
                  <Button
                    kind="quiet"
                    size="small"
                    onPress={() =>
                      onChange({ ...draft, keyResults: draft.keyResults.filter((_, at) => at !== index) })
                    }
                  >
                    Remove<span className="visually-hidden"> key result {index + 1}</span>
                  </Button>
                </span>
              </div>
            </div>
          </li>
        ))}
      </ol>
      {draft.keyResults.length < mostKeyResults && (
        <Button
          kind="quiet"
          onPress={() =>
            onChange({ ...draft, keyResults: [...draft.keyResults, { title: '', role: 'result' }] })
          }
        >
          Add a key result
        </Button>
      )}
      {!withoutNotes && (
        <TextArea
          className={css.notes}
          label="What else there is to say"
          hint="What waits and until when, on what your choice rests, what 0.3, 0.7 and 1.0 would look like."
          voice="people"
          rows={3}
          value={draft.notes}
          onChange={(notes) => onChange({ ...draft, notes })}
        />
      )}
    </div>
  );
}

/** What the line says in numbers, as it is read. */
function Read({ title, role }: StudioDraft['keyResults'][number]): ReactNode {
  if (title.trim() === '') return <span>{role === 'guard' ? 'Guard' : ''}</span>;
  const { kind, baseline, target, unit } = readLine(title);
  const from = baseline === null ? null : amountWords(baseline, unit);
  const to = target === null ? null : amountWords(target, unit);
  const words =
    role === 'guard'
      ? 'Guard'
      : kind === 'milestone'
        ? 'Milestone'
        : kind === 'decrease'
          ? 'Decrease'
          : 'Increase';
  return (
    <span className={css.read}>
      <span>
        {words}
        {to && <b className="n"> {from ? `${from} → ${to}` : to}</b>}
      </span>
      {!from && <span>No baseline</span>}
    </span>
  );
}
