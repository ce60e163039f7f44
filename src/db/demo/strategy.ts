// Lays what lasts longer than a quarter: strategic outcomes, and KPIs with half a year of weekly readings.
import { addDays, type Day, mondayOf } from '../../core/calendar/day.ts';
import { newId } from '../new-id.ts';
import { chanceOf } from './chance.ts';
import { minutesAfter, moment } from './clock.ts';
import type { Ground } from './ground.ts';
import { kpis } from './story/kpis.ts';
import { outcomes } from './story/outcomes.ts';
import type { KpiStory } from './story/shape.ts';

const weeksOfReadings = 26;

/** Lays the strategic outcomes. They run for a year from the first cycle. */
export function layOutcomes(ground: Ground, since: Day): void {
  const startsOn = ground.cycles[0]?.startsOn as Day;
  for (const [index, story] of outcomes.entries()) {
    const at = minutesAfter(moment(addDays(since, 6), '15:00'), index * 7);
    const { id } = ground.outcomes.get(story.key) as { id: string };
    ground.book.add('outcome', {
      id,
      title: story.title,
      why: story.why,
      metric: story.metric,
      unit: story.unit,
      baseline: story.baseline,
      target: story.target,
      current: story.current,
      starts_on: startsOn,
      ends_on: addDays(startsOn, 363),
      sponsor_id: ground.personId(story.sponsor),
      stops: story.stops,
      state: 'active',
      position: index + 1,
      created_at: at.toISOString(),
    });
    const by = ground.personId('Margaret Voss');
    ground.book.note({ kind: 'outcome.created', at, by, thingId: id, body: { title: story.title } });
  }
}

/** Lays the KPIs and their readings. */
export function layKpis(ground: Ground, since: Day): void {
  for (const story of kpis) {
    const id = ground.kpis.get(story.key) as string;
    const at = moment(addDays(since, 8), '13:30');
    const by = ground.personId(story.owner);
    ground.book.add('kpi', {
      id,
      name: story.name,
      what: story.what,
      unit: story.unit,
      band_low: story.band[0],
      band_high: story.band[1],
      owner_id: by,
      team_id: ground.teamId(story.team),
      created_at: at.toISOString(),
    });
    ground.book.note({ kind: 'kpi.created', at, by, thingId: id, body: { name: story.name } });
    layReadings(ground, story, id);
  }
}

function layReadings(
  ground: Ground,
  { key, name, unit, owner, course, notes }: KpiStory,
  kpiId: string,
): void {
  const chance = chanceOf(key);
  for (let ago = weeksOfReadings; ago >= 1; ago--) {
    const share = (weeksOfReadings - ago) / (weeksOfReadings - 1);
    const about = course.first + (course.last - course.first) * share;
    const scale = 10 ** course.decimals;
    const value = Math.round((about + course.noise * chance.spread()) * scale) / scale;
    const effectiveOn = addDays(mondayOf(ground.today), -7 * ago + 4);
    const at = moment(addDays(effectiveOn, 3), chance);
    const note = notes?.find(([weeksAgo]) => weeksAgo === ago)?.[1] ?? '';
    if (chance.next() < 0.06 || at > ground.now) continue;
    const id = newId();
    const by = ground.personId(owner);
    ground.book.add('kpi_reading', {
      id,
      kpi_id: kpiId,
      value,
      effective_on: effectiveOn,
      note,
      recorded_by: by,
      recorded_at: at.toISOString(),
    });
    ground.book.note({
      kind: 'kpi.read',
      at,
      by,
      thingId: kpiId,
      body: { readingId: id, name, value, unit, effectiveOn },
    });
  }
}
