// The answer to a finding: why the words stay as they are. The same in the margin and before a commit.
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Finding } from '../../../challenge/finding.ts';
import { ask, shelf } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import { thereOf, useEditor } from './context.ts';
import css from './margin.module.css';

type Props = {
  /** At its place on the page. */
  finding: Pick<Finding, 'rule' | 'textHash' | 'at'>;
  label?: string;
  autoFocus?: boolean;
  /** What else can be done, beside the button. */
  children?: ReactNode;
};

export function AnswerForm({ finding, label = 'Your answer', autoFocus, children }: Props) {
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
        label={label}
        note="It stays quiet until the words change; others can read why."
        voice="people"
        placeholder="We know, because …"
        value={reason}
        onChange={setReason}
        onEnter={() => void answer()}
        autoFocus={autoFocus}
      />
      {error !== null && <ErrorState error={error} safe="Your answer is still here." small />}
      <div className={css.beside}>
        <Button type="submit" isBusy={isBusy} isDisabled={!reason.trim()}>
          Keep the words
        </Button>
        {children}
      </div>
    </form>
  );
}
