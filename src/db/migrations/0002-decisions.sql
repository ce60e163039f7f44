-- What a quarter decides: who holds which role of the rhythm, days off, decisions with their price, requests for help with their clock.

-- A role without a team is held for the whole workspace.
create table rhythm_role (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  role text not null check (role in ('sponsor', 'programme lead', 'coach')),
  team_id uuid,
  person_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);
create unique index rhythm_role_once on rhythm_role
  (workspace_id, role, person_id, coalesce(team_id, '00000000-0000-0000-0000-000000000000'));

create table holiday (
  workspace_id uuid not null references workspace on delete cascade,
  day date not null,
  name text not null default '',
  primary key (workspace_id, day)
);

-- `price` is set where something came in after commit: what pays for it. `team_id` is for an exception, which is signed before there is an objective;
-- one without `signed_by` is asked for.
create table decision (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('decision', 'addition', 'target change', 'answer', 'exception')),
  cycle_id uuid,
  team_id uuid,
  objective_id uuid,
  audience uuid not null default '00000000-0000-0000-0000-000000000000',
  key_result_id uuid,
  meeting_id uuid,
  choice text not null,
  context text not null default '',
  options text[] not null default '{}',
  owner_id uuid,
  due_on date,
  revisit_on date,
  price text check (price in ('displaces', 'capacity', 'exception')),
  capacity text not null default '',
  capacity_of uuid,
  signed_by uuid,
  expires_on date,
  exception_id uuid,
  state text not null default 'open' check (state in ('open', 'done', 'withdrawn')),
  done_at timestamptz,
  done_note text not null default '',
  decided_by uuid,
  decided_at timestamptz not null default now(),
  version int not null default 1,
  search tsvector generated always as (searchable(choice, context || ' ' || capacity)) stored,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id) on delete cascade,
  foreign key (workspace_id, team_id) references team (workspace_id, id) on delete cascade,
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id) on delete cascade,
  foreign key (workspace_id, exception_id) references decision (workspace_id, id)
);
create index decision_search on decision using gin (search);
create index decision_cycle on decision (workspace_id, cycle_id, decided_at desc);
create index decision_objective on decision (workspace_id, objective_id) where objective_id is not null;
create index decision_owner on decision (workspace_id, owner_id, due_on) where state = 'open';
-- A signed exception pays once.
create unique index decision_exception on decision (workspace_id, exception_id) where exception_id is not null;

-- What was given up for an addition: seen by whoever may see the thing given up.
create table displacement (
  workspace_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  objective_id uuid not null,
  audience uuid not null,
  key_result_id uuid,
  title text not null,
  how text not null check (how in ('stopped', 'delayed')),
  primary key (workspace_id, id),
  foreign key (workspace_id, decision_id) references decision (workspace_id, id) on delete cascade,
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id) on delete cascade
);
create index displacement_decision on displacement (workspace_id, decision_id);

create table escalation (
  workspace_id uuid not null,
  id uuid not null,
  objective_id uuid not null,
  audience uuid not null,
  key_result_id uuid not null,
  check_in_id uuid,
  cycle_id uuid not null,
  need text not null,
  raised_by uuid not null,
  raised_at timestamptz not null default now(),
  level text not null check (level in ('lead', 'sponsor')),
  lead_id uuid,
  sponsor_id uuid,
  passed_at timestamptz,
  answer text check (answer in ('yes', 'no', 'date')),
  answer_words text not null default '',
  answer_on date,
  answered_by uuid,
  decision_id uuid,
  answered_at timestamptz,
  withdrawn_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id) on delete cascade,
  foreign key (workspace_id, check_in_id) references check_in (workspace_id, id) on delete cascade,
  foreign key (workspace_id, decision_id) references decision (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id) on delete cascade
);
create index escalation_open on escalation (workspace_id, raised_at) where answered_at is null and withdrawn_at is null;
create index escalation_objective on escalation (workspace_id, objective_id);

do $$
declare t text;
begin
  foreach t in array array['rhythm_role', 'holiday'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_workspace on %I to quarterdeck_app using (workspace_id = (select app_workspace()))
      with check (workspace_id = (select app_workspace()))', t);
    execute format('grant select, insert, update, delete on %I to quarterdeck_app', t);
  end loop;
  foreach t in array array['decision', 'displacement', 'escalation'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_audience on %I to quarterdeck_app
      using (workspace_id = (select app_workspace()) and (audience = ''00000000-0000-0000-0000-000000000000''
        or (select app_sees_all()) or audience = any ((select app_audiences())::uuid[])))
      with check (workspace_id = (select app_workspace()))', t);
    execute format('grant select, insert, update, delete on %I to quarterdeck_app', t);
  end loop;
end $$;

-- Decisions are found by their words like everything else.
create or replace function found_texts(in_workspace uuid, in_query tsquery, in_whole tsquery, in_most int) returns table (kind text, id uuid, rank real)
language sql stable security definer set search_path = public, pg_temp as $$
  with hit as (
    (select 'objective' as kind, t.id, t.search from objective t where t.search @@ in_query and t.workspace_id = in_workspace
      and t.workspace_id = app_workspace() and (app_sees_all() or t.audience = any (app_audiences())) and t.removed_at is null limit 1000)
    union all
    (select 'key result', t.id, t.search from key_result t where t.search @@ in_query and t.workspace_id = in_workspace
      and t.workspace_id = app_workspace() and (app_sees_all() or t.audience = any (app_audiences())) and t.removed_at is null limit 1000)
    union all
    (select 'initiative', t.id, t.search from initiative t where t.search @@ in_query and t.workspace_id = in_workspace
      and t.workspace_id = app_workspace() and (app_sees_all() or t.audience = any (app_audiences())) and t.removed_at is null limit 1000)
    union all
    (select 'comment', t.id, t.search from comment t where t.search @@ in_query and t.workspace_id = in_workspace
      and t.workspace_id = app_workspace() and (app_sees_all() or t.audience = any (app_audiences())) and t.removed_at is null limit 1000)
    union all
    (select 'outcome', t.id, t.search from outcome t where t.search @@ in_query and t.workspace_id = in_workspace
      and t.workspace_id = app_workspace() limit 1000)
    union all
    (select 'decision', t.id, t.search from decision t where t.search @@ in_query and t.workspace_id = in_workspace
      and t.workspace_id = app_workspace() and (app_sees_all() or t.audience = any (app_audiences())) limit 1000)
    union all
    (select 'kpi', t.id, t.search from kpi t where t.search @@ in_query and t.workspace_id = in_workspace
      and t.workspace_id = app_workspace() and t.archived_at is null limit 1000)
  ), ranked as (
    -- A word that stands there as it was typed comes before one that only begins so.
    select h.kind, h.id, (ts_rank('{0.1, 0.2, 0.3, 1}', h.search, in_query) + case when h.search @@ in_whole then 0.5 else 0 end)::real as rank from hit h
  ), placed as (
    select r.*, row_number() over (partition by r.kind order by r.rank desc, r.id desc) as place from ranked r
  )
  select kind, id, rank from placed where place <= in_most
$$;
