-- Who comes in: how long a session lasts, and when the server still waits for its set-up.

-- A session lives on what its person does. What a page asks for by itself, left open overnight, keeps nobody signed in.
drop function who_by_session(bytea, uuid);
create function who_by_session(in_hash bytea, in_workspace uuid, in_by_hand boolean)
returns table (login_id uuid, session_id uuid, confirmed_at timestamptz, workspace_id uuid, person_id uuid, name text,
  role text, zone text, teams uuid[], leads uuid[])
language plpgsql security definer set search_path = public, pg_temp as $$
declare s login_session; p person; w workspace;
begin
  select * into s from login_session t
    where t.token_hash = in_hash and t.expires_at > now() and t.last_seen_at > now() - interval '12 hours';
  if not found then return; end if;
  if in_by_hand and s.last_seen_at < now() - interval '5 minutes' then
    update login_session t set last_seen_at = now() where t.token_hash = in_hash;
  end if;
  select m.* into p from person m join login l on l.id = s.login_id
    where m.login_id = s.login_id and m.left_at is null and (in_workspace is null or m.workspace_id = in_workspace)
    order by (m.workspace_id = l.last_workspace_id) desc nulls last, m.created_at limit 1;
  if not found then
    return query select s.login_id, s.id, s.confirmed_at, null::uuid, null::uuid, null::text, null::text, null::text, '{}'::uuid[], '{}'::uuid[];
    return;
  end if;
  select * into w from workspace x where x.workspace_id = p.workspace_id;
  return query select s.login_id, s.id, s.confirmed_at, p.workspace_id, p.id, p.name, p.role, coalesce(p.zone, w.zone), t.teams, t.leads
    from teams_of(p.workspace_id, p.id) t;
end $$;
revoke execute on function who_by_session(bytea, uuid, boolean) from public;
grant execute on function who_by_session(bytea, uuid, boolean) to quarterdeck_app;

-- Set-up waits for a first workspace that is nobody's demo: somebody who was let into the demo has not set the server up.
create or replace function setup_is_open() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$ select not exists (select 1 from workspace where not is_demo) $$;
