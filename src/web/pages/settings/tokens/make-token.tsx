// Making a token: a name, what it may do, how long. Its secret is shown once and then forgotten.
import { useState } from 'react';
import { type Scope, scopes } from '../../../../core/permission.ts';
import { shelf } from '../../../app/client.ts';
import { useProof } from '../../../app/proof.tsx';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { CopyLine } from '../../../parts/copy-line.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import field from '../../../parts/field.module.css';
import { useForm } from '../../../parts/form.ts';
import { Select } from '../../../parts/select.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import css from '../settings.module.css';
import { scopeWords } from './scope-words.ts';

const lives = [
  { id: '30', label: '30 days' },
  { id: '90', label: '90 days' },
  { id: '366', label: 'A year' },
  { id: 'never', label: 'Until it is revoked' },
];

export function MakeToken({ onClose }: { onClose: () => void }) {
  const [secret, setSecret] = useState<string | null>(null);
  if (secret)
    return (
      <Dialog title="Copy your token now" isOpen onClose={onClose} role="alertdialog">
        <p className={css.said}>
          It is not shown again. Keep it like a password: whoever has it acts as you.
        </p>
        <div className={css.acts} />
        <CopyLine label="The token" text={secret} />
        <div className={css.acts}>
          <Button onPress={onClose}>I have it</Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title="Make a token" isOpen onClose={onClose}>
      <TokenForm onMade={(made) => (made === null ? onClose() : setSecret(made))} />
    </Dialog>
  );
}

/** @param onMade gets the secret, or null when it was shown to an earlier try nobody saw the answer of */
function TokenForm({ onMade }: { onMade: (secret: string | null) => void }) {
  const { prove, dialog } = useProof();
  const form = useForm({
    initial: { name: '', scopes: ['read'] as Scope[], life: '90' },
    check: ({ name, scopes }) => ({
      name: name.trim() === '' ? 'Give it a name' : undefined,
      scopes: scopes.length === 0 ? 'Choose at least one' : undefined,
    }),
    save: ({ name, scopes, life }) =>
      prove((password) =>
        shelf.tokens.create({
          name,
          scopes,
          expiresInDays: life === 'never' ? null : Number(life),
          password,
        }),
      ),
    onSaved: (made) => made && onMade(made.secret),
  });
  const chosen = form.values.scopes;
  return (
    <>
      <form className={field.stack} onSubmit={form.submit} noValidate>
        <TextField
          label="Name"
          note="What uses it: the nightly report, the booking system."
          autoFocus
          {...form.field('name')}
        />
        <fieldset className={css.scopes}>
          <legend className={field.label}>It may</legend>
          {scopes.map((scope) => (
            <Checkbox
              key={scope}
              isSelected={chosen.includes(scope)}
              onChange={(on) =>
                form.set(
                  'scopes',
                  scopes.filter((each) => (each === scope ? on : chosen.includes(each))),
                )
              }
              note={scopeWords[scope].note}
            >
              {scopeWords[scope].label}
            </Checkbox>
          ))}
          {form.errors.scopes && <p className={field.error}>{form.errors.scopes}</p>}
        </fieldset>
        <Select
          label="Good for"
          options={lives}
          value={form.values.life}
          onChange={(life) => form.set('life', life)}
        />
        {form.problem && <ErrorState error={form.problem} small />}
        <div>
          <Button kind="main" type="submit" isBusy={form.isBusy}>
            Make the token
          </Button>
        </div>
      </form>
      {dialog}
    </>
  );
}
