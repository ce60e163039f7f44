// Lays the people of the demo and the teams they are in. Half a year ago they all joined; that is where the story begins.
import { addDays, type Day } from '../../core/calendar/day.ts';
import type { Id } from '../../core/id.ts';
import { minutesAfter, moment } from './clock.ts';
import type { Ground } from './ground.ts';
import { members, type Person, roles, type TeamName, teams } from './story/people.ts';

/** Somebody who can sign in to the demo: a login, and the chair it takes. */
export type Chair = { person: Person; loginId: Id; name: string; email: string };

export const everybody = [...new Set(Object.values(members).flat())] as Person[];

/** The e-mail of a person of the story: sir.alan.pettifer@saltline.example */
export function emailOf(name: Person): string {
  return `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@saltline.example`;
}

/** Lays people, teams and who is in which. */
export function layPeople(ground: Ground, chairs: readonly Chair[], since: Day): void {
  const { book } = ground;
  const taken = new Map(chairs.map((chair) => [chair.person, chair]));
  for (const [index, name] of everybody.entries()) {
    const chair = taken.get(name);
    const at = minutesAfter(moment(addDays(since, 1 + (index % 3)), '10:00'), index);
    const role = (roles as Partial<Record<Person, string>>)[name] ?? 'member';
    const email = chair?.email ?? emailOf(name);
    book.add('person', {
      id: ground.personId(name),
      login_id: chair?.loginId ?? null,
      name: ground.nameOf(name),
      email: !chair && chairs.some((each) => each.email === email) ? null : email,
      role,
      zone: null,
      joined_at: at.toISOString(),
      created_at: at.toISOString(),
    });
    const id = ground.personId(name);
    book.note({ kind: 'person.joined', at, by: id, thingId: id, body: { name: ground.nameOf(name), role } });
  }
  for (const [index, { name, under, purpose }] of teams.entries()) {
    const at = minutesAfter(moment(since, '11:00'), index * 4);
    const id = ground.teamId(name);
    book.add('team', {
      id,
      parent_id: under ? ground.teamId(under) : null,
      name,
      purpose,
      created_at: at.toISOString(),
    });
    if (under)
      book.note({
        kind: 'team.created',
        at,
        by: ground.personId('Ines Carvalho'),
        thingId: id,
        body: { name },
      });
    layMembers(ground, name);
  }
}

function layMembers(ground: Ground, team: TeamName): void {
  const { leads } = teams.find(({ name }) => name === team) as (typeof teams)[number];
  for (const person of members[team])
    ground.book.add('team_member', {
      team_id: ground.teamId(team),
      person_id: ground.personId(person),
      is_lead: leads.includes(person),
    });
}
