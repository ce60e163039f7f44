// How you prove it is you: the second step, passkeys, and where you are signed in.
import { Part } from '../part.tsx';
import { Passkeys } from './passkeys.tsx';
import { SecondStepPart } from './second-step.tsx';
import { Sessions } from './sessions.tsx';

export function Security() {
  return (
    <>
      <Part
        title="Second step"
        note="After your password, six digits from an authenticator app on your phone. Any app for one-time codes will do."
      >
        <SecondStepPart />
      </Part>
      <Part
        title="Passkeys"
        note="Sign in with your fingerprint, face or a security key instead of a password and a code. A passkey cannot be phished."
      >
        <Passkeys />
      </Part>
      <Part
        title="Where you are signed in"
        note="End what you do not recognise, then change your password. A session ends by itself after 12 hours without use."
      >
        <Sessions />
      </Part>
    </>
  );
}
