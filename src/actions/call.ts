// What a door hands to the shelf with every call. Doors differ only in how they fill this in.
import type { Id } from '../core/id.ts';
import type { Actor } from '../core/permission.ts';
import type { Database } from '../db/open.ts';
import type { KeyRing } from '../platform/credential/key-ring.ts';

type Via = 'browser' | 'api' | 'assistant' | 'worker';

export type Call = {
  db: Database;
  /** Session cookie or bearer token, as sent. */
  credential: { kind: 'session' | 'token'; secret: string } | null;
  /** Who holds it, where the door had to know before it read any further. */
  who?: Who | null;
  /** The workspace asked for; null takes the one last used. */
  workspaceId: Id | null;
  /** Made by the client for each thing a person meant to do; a retry sends it again. */
  idempotencyKey: string | null;
  via: Via;
  /** Whether a person did something just before: a page also asks by itself, and a session that only its page uses has to end. */
  isByHand?: boolean;
  /** The assistant that asks in somebody's name, as it calls itself: everything it asks is written down. */
  assistant?: string | null;
  now: Date;
  requestId: string;
  /** Where the call came from, for limits and the list of sessions. */
  address: string;
  agent: string;
  /** The address people reach this server at, for links; without a slash at the end. */
  baseUrl: string;
  /** Whether there is a mail server to hand letters to. */
  hasPost?: boolean;
  /** The secret halves of the keys awards are signed with; null where none are kept. */
  keys?: KeyRing | null;
  /** Sets or clears the session cookie of the answer. */
  setSession: (secret: string | null) => void;
};

/** Somebody signed in; in a workspace when `actor` is set. */
export type Who = {
  loginId: Id | null;
  sessionId: Id | null;
  /** When this session last proved who it is, for the few things that ask again. */
  confirmedAt: string | null;
  actor: (Actor & { name: string; zone: string }) | null;
};
