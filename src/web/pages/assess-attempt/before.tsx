// What is settled before somebody begins: how it was made sure who sits, and what makes it fair to them. After that it stands.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Section } from '../../parts/section.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import css from './attempt.module.css';
import type { Attempt } from './attempt.ts';

const times = [
  { id: 'usual', label: 'as the form has it' },
  { id: '1.25', label: 'a quarter more' },
  { id: '1.5', label: 'half as much again' },
  { id: '2', label: 'twice as much' },
  { id: 'off', label: 'no clock' },
] as const;
type Time = (typeof times)[number]['id'];

const factors = { usual: null, off: null, '1.25': 1.25, '1.5': 1.5, '2': 2 } as const;

export function Before({ attempt }: { attempt: Attempt }) {
  const { id, granted } = attempt;
  const [identity, setIdentity] = useState('');
  const [time, setTime] = useState<Time>(
    granted?.noClock ? 'off' : ((granted?.timeFactor ? String(granted.timeFactor) : 'usual') as Time),
  );
  const check = useMutation({ mutationFn: () => shelf.attempts.checkIn({ id, identity }) });
  const grant = useMutation({
    mutationFn: () => shelf.attempts.accommodate({ id, timeFactor: factors[time], noClock: time === 'off' }),
  });
  const error = check.error ?? grant.error;
  return (
    <Section title="Before it begins" aside="No marker sees any of this, and no award says it.">
      <div className={css.line}>
        <Select label="Time" options={times} value={time} onChange={setTime} />
        <Button isBusy={grant.isPending} onPress={() => grant.mutate()}>
          Grant it
        </Button>
      </div>
      <div className={css.line}>
        <TextField
          label="How you know who sits"
          placeholder="Passport seen"
          value={identity}
          onChange={setIdentity}
          maxLength={200}
        />
        <Button isDisabled={!identity.trim()} onPress={() => check.mutate()}>
          Check in
        </Button>
      </div>
      {grant.isSuccess && !error && <p role="status">Granted. It holds from the beginning of the sitting.</p>}
      {error && <ErrorState error={error} safe="Nothing else was changed." small />}
    </Section>
  );
}
