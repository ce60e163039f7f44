// An exception: a sponsor lets something in without a price, for a reason and until a day. Signed beforehand it pays for one addition.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import { Line } from '../../core/text.ts';
import { mustEnd } from '../../core/trade-off.ts';
import * as cycles from '../../db/cycles.ts';
import * as decisions from '../../db/decisions.ts';
import { newId } from '../../db/new-id.ts';
import * as teams from '../../db/teams.ts';
import { change } from '../pipeline.ts';
import { mustSign } from './pay.ts';
import { Decision } from './shapes.ts';

export const sign = change({
  name: 'exceptions.sign',
  summary: 'Sign an exception for a team: one addition may come in without a price until a day',
  input: z.object({
    cycleId: Id,
    teamId: Id.describe('The team whose addition it is for'),
    choice: Line.describe('What may come in, and why'),
    expiresOn: z.iso.date(),
  }),
  output: Decision,
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'trade-off-needed'],
  run: async ({ input, actor, tx, call, record }) => {
    const { workspaceId, personId } = actor;
    const cycle = (await cycles.find(tx, workspaceId, input.cycleId)) ?? refuse('not-found');
    if (!(await teams.find(tx, workspaceId, input.teamId))) refuse('not-found');
    if (cycle.phase === 'closed') refuse('cycle-closed');
    await mustSign(tx, actor, input.teamId);
    const expiresOn = mustEnd(input.expiresOn, localDay(call.now, actor.zone));
    const id = newId();
    await decisions.insert(tx, workspaceId, {
      id,
      kind: 'exception',
      cycleId: cycle.id,
      objective: null,
      keyResultId: null,
      meetingId: null,
      choice: input.choice,
      context: '',
      options: [],
      ownerId: personId,
      dueOn: null,
      revisitOn: expiresOn,
      signedBy: personId,
      expiresOn,
      decidedBy: personId,
    });
    record({
      kind: 'decision.recorded',
      cycleId: cycle.id,
      thingId: id,
      body: { kind: 'exception', choice: input.choice, owner: personId, due: null, linked: [] },
    });
    return (await decisions.find(tx, workspaceId, id)) ?? refuse('not-found');
  },
});
