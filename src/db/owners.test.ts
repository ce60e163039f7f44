// A workspace keeps an owner, whoever takes the others away, and however many try at once.
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { type Founded, founded } from '../../test/founded.ts';
import type { Id } from '../core/id.ts';
import { inScope } from './scope.ts';

let server: Founded;
let second: Id;
beforeEach(async () => {
  server = await founded();
  second = (await server.join('Duarte Lopes', 'owner')).personId;
  return () => server.drop();
});

const demote = (id: Id) =>
  inScope(server.db, { workspaceId: server.workspaceId }, 'change', (tx) =>
    sql`update person set role = 'member' where id = ${id}`.execute(tx),
  );
const leave = (id: Id) =>
  inScope(server.db, { workspaceId: server.workspaceId }, 'change', (tx) =>
    sql`update person set left_at = now() where id = ${id}`.execute(tx),
  );
const owners = async () => {
  const [row] = await server.ask<{ count: number }>(
    `select count(*)::int as count from person where role = 'owner' and left_at is null`,
  );
  return row?.count;
};

it('lets one of two go, by role or by leaving, and refuses the last', async () => {
  await demote(second);
  await expect(demote(server.ownerId)).rejects.toMatchObject({ code: 'QD001' });
  await expect(leave(server.ownerId)).rejects.toMatchObject({ code: 'QD001' });
  expect(await owners()).toBe(1);
});

it('keeps one when two demote each other at once', async () => {
  const both = await Promise.allSettled([demote(second), demote(server.ownerId)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await owners()).toBe(1);
});

it('does not stand in the way of removing a whole workspace', async () => {
  await server.ask('delete from workspace');
  expect(await owners()).toBe(0);
});
