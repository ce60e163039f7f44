// The reset of a cycle as its page shows it: what was promised, what is known of each, how often it was carried before, what is chosen, and what is new.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { allows, phases } from '../../core/cycle.ts';
import { Id } from '../../core/id.ts';
import { kinds, roles } from '../../core/key-result.ts';
import { states, verdicts, visibilities } from '../../core/objective.ts';
import { refuse } from '../../core/refusal.ts';
import { perfects } from '../../core/score.ts';
import * as cycles from '../../db/cycles.ts';
import * as keyResults from '../../db/key-results.ts';
import * as lists from '../../db/objective-lists.ts';
import * as resets from '../../db/resets.ts';
import { read } from '../pipeline.ts';
import { carryOf, choiceOf } from './find.ts';
import { Carry, Choice } from './shapes.ts';

const most = 1_000;
const number = z.number().nullable();
const Cycle = z.object({ id: Id, name: z.string(), phase: z.enum(phases) });

const KeyResultAtReset = z.object({
  id: Id,
  title: z.string(),
  role: z.enum(roles),
  kind: z.enum(kinds),
  unit: z.string(),
  value: number,
  bandLow: number,
  bandHigh: number,
  baseline: number,
  target: number,
  score: number,
  perfectWas: z.enum(perfects).nullable(),
  carried: z.array(Carry).describe('Each time it was carried on so far, oldest first'),
  choice: Choice.nullable(),
});

const ObjectiveAtReset = z.object({
  id: Id,
  title: z.string(),
  teamId: Id,
  teamName: z.string(),
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  state: z.enum(states),
  visibility: z.enum(visibilities),
  verdict: z.enum(verdicts).nullable(),
  lesson: z.string(),
  keyResults: z.array(KeyResultAtReset),
  carried: z.array(Carry).describe('Each time it was carried on so far, oldest first'),
  choice: Choice.nullable(),
});

export const get = read({
  name: 'resets.get',
  summary: 'What a cycle hands on: each promise with its history, and what is chosen for it',
  input: z.object({ cycleId: Id.optional().describe('The current cycle when left out') }),
  output: z.object({
    cycle: Cycle.nullable(),
    next: Cycle.nullable().describe('The first later cycle that takes drafts'),
    objectives: z.array(ObjectiveAtReset),
    fresh: z
      .array(z.object({ id: Id, title: z.string(), teamName: z.string(), state: z.enum(states) }))
      .describe('In the next cycle, and carried from nowhere'),
  }),
  refuses: ['not-found'],
  run: async ({ input, actor, tx, call }) => {
    const { workspaceId } = actor;
    const cycle = input.cycleId
      ? ((await cycles.find(tx, workspaceId, input.cycleId)) ?? refuse('not-found'))
      : await cycles.current(tx, workspaceId, localDay(call.now, actor.zone));
    if (!cycle) return { cycle: null, next: null, objectives: [], fresh: [] };
    const later = (await cycles.list(tx, workspaceId)).filter(({ startsOn }) => startsOn > cycle.startsOn);
    const next = later.findLast(({ phase }) => allows(phase, 'draft')) ?? null;
    const slice = { sort: 'team' as const, limit: most, offset: 0 };
    const promised = { cycleId: cycle.id, states: ['committed' as const, 'closed' as const] };
    const { rows } = await lists.page(tx, workspaceId, promised, slice);
    const ids = rows.map(({ id }) => id);
    const own = await keyResults.ofObjectives(tx, workspaceId, ids);
    const [carried, carriedOwn, chosen, inNext] = await Promise.all([
      resets.carriedObjectives(tx, workspaceId, ids),
      resets.carriedKeyResults(
        tx,
        workspaceId,
        own.map(({ id }) => id),
      ),
      resets.standing(tx, workspaceId, ids),
      next ? lists.page(tx, workspaceId, { cycleId: next.id }, slice) : { rows: [] },
    ]);
    const carriedBy = Map.groupBy([...carried, ...carriedOwn], ({ rootId }) => rootId);
    const choiceBy = new Map(chosen.map((row) => [row.keyResultId ?? row.objectiveId, row]));
    const known = (id: Id) => ({
      carried: (carriedBy.get(id) ?? []).map(carryOf),
      choice: choiceOf(choiceBy.get(id)),
    });
    const keyResultsBy = Map.groupBy(own, ({ objectiveId }) => objectiveId);
    const carriedIn = new Set(
      (
        await resets.carriedObjectives(
          tx,
          workspaceId,
          inNext.rows.map(({ id }) => id),
        )
      ).map(({ rootId }) => rootId),
    );
    return {
      cycle: Cycle.parse(cycle),
      next: next && Cycle.parse(next),
      objectives: rows.map((row) => ({
        ...ObjectiveAtReset.omit({ keyResults: true, carried: true, choice: true }).parse(row),
        keyResults: (keyResultsBy.get(row.id) ?? []).map((each) => ({
          ...KeyResultAtReset.omit({ carried: true, choice: true }).parse(each),
          ...known(each.id),
        })),
        ...known(row.id),
      })),
      fresh: inNext.rows
        .filter(({ id }) => !carriedIn.has(id))
        .map(({ id, title, teamName, state }) => ({ id, title, teamName, state })),
    };
  },
});
