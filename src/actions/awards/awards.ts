// Awards as they are kept, and as their holders have them: a holder decides who may look, and nobody else does.
import { z } from 'zod';
import { Id, Version } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as awards from '../../db/awards.ts';
import { type ChangeWork, change, read } from '../pipeline.ts';
import { Award, AwardInList, findFor, inList, show } from './shapes.ts';

const List = z.object({ awards: z.array(AwardInList) });

export const list = read({
  name: 'awards.list',
  summary: 'Awards of this workspace, the newest first',
  input: z.object({ personId: Id.optional().describe('Whose') }),
  output: List,
  refuses: ['forbidden'],
  run: async ({ input, actor, tx, call }) => {
    must(actor, 'awards.read', { personId: input.personId ?? null });
    const rows = await awards.list(tx, actor.workspaceId, input);
    return { awards: rows.map((row) => inList(row, actor, call)) };
  },
});

export const mine = read({
  name: 'awards.mine',
  summary: 'What you were awarded',
  input: z.object({}),
  output: List,
  run: async ({ actor, tx, call }) => {
    const rows = await awards.list(tx, actor.workspaceId, { personId: actor.personId });
    const shown = rows.filter(({ state }) => state !== 'void' && state !== 'intended');
    return { awards: shown.map((row) => inList(row, actor, call)) };
  },
});

export const get = read({
  name: 'awards.get',
  summary: 'One award with its digest, its place in the status list and who stands by it',
  input: z.object({ id: Id }),
  output: Award,
  refuses: ['not-found'],
  run: ({ input, actor, tx, call }) => show(tx, actor, call, input.id),
});

const One = z.object({ id: Id, version: Version });
const usual = ['forbidden', 'not-found', 'stale-version', 'wrong-state'] as const;

export const share = change({
  name: 'awards.share',
  summary: 'Let whoever has the address look at your award',
  input: One,
  output: Award,
  refuses: usual,
  run: (work) => setShared(work, true),
});

export const unshare = change({
  name: 'awards.unshare',
  summary: 'Show your award to nobody any more; files you gave away go on verifying',
  input: One,
  output: Award,
  refuses: usual,
  run: (work) => setShared(work, false),
});

async function setShared(
  work: ChangeWork<z.infer<typeof One>>,
  isShared: boolean,
): Promise<z.infer<typeof Award>> {
  const { input, actor, tx, call, record } = work;
  const { id, version } = input;
  const before = await findFor(tx, actor, id);
  must(actor, 'awards.share', { personId: before.personId });
  if (before.state === 'intended' || before.state === 'void') refuse('wrong-state', { state: before.state });
  if ((before.sharedAt !== null) === isShared && before.version === version) return show(tx, actor, call, id);
  if (!(await awards.share(tx, actor.workspaceId, id, version, isShared)))
    refuse('stale-version', { yours: { isShared }, current: await show(tx, actor, call, id) });
  record({ kind: isShared ? 'award.shared' : 'award.unshared', thingId: id });
  return show(tx, actor, call, id);
}
