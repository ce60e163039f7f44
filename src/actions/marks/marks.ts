// Marking: the next piece, the rubric beside it, and nothing of who wrote it or what another gave. A draft can change until it is locked; then only by a revision.
import { z } from 'zod';
import { assessorStanding } from '../../academy/marking/assessor.ts';
import { Id } from '../../core/id.ts';
import { type Actor, must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as assessors from '../../db/assessors.ts';
import type { Tx } from '../../db/open.ts';
import * as scripts from '../../db/scripts.ts';
import { editionBy } from '../attempts/editions.ts';
import { ProgrammeId } from '../attempts/shapes.ts';
import { change, read } from '../pipeline.ts';
import { Levels, RubricSeen, rubricSeen, Words } from './shapes.ts';

const ToMark = z.object({
  id: Id,
  prompt: z.string(),
  words: z.string(),
  rubric: RubricSeen,
  mark: z.object({ levels: Levels, words: Words, isLocked: z.boolean(), revision: z.number() }).nullable(),
});

export const next = change({
  name: 'marks.next',
  summary:
    'The next piece for you to mark: one you have begun, or one that lacks a mark and that you may mark',
  input: z.object({ programme: ProgrammeId }),
  output: z.object({ script: ToMark.nullable() }),
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input, actor, tx, call, record }) => {
    must(actor, 'marks.give');
    await mustBeActive(tx, actor, input.programme, call.now);
    const id = await scripts.allot(tx, input.programme);
    if (!id) return { script: null };
    record({ kind: 'mark.allotted', thingId: id });
    return { script: await toMark(tx, actor, id) };
  },
});

async function mustBeActive(tx: Tx, actor: Actor, programme: string, now: Date): Promise<void> {
  const own = (await assessors.list(tx, actor.workspaceId, programme)).some(
    ({ personId }) => personId === actor.personId,
  );
  if (!own) refuse('not-found');
  const { state, reasons } = assessorStanding(
    {
      marker: actor.personId,
      anchors: (await assessors.calibrations(tx, actor.workspaceId, programme, actor.personId)).map(
        ({ exemplar, key, given, madeOn }) => ({ script: exemplar, on: madeOn, key, given }),
      ),
      seeds: [],
    },
    now.toISOString().slice(0, 10),
  );
  if (state !== 'active') refuse('wrong-state', { state, say: reasons.join('; ') });
}

async function toMark(tx: Tx, actor: Actor, id: Id): Promise<z.infer<typeof ToMark>> {
  const { workspaceId, personId } = actor;
  const script = (await scripts.allotted(tx, workspaceId, personId, id)) ?? refuse('not-found');
  const { paper } = await editionBy(tx, workspaceId, script.digest);
  const asked = paper.items.get(script.item);
  const rubric = asked?.kind === 'short-text' ? paper.rubrics.get(asked.rubric) : undefined;
  if (asked?.kind !== 'short-text' || !rubric) refuse('not-found');
  const newest = (await scripts.ownMarks(tx, workspaceId, personId, id)).at(-1);
  return {
    ...{ id, prompt: asked.prompt, words: script.words, rubric: rubricSeen(rubric, paper.exemplars) },
    mark: newest
      ? {
          levels: newest.levels,
          words: newest.words,
          isLocked: newest.lockedAt !== null,
          revision: newest.revision,
        }
      : null,
  };
}

export const list = read({
  name: 'marks.list',
  summary: 'The pieces you were given to mark, and which of them you have locked',
  input: z.object({ programme: ProgrammeId }),
  output: z.object({
    marks: z.array(z.object({ id: Id, item: z.string(), lockedAt: z.string().nullable() })),
  }),
  run: async ({ actor, tx }) => ({ marks: await scripts.given(tx, actor.workspaceId, actor.personId) }),
});

export const get = read({
  name: 'marks.get',
  summary: 'A piece you were given to mark, with its rubric and your own mark',
  input: z.object({ id: Id.describe('Of the piece') }),
  output: ToMark,
  refuses: ['not-found', 'wrong-state'],
  run: ({ input, actor, tx }) => toMark(tx, actor, input.id),
});

export const save = change({
  name: 'marks.save',
  summary: 'Keep a mark as a draft',
  input: z.object({ id: Id, levels: Levels, words: Words.default({}) }),
  output: z.object({ savedAt: z.string() }),
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input: { id, levels, words }, actor, tx, call }) => {
    const { draft } = await draftOf(tx, actor, id);
    const { workspaceId, personId } = actor;
    await scripts.saveMark(tx, workspaceId, {
      ...{ scriptId: id, markerId: personId, revision: draft, levels, words, at: call.now },
      ...{ reason: null, lockedAt: null },
    });
    return { savedAt: call.now.toISOString() };
  },
});

/** The revision a draft goes into. @throws {Refusal} wrong-state once it is locked */
async function draftOf(tx: Tx, actor: Actor, id: Id) {
  must(actor, 'marks.give');
  const piece = await toMark(tx, actor, id);
  if (piece.mark?.isLocked) refuse('wrong-state', { state: 'locked' });
  return { piece, draft: piece.mark?.revision ?? 1 };
}

export const lock = change({
  name: 'marks.lock',
  summary: 'Lock your mark: it stands as it is, and others may see it once theirs are locked too',
  input: z.object({ id: Id, levels: Levels, words: Words.default({}) }),
  output: z.object({ id: Id }),
  refuses: ['forbidden', 'not-found', 'wrong-state', 'incomplete'],
  run: async ({ input: { id, levels, words }, actor, tx, call, record }) => {
    const { piece, draft } = await draftOf(tx, actor, id);
    mustBeWhole(piece.rubric, levels);
    await scripts.saveMark(tx, actor.workspaceId, {
      ...{ scriptId: id, markerId: actor.personId, revision: draft, levels, words, at: call.now },
      ...{ reason: null, lockedAt: call.now.toISOString() },
    });
    record({ kind: 'mark.locked', thingId: id });
    return { id };
  },
});

function mustBeWhole({ criteria }: z.infer<typeof RubricSeen>, levels: Record<string, number>): void {
  const open = criteria.filter(({ id }) => levels[id] === undefined).map(({ id }) => id);
  if (open.length > 0) refuse('incomplete', { open });
}

export const revise = change({
  name: 'marks.revise',
  summary: 'Put another revision after a locked mark, with the reason; the one before stays',
  input: z.object({
    id: Id,
    levels: Levels,
    words: Words.default({}),
    reason: z.string().trim().min(1).max(1000),
  }),
  output: z.object({ id: Id, revision: z.number() }),
  refuses: ['forbidden', 'not-found', 'wrong-state', 'incomplete'],
  run: async ({ input: { id, levels, words, reason }, actor, tx, call, record }) => {
    must(actor, 'marks.give');
    const piece = await toMark(tx, actor, id);
    if (!piece.mark?.isLocked) refuse('wrong-state', { state: 'draft' });
    mustBeWhole(piece.rubric, levels);
    const revision = piece.mark.revision + 1;
    await scripts.saveMark(tx, actor.workspaceId, {
      ...{ scriptId: id, markerId: actor.personId, revision, levels, words, reason, at: call.now },
      lockedAt: call.now.toISOString(),
    });
    record({ kind: 'mark.revised', thingId: id, body: { revision, reason } });
    return { id, revision };
  },
});
