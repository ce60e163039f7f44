// Simulated quarters played on the server. Neither the seed nor anything hidden behind it is ever in an answer: what leaves is the engine's own view.
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { newId } from '../../db/new-id.ts';
import type { Tx } from '../../db/open.ts';
import * as simulations from '../../db/simulations.ts';
import { shortCode } from '../../platform/secret.ts';
import { hadItBeen } from '../../simulator/debrief/otherwise.ts';
import { type Marks, mark } from '../../simulator/mark/mark.ts';
import { isOver, replay, Unplayable } from '../../simulator/play.ts';
import { stepped } from '../../simulator/resume.ts';
import { optionsOf } from '../../simulator/table/index.ts';
import type { Decision as EngineDecision, World } from '../../simulator/world.ts';
import { change, read } from '../pipeline.ts';
import { contentOf } from './content.ts';
import { own, ownToChange } from './find.ts';
import { Decision, JudgedRuns, RunInList, RunOpen, SituationId, Week } from './shapes.ts';
import {
  begunOf,
  endOf,
  headOf,
  isPlayed,
  judge,
  marksOf,
  type Standing,
  shownRun,
  standingOf,
} from './stand.ts';

const mostUnfinished = 20;
/** Seeds fit PostgreSQL's int. */
const seeds = 2 ** 31 - 1;

export const start = change({
  name: 'simulations.start',
  summary: 'Begin a simulated quarter on the server: marked, or for a group that decides together',
  input: z.object({
    template: z
      .string()
      .max(60)
      .default('scale-up')
      .describe('The organisation: a file of content/simulations'),
    kind: z.enum(['marked', 'group']).default('marked'),
    onlyWeek: Week.nullable().default(null).describe('For a group: one week instead of the quarter'),
    minutes: z.number().int().min(5).max(600).nullable().default(null).describe('No clock when left out'),
    extraShare: z.number().min(0).max(1).default(0).describe('More time as an accommodation'),
  }),
  output: RunOpen,
  refuses: ['forbidden', 'not-found', 'limit-reached', 'wrong-state'],
  run: async ({ input, actor, tx, record }) => {
    must(actor, 'simulations.play');
    const { workspaceId, personId } = actor;
    const content = contentOf(input.template);
    if (input.onlyWeek !== null && input.kind === 'marked')
      refuse('wrong-state', {
        state: 'one week',
        say: 'A single week is practice: only whole quarters are marked.',
      });
    const count = (await simulations.list(tx, workspaceId, personId)).filter(
      ({ endedAt }) => !endedAt,
    ).length;
    if (count >= mostUnfinished)
      refuse('limit-reached', { limit: mostUnfinished, count, of: 'unfinished runs' });
    const id = newId();
    await simulations.insert(tx, workspaceId, {
      ...{ ...input, id, personId, contentHash: content.hash },
      seed: randomInt(seeds),
      code: input.kind === 'group' ? shortCode() : null,
    });
    record({ kind: 'simulation.begun', thingId: id, body: { of: input.kind } });
    return shownRun(tx, workspaceId, await own(tx, actor, id));
  },
});

export const list = read({
  name: 'simulations.list',
  summary: 'Your simulated quarters on the server, and what they say together',
  input: z.object({}),
  output: z.object({ runs: z.array(RunInList), judged: z.array(JudgedRuns) }),
  run: async ({ actor, tx }) => {
    const rows = await simulations.list(tx, actor.workspaceId, actor.personId);
    return {
      runs: rows.map((run) => {
        const content = contentOf(run.template);
        const weeks = run.weeksOver - (run.onlyWeek === null ? 4 : 0);
        const week = run.onlyWeek ?? (weeks < 0 ? weeks : weeks + 1);
        const isPlayable = content.hash === run.contentHash;
        return { ...headOf(run, content), week, mark: (run.marks as Marks | null)?.mark ?? null, isPlayable };
      }),
      judged: [...new Set(rows.map(({ template }) => template))].flatMap(
        (template) => judge(template, marksOf(rows, template)) ?? [],
      ),
    };
  },
});

export const get = read({
  name: 'simulations.get',
  summary: 'One of your simulated quarters where it stands, with its debrief once it is over',
  input: z.object({ id: Id }),
  output: RunOpen,
  refuses: ['not-found', 'wrong-state'],
  run: async ({ input, actor, tx }) => shownRun(tx, actor.workspaceId, await own(tx, actor, input.id)),
});

export const decide = change({
  name: 'simulations.decide',
  summary: 'Answer matters of the week, and end the week; the same step sent twice is taken once',
  input: z.object({
    id: Id,
    step: z.number().int().min(1).max(5000).describe('One more than the steps stored'),
    decisions: z.array(Decision).max(60).default([]),
    endsWeek: z.boolean().default(false),
  }),
  output: RunOpen,
  refuses: ['forbidden', 'not-found', 'wrong-state', 'stale-version'],
  run: async ({ input: { id, ...sent }, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    const run = await ownToChange(tx, actor, id);
    if (run.endedAt) refuse('wrong-state', { state: 'finished' });
    const before = await standingOf(tx, workspaceId, run);
    const known = before.steps[sent.step - 1];
    if (known && isSame(known, sent)) return shownRun(tx, workspaceId, run, before);
    if (sent.step !== before.steps.length + 1)
      refuse('stale-version', { yours: sent, current: { step: before.steps.length } });
    const end = endOf(run);
    if (end && end <= call.now)
      refuse('wrong-state', {
        state: 'time is up',
        say: 'Time is up. What was answered is kept: finish the run.',
      });
    if (isPlayed(run, before.world)) refuse('wrong-state', { state: 'played' });
    const world = taken(before.world, sent);
    await simulations.append(tx, workspaceId, id, sent);
    const isDone = run.asked && sent.decisions.some(({ situation }) => situation === run.asked);
    if (isDone || sent.endsWeek) await simulations.ask(tx, workspaceId, id, { asked: null, spread: null });
    if (run.kind === 'group') record({ kind: 'simulation.decided', thingId: id });
    const now = await own(tx, actor, id);
    return shownRun(tx, workspaceId, now, { ...before, world, steps: [...before.steps, sent] });
  },
});

function taken(world: World, step: { decisions: EngineDecision[]; endsWeek: boolean }): World {
  try {
    return stepped(world, step);
  } catch (error) {
    if (error instanceof Unplayable) refuse('wrong-state', { state: 'not open', say: error.message });
    throw error;
  }
}

// What was stored came through JSON, which leaves out what is undefined and keeps no order of ours.
function isSame(
  known: simulations.StepRow,
  sent: Pick<simulations.StepRow, 'decisions' | 'endsWeek'>,
): boolean {
  const plain = (decisions: readonly unknown[]) =>
    JSON.stringify(
      (decisions as EngineDecision[]).map((each) => [
        each.situation,
        each.option,
        each.probability,
        each.text,
        each.displaces,
      ]),
    );
  return known.endsWeek === sent.endsWeek && plain(known.decisions) === plain(sent.decisions);
}

export const finish = change({
  name: 'simulations.finish',
  summary: 'End a simulated quarter that has been played, and mark it by playing its decisions again',
  input: z.object({
    id: Id,
    expected: z.number().int().min(-200).max(200).nullable().default(null).describe('The mark you expect'),
  }),
  output: RunOpen,
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input: { id, expected }, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    const run = await ownToChange(tx, actor, id);
    if (run.endedAt) return shownRun(tx, workspaceId, run);
    const standing = await standingOf(tx, workspaceId, run);
    const end = endOf(run);
    const isTimeUp = end !== null && end <= call.now;
    if (!isPlayed(run, standing.world) && !isTimeUp && run.kind === 'marked')
      refuse('wrong-state', { state: 'running', say: 'The quarter is not over. Play it to its end first.' });
    if (isTimeUp && !isPlayed(run, standing.world)) await playOut(tx, workspaceId, run, standing);
    const marks =
      run.kind === 'marked' ? marksByReplay(run, (await standingOf(tx, workspaceId, run)).world) : null;
    await simulations.finish(tx, workspaceId, id, { marks, expected, at: call.now });
    record({ kind: 'simulation.finished', thingId: id, body: { of: run.kind } });
    return shownRun(tx, workspaceId, await own(tx, actor, id));
  },
});

// When time is up, what was left takes its course, week by week: the steps hold the whole run either way.
async function playOut(tx: Tx, workspaceId: Id, run: simulations.RunRow, { world, steps }: Standing) {
  let step = steps.length;
  for (let now = world; !isOver(now); now = stepped(now, { decisions: [], endsWeek: true }))
    await simulations.append(tx, workspaceId, run.id, { step: ++step, decisions: [], endsWeek: true });
}

/** The marks a run's decisions earn, worked out from nothing but the seed and them. */
function marksByReplay(
  run: Pick<simulations.RunRow, 'template' | 'seed' | 'onlyWeek'>,
  { decisions }: Pick<World, 'decisions'>,
): Marks {
  return mark(replay(begunOf(contentOf(run.template), run), decisions));
}

const futuresAtOnce = 20;

export const otherwise = read({
  name: 'simulations.otherwise',
  summary: 'Had you chosen otherwise: twenty futures of a finished run, lived both ways with the same luck',
  input: z.object({
    id: Id,
    situation: SituationId,
    option: z.string().max(40),
    from: z.coerce.number().int().min(0).max(180).default(0).describe('How many futures you have seen'),
  }),
  output: z.object({
    futures: z.number(),
    better: z.number(),
    worse: z.number(),
    believedMore: z.number(),
    differences: z.array(z.number()),
  }),
  refuses: ['not-found', 'wrong-state'],
  run: async ({ input: { id, situation, option, from }, actor, tx }) => {
    const run = await own(tx, actor, id);
    if (!run.endedAt || run.onlyWeek !== null) refuse('wrong-state', { state: 'running' });
    const { content, world } = await standingOf(tx, actor.workspaceId, run);
    const kind = world.log.find((entry) => entry.id === situation && !entry.isLost)?.kind;
    if (!kind || !optionsOf(kind).includes(option)) refuse('not-found');
    return hadItBeen(content.template.setting, world, { situation, option }, futuresAtOnce, from);
  },
});
