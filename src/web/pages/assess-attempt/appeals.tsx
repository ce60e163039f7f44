// Appeals against the decision on a sitting, and the answer of somebody who had no part in it.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Section } from '../../parts/section.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import css from './attempt.module.css';
import type { Attempt } from './attempt.ts';

type Appeal = Attempt['appeals'][number];

export function Appeals({ attempt }: { attempt: Attempt }) {
  return (
    <Section title="Appeal" aside="A result can rise or stay. It never falls.">
      {attempt.appeals.map((appeal) => (
        <div key={appeal.id} className={css.decided}>
          <blockquote className={css.words}>{appeal.words}</blockquote>
          {appeal.reasons ? (
            <p>
              {appeal.state === 'upheld' ? 'Upheld' : 'Dismissed'}: {appeal.reasons}
            </p>
          ) : (
            <Answer appeal={appeal} />
          )}
        </div>
      ))}
    </Section>
  );
}

function Answer({ appeal }: { appeal: Appeal }) {
  const [reasons, setReasons] = useState('');
  const answer = useMutation({
    mutationFn: (state: 're-mark' | 'upheld' | 'dismissed') =>
      shelf.appeals.answer({ id: appeal.id, state, reasons }),
  });
  const hasReasons = reasons.trim() !== '';
  return (
    <div className={css.form}>
      {appeal.state === 're-mark' && <p>Every piece is read once more.</p>}
      <TextArea
        label="Your reasons"
        note="Whoever sat reads them."
        rows={2}
        maxLength={4000}
        value={reasons}
        onChange={setReasons}
      />
      {answer.error && <ErrorState error={answer.error} safe="What you wrote is still here." small />}
      <div className={css.line}>
        {appeal.state === 'lodged' && (
          <Button onPress={() => answer.mutate('re-mark')}>Have it marked once more</Button>
        )}
        <Button isDisabled={!hasReasons} onPress={() => answer.mutate('upheld')}>
          Uphold
        </Button>
        <Button isDisabled={!hasReasons} onPress={() => answer.mutate('dismissed')}>
          Dismiss
        </Button>
      </div>
    </div>
  );
}
