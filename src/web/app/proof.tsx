// Asks for the password once more where the server wants it, and then does what was meant. People who signed in minutes ago never see it.
import { type ReactNode, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useForm } from '../parts/form.ts';
import { PasswordField } from '../parts/password-field.tsx';
import { problemOf } from '../parts/problem.ts';
import css from './sign-in-form.module.css';
import { TryProblem } from './try-problem.tsx';

type Asked = {
  run: (password: string) => Promise<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
};

/** `prove(password => shelf.tokens.create({ …, password }))` answers undefined when the question was closed; `dialog` has to be on the page. */
export function useProof() {
  const [asked, setAsked] = useState<Asked | null>(null);
  async function prove<T>(run: (password?: string) => Promise<T>): Promise<T | undefined> {
    try {
      return await run();
    } catch (error) {
      if (problemOf(error).code !== 'password-needed') throw error;
      return new Promise<T | undefined>((resolve, reject) =>
        setAsked({ run, resolve: (result) => resolve(result as T | undefined), reject }),
      );
    }
  }
  const dialog: ReactNode = asked && <ProofDialog {...asked} onClose={() => setAsked(null)} />;
  return { prove, dialog };
}

function ProofDialog({ run, resolve, reject, onClose }: Asked & { onClose: () => void }) {
  const form = useForm({
    initial: { password: '' },
    check: ({ password }) => ({ password: password === '' ? 'Enter your password' : undefined }),
    save: async ({ password }) => {
      try {
        resolve(await run(password));
        onClose();
      } catch (error) {
        const { code } = problemOf(error);
        if (code === 'password-needed' || code === 'too-many-tries') throw error;
        reject(error);
        onClose();
      }
    },
  });
  const close = () => {
    resolve(undefined);
    onClose();
  };
  return (
    <Dialog title="Is it still you?" isOpen onClose={close} width="narrow">
      <form onSubmit={form.submit} noValidate>
        <p className={css.said}>
          You signed in a while ago. Enter your password once more; it is not asked for again for ten minutes.
        </p>
        <PasswordField label="Password" autoFocus {...form.field('password')} />
        <TryProblem problem={form.problem} />
        <div className={css.act}>
          <Button kind="main" type="submit" isBusy={form.isBusy}>
            Go on
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
