-- What people are told: the work that makes it, notifications, and mail on its way.

-- Work to be done after a change, or at a time. `key` names what it is about, so that asking twice makes one. Whoever claims a job moves
-- `due_at` on by a lease: if that process dies, the job is due again when the lease ends.
create table job (
  workspace_id uuid not null references workspace on delete cascade,
  name text not null,
  key text not null,
  input jsonb not null default '{}',
  due_at timestamptz not null default now(),
  tries int not null default 0,
  problem text not null default '',
  done_at timestamptz,
  given_up_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, name, key)
);
create index job_due on job (due_at) where done_at is null and given_up_at is null;

-- One matter told to one person. `key` is the matter: it is told once, whatever runs twice. What it says of a comment, an objective or a key
-- result is read from there when it is shown; `words` holds what is written nowhere else.
create table notification (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  key text not null,
  kind text not null,
  actor_id uuid,
  objective_id uuid,
  audience uuid not null default '00000000-0000-0000-0000-000000000000',
  key_result_id uuid,
  comment_id uuid,
  cycle_id uuid,
  thing_id uuid,
  words jsonb not null default '{}',
  at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, person_id, key),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade,
  foreign key (workspace_id, objective_id, audience) references objective (workspace_id, id, audience)
    on update cascade on delete cascade,
  foreign key (workspace_id, comment_id) references comment (workspace_id, id) on delete cascade
);
create index notification_newest on notification (workspace_id, person_id, at desc, id desc);
create index notification_unread on notification (workspace_id, person_id) where read_at is null;
create index notification_objective on notification (workspace_id, objective_id) where objective_id is not null;
create index notification_comment on notification (workspace_id, comment_id) where comment_id is not null;

-- How somebody wants to be told. No row: the usual way. The code stands in their mails and stops them, nothing else.
create table notification_setting (
  workspace_id uuid not null,
  person_id uuid not null,
  mail text not null default 'digest' check (mail in ('digest', 'off')),
  digest_at text not null default '08:00' check (digest_at ~ '^\d\d:\d\d$'),
  at_once text[] not null default '{}',
  quiet_from text check (quiet_from ~ '^\d\d:\d\d$'),
  quiet_to text check (quiet_to ~ '^\d\d:\d\d$'),
  code uuid not null unique default gen_random_uuid(),
  digested_on date,
  version int not null default 1,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade,
  check ((quiet_from is null) = (quiet_to is null))
);

-- Mail, written in the same transaction as its reason. A link that is a key is wiped once the mail has left.
create table mail (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  person_id uuid,
  key text not null,
  kind text not null check (kind in ('digest', 'at once', 'invitation', 'password link')),
  to_address text not null,
  subject text not null,
  plain text not null,
  html text not null,
  unsubscribe_url text,
  holds_key boolean not null default false,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'given up')),
  problem text not null default '',
  queued_at timestamptz not null default now(),
  settled_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, key),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);
create index mail_newest on mail (workspace_id, queued_at desc, id desc);

do $$
declare t text;
begin
  foreach t in array array['job', 'notification_setting'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_workspace on %I to quarterdeck_app using (workspace_id = (select app_workspace()))
      with check (workspace_id = (select app_workspace()))', t);
    execute format('grant select, insert, update, delete on %I to quarterdeck_app', t);
  end loop;
end $$;
alter table notification enable row level security;
create policy own_audience on notification to quarterdeck_app
  using (workspace_id = (select app_workspace()) and (audience = '00000000-0000-0000-0000-000000000000'
    or (select app_sees_all()) or audience = any ((select app_audiences())::uuid[])))
  with check (workspace_id = (select app_workspace()));
grant select, insert, update, delete on notification to quarterdeck_app;
-- Anybody's change may send a mail; only the record's keepers read what others were sent.
alter table mail enable row level security;
create policy own_workspace on mail to quarterdeck_app using (workspace_id = (select app_workspace()) and (select app_sees_all()));
create policy queued on mail for insert to quarterdeck_app with check (workspace_id = (select app_workspace()));
grant select, insert, update, delete on mail to quarterdeck_app;

-- Whether somebody may see things of an audience: as `audiencesOf` and `seesEverything` in core/permission.ts say it, for statements that speak
-- for many people at once.
create function may_see(in_workspace uuid, in_person uuid, in_audience uuid) returns boolean
language sql stable as $$
  select in_audience = '00000000-0000-0000-0000-000000000000'
    or exists (select 1 from person p where p.workspace_id = in_workspace and p.id = in_person and p.role in ('owner', 'admin'))
    or exists (select 1 from teams_of(in_workspace, in_person) t where in_audience = any (t.teams) or in_audience = any (t.leads))
$$;
grant execute on function may_see(uuid, uuid, uuid) to quarterdeck_app;

-- Clockwork is not of one workspace: these run with their owner's rights. Several processes may call them side by side.
create function plan_jobs(in_name text, in_key text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into job (workspace_id, name, key) select w.workspace_id, in_name, in_key from workspace w on conflict do nothing
$$;
create function claim_jobs(in_most int, in_lease interval) returns table (workspace_id uuid, name text, key text, input jsonb, tries int)
language sql security definer set search_path = public, pg_temp as $$
  update job j set due_at = now() + in_lease, tries = j.tries + 1
  from (select t.workspace_id, t.name, t.key from job t
    where t.done_at is null and t.given_up_at is null and t.due_at <= now()
    order by t.due_at limit in_most for update skip locked) c
  where j.workspace_id = c.workspace_id and j.name = c.name and j.key = c.key
  returning j.workspace_id, j.name, j.key, j.input, j.tries
$$;
-- Whoever opens the link of a mail has no session: the code alone says whose mail it stops, or turns on again.
create function stop_mail(in_code uuid, in_mail text) returns table (workspace_name text, person_name text, mail text)
language sql security definer set search_path = public, pg_temp as $$
  with s as (
    update notification_setting n set mail = coalesce(in_mail, n.mail), version = n.version + 1
    where n.code = in_code and in_mail in ('digest', 'off') returning n.workspace_id, n.person_id, n.mail
  ), shown as (
    select * from s union all
    select n.workspace_id, n.person_id, n.mail from notification_setting n where n.code = in_code and in_mail is null
  )
  select w.name, p.name, x.mail from shown x join workspace w on w.workspace_id = x.workspace_id
    join person p on p.workspace_id = x.workspace_id and p.id = x.person_id
$$;
revoke execute on function plan_jobs(text, text), claim_jobs(int, interval), stop_mail(uuid, text) from public;
grant execute on function plan_jobs(text, text), claim_jobs(int, interval), stop_mail(uuid, text) to quarterdeck_app;
