// Critiques of peers: asked for when a piece is handed in, given once, by the rubric and with a sentence. Neither side learns a name.
import { z } from 'zod';
import { StudioDraft } from '../../academy/studio/draft.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import { Prose } from '../../core/text.ts';
import * as critiques from '../../db/critiques.ts';
import * as pieces from '../../db/pieces.ts';
import { change, read } from '../pipeline.ts';
import { editionOf } from './editions.ts';
import { learning, learningToDo } from './learner.ts';
import { Levels, Rubric } from './shapes.ts';
import { briefOf, mustFit, rubricOf } from './studio.ts';

const InList = z.object({
  id: Id,
  brief: z.string(),
  title: z.string(),
  askedAt: z.iso.datetime(),
  givenAt: z.iso.datetime().nullable(),
});

export const list = read({
  name: 'critiques.list',
  summary: 'The pieces of peers you were asked to read; what waits comes first',
  input: z.object({ enrolmentId: Id }),
  output: z.object({ critiques: z.array(InList) }),
  refuses: ['not-found'],
  run: async ({ input: { enrolmentId }, actor, tx }) => {
    await learning({ tx, actor }, enrolmentId);
    const rows = await critiques.askedOf(tx, actor.workspaceId, enrolmentId);
    const shown = [];
    for (const row of rows) {
      const { title } = briefOf(await editionOf(tx, actor.workspaceId, row.digest), row.brief);
      shown.push({ id: row.id, brief: row.brief, title, ...moments(row) });
    }
    return { critiques: shown };
  },
});

const moments = ({ askedAt, givenAt }: critiques.CritiqueRow) => ({
  askedAt: new Date(askedAt).toISOString(),
  givenAt: givenAt && new Date(givenAt).toISOString(),
});

export const get = read({
  name: 'critiques.get',
  summary: 'A piece you were asked to read, with its brief and the rubric',
  input: z.object({ id: Id }),
  output: InList.extend({
    about: z.object({ words: z.string(), facts: z.array(z.string()) }),
    draft: StudioDraft,
    rubric: Rubric,
    levels: Levels.nullable(),
    words: z.string().nullable(),
  }),
  refuses: ['not-found'],
  run: async ({ input: { id }, actor, tx }) => {
    const row = await critiques.find(tx, actor.workspaceId, id);
    if (!row || row.personId !== actor.personId) return refuse('not-found');
    await learning({ tx, actor }, row.enrolmentId);
    const edition = await editionOf(tx, actor.workspaceId, row.digest);
    const { title, brief, facts, rubric } = briefOf(edition, row.brief);
    const draft = (await pieces.lastDraft(tx, actor.workspaceId, row.pieceId)) ?? refuse('not-found');
    return {
      ...{ id, brief: row.brief, title },
      ...moments(row),
      about: { words: brief, facts },
      draft: draft.words,
      rubric: rubricOf(edition, rubric),
      levels: row.levels,
      words: row.words,
    };
  },
});

export const give = change({
  name: 'critiques.give',
  summary: 'Give your critique of a peer’s piece: a level for every criterion and a sentence that helps',
  input: z.object({ id: Id, levels: Levels, words: Prose }),
  output: InList,
  refuses: ['forbidden', 'not-found', 'bad-input', 'wrong-state'],
  run: async ({ input: { id, levels, words }, ...work }) => {
    const { tx, actor, call, record } = work;
    const row = await critiques.find(tx, actor.workspaceId, id);
    if (!row || row.personId !== actor.personId) return refuse('not-found');
    await learningToDo(work, row.enrolmentId);
    const edition = await editionOf(tx, actor.workspaceId, row.digest);
    const { title, rubric } = briefOf(edition, row.brief);
    mustFit(rubricOf(edition, rubric), levels, true);
    if (words === '') refuse('bad-input', { say: 'Write a sentence the author can use' });
    if (!(await critiques.give(tx, actor.workspaceId, id, { levels, words, at: call.now })))
      refuse('wrong-state', { say: 'You have given this critique. It is with its author.' });
    record({ kind: 'critique.given', thingId: row.enrolmentId, body: { brief: row.brief } });
    return { id, brief: row.brief, title, askedAt: moments(row).askedAt, givenAt: call.now.toISOString() };
  },
});
