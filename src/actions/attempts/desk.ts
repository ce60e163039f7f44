// The desk of whoever keeps a programme: every sitting they do not mark themselves, and one in full with all its decisions, each worked out once more.
import { z } from 'zod';
import { canonical } from '../../academy/canonical.ts';
import type { Decision } from '../../academy/decision/decide.ts';
import { decide } from '../../academy/decision/decide.ts';
import type { Inputs } from '../../academy/decision/inputs.ts';
import { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import * as appeals from '../../db/appeals.ts';
import * as decisions from '../../db/attempt-decisions.ts';
import * as attempts from '../../db/attempts.ts';
import * as scripts from '../../db/scripts.ts';
import { read } from '../pipeline.ts';
import { inputsHash } from './decide.ts';
import { editionBy } from './editions.ts';
import { kept } from './find.ts';
import { Head, headOf, outcomes, Standing } from './shapes.ts';

const Person = z.object({ id: Id, name: z.string() });

export const list = read({
  name: 'attempts.list',
  summary: 'Every sitting, for whoever keeps the programme; those you mark yourself are not among them',
  input: z.object({}),
  output: z.object({
    attempts: z.array(Head.extend({ person: Person, decided: z.enum(outcomes).nullable() })),
  }),
  refuses: ['forbidden'],
  run: async ({ actor, tx, call }) => {
    must(actor, 'attempts.keep');
    const rows = await attempts.list(tx, actor.workspaceId, null);
    return {
      attempts: await Promise.all(
        rows.map(async (row) => ({
          ...(await headOf(tx, actor.workspaceId, row, call.now)),
          person: { id: row.personId, name: row.personName },
          decided: row.personId === actor.personId && !row.releasedAt ? null : row.outcome,
        })),
      ),
    };
  },
});

const ScriptSeen = z.object({
  id: Id,
  component: z.string(),
  item: z.string(),
  prompt: z.string(),
  words: z.string(),
  criteria: z.array(z.object({ id: z.string(), name: z.string() })),
  marks: z.array(
    z.object({
      turn: z.number(),
      marker: z.string(),
      levels: z.record(z.string(), z.number()),
      words: z.record(z.string(), z.string()),
      reason: z.string().nullable(),
    }),
  ),
  waitsFor: z.number().describe('Marks that are still to be locked; until then none is shown'),
  moderation: z
    .object({ reasons: z.array(z.string()), settledAt: z.string().nullable(), note: z.string().nullable() })
    .nullable(),
});

const Decided = z.object({
  number: z.number(),
  outcome: z.enum(outcomes),
  components: z.array(Standing),
  caveats: z.array(z.string()),
  inputsHash: z.string(),
  isReproduced: z.boolean().describe('Worked out again from the stored inputs just now, it came to the same'),
  decidedAt: z.string(),
  heldReason: z.string().nullable(),
  releasedAt: z.string().nullable(),
});

export const get = read({
  name: 'attempts.get',
  summary:
    'One sitting in full for whoever keeps the programme: pieces, marks once all are locked, decisions, appeals',
  input: z.object({ id: Id }),
  output: Head.extend({
    person: Person,
    identity: z.string().nullable(),
    minutes: z.number().nullable(),
    granted: z.object({ timeFactor: z.number().nullable(), noClock: z.boolean() }).nullable(),
    formHash: z.string(),
    scripts: z.array(ScriptSeen),
    decisions: z.array(Decided),
    appeals: z.array(
      z.object({
        id: Id,
        words: z.string(),
        state: z.string(),
        lodgedAt: z.string(),
        reasons: z.string().nullable(),
      }),
    ),
  }),
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input, actor, tx, call }) => {
    const { workspaceId } = actor;
    const row = await kept(tx, actor, input.id);
    const rows = await decisions.list(tx, workspaceId, row.id);
    return {
      ...(await headOf(tx, actor.workspaceId, row, call.now)),
      person: { id: row.personId, name: row.personName },
      identity: row.identity,
      minutes: row.minutes,
      formHash: row.hash,
      granted: (await attempts.accommodation(tx, workspaceId, row.id)) ?? null,
      scripts: await scriptsOf(tx, workspaceId, row),
      decisions: rows.map(decided),
      appeals: await appeals.ofAttempt(tx, workspaceId, row.id),
    };
  },
});

function decided(row: decisions.DecisionRow): z.infer<typeof Decided> {
  const inputs = row.inputs as Inputs;
  const { components, caveats } = row.decision as Decision;
  const isReproduced =
    inputsHash(inputs) === row.inputsHash && canonical(decide(inputs)) === canonical(row.decision);
  const { number, outcome, decidedAt, heldReason, releasedAt } = row;
  return {
    ...{ number, outcome, components, caveats, isReproduced, decidedAt, heldReason, releasedAt },
    inputsHash: row.inputsHash,
  };
}

async function scriptsOf(
  tx: Parameters<typeof scripts.ofAttempt>[0],
  workspaceId: Id,
  row: attempts.AttemptRow,
): Promise<z.infer<typeof ScriptSeen>[]> {
  const { paper } = await editionBy(tx, workspaceId, row.digest);
  const all = await scripts.ofAttempt(tx, workspaceId, row.id);
  const ids = all.map(({ id }) => id);
  const [marks, moderations, progress] = await Promise.all([
    scripts.standing(tx, workspaceId, ids),
    scripts.moderations(tx, workspaceId, ids),
    scripts.progress(tx, workspaceId, ids),
  ]);
  return all.map(({ id, component, item, words }) => {
    const asked = paper.items.get(item);
    const rubric = asked?.kind === 'short-text' ? paper.rubrics.get(asked.rubric) : undefined;
    const moderation = moderations.find(({ scriptId }) => scriptId === id) ?? null;
    const own = marks.filter(({ scriptId }) => scriptId === id);
    const isLocked = progress.find(({ scriptId }) => scriptId === id)?.isLocked ?? false;
    return {
      ...{ id, component, item, words },
      prompt: asked?.kind === 'short-text' ? asked.prompt : '',
      criteria: rubric?.criteria.map((each) => ({ id: each.id, name: each.name })) ?? [],
      marks: own.map(({ turn, markerName, levels, words: said, reason }) => ({
        ...{ turn, levels, reason },
        marker: markerName,
        words: said,
      })),
      waitsFor: isLocked ? (moderation ? Math.max(0, 3 - own.length) : 0) : moderation ? 1 : 2,
      moderation: moderation && {
        reasons: moderation.reasons,
        settledAt: moderation.settledAt,
        note: moderation.note,
      },
    };
  });
}
