// Programmes: which there are, what they hold, and publishing one of your own. What is published is frozen: another text is another edition.
import { z } from 'zod';
import { Bundle } from '../../academy/content/bundle.ts';
import { differenceOf } from '../../academy/content/difference.ts';
import { bundleProblems } from '../../academy/content/frozen.ts';
import { lint } from '../../academy/content/lint.ts';
import { readProgramme } from '../../academy/content/programme.ts';
import type { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as editions from '../../db/editions.ts';
import type { Tx } from '../../db/open.ts';
import { sha256 } from '../../platform/content/programme-files.ts';
import { change, read } from '../pipeline.ts';
import { editionOf, newestOf, standing, titleOf } from './editions.ts';
import { Digest, Outline } from './shapes.ts';

const Edition = z.object({
  digest: Digest,
  programme: z.string(),
  title: z.string(),
  version: z.string(),
  isNewest: z.boolean().describe('Whoever begins now begins on it'),
  publishedAt: z.iso.datetime().nullable().describe('Null: it came with the product and nobody has begun it'),
  publishedByName: z.string().nullable().describe('Null: it came with the product'),
});

export const list = read({
  name: 'programmes.list',
  summary: 'Every edition of every programme, those that came with the product too',
  input: z.object({}),
  output: z.object({ editions: z.array(Edition) }),
  run: async ({ actor, tx }) => {
    const all = await standing(tx, actor.workspaceId);
    return {
      editions: all.map((each) => ({
        ...each,
        isNewest: newestOf(all, each.programme)?.digest === each.digest,
      })),
    };
  },
});

export const show = read({
  name: 'programmes.show',
  summary: 'What an edition holds: modules, lessons, practice, and how each part is passed',
  input: z.object({ digest: Digest }),
  output: Outline.extend({ digest: Digest }),
  refuses: ['not-found'],
  run: async ({ input: { digest }, actor, tx }) => {
    const all = await standing(tx, actor.workspaceId);
    if (!all.some((each) => each.digest === digest)) refuse('not-found');
    return { ...(await editionOf(tx, actor.workspaceId, digest)).outline, digest };
  },
});

const mostBytes = 20_000_000;

export const publish = change({
  name: 'programmes.publish',
  summary: 'Publish a programme from its bundle; who has begun stays on the edition they began with',
  input: z.object({
    file: z
      .file()
      .describe('A bundle, as `academy build` makes it: at most 20 MB, sent as multipart/form-data'),
  }),
  output: Edition,
  refuses: ['forbidden', 'file-unreadable', 'incomplete'],
  gather: async ({ input: { file }, actor }) => {
    must(actor, 'programmes.publish');
    return file.size > mostBytes ? null : bundleIn(await file.text());
  },
  run: async ({ actor, tx, record, gathered: bundle }) => {
    if (!bundle)
      return refuse('file-unreadable', {
        say: 'This is no bundle of a programme. Make one with `quarterdeck academy build`.',
      });
    const { workspaceId } = actor;
    const missing = [...bundleProblems(bundle, sha256), ...(await standsInTheWay(tx, workspaceId, bundle))];
    if (missing.length > 0) refuse('incomplete', { missing: missing.slice(0, 20).map((say) => ({ say })) });
    const title = titleOf(bundle);
    const { digest, programme, version } = bundle;
    if (await editions.insert(tx, workspaceId, { bundle, title, by: actor.personId }))
      record({ kind: 'programme.published', body: { programme, version, title, digest } });
    const all = await standing(tx, workspaceId);
    const made = all.find((each) => each.digest === digest) ?? refuse('not-found');
    return { ...made, isNewest: newestOf(all, programme)?.digest === digest };
  },
});

function bundleIn(text: string): Bundle | null {
  try {
    return Bundle.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

async function standsInTheWay(tx: Tx, workspaceId: Id, bundle: Bundle): Promise<string[]> {
  const programme = readProgramme(new Map(Object.entries(bundle.files)), bundle.sealed);
  const errors = lint(programme)
    .filter(({ severity }) => severity === 'error')
    .map(({ path, line, say }) => `${path}:${line} ${say}`);
  const all = await standing(tx, workspaceId);
  const before = newestOf(all, bundle.programme);
  if (errors.length > 0 || !before || all.some(({ digest }) => digest === bundle.digest)) return errors;
  const { programme: old } = await editionOf(tx, workspaceId, before.digest);
  return differenceOf(old, programme, sha256).problems;
}
