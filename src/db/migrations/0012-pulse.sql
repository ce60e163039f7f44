-- The pulse: what people say when nobody can know who said it. Who was asked and what was answered share the wave and the group, and nothing else.
-- What this keeps and what it cannot keep: docs/decisions/0019-the-pulse.md

create table pulse (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  cycle_id uuid not null,
  scales jsonb not null,
  takes_words boolean not null default true,
  opened_by uuid,
  opened_on date not null,
  closes_on date not null,
  reminded_on date,
  closed_on date,
  results jsonb,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id) on delete cascade
);
create unique index pulse_open on pulse (workspace_id) where closed_on is null;

-- Whom a wave asks, for one answer each and for the reminder. Of each secret only the hash is kept.
create table pulse_invitation (
  workspace_id uuid not null,
  pulse_id uuid not null,
  person_id uuid not null,
  team_id uuid,
  secret_hash bytea not null unique,
  reminder_hash bytea unique,
  has_answered boolean not null default false,
  primary key (workspace_id, pulse_id, person_id),
  foreign key (workspace_id, pulse_id) references pulse (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);

-- All answers of a wave are one row and lie in it sorted by what they say: there is no row an answer, so none has a number, a time, a place on disk or a
-- transaction of its own. Words lie apart from marks and groups.
create table pulse_box (
  workspace_id uuid not null,
  pulse_id uuid not null,
  answers jsonb not null default '[]',
  words jsonb not null default '[]',
  primary key (workspace_id, pulse_id),
  foreign key (workspace_id, pulse_id) references pulse (workspace_id, id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['pulse', 'pulse_invitation', 'pulse_box'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_workspace on %I to quarterdeck_app using (workspace_id = (select app_workspace()))
      with check (workspace_id = (select app_workspace()))', t);
  end loop;
end $$;
grant select, insert, update, delete on pulse, pulse_invitation to quarterdeck_app;

-- The box is shut, for our own server too: an answer goes in by the first of these and all come out by the second, which closes the wave and burns the box.
create function pulse_drop(in_pulse uuid, in_person uuid, in_marks jsonb, in_words text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare in_team uuid;
begin
  perform 1 from pulse where workspace_id = app_workspace() and id = in_pulse and closed_on is null for share;
  if not found then return false; end if;
  update pulse_invitation set has_answered = true
    where workspace_id = app_workspace() and pulse_id = in_pulse and person_id = in_person and not has_answered
    returning team_id into in_team;
  if not found then return false; end if;
  insert into pulse_box (workspace_id, pulse_id) values (app_workspace(), in_pulse) on conflict do nothing;
  update pulse_box set
    answers = (select jsonb_agg(one order by one::text collate "C")
      from jsonb_array_elements(answers || jsonb_build_array(jsonb_build_object('teamId', in_team, 'marks', in_marks))) as one),
    words = coalesce((select jsonb_agg(one order by one collate "C")
      from jsonb_array_elements_text(words || case when in_words = '' then '[]'::jsonb else jsonb_build_array(in_words) end) as one), '[]')
    where workspace_id = app_workspace() and pulse_id = in_pulse;
  return true;
end $$;

create function pulse_close(in_pulse uuid, in_day date) returns table (answers jsonb, words jsonb)
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update pulse set closed_on = in_day, version = version + 1 where workspace_id = app_workspace() and id = in_pulse and closed_on is null;
  if not found then return; end if;
  insert into pulse_box (workspace_id, pulse_id) values (app_workspace(), in_pulse) on conflict do nothing;
  return query delete from pulse_box b where b.workspace_id = app_workspace() and b.pulse_id = in_pulse returning b.answers, b.words;
end $$;

-- The wave a secret of an invitation opens; whoever holds it need not be signed in.
create function pulse_by_secret(in_hash bytea) returns table (workspace_id uuid, workspace_name text, pulse_id uuid, person_id uuid,
    scales jsonb, takes_words boolean, closes_on date, is_open boolean, has_answered boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
    select i.workspace_id, w.name, i.pulse_id, i.person_id, p.scales, p.takes_words, p.closes_on, p.closed_on is null, i.has_answered
    from pulse_invitation i join pulse p on p.workspace_id = i.workspace_id and p.id = i.pulse_id join workspace w on w.workspace_id = i.workspace_id
    where in_hash in (i.secret_hash, i.reminder_hash)
  $$;

revoke execute on function pulse_drop(uuid, uuid, jsonb, text), pulse_close(uuid, date), pulse_by_secret(bytea) from public;
grant execute on function pulse_drop(uuid, uuid, jsonb, text), pulse_close(uuid, date), pulse_by_secret(bytea) to quarterdeck_app;

alter table mail drop constraint mail_kind_check;
alter table mail add constraint mail_kind_check check (kind in ('digest', 'at once', 'invitation', 'password link', 'pulse'));

-- What somebody was asked in an applied check and how it went. Theirs and their coach's alone.
create table knowledge_check (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  cycle_id uuid not null,
  seed int not null,
  answers jsonb,
  marks jsonb,
  has_passed boolean,
  begun_on date not null,
  finished_on date,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade,
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id) on delete cascade
);
create unique index knowledge_check_once on knowledge_check (workspace_id, cycle_id, person_id);
alter table knowledge_check enable row level security;
create policy own_workspace on knowledge_check to quarterdeck_app using (workspace_id = (select app_workspace()))
  with check (workspace_id = (select app_workspace()));
grant select, insert, update, delete on knowledge_check to quarterdeck_app;
