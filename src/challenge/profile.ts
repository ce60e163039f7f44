// The schools of OKR writing disagree; a profile says which one a workspace follows. It changes severities, never the reading.
export const profiles = ['outcome', 'balanced', 'delivery'] as const;
/** `outcome` is strict and the default; `balanced` takes milestones and outputs with a reason; `delivery` takes output goals. */
export type Profile = (typeof profiles)[number];

export const severities = ['error', 'warning', 'question'] as const;
/** `error` wants a fix or an answer before commit; the other two never hold anything up. */
export type Severity = (typeof severities)[number];

/** What a rule weighs in each profile; `off` keeps it quiet there. */
export type SeverityByProfile = Record<Profile, Severity | 'off'>;

/** The lighter of two severities. */
export function lighter(a: Severity, b: Severity): Severity {
  return severities[Math.max(severities.indexOf(a), severities.indexOf(b))]!;
}
