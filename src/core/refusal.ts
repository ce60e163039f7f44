// Every way we say no, in one closed list: code, HTTP status, what happened, what to do next. Anything else that goes wrong is a fault.

const list = {
  'not-signed-in': [401, 'You are not signed in.', 'Sign in, or send an API token as a bearer token.'],
  'sign-in-failed': [401, 'E-mail and password do not match.', 'Check both, or ask an admin for a new link.'],
  'second-factor-needed': [
    401,
    'This account asks for a second step.',
    'Enter the code from your authenticator, or use a passkey.',
  ],
  'code-wrong': [
    422,
    'This code is not right, or it has been used.',
    'Enter the newest code of your authenticator, or a recovery code you have not used yet.',
  ],
  'passkey-unknown': [401, 'This passkey opens nothing here.', 'Sign in another way.'],
  'password-needed': [
    403,
    'This asks for your password once more.',
    'Send it along; it is asked for when you signed in more than ten minutes ago.',
  ],
  'other-account': [
    409,
    'This invitation is for another account than the one you are signed in with.',
    'Sign out and open the link again, or ask for an invitation to your own e-mail.',
  ],
  'no-workspace': [
    403,
    'You are signed in, but you do not belong to this workspace.',
    'Choose one of yours, or ask somebody in it for an invitation.',
  ],
  'too-many-tries': [429, 'Too many tries in a short time.', 'Wait a little and try again.'],
  'bad-input': [400, 'Some of this could not be read.', 'Correct the fields named and send it again.'],
  forbidden: [
    403,
    'Your role does not allow this.',
    'Ask somebody whose role does; the table of rights is in the reference.',
  ],
  'not-found': [
    404,
    'There is nothing here under this id.',
    'It may have been removed, or it is not yours to see.',
  ],
  'stale-version': [
    412,
    'Somebody changed this while you were writing.',
    'Compare both versions and save again.',
  ],
  'key-reused': [
    422,
    'This idempotency key was used for another request.',
    'Send a new key with a new request.',
  ],
  'cycle-closed': [409, 'The cycle is closed; it can only be read.', 'Work in an open cycle.'],
  'wrong-phase': [
    409,
    'The cycle is not in the phase for this.',
    'See the phases of the cycle; the next one may be opened by its lead.',
  ],
  'wrong-state': [409, 'This is not in the state for this.', 'Reload to see where it stands.'],
  incomplete: [409, 'Something is missing before this can be done.', 'Fill in what is named.'],
  'limit-reached': [
    409,
    'This goes over the limit that was agreed.',
    'Give a reason to go over it, or drop something first.',
  ],
  'trade-off-needed': [
    409,
    'After commit an addition has to displace something.',
    'Record what stops, whose capacity pays, or who signed an exception.',
  ],
  'no-quorum': [
    409,
    'Nobody who may decide is here.',
    'Say that the sponsor is here, or name a delegate who may decide; or park it for the next meeting.',
  ],
  'makes-a-circle': [409, 'This would close a circle.', 'Undo a link on the way round first.'],
  'findings-open': [
    409,
    'Some findings ask for a fix or an answer before commit.',
    'Change the text, or answer each with a reason.',
  ],
  'date-in-future': [422, 'What was measured cannot lie in the future.', 'Give today or an earlier day.'],
  'outside-cycle': [422, 'This date lies outside the cycle.', 'Give a date inside it.'],
  'last-owner': [409, 'A workspace keeps at least one owner.', 'Make somebody else an owner first.'],
  'already-exists': [
    409,
    'There is one like this already.',
    'Use the one that is there, or choose another name.',
  ],
  'still-in-use': [409, 'Other things still depend on this.', 'Move or remove them first.'],
  'link-spent': [410, 'This link has been used or has run out.', 'Ask for a new one.'],
  'password-weak': [
    422,
    'This password is too easy to guess.',
    'Use at least 12 characters that nobody would expect.',
  ],
  'file-unreadable': [422, 'The file could not be read.', 'Send CSV, XLSX or Quarterdeck JSON.'],
  'import-has-errors': [
    409,
    'The import has rows that cannot be taken in.',
    'Mend the rows named in the report; nothing was changed.',
  ],
  busy: [503, 'The server is busy.', 'Try again in a few seconds.'],
} as const satisfies Record<string, readonly [status: number, sentence: string, next: string]>;

export type RefusalCode = keyof typeof list;

export const refusalCodes = Object.keys(list) as RefusalCode[];

/** Status, sentence and next step of one code. */
export function refusalOf(code: RefusalCode): { status: number; sentence: string; next: string } {
  const [status, sentence, next] = list[code];
  return { status, sentence, next };
}

/** Thrown by pure functions and actions alike; the pipeline turns it into the answer. `detail` is shown to the caller. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: Record<string, unknown> | undefined;
  constructor(code: RefusalCode, detail?: Record<string, unknown>) {
    super(refusalOf(code).sentence);
    this.code = code;
    this.detail = detail;
  }
}

/** Says no. @throws {Refusal} always */
export function refuse(code: RefusalCode, detail?: Record<string, unknown>): never {
  throw new Refusal(code, detail);
}
