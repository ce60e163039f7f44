// What an import would do, and the way to do it, whatever the file is. The dry run throws the way away.
import type { Day } from '../../core/calendar/day.ts';
import type { Id } from '../../core/id.ts';
import { type Actor, must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as cycles from '../../db/cycles.ts';
import { importFacts } from '../../db/import-facts.ts';
import * as imports from '../../db/imports.ts';
import type { Tx } from '../../db/open.ts';
import { choicesOf } from '../../db/rules.ts';
import * as workspaces from '../../db/workspaces.ts';
import type { Prepared } from './prepared.ts';
import { documentApart, planApart } from './reading/apart.ts';
import { currentOf } from './resolve/cycles.ts';
import { resolve } from './resolve/resolve.ts';
import { prepareRestore } from './restore.ts';
import type { ImportChoices } from './shapes.ts';
import { sizeOf, store } from './store.ts';

export type Asked = { id: Id; fileName: string; choices: ImportChoices };
export type At = { actor: Actor; now: Date; today: Day };

/** Reads the file and resolves it against the workspace as `actor` may see it.
 * @throws {Refusal} forbidden, file-unreadable; not-found when the file has been let go */
export async function prepare(
  tx: Tx,
  { actor, now, today }: At,
  { id, fileName, choices }: Asked,
  signal?: AbortSignal,
): Promise<Prepared> {
  const { workspaceId } = actor;
  const bytes = (await imports.fileOf(tx, workspaceId, id)) ?? refuse('not-found');
  const workspace = (await workspaces.find(tx, workspaceId)) ?? refuse('not-found');
  if (choices.source === 'quarterdeck') {
    // It brings roles and history with it, so it asks for the right to set those.
    must(actor, 'people.set-role');
    return prepareRestore(tx, actor, await documentApart(bytes, signal));
  }
  const home = choices.cycleId ?? currentOf(await cycles.list(tx, workspaceId), today)?.id ?? '';
  const { ids, ...plan } = await planApart(bytes, choices, home, signal);
  const facts = await importFacts(tx, workspaceId, plan.source, ids);
  const { zone, limits, rhythm } = workspace;
  const weights = await choicesOf(tx, workspaceId);
  const { report, writes } = await resolve(
    { workspaceId, actor, now, today, zone, fileName, limits, rhythm, choices, weights },
    plan,
    facts,
  );
  return { report, size: sizeOf(writes), store: (after) => store(tx, workspaceId, writes, after) };
}
