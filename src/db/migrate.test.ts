import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { freshDatabase } from '../../test/database.ts';
import { isCurrent, migrate } from './migrate.ts';

it('says which right is missing where the owner of the database may make no role, and leaves nothing half done', async () => {
  const name = `quarterdeck_test_${randomBytes(6).toString('hex')}`;
  const server = new pg.Client({ connectionString: inject('serverUrl') });
  await server.connect();
  await server.query(`create role ${name} login password 'fog'`);
  await server.query(`create database ${name} owner ${name}`);
  const address = new URL(inject('serverUrl'));
  Object.assign(address, { username: name, password: 'fog', pathname: `/${name}` });
  await expect(migrate(address.href)).rejects.toThrow(`alter role "${name}" createrole`);
  await server.query(`alter role ${name} createrole`);
  await server.query(`grant quarterdeck_app to ${name}`);
  expect(await migrate(address.href)).toContain('0001-spine.sql');
  await server.query(`drop database ${name}`);
  await server.query(`drop role ${name}`);
  await server.end();
});

it('runs one that came in after later ones had been run, and nothing twice', async () => {
  const fresh = await freshDatabase();
  expect([await migrate(fresh.url), await isCurrent(fresh.url)]).toEqual([[], true]);
  await fresh.ask('drop table rule_choice');
  await fresh.ask('delete from schema_version where version = 9');
  expect(await isCurrent(fresh.url)).toBe(false);
  expect(await migrate(fresh.url)).toEqual(['0009-rule-choices.sql']);
  expect([await migrate(fresh.url), await isCurrent(fresh.url)]).toEqual([[], true]);
  await fresh.drop();
});
