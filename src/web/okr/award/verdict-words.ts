// How a verdict is said: what was found, never more. “Unknown” is a word of its own and never reads like “valid”.
import { dayWords } from '../../parts/dates.ts';

type Check = { name: string; result: 'pass' | 'fail' | 'not checked' };
export type Verdict = 'valid' | 'invalid' | 'unknown' | 'revoked' | 'suspended' | 'expired';

/** The verdict in a few words, and how it is to be taken. */
export const verdictWords: Record<Verdict, { says: string; tone: 'good' | 'warn' | 'bad' }> = {
  valid: { says: 'Genuine and in force', tone: 'good' },
  revoked: { says: 'Revoked by its issuer', tone: 'bad' },
  suspended: { says: 'Suspended by its issuer', tone: 'warn' },
  expired: { says: 'Genuine, but it ran out', tone: 'warn' },
  invalid: { says: 'Not genuine', tone: 'bad' },
  unknown: { says: 'Not known to be genuine', tone: 'warn' },
};

export const checkWords: Record<string, string> = {
  form: 'Form',
  proof: 'Signature',
  time: 'Dates',
  status: 'Status',
  issuer: 'Issuer',
  evidence: 'Evidence file',
};

export const resultWords = { pass: 'Passed', fail: 'Failed', 'not checked': 'Not checked' } as const;

const small = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];

/** “Six checks: five passed, one was not made”. */
export function countWords(checks: readonly Check[]): string {
  const number = (result: Check['result']) => checks.filter((each) => each.result === result).length;
  const [passed, failed, open] = [number('pass'), number('fail'), number('not checked')];
  const parts = [
    passed > 0 && `${small[passed]} passed`,
    failed > 0 && `${small[failed]} failed`,
    open > 0 && `${small[open]} ${open === 1 ? 'was' : 'were'} not made`,
  ].filter(Boolean);
  return `Six checks: ${parts.join(', ')}`;
}

/** What stands beside the verdict: “checked just now; one thing could not be”. */
export function besideWords(checks: readonly Check[]): string {
  const open = checks.filter(({ result }) => result === 'not checked').length;
  if (open === 0) return 'checked just now';
  return `checked just now; ${open === 1 ? 'one thing' : `${small[open]} things`} could not be`;
}

/** Times as people read them: a check names them as a credential does. */
export function plainTimes(detail: string): string {
  return detail.replace(
    /(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z/g,
    (_, day: string, time: string) => `${dayWords(day)} ${day.slice(0, 4)}, ${time} UTC`,
  );
}

type Said = { issuerName: string; issuerHost: string | null };

/** What no signature can say, of any credential; those that know more of theirs add it. */
export function limitsOf({ issuerName, issuerHost }: Said): { what: string; because: string }[] {
  const who = issuerName || 'its issuer';
  return [
    {
      what: 'Who its issuer is',
      because: issuerHost
        ? `A signature shows that whoever runs ${issuerHost} named the key. Whether to trust them is for you to judge; they are in no public register that we know.`
        : 'It is signed with a bare key. Whose key that is, nothing here tells.',
    },
    {
      what: 'Who sat at the keyboard',
      because: `It is for ${who} to know whom they awarded; no identity document was checked here.`,
    },
    { what: 'Accreditation', because: 'No outside body stands behind it that we could ask.' },
  ];
}
