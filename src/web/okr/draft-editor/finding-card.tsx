// The open finding: what a coach would ask, why, a wording to take over, and the right to answer instead.
import { useState } from 'react';
import type { Finding } from '../../../challenge/finding.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/class-names.ts';
import { toast } from '../../parts/toast.tsx';
import { AnswerForm } from './answer-form.tsx';
import { useEditor } from './context.ts';
import { defectWords } from './defect-words.ts';
import { fieldId } from './key-result-row.tsx';
import { titleId } from './key-results.tsx';
import css from './margin.module.css';

type Props = {
  finding: Finding;
  place: string;
  disagreement?: string;
  /** Why the workspace gave this rule the weight it has. */
  weighedBecause?: string;
};

export function FindingCard({ finding, place, disagreement, weighedBecause }: Props) {
  const { mayEdit } = useEditor();
  const [shows, show] = useState<'answer' | 'why' | null>(null);
  const rewrite = useRewrite(finding);
  return (
    <section
      className={cx(css.card, css[finding.severity])}
      aria-label={`${place}: ${defectWords[finding.defect]}`}
    >
      <small>
        {place} · {defectWords[finding.defect]}
      </small>
      <h2 className={css.ask}>{finding.ask}</h2>
      <p className={css.message}>{finding.message}</p>
      {finding.rewrite && <p className={css.rewrite}>{withBlanks(finding.rewrite)}</p>}
      <div className={css.acts}>
        {finding.rewrite && mayEdit && <Button onPress={rewrite}>Use this wording</Button>}
        {mayEdit && (
          <Button
            kind={finding.rewrite ? 'quiet' : 'plain'}
            aria-expanded={shows === 'answer'}
            onPress={() => show(shows === 'answer' ? null : 'answer')}
          >
            Answer it
          </Button>
        )}
        <Button
          kind="quiet"
          size="small"
          className={css.why}
          aria-expanded={shows === 'why'}
          onPress={() => show(shows === 'why' ? null : 'why')}
        >
          Why
        </Button>
      </div>
      {shows === 'why' && (
        <div className={css.reasons}>
          <p>{finding.why}</p>
          {disagreement && (
            <p>
              <b>Who disagrees.</b> {disagreement}
            </p>
          )}
          {weighedBecause && (
            <p>
              <b>Here it weighs so because:</b> <span className="w">{weighedBecause}</span>
            </p>
          )}
        </div>
      )}
      {shows === 'answer' && <AnswerForm finding={finding} autoFocus />}
    </section>
  );
}

function withBlanks(text: string) {
  return text.split('____').flatMap((piece, index) =>
    index === 0
      ? [piece]
      : [
          // biome-ignore lint/suspicious/noArrayIndexKey: blanks have no name but their place
          <span key={index} className={css.blank}>
            <span className="visually-hidden">blank</span>
          </span>,
          piece,
        ],
  );
}

/** Puts the wording in, with the first blank selected, and keeps the old one behind Undo. */
function useRewrite({ rewrite = '', at }: Finding) {
  const { store, draft } = useEditor();
  return () => {
    const key =
      at.part === 'objective'
        ? draft.objective[0]?.key
        : draft.keyResults.find((row) => row.key === at.id)?.key;
    if (!key) return;
    const part = at.part === 'objective' ? 'objective' : 'keyResults';
    const before = draft[part].find((row) => row.key === key)?.fields.title ?? '';
    store.edit(part, key, { title: rewrite });
    toast('Wording taken over', () => store.edit(part, key, { title: before }));
    requestAnimationFrame(() => {
      const box = document.getElementById(part === 'objective' ? titleId : fieldId(key));
      if (!(box instanceof HTMLTextAreaElement)) return;
      const blank = rewrite.indexOf('____');
      box.focus();
      if (blank >= 0) box.setSelectionRange(blank, blank + 4);
    });
  };
}
