// Lays the wave of the pulse that was closed: who was asked, how many answered and what may be shown of it. Answers are nowhere, as after any other wave.
import { randomBytes } from 'node:crypto';
import { addDays } from '../../core/calendar/day.ts';
import type { Id } from '../../core/id.ts';
import { ownScales } from '../../core/pulse/own-scales.ts';
import { type Answer, publish } from '../../core/pulse/publish.ts';
import { newId } from '../new-id.ts';
import { chanceOf } from './chance.ts';
import { moment } from './clock.ts';
import type { DatedCycle, Ground } from './ground.ts';
import { members, type Person, type TeamName, teams } from './story/people.ts';
import { answerOfTen, leanings, words } from './story/pulse.ts';

const openedDaysAgo = 16;
const closedDaysAgo = 9;

export function layPulse(ground: Ground, cycle: DatedCycle): void {
  const { book, today } = ground;
  const id = newId();
  const openedOn = addDays(today, -openedDaysAgo);
  const closedOn = addDays(today, -closedDaysAgo);
  const asked = everybody().map(({ person, team }) => ({ person, team, answers: answers(person, team) }));
  const given = asked.filter((each) => each.answers);
  const results = publish(
    {
      scales: ownScales,
      answers: given.map(
        ({ person, team }): Answer => ({ teamId: ground.teamId(team), marks: marksOf(person) }),
      ),
      words,
      asked: asked.map(({ person, team }) => ({
        personId: ground.personId(person),
        teamId: ground.teamId(team),
      })),
      teams: teams.map(({ name, under }) => ({
        id: ground.teamId(name),
        parentId: under && ground.teamId(under),
      })),
      before: [],
    },
    (told) => [...told],
  );
  const by = ground.personId('Ines Carvalho');
  book.add('pulse', {
    id,
    cycle_id: cycle.id,
    scales: ownScales,
    opened_by: by,
    opened_on: openedOn,
    closes_on: closedOn,
    reminded_on: addDays(closedOn, -2),
    closed_on: closedOn,
    results,
    version: 3,
  });
  for (const { person, team, answers: hasAnswered } of asked) invite(ground, id, person, team, hasAnswered);
  const about = { cycleId: cycle.id, thingId: id };
  const body = { asked: asked.length, closesOn: closedOn, items: leanings.length };
  book.note(
    { kind: 'pulse.opened', at: moment(openedOn, '09:15'), by, ...about, body },
    { kind: 'pulse.reminded', at: moment(addDays(closedOn, -2), '09:05'), by, ...about },
    {
      kind: 'pulse.closed',
      at: moment(closedOn, '17:30'),
      by,
      ...about,
      body: { asked: asked.length, answered: results.n },
    },
  );
}

function invite(ground: Ground, pulseId: Id, person: Person, team: TeamName, hasAnswered: boolean): void {
  ground.book.add('pulse_invitation', {
    pulse_id: pulseId,
    person_id: ground.personId(person),
    team_id: ground.teamId(team),
    // Opens nothing: nobody was sent the secret behind it.
    secret_hash: `\\x${randomBytes(32).toString('hex')}` as unknown as Buffer,
    has_answered: hasAnswered,
  });
}

/** Each person once, with the first of their teams below the company. */
function everybody(): { person: Person; team: TeamName }[] {
  const seen = new Map<Person, TeamName>();
  for (const { name } of teams.toReversed())
    for (const person of members[name]) if (!seen.has(person)) seen.set(person, name);
  return [...seen].map(([person, team]) => ({ person, team }));
}

const answers = (person: Person, team: TeamName): boolean =>
  chanceOf(`${person} answers the pulse`).next() * 10 < (answerOfTen[team] ?? 8);

function marksOf(person: Person): number[] {
  const chance = chanceOf(`${person} marks the pulse`);
  return leanings.map((hundred) => {
    let left = chance.next() * 100;
    const at = hundred.findIndex((some) => {
      left -= some;
      return left < 0;
    });
    return at === -1 ? hundred.length : at + 1;
  });
}
