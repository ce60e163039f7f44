// What an award is while it lives: its states, what an achievement says, and the two steps it takes to end one. An achievement never changes; a better text is a new edition.
import { z } from 'zod';
import { Line, Name, Prose } from './text.ts';

/** `intended`: decided and kept, not signed yet. `void`: never signed, and never will be. */
export const awardStates = ['intended', 'active', 'suspended', 'revoked', 'void'] as const;
export type AwardState = (typeof awardStates)[number];

/** What an award can be ended by; only a suspension ends again. Also the two kinds of status list. */
export const endings = ['revocation', 'suspension'] as const;
export type Ending = (typeof endings)[number];

/** Of the list of Open Badges 3.0, those a programme of ours can mean. */
export const achievementTypes = [
  'CertificateOfCompletion',
  'Certification',
  'Badge',
  'MicroCredential',
] as const;

export const AchievementFields = z.object({
  /** Stays the same from edition to edition. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Small letters, figures and hyphens, such as okr-lead' })
    .max(60),
  name: Name,
  description: Line.describe('What whoever holds it can do, in a sentence'),
  criteria: Prose.refine((text) => text.length > 0, { error: 'Say what it takes' }).describe('What it takes'),
  kind: z.enum(achievementTypes),
  endsBy: z
    .enum(endings)
    .default('revocation')
    .describe('Open Badges 3.0 lets an award name one status list: of revocations, or of suspensions'),
  validMonths: z.number().int().min(1).max(120).nullable().default(null).describe('Null: without end'),
  doesNotProve: z
    .array(z.object({ what: Name, because: Line }))
    .max(8)
    .default([])
    .describe('Shown beside every award of it'),
});
export type AchievementFields = z.infer<typeof AchievementFields>;

export const IssuerFields = z.object({
  name: Name,
  url: z
    .url({ protocol: /^https?$/, error: 'Give an address such as https://saltline.example' })
    .max(300)
    .nullable(),
  description: Prose,
});
export type IssuerFields = z.infer<typeof IssuerFields>;

const secondMs = 1000;

/** The instant in whole seconds, as a credential says it. */
export const wholeSecond = (at: Date): string =>
  new Date(Math.floor(at.getTime() / secondMs) * secondMs).toISOString().replace('.000Z', 'Z');

/** The same moment so many months on; the last day of a shorter month where there is no such day. */
export function monthsOn(instant: string, months: number): string {
  const from = new Date(instant);
  const day = from.getUTCDate();
  const to = new Date(from);
  to.setUTCDate(1);
  to.setUTCMonth(to.getUTCMonth() + months + 1, 0);
  to.setUTCDate(Math.min(day, to.getUTCDate()));
  return wholeSecond(to);
}

/** Whether it is in force: an award that ran out is told apart from one that was ended. */
export function standingOf(
  { state, validUntil }: { state: AwardState; validUntil: string | null },
  now: Date,
): AwardState | 'expired' {
  return state === 'active' && validUntil !== null && Date.parse(validUntil) <= now.getTime()
    ? 'expired'
    : state;
}
