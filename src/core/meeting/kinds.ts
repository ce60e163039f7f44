// The ceremonies of a quarter: how long each lasts, whose presence it needs and whether a team holds it or the whole organisation. All of it can be edited.
import { z } from 'zod';
import { Id } from '../id.ts';
import { Name, Prose } from '../text.ts';
import { Zone } from '../workspace.ts';

export const meetingKinds = [
  'annual outcomes',
  'company draft',
  'team drafting',
  'alignment workshop',
  'commit',
  'weekly check-in',
  'leadership review',
  'mid-quarter review',
  'quarter review',
  'retrospective',
  'reset',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** What somebody is at a meeting. */
export const attendeeRoles = ['sponsor', 'programme lead', 'team lead', 'coach', 'member', 'guest'] as const;
export type AttendeeRole = (typeof attendeeRoles)[number];

type Manner = { minutes: number; needs: readonly AttendeeRole[]; of: 'organisation' | 'team' };

/** The defaults of each kind. */
export const manners: Record<MeetingKind, Manner> = {
  'annual outcomes': { minutes: 480, needs: ['sponsor', 'programme lead'], of: 'organisation' },
  'company draft': { minutes: 90, needs: ['sponsor', 'programme lead'], of: 'organisation' },
  'team drafting': { minutes: 75, needs: ['team lead'], of: 'team' },
  'alignment workshop': { minutes: 150, needs: ['programme lead', 'team lead'], of: 'organisation' },
  commit: { minutes: 45, needs: ['sponsor', 'programme lead', 'team lead'], of: 'organisation' },
  'weekly check-in': { minutes: 20, needs: ['team lead'], of: 'team' },
  'leadership review': { minutes: 45, needs: ['sponsor', 'programme lead'], of: 'organisation' },
  'mid-quarter review': { minutes: 90, needs: ['sponsor', 'programme lead'], of: 'organisation' },
  'quarter review': { minutes: 75, needs: ['sponsor', 'programme lead'], of: 'organisation' },
  retrospective: { minutes: 60, needs: ['programme lead', 'team lead'], of: 'organisation' },
  reset: { minutes: 45, needs: ['sponsor', 'programme lead'], of: 'organisation' },
};

export const Minutes = z.number().int().min(5).max(720);

/** The fields of a meeting people write. */
export const MeetingFields = z.object({
  kind: z.enum(meetingKinds),
  teamId: Id.nullable().describe('Null is the whole organisation'),
  title: Name.nullable().describe('Null calls it by its kind'),
  startsAt: z.iso.datetime({ offset: true }),
  minutes: Minutes,
  zone: Zone.describe('In which it is planned: what stays 10:00 when the clocks change'),
  place: z.string().trim().max(300).describe('A room or the address of a call; may be empty'),
  organiserId: Id.nullable(),
  needs: z.array(z.enum(attendeeRoles)).max(6).describe('Roles it cannot do without'),
});
export type MeetingFields = z.infer<typeof MeetingFields>;

/** Why a time was changed or a meeting called off. */
export const Reason = Prose.refine((text) => text !== '', { error: 'Say why' });

/** On whose account a meeting was called off. */
export const sides = ['sponsor', 'programme', 'team', 'nobody'] as const;
export type Side = (typeof sides)[number];
