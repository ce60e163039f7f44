// Statements of one transaction may be asked side by side. They still run one after the other, all of them or none.
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { type Founded, founded } from '../../test/founded.ts';
import { newId } from './new-id.ts';
import { openDatabase, type Tx } from './open.ts';
import { inScope } from './scope.ts';

let server: Founded;
beforeEach(async () => {
  server = await founded();
  return () => server.drop();
});

const inWorkspace = <T>(mode: 'read' | 'change', work: (tx: Tx) => Promise<T>) =>
  inScope(server.db, { workspaceId: server.workspaceId }, mode, work);
const nameOf = async (tx: Tx) =>
  (await sql<{ name: string }>`select name from workspace`.execute(tx)).rows[0]?.name;
const rename = (tx: Tx, name: string) => sql`update workspace set name = ${name}`.execute(tx);
const addTeam = (tx: Tx, id = newId()) =>
  tx
    .insertInto('team')
    .values({ workspace_id: server.workspaceId, id, name: 'Night crossings', parent_id: server.teamId })
    .execute();
const teams = () => server.ask('select id from team where name = $1', ['Night crossings']);

it('runs what is asked in one breath in the order it was asked, however it was written', async () => {
  const seen = await inWorkspace('change', (tx) =>
    Promise.all(
      Array.from({ length: 40 }, (_, n) => [
        rename(tx, `Saltline ${n}`).then(() => null),
        tx
          .updateTable('workspace')
          .set({ name: sql`name || '!'` })
          .execute()
          .then(() => null),
        nameOf(tx),
      ]).flat(),
    ),
  );
  expect(seen.filter(Boolean)).toEqual(Array.from({ length: 40 }, (_, n) => `Saltline ${n}!`));
});

it('stores nothing of a change when one of the statements asked together fails', async () => {
  const id = newId();
  const twice = inWorkspace('change', (tx) =>
    Promise.all([addTeam(tx, id), addTeam(tx, id), rename(tx, 'No')]),
  );
  await expect(twice).rejects.toMatchObject({ code: '23505' });
  expect(await teams()).toEqual([]);
  expect(await inWorkspace('read', nameOf)).not.toBe('No');
});

it('says so when a statement failed unheard and the commit became a rollback', async () => {
  const id = newId();
  const deaf = inWorkspace('change', async (tx) => {
    await addTeam(tx, id);
    await addTeam(tx, id).catch(() => {});
  });
  await expect(deaf).rejects.toThrow('nothing was stored');
  expect(await teams()).toEqual([]);
});

it('leaves no scope behind on the connection it used', async () => {
  await inWorkspace('read', nameOf);
  const { rows } = await sql`select name from workspace`.execute(server.db.sql);
  expect(rows).toEqual([]);
});

it('lets nothing of failed work go on in the transaction of whoever has the connection next', async () => {
  const alone = openDatabase(server.url, { connections: 1 });
  const { promise: next, resolve: begun } = Promise.withResolvers<void>();
  const scope = { workspaceId: server.workspaceId };
  let straggler: Promise<unknown> | undefined;
  const failed = inScope(alone, scope, 'change', async (tx) => {
    straggler = next.then(() => addTeam(tx));
    straggler.catch(() => {});
    throw new Error('refused');
  });
  await expect(failed).rejects.toThrow('refused');
  await inScope(alone, scope, 'change', async (tx) => {
    begun();
    await straggler?.catch(() => {});
    await rename(tx, 'Saltline at night');
  });
  await expect(straggler).rejects.toThrow('over');
  expect(await teams()).toEqual([]);
  expect(await inWorkspace('read', nameOf)).toBe('Saltline at night');
  await alone.close();
});

it('tells whoever waits for a connection in vain that there is none left, rather than that something broke', async () => {
  const alone = openDatabase(server.url, { connections: 1 });
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  const holding = inScope(alone, {}, 'read', () => over);
  await expect(nameOf(alone.sql)).rejects.toMatchObject({ code: '53300' });
  end();
  await holding;
  await alone.close();
});
