// Which key results are worth talking about, and the reason in a few words. A fall is what was green when they last met and is lost now.
import type { Status } from '../../check-in.ts';
import { doubtfulBelow, sureFrom } from '../../confidence.ts';
import { exceptionsOf, type Stand } from '../../exception.ts';
import type { Course } from './shapes.ts';

const silentAfterDays = 10;

const worst: Record<Status, number> = { 'off track': 0, 'at risk': 1, 'not started': 2, 'on track': 3 };

/** Green when they last met and lost now: on the face of it nobody saw it coming. */
export function fell(now: Stand | null, before: Stand | null): boolean {
  if (!now || !before) return false;
  const wasSure = before.status === 'on track' || (before.confidence ?? 0) >= sureFrom;
  const isLost = now.status === 'off track' || (now.confidence ?? 1) < doubtfulBelow;
  return wasSure && isLost;
}

/** Key results of an objective worth talking about, most pressing first. */
export function talkOf(course: Course) {
  return course.keyResults
    .flatMap((each) => {
      if (!each.now) return [];
      const why = exceptionsOf(each.now, each.before);
      const isFall = fell(each.now, each.before);
      return why.length > 0 || isFall ? [{ ...each, now: each.now, why, isFall }] : [];
    })
    .sort((a, b) => Number(b.isFall) - Number(a.isFall) || rankOf(a.now) - rankOf(b.now));
}

/** How pressing a stand is: 0 is off track, 3 on track. */
export const rankOf = ({ status }: Stand) => (status ? worst[status] : 2);

/** What a reason says on an agenda. */
export function reasonWords({
  now,
  before,
  isFall,
}: {
  now: Stand;
  before: Stand | null;
  isFall: boolean;
}): string {
  const sure = now.confidence === null ? '' : `, ${Math.round(now.confidence * 100)}% sure`;
  if (isFall) return `Was ${before?.status ?? 'sure'}, now ${now.status ?? 'not'}${sure}`;
  if (before?.status && now.status && before.status !== now.status)
    return `From ${before.status} to ${now.status}${sure}`;
  return `${now.status ? now.status[0]?.toUpperCase() + now.status.slice(1) : 'Asks for help'}${sure}`;
}

/** Whether nobody has said anything for so long that it is worth a question. @param days null before the first check-in */
export function isSilent(days: number | null): boolean {
  return days === null || days > silentAfterDays;
}
