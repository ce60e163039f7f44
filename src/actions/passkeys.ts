// Passkeys (WebAuthn): made while signed in, then they sign in alone, for they prove both the device and its holder.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { refuse } from '../core/refusal.ts';
import { Name } from '../core/text.ts';
import * as challenges from '../db/challenges.ts';
import * as logins from '../db/logins.ts';
import * as passkeys from '../db/passkeys.ts';
import { inScope } from '../db/scope.ts';
import type { Call } from './call.ts';
import { ofAnyone, ofLogin } from './pipeline.ts';
import { Password } from './sessions.ts';
import { beginSession, countTry, hand, limits, mustBeConfirmed, renewSession } from './sign-in.ts';

const Passkey = z.object({
  id: z.string(),
  name: z.string(),
  transports: z.array(z.string()),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});

/** As the browser's WebAuthn gives it; the library checks every part. */
const Signed = <T>() =>
  z.custom<T>(
    (value) =>
      typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string',
    { error: 'This is not the answer of a passkey' },
  );
type Webauthn = typeof import('@simplewebauthn/server');
// Loaded with the first passkey: its certificates and their encodings weigh as much as all other actions together.
const webauthn = (): Promise<Webauthn> => import('@simplewebauthn/server');

const Options = <T>() => z.custom<T>((value) => typeof value === 'object');

/** EdDSA, ES256, RS256: what every authenticator in use has at least one of. */
const supportedAlgorithmIDs = [-8, -7, -257];

const rpId = (call: Call) => new URL(call.baseUrl).hostname;

export const options = ofLogin({
  name: 'passkeys.options',
  summary: 'What the browser needs to make a passkey',
  mode: 'change',
  input: z.object({
    password: Password.optional().describe('Needed when you signed in more than ten minutes ago'),
  }),
  output: z.object({ options: Options<Awaited<ReturnType<Webauthn['generateRegistrationOptions']>>>() }),
  refuses: ['password-needed', 'too-many-tries', 'busy'],
  gather: ({ input, who, call }) => mustBeConfirmed(call, who, input.password),
  run: async ({ who, tx, call }) => {
    const login = (await logins.find(tx, who.loginId)) ?? refuse('not-found');
    const options = await (await webauthn()).generateRegistrationOptions({
      rpName: 'Quarterdeck',
      rpID: rpId(call),
      userID: new TextEncoder().encode(login.id),
      userName: login.email,
      userDisplayName: login.name,
      attestationType: 'none',
      supportedAlgorithmIDs,
      excludeCredentials: await passkeys.list(tx, login.id),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await challenges.askNewPasskey(tx, login.id, options.challenge);
    return { options };
  },
});

export const create = ofLogin({
  name: 'passkeys.create',
  summary: 'Keep a passkey the browser has made',
  mode: 'change',
  input: z.object({ name: Name, response: Signed<RegistrationResponseJSON>() }),
  output: Passkey,
  refuses: ['passkey-unknown', 'already-exists'],
  run: async ({ input, who, tx, call }) => {
    const { verified, registrationInfo } = await (await webauthn())
      .verifyRegistrationResponse({
        response: input.response,
        expectedChallenge: (challenge) => challenges.spendNewPasskey(tx, who.loginId, challenge),
        expectedOrigin: call.baseUrl,
        expectedRPID: rpId(call),
        requireUserVerification: true,
        supportedAlgorithmIDs,
      })
      .catch((error) => refuse('passkey-unknown', { say: (error as Error).message }));
    if (!verified) refuse('passkey-unknown');
    const { id, publicKey, counter, transports } = registrationInfo.credential;
    await passkeys.insert(tx, who.loginId, {
      id,
      publicKey,
      counter,
      transports: transports ?? [],
      name: input.name,
    });
    await renewSession(tx, call, who);
    return (await passkeys.list(tx, who.loginId)).find((each) => each.id === id) ?? refuse('not-found');
  },
});

export const list = ofLogin({
  name: 'passkeys.list',
  summary: 'Your passkeys',
  mode: 'read',
  input: z.object({}),
  output: z.object({ passkeys: z.array(Passkey) }),
  run: async ({ who, tx }) => ({ passkeys: await passkeys.list(tx, who.loginId) }),
});

export const remove = ofLogin({
  name: 'passkeys.remove',
  summary: 'Forget one of your passkeys',
  mode: 'change',
  input: z.object({
    id: z.string().max(1400),
    password: Password.optional().describe('Needed when you signed in more than ten minutes ago'),
  }),
  output: z.object({ id: z.string() }),
  refuses: ['not-found', 'password-needed', 'too-many-tries', 'busy'],
  gather: ({ input, who, call }) => mustBeConfirmed(call, who, input.password),
  run: async ({ input, who, tx }) => {
    if (!(await passkeys.remove(tx, who.loginId, input.id))) refuse('not-found');
    return { id: input.id };
  },
});

export const challenge = ofAnyone({
  name: 'passkeys.challenge',
  summary: 'What the browser needs to sign in with a passkey',
  mode: 'change',
  input: z.object({}),
  output: z.object({ options: Options<Awaited<ReturnType<Webauthn['generateAuthenticationOptions']>>>() }),
  refuses: ['too-many-tries'],
  run: async ({ call }) => {
    await countTry(call, limits.question(call));
    const options = await (await webauthn()).generateAuthenticationOptions({
      rpID: rpId(call),
      userVerification: 'required',
    });
    await challenges.askPasskey(call.db, options.challenge);
    return { options };
  },
});

export const signIn = ofAnyone({
  name: 'passkeys.signIn',
  summary: 'Sign in with a passkey',
  mode: 'change',
  input: z.object({ response: Signed<AuthenticationResponseJSON>() }),
  output: z.object({ signedIn: z.literal(true) }),
  refuses: ['passkey-unknown', 'too-many-tries'],
  run: async ({ input: { response }, call }) => {
    await countTry(call, limits.address(call));
    const known = (await passkeys.byId(call.db, response.id)) ?? refuse('passkey-unknown');
    const { loginId, counter } = known;
    const { verified, authenticationInfo } = await (await webauthn())
      .verifyAuthenticationResponse({
        response,
        expectedChallenge: (challenge) => challenges.spendPasskey(call.db, challenge),
        expectedOrigin: call.baseUrl,
        expectedRPID: rpId(call),
        credential: { id: response.id, publicKey: new Uint8Array(known.publicKey), counter },
        requireUserVerification: true,
      })
      .catch(() => refuse('passkey-unknown'));
    if (!verified) refuse('passkey-unknown');
    const secret = await inScope(call.db, { loginId }, 'change', async (tx) => {
      if (!(await passkeys.use(tx, loginId, response.id, authenticationInfo.newCounter)))
        refuse('passkey-unknown');
      return beginSession(tx, call, loginId);
    });
    await hand(call, secret);
    return { signedIn: true as const };
  },
});
