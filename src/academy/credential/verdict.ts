// From single checks to one word. What could not be checked is never "valid".

export const checkNames = ['form', 'proof', 'time', 'status', 'issuer', 'evidence'] as const;
type CheckName = (typeof checkNames)[number];

export type Check = {
  name: CheckName;
  result: 'pass' | 'fail' | 'not checked';
  detail: string;
};

/** Why a failed check of time or status is more than "invalid". */
type Ending = 'revoked' | 'suspended' | 'expired';
export type Verdict = 'valid' | 'invalid' | 'unknown' | Ending;

/** A check with what it means when it fails. */
export type Finding = Check & { ending?: Ending };

/** The four without which nothing is valid. An issuer or evidence that was not looked at is said, but does not hold up the rest. */
const needed: ReadonlySet<CheckName> = new Set(['form', 'proof', 'time', 'status']);
const gravest: readonly Ending[] = ['revoked', 'suspended', 'expired'];

/** A forgery is invalid whatever it says about itself; then what ended it counts; then what is not known. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ result, ending }) => result === 'fail' && !ending)) return 'invalid';
  // A list that says "revoked" says nothing about a badge that was never shown to be the issuer's.
  const proof = findings.find(({ name }) => name === 'proof');
  if (proof?.result !== 'pass') return 'unknown';
  const ended = gravest.find((ending) =>
    findings.some((each) => each.result === 'fail' && each.ending === ending),
  );
  if (ended) return ended;
  const passed = new Set(findings.filter(({ result }) => result === 'pass').map(({ name }) => name));
  return [...needed].every((name) => passed.has(name)) ? 'valid' : 'unknown';
}
