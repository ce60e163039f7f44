-- What goes into a quarter and what came of it: what teams ask of each other, which drafts stand above the line, and the bets judged at the end.

-- One objective needs something of another team. `to_audience` is that of the objective that gives it, once the other team names one:
-- the card is seen by who may see both ends.
create table dependency (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  objective_id uuid not null,
  audience uuid not null,
  key_result_id uuid,
  to_team_id uuid not null,
  to_objective_id uuid,
  to_audience uuid not null default '00000000-0000-0000-0000-000000000000',
  need text not null,
  needed_on date not null,
  person_ids uuid[] not null default '{}',
  asked_by uuid,
  asked_at timestamptz not null default now(),
  answer text check (answer in ('accepted', 'refused')),
  given_on date,
  reason text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  withdrawn_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id) on delete cascade,
  foreign key (workspace_id, to_team_id) references team (workspace_id, id) on delete cascade,
  foreign key (workspace_id, to_objective_id, to_audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  check ((answer is null) = (answered_at is null))
);
create index dependency_objective on dependency (workspace_id, objective_id) where withdrawn_at is null;
create index dependency_team on dependency (workspace_id, to_team_id) where withdrawn_at is null;

-- Where a draft stands in its team's ranking of a cycle, or why it was parked. A draft nobody has moved yet has no row.
create table candidate (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  objective_id uuid not null,
  audience uuid not null,
  position int not null,
  parked_at timestamptz,
  parked_by uuid,
  parked_reason text not null default '',
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade
);
create unique index candidate_objective on candidate (workspace_id, objective_id);

-- Where a team draws its line, when it is not at the limit.
create table cut_line (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  cycle_id uuid not null,
  team_id uuid not null,
  places int check (places between 0 and 50),
  reason text not null default '',
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id) on delete cascade,
  foreign key (workspace_id, team_id) references team (workspace_id, id) on delete cascade
);
create unique index cut_line_once on cut_line (workspace_id, cycle_id, team_id);

-- What became of the bet a supports-link makes on an outcome: appended, never updated; the latest counts.
create table bet_judgement (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  support_id uuid not null,
  objective_id uuid not null,
  audience uuid not null,
  outcome_id uuid not null,
  sequence bigint generated always as identity,
  judged text not null check (judged in ('moved', 'unclear', 'wrong')),
  then_what text not null check (then_what in ('kept', 'changed')),
  sentence text not null,
  because text not null default '',
  becomes text not null default '',
  judged_by uuid,
  judged_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, support_id) references support (workspace_id, id) on delete cascade,
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, outcome_id) references outcome (workspace_id, id)
);
create index bet_judgement_support on bet_judgement (workspace_id, support_id, sequence desc);

-- A line of an outcome's stop list looked at again: still given up, or taken up again.
create table stop_turn (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  outcome_id uuid not null,
  stop text not null,
  turn text not null check (turn in ('kept', 'lifted')),
  why text not null,
  turned_by uuid,
  turned_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, outcome_id) references outcome (workspace_id, id) on delete cascade
);
create index stop_turn_outcome on stop_turn (workspace_id, outcome_id, turned_at desc);

do $$
declare t text;
begin
  foreach t in array array['cut_line', 'stop_turn'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_workspace on %I to quarterdeck_app using (workspace_id = (select app_workspace()))
      with check (workspace_id = (select app_workspace()))', t);
  end loop;
  foreach t in array array['candidate', 'bet_judgement'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_audience on %I to quarterdeck_app
      using (workspace_id = (select app_workspace()) and (audience = ''00000000-0000-0000-0000-000000000000''
        or (select app_sees_all()) or audience = any ((select app_audiences())::uuid[])))
      with check (workspace_id = (select app_workspace()))', t);
  end loop;
  alter table dependency enable row level security;
  create policy own_audience on dependency to quarterdeck_app
    using (workspace_id = (select app_workspace())
      and (audience = '00000000-0000-0000-0000-000000000000' or (select app_sees_all()) or audience = any ((select app_audiences())::uuid[]))
      and (to_audience = '00000000-0000-0000-0000-000000000000' or (select app_sees_all()) or to_audience = any ((select app_audiences())::uuid[])))
    with check (workspace_id = (select app_workspace()));
  foreach t in array array['dependency', 'candidate', 'cut_line', 'stop_turn'] loop
    execute format('grant select, insert, update, delete on %I to quarterdeck_app', t);
  end loop;
  grant select, insert on bet_judgement to quarterdeck_app;
end $$;
