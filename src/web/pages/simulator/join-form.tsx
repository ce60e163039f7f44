// The way into a group, by the short code on its screen.
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import css from './simulator.module.css';

export function JoinForm() {
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const bare = code.trim().toUpperCase();
  return (
    <form
      className={css.join}
      onSubmit={(event) => {
        event.preventDefault();
        if (bare) void navigate({ to: '/simulator/join/$code', params: { code: bare } });
      }}
    >
      <TextField
        label="Join a group"
        hint="Six letters and figures, on the facilitator’s screen."
        value={code}
        onChange={setCode}
        maxLength={12}
        autoComplete="off"
      />
      <Button type="submit" isDisabled={bare.length < 6}>
        Take a seat
      </Button>
    </form>
  );
}
