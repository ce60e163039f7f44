// Status words of other tools in ours. A word we do not know maps to nothing and is kept as it stood: no status is better than a wrong one.
import type { Status } from '../../core/check-in.ts';
import type { ObjectiveState, Verdict } from '../../core/objective.ts';

export type ReadStatus = {
  /** How it stands, while it is open. */
  status: Status | null;
  /** Where it is in its life: null when the word does not say. */
  state: ObjectiveState | null;
  /** Only for closed ones, and only when the word itself says how it ended. */
  verdict: Verdict | null;
};

const open: Record<Status, string> = {
  'not started':
    'not started, pending, planned, grey, gray, none, no status, unknown, new, to do, todo, open, paused',
  'on track': 'on track, green, healthy, good, in progress, reopened, ahead, active, ok, running',
  'at risk':
    'at risk, behind, needs attention, progressing, yellow, amber, risk, lagging, delayed, action required, assumptions changed, has issues',
  'off track': 'off track, red, unhealthy, in trouble, critical, blocked',
};

const ended: Record<Verdict, string> = {
  achieved: 'achieved, accomplished, success, successful, hit, met, completed, complete, finished, done',
  partial: 'partial, partially achieved, partly achieved',
  missed: 'missed, missed target, failed, not achieved',
  dropped: 'dropped, cancelled, canceled, archived, abandoned, stopped',
  'carried over': 'carried over, postponed, deferred, moved',
};

const known = new Map<string, ReadStatus>([
  ...words(open, (status) => ({ status, state: 'committed', verdict: null })),
  ...words(ended, (verdict) => ({ status: null, state: 'closed', verdict })),
  ['closed', { status: null, state: 'closed', verdict: null }],
  ['draft', { status: null, state: 'draft', verdict: null }],
  ['planning', { status: null, state: 'draft', verdict: null }],
  ['review', { status: null, state: 'proposed', verdict: null }],
  ['in review', { status: null, state: 'proposed', verdict: null }],
  ['approved', { status: null, state: 'committed', verdict: null }],
  ['committed', { status: null, state: 'committed', verdict: null }],
]);

/** What a status word says; null when we do not know it. An empty word is not a status: ask before. */
export function readStatus(word: string): ReadStatus | null {
  const plain = word
    .slice(0, 60)
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return known.get(plain) ?? null;
}

function words<K extends string>(
  lists: Record<K, string>,
  read: (key: K) => ReadStatus,
): [string, ReadStatus][] {
  return (Object.entries(lists) as [K, string][]).flatMap(([key, list]) =>
    list.split(', ').map((word): [string, ReadStatus] => [word, read(key)]),
  );
}
