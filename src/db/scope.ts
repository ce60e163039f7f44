// A transaction in a scope: the workspace, the audiences and the login that row-level security holds every statement to.
import type { Id } from '../core/id.ts';
import type { Database, Lent, Tx } from './open.ts';

export type DataScope = {
  workspaceId?: Id;
  loginId?: Id;
  /** Who asks, for what only one person may see. */
  personId?: Id;
  /** Teams whose hidden things may be seen, and `everyone`. */
  audiences?: readonly Id[];
  seesAll?: boolean;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const mostTries = 3;

/** Runs `work` in one transaction. A `read` sees one snapshot and cannot write. Deadlocks are tried again, at most three times in all. */
export async function inScope<T>(
  db: Database,
  scope: DataScope,
  mode: 'read' | 'change',
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const opening = `begin ${mode === 'read' ? 'isolation level repeatable read read only' : ''}; ${settings(scope)}`;
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.lend((lent) => once(lent, opening, mode, work));
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (attempt >= mostTries || (code !== '40P01' && code !== '40001')) throw error;
      await new Promise((done) => setTimeout(done, 20 * attempt + Math.random() * 40));
    }
  }
}

async function once<T>(
  { tx, say, seal }: Lent,
  opening: string,
  mode: 'read' | 'change',
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    // The first statement of the work travels with the opening, and fails if that does.
    const [, result] = await Promise.all([say(opening), work(tx)]);
    const ended = say('commit');
    if (mode === 'read')
      ended.catch(() => {}); // nothing hangs on how a read ends, so nobody waits for it
    else if ((await ended) === 'ROLLBACK')
      throw new Error('A statement failed unheard, so nothing was stored');
    return result;
  } catch (error) {
    seal();
    await say('rollback').catch(() => {}); // a broken connection has rolled back already
    throw error;
  }
}

// Sent together with `begin` in one round trip, which takes no parameters: hence the check of every id.
function settings({ workspaceId, loginId, personId, audiences, seesAll }: DataScope): string {
  for (const id of [workspaceId, loginId, personId, ...(audiences ?? [])])
    if (id !== undefined && !uuid.test(id)) throw new Error('A scope takes ids only');
  const lines = [
    `set local app.workspace = '${workspaceId ?? ''}'`,
    `set local app.login = '${loginId ?? ''}'`,
    `set local app.person = '${personId ?? ''}'`,
    `set local app.audiences = '${audiences ? `{${audiences.join(',')}}` : ''}'`,
    `set local app.sees_all = '${seesAll ? 'on' : ''}'`,
  ];
  return lines.join('; ');
}
