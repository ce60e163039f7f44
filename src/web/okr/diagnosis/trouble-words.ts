// What was found, by the name people know it by, and where one reads on about it.
import type { Cause } from '../../../diagnosis/causes.ts';
import { causeTitles } from '../../../diagnosis/explain.ts';
import type { Pattern } from '../../../diagnosis/patterns.ts';
import type { Playbook } from '../../../diagnosis/playbook.ts';
import { playbooks } from '../../../diagnosis/playbooks/index.ts';
import type { Trouble } from '../../../diagnosis/trouble.ts';

/** The cause of `cause:trust`; null for a pattern. */
export const causeIn = (what: Trouble): Cause | null =>
  what.startsWith('cause:') ? (what.slice('cause:'.length) as Cause) : null;

/** "Sponsor absent", "Trust is low". */
export function troubleName(what: Trouble): string {
  const cause = causeIn(what);
  return cause ? causeTitles[cause] : patternName(what as Pattern);
}

export const patternName = (pattern: Pattern): string =>
  `${pattern.charAt(0).toUpperCase()}${pattern.slice(1)}`;

/** The playbook of a pattern; a cause has none of its own. */
export const playbookFor = (what: Trouble): Playbook | null =>
  playbooks.find(({ pattern }) => pattern === what) ?? null;

const ownerOfCause: Record<Cause, Playbook['owner']> = {
  trust: 'sponsor',
  cadence: 'programme lead',
  sponsorship: 'sponsor',
  managers: 'programme lead',
  knowledge: 'programme lead',
};

/** Weeks until a cause is measured again; playbooks say their own. */
const usualWeeks = 6;

/** Whose it would be to begin, and after how many weeks it is measured again. */
export function usually(what: Trouble): { owner: Playbook['owner']; weeks: number } {
  const cause = causeIn(what);
  const playbook = playbookFor(what);
  return {
    owner: cause ? ownerOfCause[cause] : (playbook?.owner ?? 'programme lead'),
    weeks: playbook?.retestAfterWeeks ?? usualWeeks,
  };
}
