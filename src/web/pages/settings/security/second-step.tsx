// The second step, on or off. Turning it on goes through a dialog; turning it off asks for the password.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../../app/client.ts';
import { useProof } from '../../../app/proof.tsx';
import { queryClient } from '../../../app/query-client.ts';
import { TryProblem } from '../../../app/try-problem.tsx';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { useForm } from '../../../parts/form.ts';
import { counted } from '../../../parts/numbers.ts';
import { PasswordField } from '../../../parts/password-field.tsx';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { toast } from '../../../parts/toast.tsx';
import css from '../settings.module.css';
import { type Started, TurnOn } from './turn-on.tsx';

export function SecondStepPart() {
  const state = useQuery(ask.secondSteps.get.queryOptions({ input: {} }));
  const { prove, dialog } = useProof();
  const [started, setStarted] = useState<Started | null>(null);
  const [leaving, leave] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const refetch = () => void queryClient.invalidateQueries({ queryKey: ask.secondSteps.key() });
  const start = async () => {
    setError(null);
    try {
      setStarted((await prove((password) => shelf.secondSteps.start({ password }))) ?? null);
    } catch (thrown) {
      setError(thrown);
    }
  };
  if (state.error) return <ErrorState error={state.error} onRetry={() => void state.refetch()} small />;
  if (!state.data) return <Skeleton lines={2} />;
  const { isOn, recoveryCodesLeft } = state.data;
  return (
    <>
      <p className={css.said}>
        {isOn
          ? `On. ${counted(recoveryCodesLeft, 'recovery code')} left for the day your phone is not at hand.`
          : 'Off. Whoever has your password gets in.'}
      </p>
      {isOn && recoveryCodesLeft < 4 && (
        <p className={css.said}>For ten new codes turn the second step off and on again.</p>
      )}
      <div className={css.acts}>
        {isOn ? (
          <Button onPress={() => leave(true)}>Turn it off</Button>
        ) : (
          <Button onPress={() => void start()}>Turn it on</Button>
        )}
      </div>
      {error !== null && <ErrorState error={error} small />}
      {started && (
        <TurnOn
          started={started}
          onClose={() => {
            setStarted(null);
            refetch();
          }}
        />
      )}
      {leaving && (
        <TurnOff
          onClose={() => {
            leave(false);
            refetch();
          }}
        />
      )}
      {dialog}
    </>
  );
}

function TurnOff({ onClose }: { onClose: () => void }) {
  const form = useForm({
    initial: { password: '' },
    check: ({ password }) => ({ password: password === '' ? 'Enter your password' : undefined }),
    save: ({ password }) => shelf.secondSteps.remove({ password }),
    onSaved: () => {
      toast('The second step is off');
      onClose();
    },
  });
  return (
    <Dialog title="Turn the second step off?" isOpen onClose={onClose} width="narrow" role="alertdialog">
      <form onSubmit={form.submit} noValidate>
        <p className={css.said}>
          From then on your password alone lets anybody in. Your recovery codes become worthless.
        </p>
        <div className={css.acts}>
          <PasswordField label="Password" autoFocus {...form.field('password')} />
        </div>
        <TryProblem problem={form.problem} />
        <div className={css.acts}>
          <Button kind="danger" type="submit" isBusy={form.isBusy}>
            Turn it off
          </Button>
          <Button kind="quiet" onPress={onClose}>
            Keep it on
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
