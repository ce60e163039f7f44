// How somebody wants to be told: one mail a day at a time of theirs, some kinds at once, never at night, or no mail at all.
import { z } from 'zod';
import { addDays } from './calendar/day.ts';
import { instantOf, localDay, localTime } from './calendar/zone.ts';
import { notificationKinds } from './notification.ts';

const Time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Give a time of day, such as 08:30' })
  .describe('HH:MM, in your time zone');

export const NotificationSettingFields = z.object({
  mail: z.enum(['digest', 'off']).describe('`off` sends none; invitations and password links still come'),
  digestAt: Time,
  atOnce: z
    .array(z.enum(notificationKinds))
    .max(notificationKinds.length)
    .transform((kinds) => [...new Set(kinds)])
    .describe('Kinds that come as a mail of their own, and not in the digest again'),
  quietFrom: Time.nullable().describe('No mail from then on; null with `quietTo` for any time'),
  quietTo: Time.nullable(),
});
export type NotificationSettingFields = z.infer<typeof NotificationSettingFields>;

export const usualSetting: NotificationSettingFields = {
  mail: 'digest',
  digestAt: '08:00',
  atOnce: [],
  quietFrom: '19:00',
  quietTo: '07:00',
};

type Quiet = Pick<NotificationSettingFields, 'quietFrom' | 'quietTo'>;

/** When the quiet hours `now` lies in end; null when it lies in none. They may go past midnight. */
export function quietUntil({ quietFrom, quietTo }: Quiet, now: Date, zone: string): Date | null {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return null;
  const time = localTime(now, zone);
  const today = localDay(now, zone);
  const isOverNight = quietFrom > quietTo;
  if (isOverNight && time >= quietFrom) return instantOf(addDays(today, 1), quietTo, zone);
  if (time < quietTo && (isOverNight || time >= quietFrom)) return instantOf(today, quietTo, zone);
  return null;
}
