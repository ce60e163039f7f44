// The second step of signing in: a code of the authenticator, or a recovery code on the day the authenticator is not at hand.
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { useForm } from '../parts/form.ts';
import { TextField } from '../parts/text-field.tsx';
import { shelf } from './client.ts';
import css from './sign-in-form.module.css';
import { TryProblem } from './try-problem.tsx';

type Props = { challenge: string; onSignedIn: () => void; onBack: () => void };

export function SecondStep({ challenge, onSignedIn, onBack }: Props) {
  const [recovering, recover] = useState(false);
  const form = useForm({
    initial: { code: '' },
    check: ({ code }) => ({
      code: code.trim() === '' ? `Enter ${recovering ? 'a recovery code' : 'the six digits'}` : undefined,
    }),
    save: ({ code }) =>
      shelf.sessions.finish(recovering ? { challenge, recoveryCode: code } : { challenge, code }),
    onSaved: onSignedIn,
  });
  const isOver = form.problem?.code === 'not-signed-in';
  return (
    <form onSubmit={form.submit} noValidate aria-label="Second step">
      <p className={css.said}>
        {recovering
          ? 'Enter one of the recovery codes you kept when you turned the second step on. Each works once.'
          : 'Your password is right. Open your authenticator and enter the code it shows for Quarterdeck.'}
      </p>
      <TextField
        key={String(recovering)}
        label={recovering ? 'Recovery code' : 'Six digits'}
        inputMode={recovering ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        spellCheck="false"
        autoFocus
        {...form.field('code')}
      />
      {isOver ? (
        <p className={css.wrong} role="alert">
          This took too long, or too many codes were tried. Start again with your password.
        </p>
      ) : (
        <TryProblem problem={form.problem} />
      )}
      <div className={css.act}>
        <Button kind="main" size="wide" type="submit" isBusy={form.isBusy}>
          Go on
        </Button>
      </div>
      <div className={css.ways}>
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            form.reset({ code: '' });
            recover(!recovering);
          }}
        >
          {recovering ? 'Use the authenticator' : 'Use a recovery code'}
        </Button>
        <Button kind="quiet" size="small" onPress={onBack}>
          Start again
        </Button>
      </div>
    </form>
  );
}
