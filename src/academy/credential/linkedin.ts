// The address that offers an award to somebody's LinkedIn profile. The holder opens it, or nobody does: nothing is sent from here.
import type { Badge } from './shape/credential.ts';

/** @param url where the award can be looked at */
export function linkedInAddress(
  { id, issuer, validFrom, validUntil, credentialSubject }: Badge,
  url: string,
): string {
  const address = new URL('https://www.linkedin.com/profile/add');
  const set = (fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields)) address.searchParams.set(name, value);
  };
  set({ startTask: 'CERTIFICATION_NAME', name: credentialSubject.achievement.name });
  if (typeof issuer !== 'string' && issuer.name) set({ organizationName: issuer.name });
  set(monthOf('issue', validFrom));
  if (validUntil) set(monthOf('expiration', validUntil));
  set({ certUrl: url, certId: id });
  return address.href;
}

// Months count from 1 there. In UTC, so that the first of a month is not the month before somewhere.
function monthOf(what: 'issue' | 'expiration', instant: string): Record<string, string> {
  const day = new Date(instant);
  return { [`${what}Year`]: String(day.getUTCFullYear()), [`${what}Month`]: String(day.getUTCMonth() + 1) };
}
