-- Awards: who issues them and with which keys, what can be achieved, what was awarded, and which of it was taken back. Secret halves of keys are
-- not here: they lie in files. An award says nothing of a person but an opaque id, so that it verifies when the person is long gone from here.

create table issuer (
  workspace_id uuid primary key references workspace on delete cascade,
  did text not null unique,
  name text not null,
  url text,
  description text not null default '',
  version int not null default 1
);

-- Every key that ever signed: one that was replaced signs no more and stays published, or all it signed would fall.
create table issuer_key (
  workspace_id uuid not null references issuer on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('ed25519', 'rsa')),
  method_id text not null unique,
  published jsonb not null,
  made_at timestamptz not null default now(),
  made_by uuid,
  replaced_at timestamptz,
  -- Its secret is known to others: from then on nothing it signed is believed.
  revoked_at timestamptz,
  primary key (workspace_id, id)
);
create unique index issuer_key_current on issuer_key (workspace_id, kind) where replaced_at is null;

create table achievement (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  slug text not null,
  edition int not null,
  name text not null,
  description text not null,
  criteria text not null,
  kind text not null,
  ends_by text not null check (ends_by in ('revocation', 'suspension')),
  valid_months int,
  does_not_prove jsonb not null default '[]',
  follows_id uuid,
  published_by uuid,
  published_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, slug, edition)
);

-- One list a purpose; a new one where half of its places are taken, so that a free one is found by chance soon.
create table status_list (
  workspace_id uuid not null references issuer on delete cascade,
  id uuid not null,
  purpose text not null check (purpose in ('revocation', 'suspension')),
  url text not null unique,
  bits bytea not null check (octet_length(bits) >= 16384),
  taken int not null default 0,
  full_at timestamptz,
  -- As last signed; null before anybody asked.
  signed text,
  signed_at timestamptz,
  valid_until timestamptz,
  primary key (workspace_id, id)
);
create unique index status_list_open on status_list (workspace_id, purpose) where full_at is null;

-- Every place that was ever given out, so that none is given twice. An award names its own; what was signed at the request of a program has its id here.
create table status_place (
  workspace_id uuid not null,
  list_id uuid not null,
  place int not null,
  credential_id text not null,
  primary key (list_id, place),
  unique (workspace_id, credential_id),
  foreign key (workspace_id, list_id) references status_list (workspace_id, id) on delete cascade
);

-- `intent` is what will be signed, kept before it is; `digest` is its SHA-256. Rows stay for good, and with them the places in the lists.
create table award (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  person_id uuid,
  achievement_id uuid not null,
  decision text not null,
  state text not null check (state in ('intended', 'active', 'suspended', 'revoked', 'void')),
  intent text not null,
  digest bytea not null,
  status_list_id uuid not null,
  status_index int not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  signed text,
  signed_jwt text,
  issued_by uuid,
  issued_at timestamptz,
  -- Somebody asked for its end; somebody else has to confirm.
  asked_ending text check (asked_ending in ('revocation', 'suspension')),
  asked_reason text,
  asked_by uuid,
  asked_at timestamptz,
  ended_reason text,
  -- Its holder shows it to whoever has the address.
  shared_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete set null (person_id),
  foreign key (workspace_id, achievement_id) references achievement (workspace_id, id) on delete cascade,
  foreign key (status_list_id, status_index) references status_place (list_id, place) on delete cascade,
  check (state in ('intended', 'void') or signed is not null)
);
create unique index award_once on award (workspace_id, person_id, achievement_id, decision) where state <> 'void';
create index award_newest on award (workspace_id, created_at desc);

create table award_endorsement (
  workspace_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  by_name text not null,
  comment text not null,
  signed text not null,
  made_by uuid,
  made_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, award_id, made_by),
  foreign key (workspace_id, award_id) references award (workspace_id, id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['issuer', 'issuer_key', 'achievement', 'status_list', 'status_place', 'award', 'award_endorsement'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_workspace on %I to quarterdeck_app using (workspace_id = (select app_workspace()))
      with check (workspace_id = (select app_workspace()))', t);
    execute format('grant select, insert, update on %I to quarterdeck_app', t);
  end loop;
end $$;
-- What was used in an award is what was awarded: nobody rewrites it afterwards, and no key is ever unpublished.
revoke update on status_place from quarterdeck_app;
revoke update on achievement from quarterdeck_app;
revoke update on issuer_key from quarterdeck_app;
grant update (replaced_at, revoked_at) on issuer_key to quarterdeck_app;
revoke update on award from quarterdeck_app;
grant update (state, signed, signed_jwt, issued_at, asked_ending, asked_reason, asked_by, asked_at, ended_reason, shared_at, version)
  on award to quarterdeck_app;

-- A bit that says "revoked" never goes back, whoever asks.
create function keep_revoked() returns trigger language plpgsql as $$
begin
  if old.state = 'revoked' and new.state <> 'revoked' then raise exception 'A revocation is for good'; end if;
  return new;
end $$;
create trigger keep_revoked before update on award for each row execute function keep_revoked();

-- Whose something public is: the doors that show it have no session to enter a workspace with. Ids and names of hosts alone, no content.
create function workspace_of_public(in_what text, in_key text) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
    select workspace_id from issuer where in_what = 'issuer' and did = in_key
    union all select workspace_id from status_list where in_what = 'status-list' and id::text = in_key
    union all select workspace_id from award where in_what = 'award' and id::text = in_key and shared_at is not null
    union all select workspace_id from achievement where in_what = 'achievement' and id::text = in_key
  $$;
revoke execute on function workspace_of_public(text, text) from public;
grant execute on function workspace_of_public(text, text) to quarterdeck_app;
