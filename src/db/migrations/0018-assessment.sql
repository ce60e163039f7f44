-- Assessment: forms, sittings, blind marks, decisions, appeals. What a marker may not know is kept from the marker's transactions here,
-- by policy, and not by what an action chooses to show: who sat, what was granted to them, and what another marker gave.

-- What became of an item since it was written: the content says how it began.
create table item_standing (
  workspace_id uuid not null references workspace on delete cascade,
  programme text not null,
  item text not null,
  state text not null check (state in ('draft', 'review', 'pilot', 'live', 'watch', 'retired', 'compromised')),
  because text not null,
  set_by uuid,
  set_at timestamptz not null default now(),
  primary key (workspace_id, programme, item)
);

-- A panel's key of one judgement item. Nobody who sits or marks can read it.
create table item_key (
  workspace_id uuid not null references workspace on delete cascade,
  programme text not null,
  item text not null,
  experts int not null check (experts >= 2),
  options jsonb not null,
  loaded_by uuid,
  loaded_at timestamptz not null default now(),
  primary key (workspace_id, programme, item)
);

-- A form is put together once and never changed: its hash is what decisions name.
create table assessment_form (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  programme text not null,
  version text not null,
  digest text not null,
  level text not null,
  seed int not null check (seed >= 0),
  minutes int check (minutes > 0),
  items jsonb not null,
  is_trial boolean not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

create table attempt (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  form_id uuid not null,
  -- The attempt whose other components stand, when only some are sat again.
  carried_from uuid,
  components text[] not null check (cardinality(components) > 0),
  booked_by uuid not null,
  booked_at timestamptz not null default now(),
  checked_in_at timestamptz,
  -- How somebody made sure of who sits; null when nobody did.
  identity text,
  started_at timestamptz,
  submitted_at timestamptz,
  voided_at timestamptz,
  void_reason text,
  primary key (workspace_id, id),
  unique (workspace_id, form_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade,
  foreign key (workspace_id, form_id) references assessment_form (workspace_id, id),
  foreign key (workspace_id, carried_from) references attempt (workspace_id, id),
  check (submitted_at is null or started_at is not null),
  check ((voided_at is null) = (void_reason is null))
);
create index attempt_of_person on attempt (workspace_id, person_id, booked_at desc);

-- What makes a sitting fair to one person. It lies apart so that nothing that reads attempts can carry it along.
create table accommodation (
  workspace_id uuid not null,
  attempt_id uuid not null,
  time_factor float8 check (time_factor in (1.25, 1.5, 2)),
  no_clock boolean not null default false,
  note text not null default '',
  granted_by uuid not null,
  granted_at timestamptz not null default now(),
  primary key (workspace_id, attempt_id),
  foreign key (workspace_id, attempt_id) references attempt (workspace_id, id) on delete cascade
);

create table attempt_answer (
  workspace_id uuid not null,
  attempt_id uuid not null,
  item text not null,
  value jsonb not null,
  saved_at timestamptz not null,
  primary key (workspace_id, attempt_id, item),
  foreign key (workspace_id, attempt_id) references attempt (workspace_id, id) on delete cascade
);

-- A piece as it is marked: the words and what they answer, nothing of who wrote them.
create table script (
  workspace_id uuid not null,
  id uuid not null,
  attempt_id uuid not null,
  programme text not null,
  digest text not null,
  component text not null,
  item text not null,
  rubric_hash text not null,
  words text not null,
  handed_in_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, attempt_id, item),
  foreign key (workspace_id, attempt_id) references attempt (workspace_id, id) on delete cascade
);

create table assessor (
  workspace_id uuid not null,
  programme text not null,
  person_id uuid not null,
  appointed_by uuid not null,
  appointed_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (workspace_id, programme, person_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);

create table calibration (
  workspace_id uuid not null,
  id uuid not null,
  programme text not null,
  person_id uuid not null,
  exemplar text not null,
  key jsonb not null,
  given jsonb not null,
  made_on date not null,
  made_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, programme, person_id) references assessor (workspace_id, programme, person_id) on delete cascade
);
create index calibration_of on calibration (workspace_id, programme, person_id, made_at);

-- Known beforehand, such as a trainer and a line manager: this one never marks or releases that one.
create table assessor_conflict (
  workspace_id uuid not null,
  assessor_id uuid not null,
  person_id uuid not null,
  because text not null,
  primary key (workspace_id, assessor_id, person_id),
  foreign key (workspace_id, assessor_id) references person (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);

create table mark_allocation (
  workspace_id uuid not null,
  script_id uuid not null,
  turn int not null check (turn between 1 and 3),
  marker_id uuid not null,
  allotted_at timestamptz not null default now(),
  primary key (workspace_id, script_id, turn),
  unique (workspace_id, script_id, marker_id),
  foreign key (workspace_id, script_id) references script (workspace_id, id) on delete cascade
);
create index mark_allocation_of on mark_allocation (workspace_id, marker_id, allotted_at desc);

-- Written once it is locked and never again: a change is another revision with its reason.
create table mark (
  workspace_id uuid not null,
  script_id uuid not null,
  marker_id uuid not null,
  revision int not null check (revision > 0),
  levels jsonb not null,
  words jsonb not null default '{}',
  reason text,
  saved_at timestamptz not null,
  locked_at timestamptz,
  primary key (workspace_id, script_id, marker_id, revision),
  foreign key (workspace_id, script_id, marker_id) references mark_allocation (workspace_id, script_id, marker_id) on delete cascade,
  check (revision = 1 or reason is not null)
);

-- Why a third mark was called for, and what was said when all three were there.
create table moderation (
  workspace_id uuid not null,
  script_id uuid not null,
  reasons jsonb not null,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  settled_by uuid,
  settled_at timestamptz,
  note text,
  primary key (workspace_id, script_id),
  foreign key (workspace_id, script_id) references script (workspace_id, id) on delete cascade,
  check ((settled_at is null) = (note is null))
);

-- Inputs as they were, so that anyone can decide again. A trial, of items nobody may be judged by yet, ends in no pass and no fail. A later decision of the same attempt is another row.
create table attempt_decision (
  workspace_id uuid not null,
  attempt_id uuid not null,
  number int not null check (number > 0),
  inputs jsonb not null,
  inputs_hash text not null check (inputs_hash ~ '^[0-9a-f]{64}$'),
  outcome text not null check (outcome in ('pass', 'fail', 'hold', 'trial')),
  decision jsonb not null,
  feedback jsonb not null,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  held_reason text,
  released_by uuid,
  released_at timestamptz,
  primary key (workspace_id, attempt_id, number),
  foreign key (workspace_id, attempt_id) references attempt (workspace_id, id) on delete cascade,
  check (released_at is null or (outcome <> 'hold' and held_reason is null and released_by is not null))
);

create table appeal (
  workspace_id uuid not null,
  id uuid not null,
  attempt_id uuid not null,
  number int not null,
  words text not null,
  lodged_at timestamptz not null default now(),
  state text not null default 'lodged' check (state in ('lodged', 're-mark', 'upheld', 'dismissed')),
  answered_by uuid,
  answered_at timestamptz,
  reasons text,
  primary key (workspace_id, id),
  unique (workspace_id, attempt_id, number),
  foreign key (workspace_id, attempt_id, number) references attempt_decision (workspace_id, attempt_id, number) on delete cascade,
  check ((state in ('upheld', 'dismissed')) = (reasons is not null))
);

-- Functions that look past the policies, each for one question about the caller's own workspace ------------------------------

create function marks_attempt(in_attempt uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from mark_allocation m join script s on s.workspace_id = m.workspace_id and s.id = m.script_id
    where m.workspace_id = app_workspace() and s.attempt_id = in_attempt and m.marker_id = app_person())
$$;

create function is_allotted(in_script uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from mark_allocation m
    where m.workspace_id = app_workspace() and m.script_id = in_script and m.marker_id = app_person())
$$;

-- No mark is shown while another of the same script is still to be locked.
create function all_locked(in_script uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) >= 2 and bool_and(exists (select from mark k where k.workspace_id = m.workspace_id
      and k.script_id = m.script_id and k.marker_id = m.marker_id and k.locked_at is not null))
  from mark_allocation m where m.workspace_id = app_workspace() and m.script_id = in_script
$$;

create function is_accommodated_open(in_attempt uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from attempt a where a.workspace_id = app_workspace() and a.id = in_attempt
    and a.started_at is null and a.voided_at is null)
$$;

-- Oneself, a team in common, whoever taught them, what was declared, or having marked a try of this person that failed.
create function has_conflict(in_marker uuid, in_person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select in_marker = in_person
    or exists (select from team_member x join team_member y on y.workspace_id = x.workspace_id and y.team_id = x.team_id
      join team t on t.workspace_id = x.workspace_id and t.id = x.team_id
      where x.workspace_id = app_workspace() and x.person_id = in_marker and y.person_id = in_person and t.parent_id is not null)
    or exists (select from enrolment e join cohort c on c.workspace_id = e.workspace_id and c.id = e.cohort_id
      where e.workspace_id = app_workspace() and e.person_id = in_person and c.facilitator_id = in_marker)
    or exists (select from assessor_conflict c
      where c.workspace_id = app_workspace() and c.assessor_id = in_marker and c.person_id = in_person)
    or exists (select from mark_allocation m
      join script s on s.workspace_id = m.workspace_id and s.id = m.script_id
      join attempt a on a.workspace_id = s.workspace_id and a.id = s.attempt_id
      join attempt_decision d on d.workspace_id = a.workspace_id and d.attempt_id = a.id
      where m.workspace_id = app_workspace() and m.marker_id = in_marker and a.person_id = in_person
        and d.outcome = 'fail' and d.released_at is not null)
$$;

-- How often each item of a programme was given: what wears a bank down is known without knowing who sat.
create function item_uses(in_programme text) returns table (item text, uses int)
language sql stable security definer set search_path = public, pg_temp as $$
  select each.value ->> 'item', count(*)::int from assessment_form f cross join lateral jsonb_array_elements(f.items) each(value)
  where f.workspace_id = app_workspace() and f.programme = in_programme group by 1
$$;

-- The next script of the caller: one begun first, then one that lacks a mark. Of one person's pieces a marker gets as few as can be,
-- and whoever sees who sat never marks.
create function allot_script(in_programme text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare chosen uuid; turn_now int;
begin
  if not exists (select from person p join assessor x on x.workspace_id = p.workspace_id and x.person_id = p.id
      where p.workspace_id = app_workspace() and p.id = app_person() and p.left_at is null and p.role not in ('owner', 'admin')
        and x.programme = in_programme and x.ended_at is null) then
    return null;
  end if;
  select m.script_id into chosen from mark_allocation m
    join script s on s.workspace_id = m.workspace_id and s.id = m.script_id
    join attempt a on a.workspace_id = s.workspace_id and a.id = s.attempt_id
    where m.workspace_id = app_workspace() and m.marker_id = app_person() and s.programme = in_programme and a.voided_at is null
      and not exists (select from mark k where k.workspace_id = m.workspace_id and k.script_id = m.script_id
        and k.marker_id = m.marker_id and k.locked_at is not null)
    order by m.allotted_at, m.script_id limit 1;
  if chosen is not null then return chosen; end if;
  perform pg_advisory_xact_lock(hashtextextended('allot ' || app_workspace()::text, 0));
  select s.id, taken.count + 1 into chosen, turn_now
    from script s
    join attempt a on a.workspace_id = s.workspace_id and a.id = s.attempt_id
    cross join lateral (select count(*)::int as count, bool_or(m.marker_id = app_person()) as mine
      from mark_allocation m where m.workspace_id = s.workspace_id and m.script_id = s.id) taken
    where s.workspace_id = app_workspace() and s.programme = in_programme and a.voided_at is null
      and not coalesce(taken.mine, false)
      and taken.count < 2 + (exists (select from moderation o where o.workspace_id = s.workspace_id and o.script_id = s.id))::int
      and not has_conflict(app_person(), a.person_id)
    order by (select count(*) from mark_allocation m join script t on t.workspace_id = m.workspace_id and t.id = m.script_id
        where m.workspace_id = s.workspace_id and m.marker_id = app_person() and t.attempt_id = s.attempt_id),
      taken.count desc, s.handed_in_at, s.id
    limit 1;
  if chosen is not null then
    insert into mark_allocation (workspace_id, script_id, turn, marker_id) values (app_workspace(), chosen, turn_now, app_person());
  end if;
  return chosen;
end $$;

create function locked_stays() returns trigger language plpgsql as $$
begin
  if old.locked_at is not null then raise exception 'A locked mark is not changed'; end if;
  return new;
end $$;
create trigger locked_stays before update or delete on mark for each row
  when (old.locked_at is not null and pg_trigger_depth() = 0) execute function locked_stays();

-- Policies ------------------------------------------------------------------------------------------------------------

do $$
declare t text;
begin
  foreach t in array array['item_standing', 'item_key', 'assessment_form', 'attempt', 'accommodation', 'attempt_answer', 'script',
      'assessor', 'calibration', 'assessor_conflict', 'mark_allocation', 'mark', 'moderation', 'attempt_decision', 'appeal'] loop
    execute format('alter table %I enable row level security', t);
  end loop;
end $$;

create policy of_workspace on item_standing to quarterdeck_app using (workspace_id = (select app_workspace()))
  with check (workspace_id = (select app_workspace()) and (select app_sees_all()));
create policy keepers on item_key to quarterdeck_app using (workspace_id = (select app_workspace()) and (select app_sees_all()));
create policy own_or_keepers on attempt to quarterdeck_app
  using (workspace_id = (select app_workspace())
    and (person_id = (select app_person()) or ((select app_sees_all()) and not marks_attempt(id))));
create policy of_attempt on assessment_form to quarterdeck_app
  using (workspace_id = (select app_workspace())
    and exists (select from attempt a where a.workspace_id = assessment_form.workspace_id and a.form_id = assessment_form.id))
  with check (workspace_id = (select app_workspace()));
create policy of_attempt on accommodation to quarterdeck_app
  using (workspace_id = (select app_workspace())
    and exists (select from attempt a where a.workspace_id = accommodation.workspace_id and a.id = attempt_id))
  with check (workspace_id = (select app_workspace()) and (select app_sees_all()) and is_accommodated_open(attempt_id)
    and exists (select from attempt a where a.workspace_id = accommodation.workspace_id and a.id = attempt_id));
create policy of_attempt on attempt_answer to quarterdeck_app
  using (workspace_id = (select app_workspace())
    and exists (select from attempt a where a.workspace_id = attempt_answer.workspace_id and a.id = attempt_id))
  with check (workspace_id = (select app_workspace())
    and exists (select from attempt a where a.workspace_id = attempt_answer.workspace_id and a.id = attempt_id
      and a.person_id = (select app_person()) and a.started_at is not null and a.submitted_at is null and a.voided_at is null));
create policy of_attempt_or_marker on script to quarterdeck_app
  using (workspace_id = (select app_workspace()) and (is_allotted(id)
    or exists (select from attempt a where a.workspace_id = script.workspace_id and a.id = attempt_id)))
  with check (workspace_id = (select app_workspace())
    and exists (select from attempt a where a.workspace_id = script.workspace_id and a.id = attempt_id
      and a.person_id = (select app_person())));
create policy of_workspace on assessor to quarterdeck_app
  using (workspace_id = (select app_workspace()) and ((select app_sees_all()) or person_id = (select app_person())))
  with check (workspace_id = (select app_workspace()) and (select app_sees_all()));
create policy own_or_keepers on calibration to quarterdeck_app
  using (workspace_id = (select app_workspace()) and ((select app_sees_all()) or person_id = (select app_person())))
  with check (workspace_id = (select app_workspace()) and person_id = (select app_person()));
create policy keepers on assessor_conflict to quarterdeck_app
  using (workspace_id = (select app_workspace()) and (select app_sees_all()));
create policy own_or_keepers on mark_allocation to quarterdeck_app
  using (workspace_id = (select app_workspace()) and (marker_id = (select app_person())
    or ((select app_sees_all()) and not is_allotted(script_id))));
create policy own_or_locked on mark to quarterdeck_app
  using (workspace_id = (select app_workspace()) and (marker_id = (select app_person())
    or ((select app_sees_all()) and all_locked(script_id)
      and exists (select from script s where s.workspace_id = mark.workspace_id and s.id = script_id))))
  with check (workspace_id = (select app_workspace()) and marker_id = (select app_person()));
create policy keepers on moderation to quarterdeck_app
  using (workspace_id = (select app_workspace()) and (select app_sees_all())
    and exists (select from script s where s.workspace_id = moderation.workspace_id and s.id = script_id)
    and not is_allotted(script_id));
create policy released_or_keepers on attempt_decision to quarterdeck_app
  using (workspace_id = (select app_workspace())
    and exists (select from attempt a where a.workspace_id = attempt_decision.workspace_id and a.id = attempt_id
      and (released_at is not null or a.person_id <> (select app_person()))))
  with check (workspace_id = (select app_workspace()) and (select app_sees_all())
    and exists (select from attempt a where a.workspace_id = attempt_decision.workspace_id and a.id = attempt_id
      and a.person_id <> (select app_person())));
create policy of_attempt on appeal to quarterdeck_app
  using (workspace_id = (select app_workspace())
    and exists (select from attempt a where a.workspace_id = appeal.workspace_id and a.id = attempt_id));

grant select, insert, update on item_standing, item_key, accommodation, attempt_answer, moderation, assessor to quarterdeck_app;
grant select, insert on assessment_form, script, calibration to quarterdeck_app;
grant select on mark_allocation to quarterdeck_app;
grant select, insert on attempt to quarterdeck_app;
grant update (checked_in_at, identity, started_at, submitted_at, voided_at, void_reason) on attempt to quarterdeck_app;
grant select, insert, delete on assessor_conflict to quarterdeck_app;
grant select, insert on mark to quarterdeck_app;
grant update (levels, words, saved_at, locked_at) on mark to quarterdeck_app;
grant select, insert on attempt_decision to quarterdeck_app;
grant update (held_reason, released_by, released_at) on attempt_decision to quarterdeck_app;
grant select, insert on appeal to quarterdeck_app;
grant update (state, answered_by, answered_at, reasons) on appeal to quarterdeck_app;
