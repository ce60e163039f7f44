-- Where a key result stands: what its check-ins say by now, kept beside them by the database itself, because working it out anew for every line
-- took most of the time of every list. A trigger writes it in the transaction of the check-in; nobody else may.

create table standing (
  workspace_id uuid not null,
  key_result_id uuid not null,
  audience uuid not null,
  -- The newest measured value, which may be older than the newest check-in.
  value double precision,
  confidence double precision,
  status text,
  suggested_status text,
  effective_on date,
  recorded_at timestamptz,
  -- What the check-in before the newest said.
  previous_value double precision,
  previous_confidence double precision,
  -- 1, or 2 for two and more.
  number int not null default 0,
  primary key (workspace_id, key_result_id),
  foreign key (workspace_id, key_result_id, audience) references key_result (workspace_id, id, audience)
    on update cascade on delete cascade
) with (fillfactor = 70); -- room to write a row anew on its own page

alter table standing enable row level security;
create policy own_audience on standing to quarterdeck_app
  using (workspace_id = (select app_workspace()) and (audience = '00000000-0000-0000-0000-000000000000'
    or (select app_sees_all()) or audience = any ((select app_audiences())::uuid[])));
grant select on standing to quarterdeck_app;

-- Newest is by effective date, then sequence; one that a later one corrects counts for nothing. A correction is about the key result it corrects.
create function standing_of(in_workspace uuid, in_key_result uuid)
returns table (value double precision, confidence double precision, status text, suggested_status text, effective_on date,
  recorded_at timestamptz, previous_value double precision, previous_confidence double precision, number int)
language sql stable rows 1 as $$
  select coalesce(t.value, (select m.value from check_in m
      where m.workspace_id = in_workspace and m.key_result_id = in_key_result and m.value is not null
        and not exists (select 1 from check_in x where x.workspace_id = m.workspace_id and x.corrects_id = m.id)
      order by m.effective_on desc, m.sequence desc limit 1)),
    t.confidence, t.status, t.suggested_status, t.effective_on, t.recorded_at, lead(t.value) over (), lead(t.confidence) over (),
    1 + lead(1, 1, 0) over ()
  from (select i.* from check_in i where i.workspace_id = in_workspace and i.key_result_id = in_key_result
      and not exists (select 1 from check_in x where x.workspace_id = i.workspace_id and x.corrects_id = i.id)
    order by i.effective_on desc, i.sequence desc limit 2) t limit 1
$$;

-- It holds the rows before it reads: of two check-ins at once the second waits here, and then sees the first. Always in the same order, so that
-- two imports do not wait for each other.
create function keep_standing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into standing (workspace_id, key_result_id, audience)
    select distinct f.workspace_id, f.key_result_id, f.audience from fresh f
    where not exists (select 1 from standing s where s.workspace_id = f.workspace_id and s.key_result_id = f.key_result_id)
    order by 1, 2
    on conflict do nothing;
  perform 1 from standing s where (s.workspace_id, s.key_result_id) in (select f.workspace_id, f.key_result_id from fresh f)
    order by s.workspace_id, s.key_result_id for update;
  update standing s set value = n.value, confidence = n.confidence, status = n.status, suggested_status = n.suggested_status,
      effective_on = n.effective_on, recorded_at = n.recorded_at, previous_value = n.previous_value,
      previous_confidence = n.previous_confidence, number = n.number
    from (select distinct workspace_id, key_result_id from fresh) f, standing_of(f.workspace_id, f.key_result_id) n
    where s.workspace_id = f.workspace_id and s.key_result_id = f.key_result_id;
  return null;
end $$;
create trigger keep_standing after insert on check_in referencing new table as fresh for each statement execute function keep_standing();

insert into standing (workspace_id, key_result_id, audience, value, confidence, status, suggested_status, effective_on, recorded_at,
    previous_value, previous_confidence, number)
  select k.workspace_id, k.id, k.audience, n.* from key_result k, standing_of(k.workspace_id, k.id) n;
