// Signing in with a passkey: by the button, or picked from what the browser suggests for the e-mail. Where a browser cannot suggest any, nothing is said of it.
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { type Problem, problemOf } from '../parts/problem.ts';
import { shelf } from './client.ts';
import css from './sign-in-form.module.css';
import { TryProblem } from './try-problem.tsx';

type Props = {
  /** Whether the page has a field with `autocomplete="… webauthn"` for suggestions to stand under. */
  suggests: boolean;
  onSignedIn: () => void;
};

export function PasskeySignIn({ suggests, onSignedIn }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  // A browser asks for one passkey at a time: while the button asks, nothing is suggested.
  useSuggestions(suggests && !busy, { onSignedIn, onProblem: setProblem });
  if (!browserSupportsWebAuthn()) return null;
  const press = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { options } = await shelf.passkeys.challenge({});
      const response = await startAuthentication({ optionsJSON: options });
      await shelf.passkeys.signIn({ response });
      onSignedIn();
    } catch (error) {
      if (!wasDismissed(error)) setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className={css.or}>or</div>
      <Button size="wide" isBusy={busy} onPress={() => void press()}>
        Sign in with a passkey
      </Button>
      <TryProblem problem={problem} />
    </>
  );
}

type Told = { onSignedIn: () => void; onProblem: (problem: Problem | null) => void };

// What the server asks to have signed is good for five minutes; a page may stand open all day.
const freshMs = 4 * 60_000;

function useSuggestions(suggests: boolean, { onSignedIn, onProblem }: Told) {
  const [round, setRound] = useState(0);
  const offer = useEffectEvent(async (isOver: () => boolean) => {
    const response = await suggested(isOver);
    if (!response || isOver()) return;
    onProblem(null);
    try {
      await shelf.passkeys.signIn({ response });
      onSignedIn();
    } catch (error) {
      onProblem(problemOf(error));
      setRound((before) => before + 1);
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks anew
  useEffect(() => {
    if (!suggests) return;
    let over = false;
    void offer(() => over);
    const stale = setTimeout(() => setRound((before) => before + 1), freshMs);
    return () => {
      over = true;
      clearTimeout(stale);
      WebAuthnAbortService.cancelCeremony();
    };
  }, [suggests, round]);
}

/** The passkey picked from the suggestions; null when the question ended without one. */
async function suggested(isOver: () => boolean) {
  try {
    if (!(await browserSupportsWebAuthnAutofill()) || isOver()) return null;
    const { options } = await shelf.passkeys.challenge({});
    if (isOver()) return null;
    return await startAuthentication({ optionsJSON: options, useBrowserAutofill: true });
  } catch {
    return null; // nobody asked for it, so nobody is told that it did not come
  }
}

/** The browser's own question was closed, or nothing fitted it: people know, for they did it. */
export function wasDismissed(error: unknown): boolean {
  const name = (error as { name?: string } | null)?.name;
  return name === 'NotAllowedError' || name === 'AbortError';
}
