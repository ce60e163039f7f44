// The writing studio: a brief with its facts, drafts that all stay, and good and poor examples that the server holds back until yours is handed in.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Piece } from '../../academy/content/programme.ts';
import { isWhole, StudioDraft, toChallenge } from '../../academy/studio/draft.ts';
import { readersFor } from '../../academy/studio/peers.ts';
import { beginsAnew } from '../../academy/studio/revision.ts';
import { challenge } from '../../challenge/challenge.ts';
import { Id, Version } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as critiques from '../../db/critiques.ts';
import { newId } from '../../db/new-id.ts';
import type { Tx } from '../../db/open.ts';
import * as pieces from '../../db/pieces.ts';
import { type ChangeWork, change, read } from '../pipeline.ts';
import type { Edition } from './editions.ts';
import { completeIfDone, learning, learningToDo } from './learner.ts';
import { Levels, Rubric, Slug } from './shapes.ts';
import { briefOf, exemplarsOf, mustFit, rubricOf } from './studio.ts';

const Saved = z.object({
  id: Id,
  version: Version,
  drafts: z.number(),
  savedAt: z.iso.datetime().nullable(),
  handedInAt: z.iso.datetime().nullable(),
});

export const list = read({
  name: 'pieces.list',
  summary: 'The briefs of the studio, and how far you are with each',
  input: z.object({ enrolmentId: Id }),
  output: z.object({
    briefs: z.array(
      z.object({
        brief: z.string(),
        title: z.string(),
        outcome: z.string(),
        piece: Saved.extend({ critiques: z.number() }).nullable(),
      }),
    ),
  }),
  refuses: ['not-found'],
  run: async ({ input: { enrolmentId }, actor, tx }) => {
    const { edition } = await learning({ tx, actor }, enrolmentId);
    const own = await pieces.list(tx, actor.workspaceId, enrolmentId);
    return {
      briefs: edition.outline.briefs.map(({ id, title, outcome }) => {
        const piece = own.find(({ brief }) => brief === id);
        return {
          brief: id,
          title,
          outcome,
          piece: piece ? { ...saved(piece), critiques: piece.critiques } : null,
        };
      }),
    };
  },
});

const saved = ({ id, version, drafts, savedAt, handedInAt }: pieces.PieceRow): z.input<typeof Saved> => ({
  ...{ id, version, drafts },
  savedAt: savedAt && new Date(savedAt).toISOString(),
  handedInAt: handedInAt && new Date(handedInAt).toISOString(),
});

const Draft = z.object({
  number: z.number(),
  words: StudioDraft,
  findings: z.number().describe('What the critic asked about it'),
  savedAt: z.iso.datetime(),
});

const Whole = z.object({
  brief: z.object({
    id: z.string(),
    title: z.string(),
    words: z.string(),
    facts: z.array(z.string()),
    number: z.number(),
    of: z.number(),
  }),
  rubric: Rubric,
  piece: Saved.extend({ ownLevels: Levels }).nullable().describe('Null before it is begun'),
  drafts: z.array(Draft).describe('Newest first'),
  exemplars: z
    .array(z.object({ kind: z.enum(['good', 'poor']), title: z.string(), body: z.string() }))
    .nullable()
    .describe('Null until the piece is handed in'),
  critiques: z.array(z.object({ levels: Levels, words: z.string(), givenAt: z.iso.datetime() })),
  critiquesAsked: z.number().describe('How many peers were asked to read it'),
});

export const show = read({
  name: 'pieces.show',
  summary: 'A brief with your piece: every draft, and once it is handed in, examples and what peers said',
  input: z.object({ enrolmentId: Id, brief: Slug }),
  output: Whole,
  refuses: ['not-found'],
  run: async ({ input: { enrolmentId, brief }, actor, tx }) => {
    const { edition } = await learning({ tx, actor }, enrolmentId);
    const found = briefOf(edition, brief);
    const piece = await pieces.ofBrief(tx, actor.workspaceId, enrolmentId, brief);
    return whole(tx, edition, found, piece, actor.workspaceId);
  },
});

async function whole(
  tx: Tx,
  edition: Edition,
  brief: Piece<'brief'>['value'],
  piece: pieces.PieceRow | undefined,
  workspaceId: Id,
): Promise<z.input<typeof Whole>> {
  const { id, title, brief: words, facts } = brief;
  const all = edition.outline.briefs;
  const read = piece ? await critiques.about(tx, workspaceId, piece.id) : [];
  const drafts = piece ? await pieces.drafts(tx, workspaceId, piece.id) : [];
  return {
    brief: { id, title, words, facts, number: all.findIndex((each) => each.id === id) + 1, of: all.length },
    rubric: rubricOf(edition, brief.rubric),
    piece: piece ? { ...saved(piece), ownLevels: piece.ownLevels } : null,
    drafts: drafts.map(({ number, words, findings, savedAt }) => ({
      ...{ number, words, findings },
      savedAt: new Date(savedAt).toISOString(),
    })),
    exemplars: piece?.handedInAt ? exemplarsOf(edition, brief) : null,
    critiques: read.flatMap(({ levels, words, givenAt }) =>
      levels && givenAt ? [{ levels, words: words ?? '', givenAt: new Date(givenAt).toISOString() }] : [],
    ),
    critiquesAsked: read.length,
  };
}

export const create = change({
  name: 'pieces.create',
  summary: 'Begin a brief of the studio; one you have begun is answered as it stands',
  input: z.object({ enrolmentId: Id, brief: Slug }),
  output: Saved,
  refuses: ['forbidden', 'not-found'],
  run: async ({ input: { enrolmentId, brief }, ...work }) => {
    const { edition } = await learningToDo(work, enrolmentId);
    briefOf(edition, brief);
    const { tx, actor, record } = work;
    const before = await pieces.ofBrief(tx, actor.workspaceId, enrolmentId, brief);
    if (before) return saved(before);
    await pieces.insert(tx, actor.workspaceId, { id: newId(), enrolmentId, brief });
    const piece = (await pieces.ofBrief(tx, actor.workspaceId, enrolmentId, brief)) ?? refuse('not-found');
    record({ kind: 'piece.begun', thingId: piece.id, body: { brief } });
    return saved(piece);
  },
});

export const save = change({
  name: 'pieces.save',
  summary: 'Save your draft, and where you would put it yourself; what you wrote in one go is one draft',
  input: z.object({ id: Id, version: Version, words: StudioDraft, ownLevels: Levels.optional() }),
  output: Saved.extend({ findings: z.number(), number: z.number() }),
  refuses: ['forbidden', 'not-found', 'bad-input', 'wrong-state', 'stale-version'],
  run: async ({ input: { id, version, words, ownLevels }, ...work }) => {
    const { tx, actor, call, record } = work;
    const { piece, edition } = await mustBeWritten(work, id);
    if (ownLevels) mustFit(rubricOf(edition, briefOf(edition, piece.brief).rubric), ownLevels);
    const last = await pieces.lastDraft(tx, actor.workspaceId, id);
    if (!(await pieces.update(tx, actor.workspaceId, id, version, { ownLevels })))
      refuse('stale-version', {
        yours: { words },
        current: {
          words: last?.words ?? null,
          version: (await pieces.find(tx, actor.workspaceId, id))?.version,
        },
      });
    const isNew = beginsAnew(last ?? null, call.now);
    const number = (last?.number ?? 0) + (isNew ? 1 : 0);
    const findings = challenge(toChallenge(words)).length;
    await pieces.saveDraft(tx, actor.workspaceId, id, { number, words, findings, at: call.now });
    if (isNew) record({ kind: 'piece.drafted', thingId: id, body: { brief: piece.brief, draft: number } });
    const now = (await pieces.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
    return { ...saved(now), findings, number };
  },
});

async function mustBeWritten(work: Omit<ChangeWork<unknown>, 'input'>, id: Id) {
  const piece = (await pieces.find(work.tx, work.actor.workspaceId, id)) ?? refuse('not-found');
  const { enrolment, edition } = await learningToDo(work, piece.enrolmentId);
  if (piece.handedInAt)
    refuse('wrong-state', { say: 'It is handed in. What was handed in is not written on.' });
  return { piece, enrolment, edition };
}

export const handIn = change({
  name: 'pieces.handIn',
  summary: 'Hand a piece in: peers read it blind, and the examples open',
  input: z.object({ id: Id, version: Version }),
  output: Saved.extend({ completedAt: z.iso.datetime().nullable(), critiquesAsked: z.number() }),
  refuses: ['forbidden', 'not-found', 'wrong-state', 'incomplete', 'stale-version'],
  run: async ({ input: { id, version }, ...work }) => {
    const { tx, actor, call, record } = work;
    const { piece, enrolment } = await mustBeWritten(work, id);
    const last = await pieces.lastDraft(tx, actor.workspaceId, id);
    if (!last || !isWhole(last.words))
      refuse('incomplete', { missing: [{ say: 'Write an objective and at least one key result first' }] });
    if (!(await pieces.update(tx, actor.workspaceId, id, version, { handedInAt: call.now })))
      refuse('stale-version', {
        yours: { handedIn: true },
        current: { words: last?.words, version: (await pieces.find(tx, actor.workspaceId, id))?.version },
      });
    const asked = await askPeers(work, piece);
    record({ kind: 'piece.handed-in', thingId: id, body: { brief: piece.brief, drafts: piece.drafts } });
    const completedAt = await completeIfDone(work, enrolment);
    const now = (await pieces.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
    return { ...saved(now), completedAt, critiquesAsked: asked };
  },
});

// By a hash of piece and peer: nobody chooses who reads, and it can be worked out again.
async function askPeers(
  { tx, actor, call }: Omit<ChangeWork<unknown>, 'input'>,
  piece: pieces.PieceRow,
): Promise<number> {
  if (!piece.cohortId) return 0;
  const peers = await critiques.peers(tx, actor.workspaceId, piece.cohortId, piece.enrolmentId);
  const chance = (peer: string) =>
    createHash('sha256').update(`${piece.id} ${peer}`).digest().readUInt32BE() / 2 ** 32;
  const asked = readersFor(peers, chance).map((enrolmentId) => ({ id: newId(), enrolmentId }));
  await critiques.ask(tx, actor.workspaceId, piece.id, asked, call.now);
  return asked.length;
}
