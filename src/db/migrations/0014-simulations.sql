-- Simulated quarters that are played on the server: the seed never leaves it, and the marks can be worked out again from the steps.

-- Whose transaction this is. What only one person may see is held to it.
create function app_person() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- A marked run of one person, or one that a group decides together: that has a code, and whoever was given the code may look on.
create table simulation_run (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('marked', 'group')),
  template text not null,
  content_hash text not null,
  seed int not null check (seed >= 0),
  only_week int check (only_week between -4 and 13 and only_week <> 0),
  minutes int check (minutes > 0),
  extra_share float8 not null default 0 check (extra_share between 0 and 1),
  begun_at timestamptz not null default now(),
  ended_at timestamptz,
  expected int,
  marks jsonb,
  code text,
  asked text,
  spread jsonb,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade,
  check ((kind = 'group') = (code is not null)),
  check (ended_at is null or kind = 'group' or marks is not null)
);
create index simulation_run_person on simulation_run (workspace_id, person_id, begun_at desc);
create unique index simulation_run_code on simulation_run (workspace_id, code);
-- A marked seed is issued once.
create unique index simulation_run_seed on simulation_run (workspace_id, template, seed) where kind = 'marked';

-- What was decided, in the order it was: appended, never updated.
create table simulation_step (
  workspace_id uuid not null references workspace on delete cascade,
  run_id uuid not null,
  step int not null check (step > 0),
  decisions jsonb not null,
  ends_week boolean not null,
  taken_at timestamptz not null default now(),
  primary key (workspace_id, run_id, step),
  foreign key (workspace_id, run_id) references simulation_run (workspace_id, id) on delete cascade
);

-- What each of a group would choose, before anybody knows what the others would.
create table simulation_voice (
  workspace_id uuid not null references workspace on delete cascade,
  run_id uuid not null,
  situation text not null,
  person_id uuid not null,
  option text,
  probability float8 check (probability between 0 and 1),
  primary key (workspace_id, run_id, situation, person_id),
  foreign key (workspace_id, run_id) references simulation_run (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade,
  check ((option is null) <> (probability is null))
);

alter table simulation_run enable row level security;
create policy own_or_shared on simulation_run to quarterdeck_app
  using (workspace_id = (select app_workspace()) and (person_id = (select app_person()) or code is not null))
  with check (workspace_id = (select app_workspace()) and person_id = (select app_person()));
alter table simulation_step enable row level security;
create policy of_run on simulation_step to quarterdeck_app
  using (workspace_id = (select app_workspace())
    and exists (select from simulation_run r where r.workspace_id = simulation_step.workspace_id and r.id = run_id));
alter table simulation_voice enable row level security;
create policy own_or_host on simulation_voice to quarterdeck_app
  using (workspace_id = (select app_workspace()) and (person_id = (select app_person())
    or exists (select from simulation_run r where r.workspace_id = simulation_voice.workspace_id and r.id = run_id
      and r.person_id = (select app_person()))))
  with check (workspace_id = (select app_workspace()) and person_id = (select app_person()));
grant select, insert, update on simulation_run to quarterdeck_app;
grant select, insert on simulation_step to quarterdeck_app;
grant select, insert, update on simulation_voice to quarterdeck_app;
