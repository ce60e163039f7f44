// The limited role sees one login at a time, and what strangers' functions stand on not at all.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Founded, founded, ownerEmail } from '../../test/founded.ts';
import { forSignIn } from './logins.ts';
import { inScope } from './scope.ts';

let server: Founded;
beforeAll(async () => {
  server = await founded();
  await server.join('Marta Nunes');
});
afterAll(() => server.drop());

const own = ['login', 'login_session', 'login_challenge', 'passkey', 'recovery_code'];

it.each(own)('hides %s from whoever is nobody, also inside a workspace', async (table) => {
  for (const scope of [{}, { workspaceId: server.workspaceId }]) {
    const { rows } = await inScope(server.db, scope, 'read', (tx) =>
      sql`select 1 from ${sql.table(table)}`.execute(tx),
    );
    expect(rows).toEqual([]);
  }
});

it('shows somebody their own login and nobody else’s', async () => {
  const { loginId = '' } = (await forSignIn(server.db, ownerEmail, '')) ?? {};
  const { rows } = await inScope(server.db, { loginId }, 'read', (tx) =>
    sql<{ email: string }>`select email from login`.execute(tx),
  );
  expect(rows).toEqual([{ email: ownerEmail }]);
});

it('does not let somebody write another’s session', async () => {
  const { loginId = '' } = (await forSignIn(server.db, ownerEmail, '')) ?? {};
  const stolen = inScope(server.db, { loginId: crypto.randomUUID() }, 'change', (tx) =>
    sql`insert into login_session (token_hash, id, login_id, expires_at)
      values ('\\x00', gen_random_uuid(), ${loginId}, now() + interval '1 day')`.execute(tx),
  );
  await expect(stolen).rejects.toThrow(/row-level security/);
});

it.each(['try_count', 'setup_link'])('gives no way into %s but the functions', async (table) => {
  const look = inScope(server.db, {}, 'read', (tx) => sql`select 1 from ${sql.table(table)}`.execute(tx));
  await expect(look).rejects.toThrow(/permission denied/);
});
