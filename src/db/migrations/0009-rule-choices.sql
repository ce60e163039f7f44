-- Where a workspace departs from the school it follows: one row a rule, with the reason. Severity null: as the profile says again; the row stays for its version.
create table rule_choice (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  rule text not null,
  severity text check (severity in ('off', 'question', 'warning', 'error')),
  reason text not null default '',
  chosen_by uuid,
  chosen_at timestamptz not null default now(),
  version int not null default 1,
  primary key (workspace_id, id)
);
create unique index rule_choice_once on rule_choice (workspace_id, rule);
alter table rule_choice enable row level security;
create policy own_workspace on rule_choice to quarterdeck_app using (workspace_id = (select app_workspace()))
  with check (workspace_id = (select app_workspace()));
grant select, insert, update, delete on rule_choice to quarterdeck_app;
