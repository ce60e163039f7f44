// The yardstick: the least anybody could write that does the same main work on the same database — one route, one pool, no rights, no isolation, no
// checks, no retries that store once. For a check-in that work is a transaction: the key result with where it stands, without which no status
// can be suggested; the check-in; the event that makes it evidence. One lone insert would be another product's check-in.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import { idOf, signedIn, workspaceId } from './seed.ts';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10, options: '-c jit=off' });
const app = new Hono();

// What the home page and the list mainly ask: key results with where they stand, by owner or by cycle.
const standing = `select k.*, o.title as objective_title, l.* from key_result k
  join objective o on o.workspace_id = k.workspace_id and o.id = k.objective_id
  left join standing l on l.workspace_id = k.workspace_id and l.key_result_id = k.id`;

app.get('/home/:number', async (c) => {
  const person = idOf('person', Number(c.req.param('number')) % signedIn);
  const { rows } = await pool.query({
    name: 'home',
    text: `${standing} where k.workspace_id = $1 and k.owner_id = $2 and o.cycle_id = $3`,
    values: [workspaceId, person, idOf('cycle', 2)],
  });
  return c.json(rows);
});

app.get('/list', async (c) => {
  const { rows } = await pool.query({
    name: 'list',
    text: `${standing} where k.workspace_id = $1 and k.objective_id in (select id from objective where workspace_id = $1 and cycle_id = $2 limit 1000)`,
    values: [workspaceId, idOf('cycle', 2)],
  });
  return c.json(rows);
});

app.post('/check-in', async (c) => {
  const { keyResultId, value, confidence, moved } = await c.req.json<Record<string, string>>();
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query({
      name: 'subject',
      text: `${standing} where k.workspace_id = $1 and k.id = $2`,
      values: [workspaceId, keyResultId],
    });
    const stored = await client.query({
      name: 'check-in',
      text: `insert into check_in (workspace_id, id, key_result_id, audience, value, confidence, status, moved, effective_on, recorded_by)
        values ($1, gen_random_uuid(), $2, $3, $4, $5, 'on track', $6, current_date, $7) returning *`,
      values: [workspaceId, keyResultId, rows[0].audience, value, confidence, moved, rows[0].owner_id],
    });
    await client.query({
      name: 'event',
      text: `insert into event (workspace_id, kind, via, actor_id, objective_id, audience, thing_id, body)
        values ($1, 'check-in.made', 'bare', $2, $3, $4, $5, $6)`,
      values: [
        workspaceId,
        rows[0].owner_id,
        rows[0].objective_id,
        rows[0].audience,
        keyResultId,
        stored.rows[0],
      ],
    });
    await client.query('commit');
    return c.json(stored.rows[0]);
  } finally {
    client.release();
  }
});

const server = serve({ fetch: app.fetch, port: 0 }, ({ port }) =>
  console.log(`bare at http://localhost:${port}`),
);
process.on('SIGTERM', () => server.close(() => process.exit(0)));
