-- The spine: identity, workspace, people, strategy, cycles, OKRs, check-ins, evidence.
-- The workspace id leads every key, so that no row can point across workspaces and the tables can be distributed by it.
-- `audience` says who may see a row: the zero id is everybody in the workspace, otherwise the id of the one team.
-- Children take it from their objective through a foreign key that cascades, so it cannot differ.

-- Scope of a transaction -------------------------------------------------------------------------------------------
create function app_workspace() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.workspace', true), '')::uuid $$;
create function app_login() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.login', true), '')::uuid $$;
create function app_audiences() returns uuid[] language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('app.audiences', true), ''), '{00000000-0000-0000-0000-000000000000}')::uuid[] $$;
create function app_sees_all() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('app.sees_all', true), '') = 'on' $$;

-- Words as search compares them ------------------------------------------------------------------------------------
-- Small letters without accents, so that Joao finds João.
create function folded(in_text text) returns text language sql immutable strict parallel safe as
  $$ select lower(regexp_replace(normalize(in_text, nfd), '[\u0300-\u036f]', '', 'g')) $$;
-- Every word twice: as its stem, and as it is written, because the stem of a word half typed is not the beginning of the word's stem.
create function searchable(in_heading text, in_rest text) returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('english', in_heading) || to_tsvector('simple', folded(in_heading)), 'A')
    || setweight(to_tsvector('english', in_rest) || to_tsvector('simple', folded(in_rest)), 'C')
$$;

-- Identity: one login per human; sessions and second steps belong to it --------------------------------------------
create table login (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  password_hash text,
  password_changed_at timestamptz,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint not null default 0,
  last_workspace_id uuid,
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);

create table login_session (
  token_hash bytea primary key,
  id uuid not null unique,
  login_id uuid not null references login on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  confirmed_at timestamptz not null default now(),
  address text,
  agent text
);
create index login_session_login on login_session (login_id);

create table login_challenge (
  token_hash bytea primary key,
  login_id uuid references login on delete cascade,
  kind text not null check (kind in ('second step', 'passkey', 'new passkey')),
  challenge text,
  tries int not null default 0,
  expires_at timestamptz not null
);

create table passkey (
  id text primary key,
  login_id uuid not null references login on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_login on passkey (login_id);

create table recovery_code (
  login_id uuid not null references login on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (login_id, code_hash)
);

create table try_count (
  bucket text primary key,
  tries int not null,
  next_at timestamptz not null,
  resets_at timestamptz not null
);

create table setup_link (
  token_hash bytea primary key,
  created_at timestamptz not null default now(),
  used_at timestamptz
);

-- Workspace, people, teams -----------------------------------------------------------------------------------------
create table workspace (
  workspace_id uuid primary key,
  name text not null,
  zone text not null,
  calendar jsonb not null,
  limits jsonb not null,
  rhythm jsonb not null,
  profile text not null default 'outcome' check (profile in ('outcome', 'balanced', 'delivery')),
  is_demo boolean not null default false,
  started_with text,
  version int not null default 1,
  created_at timestamptz not null default now()
);

create table person (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  login_id uuid references login on delete set null,
  name text not null,
  email text check (email = lower(email)),
  role text not null check (role in ('owner', 'admin', 'lead', 'member', 'viewer')),
  zone text,
  joined_at timestamptz,
  left_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  folded_name text generated always as (folded(name)) stored,
  primary key (workspace_id, id)
);
create unique index person_login on person (login_id, workspace_id) where left_at is null;
create unique index person_email on person (workspace_id, email) where left_at is null and email is not null;

-- A workspace keeps an owner whatever removes the others. The row of the workspace is held, so that of two owners who demote
-- each other at once the second waits, looks again and is refused.
create function keep_an_owner() returns trigger language plpgsql as $$
begin
  perform 1 from workspace w where w.workspace_id = old.workspace_id for update;
  if found and not exists (select 1 from person p where p.workspace_id = old.workspace_id and p.role = 'owner' and p.left_at is null) then
    raise exception 'a workspace keeps at least one owner' using errcode = 'QD001';
  end if;
  return null;
end $$;
create trigger person_owner_changed after update of role, left_at on person for each row
  when (old.role = 'owner' and old.left_at is null and (new.role <> 'owner' or new.left_at is not null)) execute function keep_an_owner();
create trigger person_owner_removed after delete on person for each row
  when (old.role = 'owner' and old.left_at is null) execute function keep_an_owner();

create table team (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  parent_id uuid,
  name text not null,
  purpose text not null default '',
  archived_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  folded_name text generated always as (folded(name)) stored,
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references team (workspace_id, id)
);
create unique index team_root on team (workspace_id) where parent_id is null and archived_at is null;
create index team_parent on team (workspace_id, parent_id);

create table team_member (
  workspace_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  is_lead boolean not null default false,
  primary key (workspace_id, team_id, person_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);
create index team_member_person on team_member (workspace_id, person_id);

create table invitation (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null unique,
  created_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);
create index invitation_person on invitation (workspace_id, person_id);

create table password_reset (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null unique,
  created_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);
create index password_reset_person on password_reset (workspace_id, person_id);

create table api_token (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  token_hash bytea not null unique,
  hint text not null,
  scopes text[] not null check (scopes <@ array['read', 'check-in', 'write', 'admin']),
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);
create index api_token_person on api_token (workspace_id, person_id);

-- Strategy ---------------------------------------------------------------------------------------------------------
create table outcome (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  title text not null,
  why text not null default '',
  metric text not null default '',
  unit text not null default '',
  baseline double precision,
  target double precision,
  current double precision,
  starts_on date not null,
  ends_on date not null,
  sponsor_id uuid,
  stops text[] not null default '{}',
  state text not null check (state in ('draft', 'active', 'closed')),
  position int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  search tsvector generated always as (searchable(title, why || ' ' || metric)) stored,
  primary key (workspace_id, id),
  foreign key (workspace_id, sponsor_id) references person (workspace_id, id),
  check (starts_on < ends_on)
);
create index outcome_search on outcome using gin (search);

create table kpi (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  name text not null,
  what text not null default '',
  unit text not null default '',
  band_low double precision,
  band_high double precision,
  owner_id uuid,
  team_id uuid,
  archived_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  search tsvector generated always as (searchable(name, what)) stored,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);
create index kpi_search on kpi using gin (search);

create table kpi_reading (
  workspace_id uuid not null,
  id uuid not null,
  kpi_id uuid not null,
  sequence bigint generated always as identity,
  value double precision not null,
  effective_on date not null,
  note text not null default '',
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id) on delete cascade
);
create index kpi_reading_latest on kpi_reading (workspace_id, kpi_id, effective_on desc, sequence desc);

-- Cycles and OKRs --------------------------------------------------------------------------------------------------
create table cycle (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  name text not null,
  starts_on date not null,
  ends_on date not null,
  quiet_weeks int[] not null default '{}',
  rhythm jsonb not null,
  phase text not null default 'planning' check (phase in ('planning', 'committed', 'running', 'review', 'closed')),
  closed_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  check (starts_on < ends_on)
);
create unique index cycle_name on cycle (workspace_id, lower(name));
create index cycle_dates on cycle (workspace_id, starts_on);

create table objective (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  cycle_id uuid not null,
  team_id uuid not null,
  owner_id uuid,
  contributor_ids uuid[] not null default '{}',
  title text not null,
  why text not null default '',
  ambition text not null default 'committed' check (ambition in ('committed', 'aspirational')),
  state text not null default 'draft' check (state in ('draft', 'proposed', 'committed', 'closed')),
  visibility text not null default 'workspace' check (visibility in ('workspace', 'team')),
  audience uuid not null generated always as
    (case visibility when 'team' then team_id else '00000000-0000-0000-0000-000000000000'::uuid end) stored,
  over_limit_reason text,
  verdict text check (verdict in ('achieved', 'partial', 'missed', 'dropped', 'carried over')),
  lesson text not null default '',
  carried_from uuid,
  committed_at timestamptz,
  closed_at timestamptz,
  removed_at timestamptz,
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  search tsvector generated always as (searchable(title, why || ' ' || lesson)) stored,
  primary key (workspace_id, id),
  unique (workspace_id, id, audience),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id),
  check ((state = 'closed') = (verdict is not null)),
  check (state in ('draft', 'proposed') or committed_at is not null)
);
create index objective_cycle on objective (workspace_id, cycle_id, team_id) where removed_at is null;
create index objective_owner on objective (workspace_id, owner_id, cycle_id) where removed_at is null;
create index objective_proposed on objective (workspace_id, cycle_id) where state = 'proposed' and removed_at is null;
create index objective_search on objective using gin (search);

create table key_result (
  workspace_id uuid not null,
  id uuid not null,
  objective_id uuid not null,
  audience uuid not null,
  position int not null,
  title text not null,
  kind text not null check (kind in ('increase', 'decrease', 'band', 'milestone')),
  role text not null default 'result' check (role in ('result', 'guard')),
  baseline double precision,
  baseline_by date,
  target double precision,
  band_low double precision,
  band_high double precision,
  unit text not null default '',
  source text not null default '',
  guidance jsonb not null default '[]',
  weight double precision not null default 1 check (weight > 0),
  owner_id uuid,
  contributor_ids uuid[] not null default '{}',
  kpi_id uuid,
  score double precision check (score between 0 and 1),
  suggested_score double precision,
  score_reason text not null default '',
  scored_at timestamptz,
  scored_by uuid,
  added_after_commit boolean not null default false,
  removed_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  search tsvector generated always as (searchable(title, source)) stored,
  primary key (workspace_id, id),
  unique (workspace_id, id, audience),
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, owner_id) references person (workspace_id, id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);
create index key_result_objective on key_result (workspace_id, objective_id, position) where removed_at is null;
create index key_result_owner on key_result (workspace_id, owner_id) where removed_at is null;
create index key_result_search on key_result using gin (search);

create table initiative (
  workspace_id uuid not null,
  id uuid not null,
  objective_id uuid not null,
  audience uuid not null,
  key_result_id uuid,
  title text not null,
  hypothesis text not null default '',
  owner_id uuid,
  state text not null default 'planned' check (state in ('planned', 'running', 'done', 'stopped')),
  so_far text not null default '',
  position int not null default 0,
  removed_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  search tsvector generated always as (searchable(title, hypothesis || ' ' || so_far)) stored,
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id)
);
create index initiative_objective on initiative (workspace_id, objective_id) where removed_at is null;
create index initiative_search on initiative using gin (search);

create table support (
  workspace_id uuid not null,
  id uuid not null,
  objective_id uuid not null,
  audience uuid not null,
  outcome_id uuid,
  to_objective_id uuid,
  to_key_result_id uuid,
  to_audience uuid not null,
  because text not null default '',
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, outcome_id) references outcome (workspace_id, id),
  foreign key (workspace_id, to_objective_id, to_audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, to_key_result_id, to_audience) references key_result (workspace_id, id, audience)
    on update cascade on delete cascade,
  check (num_nonnulls(outcome_id, to_objective_id, to_key_result_id) = 1)
);
create unique index support_once on support
  (workspace_id, objective_id, coalesce(outcome_id, to_objective_id, to_key_result_id));
create index support_outcome on support (workspace_id, outcome_id) where outcome_id is not null;
create index support_to_objective on support (workspace_id, to_objective_id) where to_objective_id is not null;
create index support_to_key_result on support (workspace_id, to_key_result_id) where to_key_result_id is not null;

-- What was committed, word for word: never updated.
create table snapshot (
  workspace_id uuid not null,
  id uuid not null,
  objective_id uuid not null,
  audience uuid not null,
  body jsonb not null,
  hash text not null,
  taken_at timestamptz not null default now(),
  taken_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade
);
create index snapshot_objective on snapshot (workspace_id, objective_id, taken_at);

-- Check-ins: appended, never updated.
create table check_in (
  workspace_id uuid not null,
  id uuid not null,
  key_result_id uuid not null,
  audience uuid not null,
  sequence bigint generated always as identity,
  value double precision,
  confidence double precision check (confidence between 0 and 1),
  status text check (status in ('on track', 'at risk', 'off track', 'not started')),
  suggested_status text,
  moved text not null default '',
  blocks text not null default '',
  needs text not null default '',
  effective_on date not null,
  is_late boolean not null default false,
  corrects_id uuid,
  source text not null default 'person',
  original_status text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, key_result_id, audience) references key_result (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, corrects_id) references check_in (workspace_id, id)
);
create index check_in_latest on check_in (workspace_id, key_result_id, effective_on desc, sequence desc);
-- Corrected once: whoever wants to correct it again corrects the correction.
create unique index check_in_corrects on check_in (workspace_id, corrects_id) where corrects_id is not null;

create table finding_answer (
  workspace_id uuid not null,
  id uuid not null,
  objective_id uuid not null,
  audience uuid not null,
  key_result_id uuid,
  rule text not null,
  text_hash text not null,
  answer text not null,
  answered_by uuid,
  answered_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id) on delete cascade
);
create unique index finding_answer_once on finding_answer
  (workspace_id, objective_id, rule, text_hash, coalesce(key_result_id, objective_id));

create table comment (
  workspace_id uuid not null,
  id uuid not null,
  objective_id uuid not null,
  audience uuid not null,
  key_result_id uuid,
  check_in_id uuid,
  author_id uuid not null,
  body text not null,
  mention_ids uuid[] not null default '{}',
  removed_at timestamptz,
  removed_by uuid,
  edited_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  search tsvector generated always as (searchable('', body)) stored,
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id) on delete cascade,
  foreign key (workspace_id, check_in_id) references check_in (workspace_id, id) on delete cascade,
  foreign key (workspace_id, author_id) references person (workspace_id, id)
);
create index comment_objective on comment (workspace_id, objective_id, created_at);
create index comment_mentions on comment (workspace_id, created_at) where mention_ids <> '{}' and removed_at is null;
create index comment_search on comment using gin (search);

-- Evidence, kept with server time and actor. `audience` follows the objective it is about.
create table event (
  workspace_id uuid not null references workspace on delete cascade,
  sequence bigint generated always as identity,
  kind text not null,
  at timestamptz not null default now(),
  actor_id uuid,
  via text not null,
  objective_id uuid,
  audience uuid not null default '00000000-0000-0000-0000-000000000000',
  cycle_id uuid,
  thing_id uuid,
  body jsonb not null default '{}',
  primary key (workspace_id, sequence),
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade
);
create index event_objective on event (workspace_id, objective_id, sequence desc) where objective_id is not null;
create index event_recent on event (workspace_id, objective_id, at) where objective_id is not null;
create index event_thing on event (workspace_id, thing_id, sequence desc);
create index event_kind on event (workspace_id, kind, sequence desc);

-- Doors: idempotency, views, imports -------------------------------------------------------------------------------
create table idempotency (
  workspace_id uuid not null references workspace on delete cascade,
  person_id uuid not null,
  key text not null,
  request_hash text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (workspace_id, person_id, key)
);
create index idempotency_age on idempotency (created_at);

create table saved_view (
  workspace_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  name text not null,
  query text not null,
  is_open boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id) on delete cascade
);
create index saved_view_owner on saved_view (workspace_id, owner_id);

create table import (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  file_name text not null,
  file bytea,
  source text not null,
  sheets jsonb not null default '[]',
  choices jsonb not null default '{}',
  state text not null check (state in ('uploaded', 'running', 'done', 'failed', 'cancelled')),
  -- Counts starts: a process that was thought dead must not finish a run that another has taken over.
  run int not null default 0,
  cancel_asked boolean not null default false,
  done_rows int not null default 0,
  all_rows int not null default 0,
  report jsonb,
  failure text,
  created_by uuid not null,
  beat_at timestamptz,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references person (workspace_id, id)
);
create index import_created on import (workspace_id, created_at desc);

create table external_reference (
  workspace_id uuid not null references workspace on delete cascade,
  source text not null,
  external_id text not null,
  thing text not null,
  thing_id uuid not null,
  -- What the file last said of it. A file that says the same again must not undo what people changed here since.
  seen jsonb not null default '{}',
  primary key (workspace_id, source, thing, external_id)
);
create index external_reference_thing on external_reference (workspace_id, thing_id);

-- Who is asking ----------------------------------------------------------------------------------------------------
-- These run with their owner's rights because nobody is known yet; each answers about one secret the caller already holds.
create function teams_of(in_workspace uuid, in_person uuid, out teams uuid[], out leads uuid[])
language sql stable as $$
  with recursive mine as (
    select team_id, is_lead from team_member where workspace_id = in_workspace and person_id = in_person
  ), below as (
    select team_id from mine where is_lead
    union
    select t.id from below b join team t on t.workspace_id = in_workspace and t.parent_id = b.team_id
  )
  select coalesce((select array_agg(team_id) from mine), '{}'), coalesce((select array_agg(team_id) from below), '{}')
$$;

create function who_by_session(in_hash bytea, in_workspace uuid)
returns table (login_id uuid, session_id uuid, confirmed_at timestamptz, workspace_id uuid, person_id uuid, name text,
  role text, zone text, teams uuid[], leads uuid[])
language plpgsql security definer set search_path = public, pg_temp as $$
declare s login_session; p person; w workspace;
begin
  select * into s from login_session t
    where t.token_hash = in_hash and t.expires_at > now() and t.last_seen_at > now() - interval '12 hours';
  if not found then return; end if;
  if s.last_seen_at < now() - interval '5 minutes' then
    update login_session t set last_seen_at = now() where t.token_hash = in_hash;
  end if;
  select m.* into p from person m join login l on l.id = s.login_id
    where m.login_id = s.login_id and m.left_at is null and (in_workspace is null or m.workspace_id = in_workspace)
    order by (m.workspace_id = l.last_workspace_id) desc nulls last, m.created_at limit 1;
  if not found then
    return query select s.login_id, s.id, s.confirmed_at, null::uuid, null::uuid, null::text, null::text, null::text, '{}'::uuid[], '{}'::uuid[];
    return;
  end if;
  select * into w from workspace x where x.workspace_id = p.workspace_id;
  return query select s.login_id, s.id, s.confirmed_at, p.workspace_id, p.id, p.name, p.role, coalesce(p.zone, w.zone), t.teams, t.leads
    from teams_of(p.workspace_id, p.id) t;
end $$;

create function who_by_token(in_hash bytea)
returns table (workspace_id uuid, person_id uuid, name text, role text, zone text, scopes text[], teams uuid[], leads uuid[])
language plpgsql security definer set search_path = public, pg_temp as $$
declare k api_token; p person; w workspace;
begin
  select * into k from api_token t
    where t.token_hash = in_hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > now());
  if not found then return; end if;
  select * into p from person m where m.workspace_id = k.workspace_id and m.id = k.person_id and m.left_at is null;
  if not found then return; end if;
  if k.last_used_at is null or k.last_used_at < now() - interval '5 minutes' then
    update api_token t set last_used_at = now() where t.token_hash = in_hash;
  end if;
  select * into w from workspace x where x.workspace_id = p.workspace_id;
  return query select p.workspace_id, p.id, p.name, p.role, coalesce(p.zone, w.zone), k.scopes, t.teams, t.leads
    from teams_of(p.workspace_id, p.id) t;
end $$;

-- The limited role and its walls -----------------------------------------------------------------------------------
-- Whoever may not make roles can have it made beforehand, so it is looked for first.
do $$ begin
  if not exists (select from pg_roles where rolname = 'quarterdeck_app') then
    create role quarterdeck_app nologin;
  end if;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  execute format('grant quarterdeck_app to %I', current_user);
exception when others then
  if not pg_has_role(current_user, 'quarterdeck_app', 'member') then raise; end if;
end $$;
do $$ begin execute format('grant usage on schema %I to quarterdeck_app', current_schema()); end $$;
revoke execute on function who_by_session(bytea, uuid), who_by_token(bytea) from public;
grant execute on function who_by_session(bytea, uuid), who_by_token(bytea) to quarterdeck_app;

do $$
declare t text;
begin
  -- Whole workspace rows.
  foreach t in array array['workspace', 'person', 'team', 'team_member', 'invitation', 'password_reset', 'api_token', 'outcome', 'kpi',
    'kpi_reading', 'cycle', 'idempotency', 'saved_view', 'import', 'external_reference'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_workspace on %I to quarterdeck_app using (workspace_id = (select app_workspace()))
      with check (workspace_id = (select app_workspace()))', t);
    execute format('grant select, insert, update, delete on %I to quarterdeck_app', t);
  end loop;
  -- Rows with an audience.
  foreach t in array array['objective', 'key_result', 'initiative', 'snapshot', 'check_in', 'finding_answer', 'comment', 'event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_audience on %I to quarterdeck_app
      using (workspace_id = (select app_workspace()) and (audience = ''00000000-0000-0000-0000-000000000000''
        or (select app_sees_all()) or audience = any ((select app_audiences())::uuid[])))
      with check (workspace_id = (select app_workspace()))', t);
    execute format('grant select, insert, update, delete on %I to quarterdeck_app', t);
  end loop;
end $$;
-- A link is seen by who sees both its ends.
alter table support enable row level security;
create policy own_audience on support to quarterdeck_app
  using (workspace_id = (select app_workspace())
    and (audience = '00000000-0000-0000-0000-000000000000' or (select app_sees_all()) or audience = any ((select app_audiences())::uuid[]))
    and (to_audience = '00000000-0000-0000-0000-000000000000' or (select app_sees_all()) or to_audience = any ((select app_audiences())::uuid[])))
  with check (workspace_id = (select app_workspace()));
grant select, insert, update, delete on support to quarterdeck_app;
-- Evidence is appended only.
revoke update, delete on check_in, snapshot, event, kpi_reading from quarterdeck_app;
grant usage on all sequences in schema public to quarterdeck_app;

-- A person signed in reads and writes only their own identity.
do $$
declare t text;
begin
  foreach t in array array['login_session', 'passkey', 'recovery_code', 'login_challenge'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_login on %I to quarterdeck_app using (login_id = (select app_login())) with check (login_id = (select app_login()))', t);
    execute format('grant select, insert, update, delete on %I to quarterdeck_app', t);
  end loop;
end $$;
alter table login enable row level security;
create policy own_login on login to quarterdeck_app using (id = (select app_login())) with check (id = (select app_login()));
grant select, insert, update on login to quarterdeck_app;

-- Before anybody is known ------------------------------------------------------------------------------------------
-- Signing in, invitations and set-up happen before there is a login to be held to. As above: these run with their owner's
-- rights, and each answers about one e-mail or one secret the caller holds. `try_count` and `setup_link` have no other way in.
create function login_by_email(in_email text, in_address text)
returns table (login_id uuid, name text, password_hash text, has_second_step boolean, is_known_address boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.id, l.name, l.password_hash, l.totp_confirmed_at is not null,
    exists (select 1 from login_session s where s.login_id = l.id and s.address = in_address and s.expires_at > now())
  from login l where l.email = in_email
$$;

-- Seconds to wait before the next try, 0 when this one may go on. Past the free tries the wait doubles up to five minutes;
-- a try made while waiting does not count, so nobody is locked out for good.
create function count_try(in_bucket text, in_free int, in_window interval) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare seconds int;
begin
  if random() < 0.01 then
    delete from try_count where bucket in (select bucket from try_count where resets_at < now() limit 500 for update skip locked);
  end if;
  -- The clock, not the start of the transaction: a try that waited for another's row must not look older than it.
  insert into try_count as t (bucket, tries, next_at, resets_at) values (in_bucket, 1, '-infinity', now() + in_window)
  on conflict (bucket) do update set
    tries = case when t.resets_at <= now() then 1 else t.tries + 1 end,
    next_at = case when t.resets_at <= now() or t.tries < in_free then '-infinity'
      else clock_timestamp() + least(power(2, least(t.tries - in_free + 1, 10)), 300) * interval '1 second' end,
    resets_at = now() + in_window
  where t.next_at <= clock_timestamp()
  returning 0 into seconds;
  if seconds is null then
    select greatest(1, ceil(extract(epoch from t.next_at - clock_timestamp())))::int into seconds from try_count t where t.bucket = in_bucket;
  end if;
  return coalesce(seconds, 0);
end $$;

create function forgive_tries(in_bucket text, in_all boolean) returns void
language sql security definer set search_path = public, pg_temp as $$
  update try_count set tries = case when in_all then 0 else greatest(tries - 1, 0) end,
    next_at = case when in_all then '-infinity' else next_at end where bucket = in_bucket
$$;

-- The login a second step is asked of. Five wrong codes and it is spent.
create function try_second_step(in_hash bytea) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  update login_challenge set tries = tries + 1
  where token_hash = in_hash and kind = 'second step' and expires_at > now() and tries < 5 returning login_id
$$;

create function keep_passkey_challenge(in_hash bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from login_challenge where expires_at < now();
  insert into login_challenge (token_hash, kind, expires_at) values (in_hash, 'passkey', now() + interval '5 minutes');
$$;

create function spend_passkey_challenge(in_hash bytea) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with spent as (delete from login_challenge where token_hash = in_hash and kind = 'passkey' and expires_at > now() returning 1)
  select exists (select 1 from spent)
$$;

create function passkey_by_id(in_id text) returns table (login_id uuid, public_key bytea, counter bigint, transports text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select p.login_id, p.public_key, p.counter, p.transports from passkey p where p.id = in_id
$$;

create function invitation_by_token(in_hash bytea)
returns table (workspace_id uuid, workspace_name text, id uuid, person_id uuid, name text, email text, role text, zone text, invited_by text, is_open boolean, has_login boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.workspace_id, w.name, i.id, p.id, p.name, p.email, p.role, coalesce(p.zone, w.zone), b.name,
    i.accepted_at is null and i.revoked_at is null and i.expires_at > now() and p.left_at is null and p.login_id is null,
    p.email is not null and exists (select 1 from login l where l.email = p.email)
  from invitation i join workspace w on w.workspace_id = i.workspace_id
  join person p on p.workspace_id = i.workspace_id and p.id = i.person_id
  left join person b on b.workspace_id = i.workspace_id and b.id = i.created_by
  where i.token_hash = in_hash
$$;

-- Whether the login of a person here is also somebody in another workspace, now or before: then nobody here may give it a new
-- password, for that would open the other workspace too. A demo holds nothing to protect.
create function lives_elsewhere(in_workspace uuid, in_person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from person p join person o on o.login_id = p.login_id and o.workspace_id <> p.workspace_id
    join workspace w on w.workspace_id = o.workspace_id and not w.is_demo
    where p.workspace_id = in_workspace and p.workspace_id = app_workspace() and p.id = in_person)
$$;

create function password_reset_by_token(in_hash bytea)
returns table (workspace_id uuid, workspace_name text, id uuid, person_id uuid, login_id uuid, name text, email text, is_open boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.workspace_id, w.name, r.id, p.id, l.id, l.name, l.email, r.used_at is null and r.expires_at > now() and p.left_at is null
  from password_reset r join workspace w on w.workspace_id = r.workspace_id
  join person p on p.workspace_id = r.workspace_id and p.id = r.person_id
  join login l on l.id = p.login_id
  where r.token_hash = in_hash
$$;

create function workspaces_by_session(in_hash bytea)
returns table (id uuid, name text, is_demo boolean, person_id uuid, role text)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.workspace_id, w.name, w.is_demo, p.id, p.role
  from login_session s join person p on p.login_id = s.login_id and p.left_at is null
  join workspace w on w.workspace_id = p.workspace_id
  where s.token_hash = in_hash and s.expires_at > now()
  order by w.name collate "und-x-icu", w.workspace_id
$$;

-- Set-up is open until the first login exists, those of the demo apart; a link to it lives seven days.
create function setup_is_open() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$ select not exists (select 1 from login where not is_demo) $$;

-- Beside an open set-up the demo's people may sign in.
create function somebody_can_sign_in() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$ select exists (select 1 from login) $$;

create function setup_link_is_good(in_hash bytea) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select setup_is_open() and exists (select 1 from setup_link
    where token_hash = in_hash and used_at is null and created_at > now() - interval '7 days')
$$;

create function make_setup_link(in_hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not setup_is_open() then return false; end if;
  delete from setup_link where used_at is null and created_at < now() - interval '7 days';
  insert into setup_link (token_hash) values (in_hash);
  return true;
end $$;

-- The demo's own logins and the chairs they sit in, for the server at its start.
create function demo_logins() returns table (workspace_id uuid, person_id uuid, login_id uuid, name text, email text, role text)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.workspace_id, p.id, l.id, l.name, l.email, p.role
  from login l join person p on p.login_id = l.id and p.left_at is null
  join workspace w on w.workspace_id = p.workspace_id and w.is_demo
  where l.is_demo order by w.created_at, p.created_at
$$;

-- Takes the demo the transaction is in away, evidence and all, which the limited role alone could not. The logins made for it go
-- too; everybody else's stay. Objectives go first, so that nothing points at people and cycles while the rest follows the workspace.
create function remove_demo() returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare gone uuid := app_workspace(); theirs uuid[];
begin
  perform 1 from workspace w where w.workspace_id = gone and w.is_demo for update;
  if not found then return false; end if;
  select array_agg(l.id) into theirs from login l join person p on p.login_id = l.id where l.is_demo and p.workspace_id = gone;
  delete from objective where workspace_id = gone;
  delete from kpi where workspace_id = gone;
  delete from outcome where workspace_id = gone;
  delete from workspace where workspace_id = gone;
  delete from login where id = any (theirs);
  update login set last_workspace_id = null where last_workspace_id = gone;
  return true;
end $$;

-- The lock lets two links, opened at once, make one first workspace.
create function spend_setup_link(in_hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(715002);
  if not setup_link_is_good(in_hash) then return false; end if;
  update setup_link set used_at = now() where token_hash = in_hash;
  return true;
end $$;

do $$
declare f text;
begin
  foreach f in array array['login_by_email(text, text)', 'count_try(text, int, interval)', 'forgive_tries(text, boolean)',
    'try_second_step(bytea)', 'keep_passkey_challenge(bytea)', 'spend_passkey_challenge(bytea)', 'passkey_by_id(text)',
    'invitation_by_token(bytea)', 'lives_elsewhere(uuid, uuid)', 'password_reset_by_token(bytea)', 'workspaces_by_session(bytea)', 'setup_is_open()', 'somebody_can_sign_in()', 'setup_link_is_good(bytea)',
    'make_setup_link(bytea)', 'spend_setup_link(bytea)', 'demo_logins()', 'remove_demo()'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to quarterdeck_app', f);
  end loop;
end $$;

-- Counts that must not depend on who counts -------------------------------------------------------------------------
create function committed_objectives(in_workspace uuid, in_cycle uuid, in_team uuid) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from objective where workspace_id = in_workspace and workspace_id = app_workspace()
    and cycle_id = in_cycle and team_id = in_team and state in ('committed', 'closed')
    and verdict is distinct from 'dropped' and removed_at is null
$$;
revoke execute on function committed_objectives(uuid, uuid, uuid) from public;
grant execute on function committed_objectives(uuid, uuid, uuid) to quarterdeck_app;

create function support_pairs(in_workspace uuid) returns table (a uuid, b uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.objective_id, coalesce(s.to_objective_id, k.objective_id)
  from support s left join key_result k on k.workspace_id = s.workspace_id and k.id = s.to_key_result_id
  where s.workspace_id = in_workspace and s.workspace_id = app_workspace() and s.outcome_id is null
$$;
revoke execute on function support_pairs(uuid) from public;
grant execute on function support_pairs(uuid) to quarterdeck_app;

create function outcome_is_supported(in_workspace uuid, in_outcome uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from support where workspace_id = in_workspace and workspace_id = app_workspace() and outcome_id = in_outcome)
$$;
revoke execute on function outcome_is_supported(uuid, uuid) from public;
grant execute on function outcome_is_supported(uuid, uuid) to quarterdeck_app;

create function open_objectives_of_team(in_workspace uuid, in_team uuid) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from objective o join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id and c.phase <> 'closed'
  where o.workspace_id = in_workspace and o.workspace_id = app_workspace() and o.team_id = in_team and o.state <> 'closed' and o.removed_at is null
$$;
revoke execute on function open_objectives_of_team(uuid, uuid) from public;
grant execute on function open_objectives_of_team(uuid, uuid) to quarterdeck_app;

-- Who works on an open team-only objective without belonging to its team or leading it or a team above it. Ids only.
create function strays(in_workspace uuid) returns table (objective_id uuid, person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive private as (
    select o.* from objective o join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id and c.phase <> 'closed'
    where o.workspace_id = in_workspace and o.workspace_id = app_workspace() and o.visibility = 'team' and o.state <> 'closed' and o.removed_at is null
  ), involved as (
    select o.id, o.team_id, unnest(o.contributor_ids || o.owner_id) as person_id from private o
    union
    select o.id, o.team_id, unnest(k.contributor_ids || k.owner_id) from private o
    join key_result k on k.workspace_id = o.workspace_id and k.objective_id = o.id and k.removed_at is null
    union
    select o.id, o.team_id, i.owner_id from private o
    join initiative i on i.workspace_id = o.workspace_id and i.objective_id = o.id and i.removed_at is null
  ), above as (
    select distinct team_id, team_id as at from private
    union
    select a.team_id, t.parent_id from above a join team t on t.workspace_id = in_workspace and t.id = a.at where t.parent_id is not null
  )
  select i.id, i.person_id from involved i
  join person p on p.workspace_id = in_workspace and p.id = i.person_id and p.left_at is null
  where not exists (select 1 from team_member m where m.workspace_id = in_workspace and m.person_id = i.person_id
    and (m.team_id = i.team_id or (m.is_lead and m.team_id in (select a.at from above a where a.team_id = i.team_id))))
$$;
revoke execute on function strays(uuid) from public;
grant execute on function strays(uuid) to quarterdeck_app;

create function open_objectives(in_workspace uuid, in_cycle uuid) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from objective where workspace_id = in_workspace and workspace_id = app_workspace()
    and cycle_id = in_cycle and state = 'committed' and removed_at is null
$$;
revoke execute on function open_objectives(uuid, uuid) from public;
grant execute on function open_objectives(uuid, uuid) to quarterdeck_app;

-- Search -----------------------------------------------------------------------------------------------------------
-- The best matches of each kind, ids only. It runs with its owner's rights because row-level security may not use the index of a
-- search (its operator could leak); it holds to the same audiences itself, and the rows are read afterwards as everything else is.
create function found_texts(in_workspace uuid, in_query tsquery, in_whole tsquery, in_most int) returns table (kind text, id uuid, rank real)
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
revoke execute on function found_texts(uuid, tsquery, tsquery, int) from public;
grant execute on function found_texts(uuid, tsquery, tsquery, int) to quarterdeck_app;
