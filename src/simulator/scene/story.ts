// Which of the tellings a situation is dressed in. Decided by the seed alone, so that a telling says nothing about what is the case.

import { eventKinds } from '../event-kinds.ts';
import { rng, shuffled } from '../rng.ts';
import type { Template } from '../template.ts';
import type { Situation } from '../world.ts';

export type Story = { title: string; pitch?: string };
type Told = Pick<Situation, 'id' | 'kind' | 'about' | 'cues'>;

/** @param week of the situation, which its id begins with */
export function storyOf(template: Template, seed: number, { id, kind, about, cues }: Told): Story {
  const week = Number.parseInt(id, 10);
  const { candidate, objective, team = 0, keyResult = 0, exhibit = 0 } = about;
  if (candidate !== undefined && (kind === 'claim' || objective !== undefined))
    return priority(template, seed, candidate);
  if (kind === 'claim' || kind === 'urgent') return event(template, seed, kind, week, id);
  if (kind === 'keyResult') {
    const pool = template.keyResults[team]![cues.text as keyof Template['keyResults'][number]];
    const round = Math.floor(keyResult / template.teams.length);
    return { title: cycled(pool, seed, `key results ${team} ${cues.text}`, round) };
  }
  if (kind === 'exhibit') {
    const { who, keyResult: aim } = template.exhibits[exhibit % template.exhibits.length]!;
    return { title: `${who}: ${aim}` };
  }
  if (kind === 'meeting') return { title: cycled(template.subjects, seed, 'subjects', 2 * week + order(id)) };
  if (kind === 'midway') return { title: cycled(template.own, seed, 'own', week + order(id)) };
  return { title: template.teams[team]!.name };
}

function priority({ priorities }: Template, seed: number, candidate: number): Story {
  return cycled(priorities, seed, 'priorities', candidate);
}

function event(
  { events }: Template,
  seed: number,
  family: 'claim' | 'urgent',
  week: number,
  id: string,
): Story {
  const kind = cycled(eventKinds[family], seed, `${family} kinds`, week + (order(id) > 0 ? 3 : 0));
  const { tellings } = events.find((each) => each.kind === kind)!;
  // Half of the quarter on, the same kind comes round again: told otherwise.
  const first = Math.floor(2 * rng(seed, kind, 0, 'telling'));
  return tellings[(first + (week > 6 ? 1 : 0)) % tellings.length]!;
}

/** The last figure of an id: which of its kind in the week. */
const order = (id: string) => Number(/\d*$/.exec(id)?.[0] || 0);

function cycled<T>(pool: readonly T[], seed: number, purpose: string, index: number): T {
  return shuffled(pool, seed, purpose)[index % pool.length] as T;
}
