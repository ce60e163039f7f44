// Decisions about a sitting, the newest first. It is worked out, never typed in; a person releases it, or holds it back with a reason.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Standings } from '../../okr/assessment/standings.tsx';
import { outcomeWords } from '../../okr/assessment/words.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/date-text.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Fold } from '../../parts/fold.tsx';
import { Section } from '../../parts/section.tsx';
import { TextField } from '../../parts/text-field.tsx';
import css from './attempt.module.css';
import type { Attempt } from './attempt.ts';

type Decision = Attempt['decisions'][number];

export function Decisions({ attempt }: { attempt: Attempt }) {
  const { id, decisions, appeals } = attempt;
  const [newest, ...before] = decisions;
  const decide = useMutation({ mutationFn: () => shelf.attempts.decide({ id }) });
  const mayDecide = !newest?.releasedAt || appeals.some(({ state }) => state === 're-mark');
  const isReady = newest && !newest.releasedAt && newest.outcome !== 'hold' && !newest.heldReason;
  return (
    <Section
      title="Decision"
      aside="From the pass rule, the scores and the marks alone; anybody can work it out again."
    >
      {newest && <Decided decision={newest} />}
      {isReady && <Release id={id} number={newest.number} />}
      {decide.error && <ErrorState error={decide.error} safe="What was decided before stands." small />}
      {decide.data && decide.data.thirdMarks > 0 && (
        <p role="status">A third marker is called for on {decide.data.thirdMarks} pieces.</p>
      )}
      {mayDecide && (
        <Button kind={isReady ? 'plain' : 'main'} isBusy={decide.isPending} onPress={() => decide.mutate()}>
          {newest ? 'Work it out again' : 'Work out the decision'}
        </Button>
      )}
      {before.length > 0 && (
        <Fold title="Earlier decisions">
          {before.map((each) => (
            <Decided key={each.number} decision={each} />
          ))}
        </Fold>
      )}
    </Section>
  );
}

function Decided({ decision }: { decision: Decision }) {
  const me = useMe();
  const zone = me?.zone ?? 'UTC';
  return (
    <div className={css.decided}>
      <p>
        <strong>{outcomeWords[decision.outcome]}</strong>, worked out{' '}
        <Moment at={decision.decidedAt} zone={zone} />
        {decision.releasedAt && (
          <>
            , released <Moment at={decision.releasedAt} zone={zone} />
          </>
        )}
        .{' '}
        {decision.isReproduced
          ? `Worked out again just now from the stored inputs (${decision.inputsHash.slice(0, 12)}): the same.`
          : 'Worked out again just now it does not come to the same. Do not release it, and tell whoever runs this server.'}
      </p>
      {decision.heldReason && <p>Held back: {decision.heldReason}</p>}
      <Standings standings={decision.components} />
    </div>
  );
}

function Release({ id, number }: { id: string; number: number }) {
  const [reason, setReason] = useState('');
  const release = useMutation({ mutationFn: () => shelf.attempts.release({ id, number }) });
  const hold = useMutation({ mutationFn: () => shelf.attempts.hold({ id, number, reason }) });
  const error = release.error ?? hold.error;
  return (
    <>
      {error && <ErrorState error={error} safe="Nothing was released." small />}
      <div className={css.line}>
        <Button kind="main" onPress={() => release.mutate()}>
          Release it
        </Button>
      </div>
      <div className={css.line}>
        <TextField label="Or hold it back because" value={reason} onChange={setReason} maxLength={1000} />
        <Button isDisabled={!reason.trim()} onPress={() => hold.mutate()}>
          Hold it
        </Button>
      </div>
    </>
  );
}
