// Waves of the pulse: opened for everybody at once, so that nobody can be left out to be told apart, and read only when they are closed.
import { z } from 'zod';
import { addDays } from '../../core/calendar/day.ts';
import { localDay } from '../../core/calendar/zone.ts';
import { Id, Version } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { leastShown } from '../../core/pulse/branches.ts';
import { asked } from '../../core/pulse/own-scales.ts';
import { itemsOf, mostItems, Scale } from '../../core/pulse/scale.ts';
import { refuse } from '../../core/refusal.ts';
import * as cycles from '../../db/cycles.ts';
import { newId } from '../../db/new-id.ts';
import * as pulses from '../../db/pulses.ts';
import * as teams from '../../db/teams.ts';
import { wilson } from '../../diagnosis/statistics/interval.ts';
import { change, read, type Work } from '../pipeline.ts';
import { closeWave } from './close.ts';
import { Pulse, Results } from './shapes.ts';
import { tellAgain, tellOfWave } from './tell.ts';

/** Days a wave may stay open. */
const longestDays = 28;
/** Days between the end of a wave and the next one: closer together, waves would measure who was away. */
const restDays = 28;

export const list = read({
  name: 'pulses.list',
  summary: 'The waves of the pulse, newest first: who was asked and how many have answered',
  input: z.object({}),
  output: z.object({
    pulses: z.array(Pulse),
    nextFrom: z.iso.date().describe('The first day the next wave may be opened on'),
  }),
  run: async ({ actor, tx, call }) => {
    const all = await pulses.list(tx, actor.workspaceId);
    return { pulses: all.map(shown), nextFrom: restedOn(all[0], localDay(call.now, actor.zone)) };
  },
});

export const open = change({
  name: 'pulses.open',
  summary: 'Ask everybody: our own six items, and in their place the scales you hold a licence for',
  input: z.object({
    cycleId: Id.optional().describe('The current cycle when left out'),
    closesOn: z.iso.date().describe(`The last day for answers, within ${longestDays} days`),
    takesWords: z.boolean().default(true).describe('Whether people may add words of their own'),
    scales: z.array(Scale).max(6).default([]).describe('Scales you may ask, with their items'),
  }),
  output: Pulse,
  refuses: ['forbidden', 'not-found', 'bad-input', 'already-exists', 'incomplete', 'wrong-state'],
  run: async ({ input, actor, tx, call, record }) => {
    must(actor, 'pulses.run');
    const { workspaceId } = actor;
    const today = localDay(call.now, actor.zone);
    const cycle = input.cycleId
      ? await cycles.find(tx, workspaceId, input.cycleId)
      : await cycles.current(tx, workspaceId, today);
    if (!cycle) return refuse('not-found');
    if (input.closesOn < today || input.closesOn > addDays(today, longestDays))
      refuse('bad-input', { say: `Name a day within the next ${longestDays} days` });
    const scales = asked(input.scales);
    if (itemsOf(scales).length > mostItems) refuse('bad-input', { say: `Ask at most ${mostItems} items` });
    await mustHaveRested(tx, workspaceId, today);
    const people = await pulses.everybody(tx, workspaceId);
    if (people.length < leastShown)
      refuse('incomplete', {
        missing: [{ say: `Fewer than ${leastShown} people are here, so nothing could ever be shown` }],
      });
    const { takesWords, closesOn } = input;
    const wave = { id: newId(), cycleId: cycle.id, scales, takesWords, openedOn: today, closesOn };
    if (!(await pulses.insert(tx, workspaceId, wave, actor.personId))) refuse('already-exists');
    await tellOfWave({ tx, actor, call }, wave, people);
    record({
      kind: 'pulse.opened',
      cycleId: cycle.id,
      thingId: wave.id,
      body: { asked: people.length, closesOn, items: itemsOf(scales).length },
    });
    return shown((await pulses.find(tx, workspaceId, wave.id)) ?? refuse('not-found'));
  },
});

async function mustHaveRested(tx: Work<unknown>['tx'], workspaceId: Id, today: string): Promise<void> {
  const [last] = await pulses.list(tx, workspaceId);
  const from = restedOn(last, today);
  if (from > today)
    refuse('wrong-state', { say: `Waves rest for ${restDays} days: open the next one from ${from} on` });
}

function restedOn(last: pulses.PulseRow | undefined, today: string): string {
  const from = last?.closedOn ? addDays(last.closedOn, restDays) : today;
  return from > today ? from : today;
}

export const remind = change({
  name: 'pulses.remind',
  summary: 'Remind whoever has not answered, once; nobody is told who that is',
  input: z.object({ id: Id }),
  output: Pulse,
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input, actor, tx, call, record }) => {
    must(actor, 'pulses.run');
    const wave = (await pulses.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    if (wave.closedOn) refuse('wrong-state', { state: 'closed' });
    if (!(await tellAgain({ tx, actor, call }, wave)))
      refuse('wrong-state', { say: 'They were reminded before: once is enough' });
    record({ kind: 'pulse.reminded', cycleId: wave.cycleId, thingId: wave.id });
    return shown((await pulses.find(tx, actor.workspaceId, wave.id)) ?? refuse('not-found'));
  },
});

export const close = change({
  name: 'pulses.close',
  summary: 'Close a wave: what may be shown is worked out, and the answers themselves are burnt',
  input: z.object({ id: Id, version: Version }),
  output: Results,
  refuses: ['forbidden', 'not-found', 'wrong-state', 'stale-version'],
  run: async (work) => {
    const { input, actor, tx, call, record } = work;
    must(actor, 'pulses.run');
    const wave = (await pulses.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    if (wave.closedOn) refuse('wrong-state', { state: 'closed' });
    if (wave.version !== input.version) refuse('stale-version', { yours: input, current: shown(wave) });
    const event = await closeWave(tx, actor.workspaceId, wave, localDay(call.now, actor.zone));
    if (!event) refuse('wrong-state', { state: 'closed' });
    record(event);
    return resultsOf(work, input.id);
  },
});

export const results = read({
  name: 'pulses.results',
  summary: 'What a closed wave says: of everybody, and of teams that at least five people answered for',
  input: z.object({ id: Id }),
  output: Results,
  refuses: ['not-found', 'wrong-state'],
  run: (work) => resultsOf(work, work.input.id),
});

async function resultsOf({ actor, tx }: Work<unknown>, id: Id): Promise<z.input<typeof Results>> {
  const wave = (await pulses.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  if (!wave.results) return refuse('wrong-state', { say: 'Nothing is shown before a wave is closed' });
  const all = await teams.list(tx, actor.workspaceId, { cycleId: null, includeArchived: true });
  const names = new Map(all.map((team) => [team.id, team.name]));
  const { groups, words } = wave.results;
  const askedTeams = new Set((await pulses.asked(tx, actor.workspaceId, id)).map(({ teamId }) => teamId));
  const told = new Set(groups.map(({ teamId }) => teamId));
  return {
    pulse: shown(wave),
    groups: groups.map(({ teamId, asked: of, n, scales, items }) => ({
      teamId,
      teamName: teamId && (names.get(teamId) ?? null),
      asked: of,
      n,
      scales: scales.map((bad) => shareOf(bad, n)),
      items: items.map(({ low, high }) => ({ ...shareOf(low, n), favourable: high })),
    })),
    hidden: [...askedTeams].filter((teamId) => teamId !== null && !told.has(teamId)).length,
    words,
  };
}

const shareOf = (bad: number, n: number) => ({ bad, n, share: bad / n, ...wilson(bad / n, n) });

function shown({ results: _, ...wave }: pulses.PulseRow): z.input<typeof Pulse> {
  return wave;
}
