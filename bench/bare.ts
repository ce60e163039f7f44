// The yardstick: the least anybody could write to answer "what do I owe?" — one route, one pool, one statement, no rights, no isolation, no checks.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import { idOf, signedIn, workspaceId } from './seed.ts';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10, options: '-c jit=off' });
const app = new Hono();

// What the home page and the list mainly ask: key results with where they stand, by owner or by cycle.
const standing = `select k.*, o.title as objective_title, l.* from key_result k
  join objective o on o.workspace_id = k.workspace_id and o.id = k.objective_id
  left join lateral (select i.value, i.confidence, i.status, i.effective_on, i.recorded_at from check_in i
    where i.workspace_id = k.workspace_id and i.key_result_id = k.id order by i.effective_on desc, i.sequence desc limit 1) l on true`;

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
  const { keyResultId, value } = await c.req.json<{ keyResultId: string; value: number }>();
  await pool.query({
    name: 'check-in',
    text: `insert into check_in (workspace_id, id, key_result_id, audience, value, effective_on)
      select $1, gen_random_uuid(), k.id, k.audience, $3, current_date from key_result k where k.workspace_id = $1 and k.id = $2`,
    values: [workspaceId, keyResultId, value],
  });
  return c.json({ stored: true });
});

const server = serve({ fetch: app.fetch, port: 0 }, ({ port }) =>
  console.log(`bare at http://localhost:${port}`),
);
process.on('SIGTERM', () => server.close(() => process.exit(0)));
