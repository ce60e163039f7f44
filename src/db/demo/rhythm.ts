// Lays who sponsors, runs the programme and coaches, and the days nobody works.
import type { Day } from '../../core/calendar/day.ts';
import { newId } from '../new-id.ts';
import { moment } from './clock.ts';
import type { Ground } from './ground.ts';
import { rhythmRoles } from './story/people.ts';

const daysOff = [
  ['01-01', 'New Year’s Day'],
  ['01-02', 'Second of January'],
  ['05-01', 'May Day'],
  ['12-25', 'Christmas Day'],
  ['12-26', 'Boxing Day'],
] as const;

export function layRhythm(ground: Ground, since: Day): void {
  const at = moment(since, '12:10');
  const by = ground.personId('Ines Carvalho');
  for (const { role, person, team } of rhythmRoles) {
    const id = newId();
    const [personId, teamId] = [ground.personId(person), team ? ground.teamId(team) : null];
    ground.book.add('rhythm_role', {
      id,
      role,
      team_id: teamId,
      person_id: personId,
      created_at: at.toISOString(),
    });
    ground.book.note({ kind: 'rhythm-role.given', at, by, thingId: id, body: { role, teamId, personId } });
  }
  const years = new Set(
    ground.cycles.flatMap(({ startsOn, endsOn }) => [startsOn.slice(0, 4), endsOn.slice(0, 4)]),
  );
  for (const year of years)
    for (const [day, name] of daysOff) ground.book.add('holiday', { day: `${year}-${day}`, name });
}
