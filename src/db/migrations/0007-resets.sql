-- What a quarter hands on: what is carried and why, what is watched as a KPI from then on, what is let go; and what became of an objective in its middle.

alter table key_result add column carried_from uuid;
-- A perfect score asks "a stretch, or safe?"; null while nobody has answered.
alter table key_result add column perfect_was text check (perfect_was in ('stretch', 'safe'));
-- Of a decision in the middle of the quarter: whether the objective goes on, goes on with other numbers, or stops.
alter table decision add column becomes text check (becomes in ('continue', 'rescope', 'stop'));

-- One standing choice for each objective and for each key result. With a key result it is about that alone.
create table reset_choice (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  objective_id uuid not null,
  audience uuid not null,
  key_result_id uuid,
  choice text not null check (choice in ('carry', 'drop', 'watch')),
  reason text not null default '',
  into_objective_id uuid,
  into_key_result_id uuid,
  kpi_id uuid,
  chosen_by uuid,
  chosen_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id) on delete cascade,
  foreign key (workspace_id, into_objective_id) references objective (workspace_id, id)
    on delete set null (into_objective_id),
  foreign key (workspace_id, into_key_result_id) references key_result (workspace_id, id)
    on delete set null (into_key_result_id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id) on delete set null (kpi_id)
);
create unique index reset_choice_once on reset_choice (workspace_id, coalesce(key_result_id, objective_id));
create index reset_choice_objective on reset_choice (workspace_id, objective_id);
create index reset_choice_kpi on reset_choice (workspace_id, kpi_id) where kpi_id is not null;

alter table reset_choice enable row level security;
create policy own_audience on reset_choice to quarterdeck_app
  using (workspace_id = (select app_workspace()) and (audience = '00000000-0000-0000-0000-000000000000'
    or (select app_sees_all()) or audience = any ((select app_audiences())::uuid[])))
  with check (workspace_id = (select app_workspace()));
grant select, insert, update, delete on reset_choice to quarterdeck_app;
