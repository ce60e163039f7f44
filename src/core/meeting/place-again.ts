// What planning a quarter again does to the meetings that are there. What began, is past, or was put somewhere by a person stays as it is.
import type { Id } from '../id.ts';
import type { MeetingKind, Side } from './kinds.ts';
import type { Placed } from './place.ts';

export type Standing = {
  id: Id;
  kind: MeetingKind;
  teamId: Id | null;
  /** Null for one made by hand. */
  slot: number | null;
  startsAt: string;
  zone: string;
  /** Whether a person put it where it is. */
  byHand: boolean;
  begunAt: string | null;
  cancelledAt: string | null;
  /** Null when the plan itself called it off. */
  cancelledSide: Side | null;
};

export type Again = {
  add: Placed[];
  /** To another time; one of a kind whose place is gone takes the next new one, and stays the same entry in people's calendars. */
  move: { id: Id; slot: number; startsAt: Date }[];
  /** Back on the calendar, since its place is there again. */
  bringBack: { id: Id; slot: number; startsAt: Date }[];
  /** No longer in the plan. */
  callOff: Id[];
};

const circleOf = ({ kind, teamId }: Pick<Placed, 'kind' | 'teamId'>) => `${kind} ${teamId}`;
const spotOf = (each: Pick<Standing, 'kind' | 'teamId' | 'slot'>) => `${circleOf(each)} ${each.slot}`;

/** Compares a plan with what stands. Only meetings of the kinds and teams the plan is about are looked at.
 * @param placedIn the plan with its local times in a zone: each meeting keeps the one it has
 * @param isAbout whether the plan speaks of meetings of this kind and team at all */
export function placeAgain(
  placedIn: (zone: string) => readonly Placed[],
  zone: string,
  rows: readonly Standing[],
  now: Date,
  isAbout: (meeting: Pick<Placed, 'kind' | 'teamId'>) => boolean,
): Again {
  const wanted = new Map(placedIn(zone).map((placed) => [spotOf(placed), placed]));
  const taken = new Set(rows.map(spotOf));
  const free = rows.filter((row) => row.slot !== null && isFree(row, now) && isAbout(row));
  const fresh = [...wanted.values()].filter(
    (placed) => placed.startsAt > now && !taken.has(spotOf(placed)) && isAbout(placed),
  );
  const again: Again = { add: [], move: [], bringBack: [], callOff: [] };
  const inZone = new Map<string, Map<string, Placed>>();
  const spotIn = (ofZone: string, placed: Placed): Placed => {
    const spots =
      inZone.get(ofZone) ?? new Map(placedIn(ofZone).map((each) => [spotOf(each), each] as const));
    inZone.set(ofZone, spots);
    return spots.get(spotOf(placed)) ?? placed;
  };
  for (const row of free) {
    const own = wanted.get(spotOf(row));
    const to = own ?? (row.cancelledAt ? undefined : nextOf(fresh, row));
    if (!to) {
      if (!row.cancelledAt) again.callOff.push(row.id);
      continue;
    }
    const { slot, startsAt } = spotIn(row.zone, to);
    if (startsAt <= now) continue;
    if (row.cancelledAt) again.bringBack.push({ id: row.id, slot, startsAt });
    else if (!own || startsAt.getTime() !== Date.parse(row.startsAt))
      again.move.push({ id: row.id, slot, startsAt });
  }
  again.add = fresh;
  return again;
}

function isFree(row: Standing, now: Date): boolean {
  if (row.byHand || row.begunAt) return false;
  return row.cancelledAt ? row.cancelledSide === null : Date.parse(row.startsAt) > now.getTime();
}

/** Takes the first new place of the same kind and team. */
function nextOf(fresh: Placed[], row: Standing): Placed | undefined {
  const at = fresh.findIndex((placed) => circleOf(placed) === circleOf(row));
  return at < 0 ? undefined : fresh.splice(at, 1)[0];
}
