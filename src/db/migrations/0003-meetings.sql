-- The ceremonies of a quarter: when they are, who is there, what is talked about. What became of a meeting is worked out from these rows.

-- `slot` is its place in the plan, so that planning again makes no doubles; null for one made by hand.
create table meeting (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('annual outcomes', 'company draft', 'team drafting', 'alignment workshop', 'commit', 'weekly check-in',
    'leadership review', 'mid-quarter review', 'quarter review', 'retrospective', 'reset')),
  cycle_id uuid not null,
  team_id uuid,
  slot int,
  title text,
  starts_at timestamptz not null,
  planned_at timestamptz not null,
  minutes int not null check (minutes between 5 and 720),
  zone text not null,
  place text not null default '',
  organiser_id uuid,
  needs text[] not null default '{}',
  moved_because text not null default '',
  begun_at timestamptz,
  begun_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  paused_at timestamptz,
  paused_seconds int not null default 0,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancelled_side text check (cancelled_side in ('sponsor', 'programme', 'team', 'nobody')),
  cancelled_because text not null default '',
  cancelled_in text check (cancelled_in in ('planning', 'committed', 'running', 'review', 'closed')),
  sequence int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id) on delete cascade,
  foreign key (workspace_id, team_id) references team (workspace_id, id) on delete cascade,
  check ((cancelled_at is null) = (cancelled_in is null)),
  check (begun_at is null or cancelled_at is null)
);
create index meeting_cycle on meeting (workspace_id, cycle_id, starts_at);
create index meeting_kind on meeting (workspace_id, kind, team_id, ended_at desc);
create unique index meeting_slot on meeting
  (workspace_id, cycle_id, kind, coalesce(team_id, '00000000-0000-0000-0000-000000000000'), slot) where slot is not null;

create table attendance (
  workspace_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('sponsor', 'programme lead', 'team lead', 'coach', 'member', 'guest')),
  presence text check (presence in ('here', 'away', 'delegated')),
  delegate_id uuid,
  delegate_decides boolean not null default false,
  note text not null default '',
  primary key (workspace_id, meeting_id, person_id),
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade,
  foreign key (workspace_id, delegate_id) references person (workspace_id, id) on delete set null (delegate_id),
  check ((presence = 'delegated') = (delegate_id is not null))
);
create index attendance_person on attendance (workspace_id, person_id);

-- What an item is about decides who sees it. `position` leaves gaps: nothing of it is shown, since a gap would tell of an item one may not see.
create table agenda_item (
  workspace_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  position int not null,
  kind text not null,
  title text not null,
  because text not null default '',
  said text not null default '',
  said_by text not null default '',
  minutes int not null check (minutes between 1 and 720),
  objective_id uuid,
  audience uuid not null default '00000000-0000-0000-0000-000000000000',
  key_result_id uuid,
  escalation_id uuid,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'parked')),
  begun_at timestamptz,
  spent_seconds int not null default 0,
  notes text not null default '',
  added_by uuid,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete cascade,
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id) on delete cascade,
  foreign key (workspace_id, escalation_id) references escalation (workspace_id, id) on delete cascade
);
create index agenda_item_meeting on agenda_item (workspace_id, meeting_id, position);
create unique index agenda_item_running on agenda_item (workspace_id, meeting_id) where state = 'running';

-- Which item of an agenda a decision was taken at.
alter table decision add column agenda_item_id uuid;
create index decision_meeting on decision (workspace_id, meeting_id) where meeting_id is not null;

-- A calendar program comes with nothing but this secret; a person has one address at a time.
create table calendar_feed (
  workspace_id uuid not null,
  person_id uuid not null,
  secret_hash bytea not null unique,
  made_at timestamptz not null default now(),
  read_at timestamptz,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['meeting', 'attendance', 'calendar_feed'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_workspace on %I to quarterdeck_app using (workspace_id = (select app_workspace()))
      with check (workspace_id = (select app_workspace()))', t);
    execute format('grant select, insert, update, delete on %I to quarterdeck_app', t);
  end loop;
  alter table agenda_item enable row level security;
  create policy own_audience on agenda_item to quarterdeck_app
    using (workspace_id = (select app_workspace()) and (audience = '00000000-0000-0000-0000-000000000000'
      or (select app_sees_all()) or audience = any ((select app_audiences())::uuid[])))
    with check (workspace_id = (select app_workspace()));
  grant select, insert, update, delete on agenda_item to quarterdeck_app;
end $$;

-- Whose calendar a secret opens; the door has no session to enter a workspace with.
create function calendar_by_secret(in_hash bytea) returns table (workspace_id uuid, person_id uuid)
  language sql security definer set search_path = public, pg_temp as $$
    update calendar_feed f set read_at = now() from person p
    where f.secret_hash = in_hash and p.workspace_id = f.workspace_id and p.id = f.person_id and p.left_at is null
    returning f.workspace_id, f.person_id
  $$;
revoke execute on function calendar_by_secret(bytea) from public;
grant execute on function calendar_by_secret(bytea) to quarterdeck_app;

-- One thing is talked about at a time, so what runs is laid down whether or not whoever turns the page may see it.
create function lay_down(in_workspace uuid, in_meeting uuid, in_at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp as $$
    update agenda_item set state = 'done', begun_at = null, version = version + 1,
      spent_seconds = spent_seconds + coalesce(greatest(0, extract(epoch from in_at - begun_at)), 0)::int
    where workspace_id = in_workspace and workspace_id = app_workspace() and meeting_id = in_meeting and state = 'running'
  $$;
revoke execute on function lay_down(uuid, uuid, timestamptz) from public;
grant execute on function lay_down(uuid, uuid, timestamptz) to quarterdeck_app;
