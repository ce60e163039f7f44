-- What a quarter says about itself: what was read from the log, when; what it found, and what became of that; what people state before anything is counted.

-- One reading of a cycle a day. Counts, verdicts and advice only: no name and no text of anybody is in it.
create table diagnosis (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  cycle_id uuid not null,
  day date not null,
  read_at timestamptz not null,
  facts jsonb not null,
  body jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id) on delete cascade
);
create unique index diagnosis_day on diagnosis (workspace_id, cycle_id, day desc);

-- A pattern or a cause that was found: open until a reading says it is gone. `moves_*` is what somebody took on; what comes of it, the signals tell.
create table trouble (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  what text not null,
  cycle_id uuid not null,
  opened_on date not null,
  seen_on date not null,
  healed_on date,
  snoozed_until date,
  snoozed_because text not null default '',
  snoozed_by uuid,
  playbook_on date,
  playbook_from uuid,
  owner_id uuid,
  retest_on date,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id) on delete cascade,
  foreign key (workspace_id, owner_id) references person (workspace_id, id)
);
create unique index trouble_open on trouble (workspace_id, what) where healed_on is null;

-- What no event could tell and somebody has to declare.
create table declaration (
  workspace_id uuid primary key references workspace on delete cascade,
  flags text[] not null default '{}' check (flags <@ array['firstRollout', 'untrainedOwner', 'crossFunction', 'capabilityPath']),
  declared_by uuid,
  version int not null default 1
);

-- Which help fits, as people stated it before anything was counted. The secret opens the result to whoever is given it.
create table assessment (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  answers jsonb not null,
  secret_hash bytea unique,
  stated_by uuid,
  stated_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['diagnosis', 'trouble', 'declaration', 'assessment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_workspace on %I to quarterdeck_app using (workspace_id = (select app_workspace()))
      with check (workspace_id = (select app_workspace()))', t);
    execute format('grant select, insert, update, delete on %I to quarterdeck_app', t);
  end loop;
end $$;

-- The result a secret opens; whoever was given it need not be signed in.
create function assessment_by_secret(in_hash bytea) returns table (answers jsonb, stated_at timestamptz, workspace_name text)
  language sql stable security definer set search_path = public, pg_temp as $$
    select a.answers, a.stated_at, w.name from assessment a join workspace w on w.workspace_id = a.workspace_id where a.secret_hash = in_hash
  $$;
revoke execute on function assessment_by_secret(bytea) from public;
grant execute on function assessment_by_secret(bytea) to quarterdeck_app;
