// A password: hidden until one asks to see it, and for a new one what is still missing, said while it is typed and not before.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { type PasswordFault, passwordFault, passwordLength } from '../../core/password.ts';
import { cx } from './class-names.ts';
import field from './field.module.css';
import { FieldFrame, type FieldProps } from './field.tsx';
import css from './password-field.module.css';

type Props = Omit<FieldProps, 'note'> & {
  value: string;
  onChange: (value: string) => void;
  name?: string;
  autoFocus?: boolean;
  /** A new one is judged; `about` holds what others know of its owner. Without it this is the password one has. */
  about?: readonly string[];
};

export function PasswordField({ label, hideLabel, hint, error, about, ...rest }: Props) {
  const [shown, show] = useState(false);
  const note = about && !error && <Advice password={rest.value} about={about} />;
  return (
    <AriaTextField
      {...rest}
      type={shown ? 'text' : 'password'}
      autoComplete={about ? 'new-password' : 'current-password'}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={field.field}
    >
      <FieldFrame {...{ label, hideLabel, hint, note, error }}>
        <Group className={cx(field.box, css.group)}>
          <Input className={css.input} spellCheck={false} autoCapitalize="none" />
          <Button
            slot={null}
            className={css.show}
            onPress={() => show(!shown)}
            aria-label={shown ? 'Hide the password' : 'Show the password'}
          >
            {shown ? 'Hide' : 'Show'}
          </Button>
        </Group>
      </FieldFrame>
    </AriaTextField>
  );
}

const says: Record<Exclude<PasswordFault, 'short'>, string> = {
  long: `That is more than ${passwordLength.most} characters.`,
  common: 'This is made of words or rows that are tried first. Add words that do not belong together.',
  personal: 'This is made of what others know of you. Add words that have nothing to do with you.',
};

/** What a new password still lacks, in one sentence; undefined when it may be used. */
export function passwordLacks(password: string, about: readonly string[]): string | undefined {
  const fault = passwordFault(password, about);
  if (fault !== 'short') return fault ? says[fault] : undefined;
  const left = passwordLength.least - [...password].length;
  return password === '' ? 'Choose a password.' : `${left} more ${left === 1 ? 'character' : 'characters'}.`;
}

function Advice({ password, about }: { password: string; about: readonly string[] }) {
  if (password === '')
    return `At least ${passwordLength.least} characters. Four words that do not belong together are easy to keep and hard to guess.`;
  return (
    passwordLacks(password, about) ?? (
      <span className={css.good}>
        <span aria-hidden="true">● </span>Hard to guess.
      </span>
    )
  );
}
