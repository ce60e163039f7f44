// From draft to closed: propose, commit with a frozen snapshot, close with a verdict; every step that can be taken back has its way back.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import type { CycleWork } from '../../core/cycle.ts';
import type { EventKind } from '../../core/event.ts';
import { Id, Version } from '../../core/id.ts';
import { missingForCommit } from '../../core/key-result.ts';
import { after, mustFitKeyResults, mustFitLimit, type Verdict, verdicts } from '../../core/objective.ts';
import { must, type Verb } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { suggestVerdict } from '../../core/score.ts';
import { promiseOf, snapshotBody } from '../../core/snapshot.ts';
import { Prose } from '../../core/text.ts';
import { TradeOff } from '../../core/trade-off.ts';
import * as keyResults from '../../db/key-results.ts';
import { newId } from '../../db/new-id.ts';
import * as objectives from '../../db/objectives.ts';
import type { Tx } from '../../db/open.ts';
import * as snapshots from '../../db/snapshots.ts';
import * as supports from '../../db/supports.ts';
import * as workspaces from '../../db/workspaces.ts';
import { mustBeAboveLine } from '../above-line.ts';
import { mustStayOut } from '../decisions/held-out.ts';
import { mustBeHere, pay } from '../decisions/pay.ts';
import { openErrors } from '../findings.ts';
import { type ChangeWork, change } from '../pipeline.ts';
import { type Found, findToChange, mustBeOpen, show } from './find.ts';
import { Objective } from './shapes.ts';

const OneObjective = z.object({ id: Id, version: Version });
const usual = [
  'forbidden',
  'not-found',
  'stale-version',
  'wrong-state',
  'cycle-closed',
  'wrong-phase',
] as const;

type Step = ChangeWork<z.infer<typeof OneObjective>>;

// The frame of every step: find, phase, right, the step's own work, one row, one event, the objective as it now stands.
async function step(
  { input, actor, tx, call, record }: Step,
  verb: Verb,
  work: CycleWork | null,
  kind: EventKind,
  decide: (found: Found) => Promise<{ change: objectives.ObjectiveChange; body?: Record<string, unknown> }>,
): Promise<Objective> {
  const found = await findToChange(tx, actor.workspaceId, input.id);
  const { objective, cycle, thing } = found;
  must(actor, verb, thing);
  if (kind === 'objective.restored' || kind === 'objective.reopened') {
    if (cycle.phase === 'closed') refuse('cycle-closed');
    const undone = kind === 'objective.restored' ? objective.removedAt : objective.state === 'closed';
    if (!undone) refuse('wrong-state', { state: objective.state });
  } else mustBeOpen(found, work);
  const today = localDay(call.now, actor.zone);
  if (objective.version !== input.version)
    refuse('stale-version', {
      yours: { step: kind },
      current: await show(tx, actor.workspaceId, input.id, today),
    });
  const { change: changed, body } = await decide(found);
  await objectives.update(tx, actor.workspaceId, input.id, input.version, changed);
  record({ kind, objective, cycleId: cycle.id, body });
  return show(tx, actor.workspaceId, input.id, today, kind === 'objective.removed');
}

export const propose = change({
  name: 'objectives.propose',
  summary: 'Put a draft forward for commit',
  input: OneObjective,
  output: Objective,
  refuses: usual,
  run: (work) =>
    step(work, 'objectives.edit', 'draft', 'objective.proposed', async ({ objective }) => ({
      change: { state: after(objective.state, 'propose') },
    })),
});

export const sendBack = change({
  name: 'objectives.sendBack',
  summary: 'Send a proposal back to drafting',
  input: OneObjective.extend({ reason: Prose.default('') }),
  output: Objective,
  refuses: usual,
  run: (work) =>
    step(work, 'objectives.edit', 'draft', 'objective.sent-back', async ({ objective }) => ({
      change: { state: after(objective.state, 'send back') },
      body: { reason: work.input.reason },
    })),
});

export const commit = change({
  name: 'objectives.commit',
  summary: 'Commit an objective: its words and numbers are frozen with a hash',
  input: OneObjective.extend({
    overLimitReason: Prose.nullable().default(null),
    tradeOff: TradeOff.nullable().default(null).describe('What pays for it, once the cycle is past planning'),
  }),
  output: Objective,
  refuses: [...usual, 'incomplete', 'limit-reached', 'findings-open', 'trade-off-needed'],
  run: (work) =>
    step(work, 'objectives.commit', 'commit', 'objective.committed', async (found) => {
      const { objective, cycle } = found;
      const { actor, tx, record, input } = work;
      const state = after(objective.state, 'commit');
      await mustBeHere(work, input.tradeOff);
      await mustBeAboveLine(tx, actor.workspaceId, found, input.overLimitReason);
      const own = await keyResults.ofObjectives(tx, actor.workspaceId, [objective.id]);
      mustBeComplete(objective, own);
      const { limits } = (await workspaces.find(tx, actor.workspaceId)) ?? refuse('not-found');
      const { count, topTeam } = await objectives.countCommitted(
        tx,
        actor.workspaceId,
        cycle.id,
        objective.teamId,
      );
      mustFitLimit(limits, count + 1, topTeam, input.overLimitReason);
      mustFitKeyResults(limits, own.length, input.overLimitReason);
      const errors = await openErrors(tx, actor.workspaceId, objective.id);
      if (errors.length > 0) refuse('findings-open', { findings: errors });
      const hash = await freeze(tx, actor.workspaceId, actor.personId, objective, own);
      record(
        ...own.map((row) => ({
          kind: 'key-result.committed' as const,
          objective,
          cycleId: cycle.id,
          thingId: row.id,
          body: { snapshot: promiseOf(row) },
        })),
      );
      if (cycle.phase !== 'planning') {
        const body = await pay(
          work,
          { found, keyResultId: null, ownerId: objective.ownerId },
          input.tradeOff,
        );
        record({ kind: 'scope.added', objective, cycleId: cycle.id, body });
      }
      return {
        change: { state, overLimitReason: input.overLimitReason },
        body: { hash, keyResults: own.length, overLimitReason: input.overLimitReason },
      };
    }),
});

export const close = change({
  name: 'objectives.close',
  summary: 'Close an objective with its verdict and what was learned',
  input: OneObjective.extend({ verdict: z.enum(verdicts), lesson: Prose.default('') }),
  output: Objective,
  refuses: [...usual, 'incomplete'],
  run: (work) => {
    const { verdict, lesson } = work.input;
    return step(
      work,
      'objectives.close',
      verdict === 'dropped' ? 'close early' : 'close',
      'objective.closed',
      async ({ objective, cycle }) => {
        const state = after(objective.state, 'close');
        const own = await keyResults.ofObjectives(work.tx, work.actor.workspaceId, [objective.id]);
        const results = own.filter((row) => row.role === 'result');
        mustBeClosable(results, verdict, lesson || cycle.phase === 'review');
        if (verdict === 'dropped')
          work.record({
            kind: 'scope.stopped',
            objective,
            cycleId: objective.cycleId,
            body: { why: lesson },
          });
        const suggested = suggestVerdict(
          results.map((row) => row.score),
          objective.ambition,
        );
        return { change: { state, verdict, lesson }, body: { verdict, suggested, lesson } };
      },
    );
  },
});

export const reopen = change({
  name: 'objectives.reopen',
  summary: 'Take a verdict back while the cycle is open; scores stay',
  input: OneObjective,
  output: Objective,
  refuses: [...usual, 'trade-off-needed'],
  run: (work) =>
    step(work, 'objectives.close', null, 'objective.reopened', async ({ objective }) => {
      if (objective.verdict === 'dropped')
        await mustStayOut(work.tx, work.actor.workspaceId, objective.id, null);
      return {
        change: { state: after(objective.state, 'reopen'), verdict: null },
        body: { verdict: objective.verdict, lesson: objective.lesson },
      };
    }),
});

export const remove = change({
  name: 'objectives.remove',
  summary: 'Take a draft out; it can be put back',
  input: OneObjective,
  output: Objective,
  refuses: usual,
  run: (work) =>
    step(work, 'objectives.remove', null, 'objective.removed', async ({ objective }) => {
      if (objective.state === 'committed') refuse('wrong-state', { state: objective.state });
      return { change: { removed: true } };
    }),
});

export const restore = change({
  name: 'objectives.restore',
  summary: 'Put a removed draft back',
  input: OneObjective,
  output: Objective,
  refuses: usual,
  run: (work) =>
    step(work, 'objectives.remove', null, 'objective.restored', async () => ({ change: { removed: false } })),
});

// What is dropped on the way needs its reason, at review it needs none; everything else needs its scores.
function mustBeClosable(
  results: readonly keyResults.KeyResultRow[],
  verdict: Verdict,
  isSaid: string | boolean,
): void {
  const missing =
    verdict === 'dropped'
      ? isSaid
        ? []
        : [{ field: 'lesson', say: 'Say why it is dropped' }]
      : results
          .filter((row) => row.score === null)
          .map((row) => ({ keyResultId: row.id, say: `“${row.title}” has no score yet` }));
  if (missing.length > 0) refuse('incomplete', { missing });
}

function mustBeComplete(objective: objectives.ObjectiveRow, own: readonly keyResults.KeyResultRow[]): void {
  const missing: { keyResultId?: Id; field?: string; say: string }[] = [];
  if (!objective.ownerId) missing.push({ field: 'ownerId', say: 'Name one owner for the objective' });
  if (!own.some((row) => row.role === 'result'))
    missing.push({ field: 'keyResults', say: 'Write at least one key result that is not a guard' });
  for (const row of own)
    missing.push(...missingForCommit(row).map((each) => ({ ...each, keyResultId: row.id })));
  if (missing.length > 0) refuse('incomplete', { missing });
}

async function freeze(
  tx: Tx,
  workspaceId: Id,
  by: Id,
  objective: objectives.ObjectiveRow,
  own: readonly keyResults.KeyResultRow[],
): Promise<string> {
  const links = await supports.openFrom(tx, workspaceId, objective.id);
  const body = snapshotBody(objective, own, links);
  return snapshots.insert(tx, workspaceId, newId(), objective, body, by);
}
