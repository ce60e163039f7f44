// Turning the second step on: scan, confirm with a first code, keep the recovery codes. Closing before the first code changes nothing.
import { useState } from 'react';
import { shelf } from '../../../app/client.ts';
import { TryProblem } from '../../../app/try-problem.tsx';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { useForm } from '../../../parts/form.ts';
import { TextField } from '../../../parts/text-field.tsx';
import css from '../settings.module.css';
import { RecoveryCodes } from './recovery-codes.tsx';

export type Started = { secret: string; url: string; qr: { size: number; path: string } };

export function TurnOn({ started, onClose }: { started: Started; onClose: () => void }) {
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes)
    return (
      <Dialog title="Keep these ten codes" isOpen onClose={onClose} role="alertdialog">
        <RecoveryCodes codes={codes} onKept={onClose} />
      </Dialog>
    );
  return (
    <Dialog title="Turn the second step on" isOpen onClose={onClose} role="alertdialog">
      <Scan {...started} />
      <FirstCode onDone={setCodes} />
    </Dialog>
  );
}

function Scan({ secret, url, qr: { size, path } }: Started) {
  return (
    <>
      <p className={css.said}>
        Scan this with your authenticator. On this phone already? <a href={url}>Open it there</a>.
      </p>
      <svg
        className={css.qr}
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label="QR code of the secret written below"
        shapeRendering="crispEdges"
      >
        <path d={path} />
      </svg>
      <p className={css.said}>
        Or type it in:
        <br />
        <span className={css.code}>{secret.match(/.{1,4}/g)?.join(' ')}</span>
      </p>
    </>
  );
}

function FirstCode({ onDone }: { onDone: (codes: string[]) => void }) {
  const form = useForm({
    initial: { code: '' },
    check: ({ code }) => ({ code: code.trim() === '' ? 'Enter the six digits' : undefined }),
    save: ({ code }) => shelf.secondSteps.confirm({ code }),
    onSaved: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <div className={css.acts}>
        <TextField
          label="The six digits it shows"
          inputMode="numeric"
          autoComplete="one-time-code"
          {...form.field('code')}
        />
      </div>
      <TryProblem
        problem={
          form.problem?.code === 'code-wrong'
            ? {
                ...form.problem,
                next: 'Enter the one it shows now. If none fits, check the clock of your phone.',
              }
            : form.problem
        }
      />
      <div className={css.acts}>
        <Button kind="main" type="submit" isBusy={form.isBusy}>
          Turn it on
        </Button>
      </div>
    </form>
  );
}
