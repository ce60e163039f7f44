// The stop list turned over: each line of it is kept with a reason, or lifted, which takes it off. What was said stays.
import { z } from 'zod';
import { StopTurn, turns } from '../core/bet.ts';
import { Id } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { newId } from '../db/new-id.ts';
import * as outcomes from '../db/outcomes.ts';
import * as stops from '../db/stops.ts';
import { change, read } from './pipeline.ts';

const Turned = z.object({
  turns: z
    .array(
      z.object({
        id: Id,
        outcomeId: Id,
        stop: z.string(),
        turn: z.enum(turns),
        why: z.string(),
        turnedByName: z.string().nullable(),
        turnedAt: z.iso.datetime(),
      }),
    )
    .describe('Newest first'),
});

export const list = read({
  name: 'stops.list',
  summary: 'What was said of lines of the stop lists when they were looked at again',
  input: z.object({ outcomeId: Id.optional() }),
  output: Turned,
  run: async ({ input, actor, tx }) => ({ turns: await stops.list(tx, actor.workspaceId, input.outcomeId) }),
});

export const turn = change({
  name: 'stops.turn',
  summary: 'Say of a line of a stop list that it stays given up, or lift it',
  input: StopTurn,
  output: Turned,
  refuses: ['forbidden', 'not-found', 'wrong-state', 'stale-version'],
  run: async ({ input, actor, tx, record }) => {
    const { workspaceId, personId } = actor;
    const outcome = (await outcomes.find(tx, workspaceId, input.outcomeId)) ?? refuse('not-found');
    must(actor, 'outcomes.edit', { ownerId: outcome.sponsorId });
    if (outcome.state === 'closed') refuse('wrong-state', { state: 'closed' });
    const { id, version, stops: before } = outcome;
    if (!before.includes(input.stop))
      refuse('stale-version', { yours: { stop: input.stop }, current: before });
    await stops.insert(tx, workspaceId, { ...input, id: newId(), turnedBy: personId });
    const { stop, turn: turned, why } = input;
    record({ kind: 'outcome.stop-turned', thingId: id, body: { stop, turn: turned, why } });
    if (turned === 'lifted') {
      const left = before.filter((each) => each !== stop);
      if (!(await outcomes.update(tx, workspaceId, id, version, { stops: left })))
        refuse('stale-version', { yours: { stop }, current: before });
      record({ kind: 'outcome.edited', thingId: id, body: { changes: { stops: [before, left] } } });
    }
    return { turns: await stops.list(tx, workspaceId, id) };
  },
});
