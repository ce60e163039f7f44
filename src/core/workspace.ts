// A workspace is one tenant: its calendar, its limits, its manners. Everything else belongs to exactly one.
import { z } from 'zod';
import { Name } from './text.ts';

export const Limits = z.object({
  companyObjectives: z.number().int().min(1).max(50),
  teamObjectives: z.number().int().min(1).max(50),
  keyResultsFrom: z.number().int().min(1).max(20),
  keyResultsTo: z.number().int().min(1).max(20),
});
export type Limits = z.infer<typeof Limits>;

export const defaultLimits: Limits = {
  companyObjectives: 5,
  teamObjectives: 3,
  keyResultsFrom: 2,
  keyResultsTo: 4,
};

/** When check-ins fall due each week: ISO weekday (Monday 1), local time. */
export const CheckInRhythm = z.object({
  weekday: z.number().int().min(1).max(7),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Give a time such as 09:30' }),
});
export type CheckInRhythm = z.infer<typeof CheckInRhythm>;

export const defaultRhythm: CheckInRhythm = { weekday: 4, time: '09:30' };

export const Zone = z
  .string()
  .max(60)
  .refine(isZone, { error: 'This time zone is not known; give one such as Europe/London' });

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export const profiles = ['outcome', 'balanced', 'delivery'] as const;

export const WorkspaceFields = z.object({
  name: Name,
  zone: Zone,
  limits: Limits,
  rhythm: CheckInRhythm,
  profile: z.enum(profiles).describe('How strictly drafts are challenged'),
});
export type WorkspaceFields = z.infer<typeof WorkspaceFields>;
