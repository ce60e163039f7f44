// A group that leads one quarter together: each says in private first, then the spread is shown, then the group decides. Whoever has the code may take a seat.
import { z } from 'zod';
import { Id } from '../../core/id.ts';
import { type Actor, must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import type { Tx } from '../../db/open.ts';
import * as simulations from '../../db/simulations.ts';
import { sceneOf } from '../../simulator/scene/scene.ts';
import { change, read } from '../pipeline.ts';
import { contentOf } from './content.ts';
import { ownToChange } from './find.ts';
import { RunOpen, Scene, SituationId } from './shapes.ts';
import { shownRun, standingOf } from './stand.ts';

export const ask = change({
  name: 'simulations.ask',
  summary: 'Put a matter of the week to the group: each says in private what they would choose',
  input: z.object({ id: Id, situation: SituationId }),
  output: RunOpen,
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input: { id, situation }, actor, tx, record }) => {
    const run = await hosted(tx, actor, id);
    const standing = await standingOf(tx, actor.workspaceId, run);
    const isOpen = standing.world.open.some((each) => each.id === situation);
    if (!isOpen || standing.world.answers[situation]) refuse('wrong-state', { state: 'not open' });
    await simulations.ask(tx, actor.workspaceId, id, { asked: situation, spread: null });
    record({ kind: 'simulation.asked', thingId: id });
    return shownRun(tx, actor.workspaceId, { ...run, asked: situation, spread: null }, standing);
  },
});

export const show = change({
  name: 'simulations.show',
  summary: 'Show the group how it would choose; from then on nobody can change what they said',
  input: z.object({ id: Id }),
  output: RunOpen,
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input: { id }, actor, tx, record }) => {
    const run = await hosted(tx, actor, id);
    if (!run.asked) refuse('wrong-state', { state: 'nothing is asked' });
    const voices = await simulations.voices(tx, actor.workspaceId, id, run.asked);
    const spread: simulations.Spread = { options: {}, probabilities: [] };
    for (const { option, probability } of voices) {
      if (option !== null) spread.options[option] = (spread.options[option] ?? 0) + 1;
      if (probability !== null) spread.probabilities.push(probability);
    }
    spread.probabilities.sort((a, b) => a - b);
    await simulations.ask(tx, actor.workspaceId, id, { asked: run.asked, spread });
    record({ kind: 'simulation.shown', thingId: id });
    return shownRun(tx, actor.workspaceId, { ...run, spread });
  },
});

const Code = z.string().trim().toUpperCase().max(20).describe('The short code on the facilitator’s screen');

export const join = read({
  name: 'simulations.join',
  summary: 'Your seat in a group: what is asked, what you said, and the spread once it is shown',
  input: z.object({ code: Code }),
  output: z.object({
    organisation: z.string(),
    week: z.number().int(),
    isEnded: z.boolean(),
    scene: Scene.nullable().describe('Null while nothing is asked'),
    said: z.object({ option: z.string().nullable(), probability: z.number().nullable() }).nullable(),
    spread: z
      .object({ options: z.record(z.string(), z.number()), probabilities: z.array(z.number()) })
      .nullable(),
  }),
  refuses: ['not-found', 'wrong-state'],
  run: async ({ input: { code }, actor, tx }) => {
    const run = (await simulations.byCode(tx, actor.workspaceId, code)) ?? refuse('not-found');
    const { template, phrases } = contentOf(run.template);
    const { world } = await standingOf(tx, actor.workspaceId, run);
    const asked = world.open.find(({ id }) => id === run.asked);
    const voices = asked ? await simulations.voices(tx, actor.workspaceId, run.id, asked.id) : [];
    const own = voices.find(({ personId }) => personId === actor.personId);
    return {
      organisation: template.organisation.name,
      week: world.week,
      isEnded: run.endedAt !== null,
      scene: asked ? sceneOf(template, phrases, run.seed, asked) : null,
      said: own ? { option: own.option, probability: own.probability } : null,
      spread: run.spread,
    };
  },
});

export const say = change({
  name: 'simulations.say',
  summary: 'Say in private what you would choose; it can be changed until the spread is shown',
  input: z.object({
    code: Code,
    situation: SituationId.describe('The matter you were asked'),
    option: z.string().max(40).nullable().default(null),
    probability: z.number().min(0).max(1).nullable().default(null),
  }),
  output: z.object({ option: z.string().nullable(), probability: z.number().nullable() }),
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input: { code, situation, option, probability }, actor, tx, record }) => {
    must(actor, 'simulations.play');
    const { workspaceId, personId } = actor;
    const run = (await simulations.byCode(tx, workspaceId, code)) ?? refuse('not-found');
    if (run.asked !== situation)
      refuse('wrong-state', { state: 'not asked', say: 'The group has moved on to another matter.' });
    if (run.spread)
      refuse('wrong-state', { state: 'shown', say: 'The spread is shown: what was said before stands.' });
    const { world } = await standingOf(tx, workspaceId, run);
    const { options } = world.open.find(({ id }) => id === situation) ?? refuse('not-found');
    const isChoice = options.length > 0;
    if (isChoice ? !options.includes(option ?? '') : probability === null)
      refuse('wrong-state', { state: 'not an answer', say: 'This matter is answered in another way.' });
    const voice = isChoice ? { option, probability: null } : { option: null, probability };
    await simulations.voice(tx, workspaceId, { runId: run.id, situation, personId }, voice);
    record({ kind: 'simulation.answered', thingId: run.id });
    return voice;
  },
});

async function hosted(tx: Tx, actor: Actor, id: Id): Promise<simulations.RunRow> {
  const run = await ownToChange(tx, actor, id);
  if (run.kind !== 'group' || run.endedAt)
    refuse('wrong-state', { state: run.endedAt ? 'finished' : run.kind });
  return run;
}
