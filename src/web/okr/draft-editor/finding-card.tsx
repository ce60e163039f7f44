// The open finding: what a coach would ask, why, a wording to take over, and the right to answer instead.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Finding } from '../../../challenge/finding.ts';
import { ask, shelf } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/class-names.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import { thereOf, useEditor } from './context.ts';
import { defectWords } from './defect-words.ts';
import { fieldId } from './key-result-row.tsx';
import { titleId } from './key-results.tsx';
import css from './margin.module.css';

type Props = { finding: Finding; place: string; disagreement?: string };

export function FindingCard({ finding, place, disagreement }: Props) {
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
        </div>
      )}
      {shows === 'answer' && <AnswerForm finding={finding} />}
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

function AnswerForm({ finding }: { finding: Finding }) {
  const { objective, store } = useEditor();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const answer = async () => {
    if (!reason.trim()) return;
    setBusy(true);
    setError(null);
    try {
      // The server judges the words it has: they have to be there first.
      await store.flush();
      const { rule, textHash } = finding;
      const at = thereOf(finding.at, store.get());
      await shelf.findings.answer({ objectiveId: objective.id, rule, at, textHash, reason });
      await client.invalidateQueries({ queryKey: ask.findings.key() });
      toast('Answered; it stays quiet until the words change');
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void answer();
      }}
    >
      <TextArea
        label="Your answer"
        note="It stays quiet until the words change; others can read why."
        voice="people"
        placeholder="We know, because …"
        value={reason}
        onChange={setReason}
        onEnter={() => void answer()}
        autoFocus
      />
      {error !== null && <ErrorState error={error} safe="Your answer is still here." small />}
      <Button type="submit" isBusy={isBusy} isDisabled={!reason.trim()}>
        Keep the words
      </Button>
    </form>
  );
}
