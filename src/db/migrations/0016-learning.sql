-- Learning: programmes as they were published, who learns from which edition and with whom, and what each learner did. Sealed items are not here:
-- a bundle knows them by their digest alone. What somebody practised is theirs; only its counts are shown to others.

create table programme_edition (
  workspace_id uuid not null references workspace on delete cascade,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  programme text not null,
  version text not null,
  title text not null,
  bundle jsonb not null,
  -- Null: it came with the product.
  published_by uuid,
  published_at timestamptz not null default now(),
  primary key (workspace_id, digest)
);
create index programme_edition_newest on programme_edition (workspace_id, programme, published_at desc);

create table cohort (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  digest text not null,
  facilitator_id uuid,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  note text not null default '',
  created_at timestamptz not null default now(),
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, digest) references programme_edition (workspace_id, digest) on delete cascade,
  foreign key (workspace_id, facilitator_id) references person (workspace_id, id) on delete set null (facilitator_id)
);

-- One person in one programme, on the edition they were enrolled with. `completed_at` is a plain record of taking part; an award is another thing.
create table enrolment (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  programme text not null,
  digest text not null,
  cohort_id uuid,
  enrolled_by uuid,
  enrolled_at timestamptz not null default now(),
  begun_at timestamptz,
  completed_at timestamptz,
  left_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade,
  foreign key (workspace_id, digest) references programme_edition (workspace_id, digest) on delete cascade,
  foreign key (workspace_id, cohort_id) references cohort (workspace_id, id) on delete set null (cohort_id)
);
create unique index enrolment_once on enrolment (workspace_id, programme, person_id) where left_at is null;
create index enrolment_of_cohort on enrolment (workspace_id, cohort_id);

create table lesson_reading (
  workspace_id uuid not null,
  enrolment_id uuid not null,
  lesson text not null,
  read_at timestamptz not null default now(),
  primary key (workspace_id, enrolment_id, lesson),
  foreign key (workspace_id, enrolment_id) references enrolment (workspace_id, id) on delete cascade
);

create table drill_review (
  workspace_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  drill text not null,
  grade text not null check (grade in ('again', 'hard', 'good', 'easy')),
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, enrolment_id) references enrolment (workspace_id, id) on delete cascade
);
create index drill_review_of on drill_review (workspace_id, enrolment_id, at);

create table conversation_run (
  workspace_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  conversation text not null,
  path jsonb not null,
  score double precision,
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, enrolment_id) references enrolment (workspace_id, id) on delete cascade
);
create index conversation_run_of on conversation_run (workspace_id, enrolment_id, conversation, at);

create table practice_answer (
  workspace_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  item text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, enrolment_id) references enrolment (workspace_id, id) on delete cascade
);
create index practice_answer_of on practice_answer (workspace_id, enrolment_id, item, at);

-- What somebody writes to a brief of the studio, one a brief. Each draft stays as it was left; the words of the piece are those of its last one.
create table piece (
  workspace_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  brief text not null,
  own_levels jsonb not null default '{}',
  handed_in_at timestamptz,
  created_at timestamptz not null default now(),
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, enrolment_id, brief),
  foreign key (workspace_id, enrolment_id) references enrolment (workspace_id, id) on delete cascade
);

create table piece_draft (
  workspace_id uuid not null,
  piece_id uuid not null,
  number int not null,
  words jsonb not null,
  findings int not null,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  primary key (workspace_id, piece_id, number),
  foreign key (workspace_id, piece_id) references piece (workspace_id, id) on delete cascade
);

-- A peer of the cohort reads a piece by the rubric. Neither is told who the other is.
create table critique (
  workspace_id uuid not null,
  id uuid not null,
  piece_id uuid not null,
  enrolment_id uuid not null,
  asked_at timestamptz not null,
  levels jsonb,
  words text,
  given_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, piece_id, enrolment_id),
  foreign key (workspace_id, piece_id) references piece (workspace_id, id) on delete cascade,
  foreign key (workspace_id, enrolment_id) references enrolment (workspace_id, id) on delete cascade
);
create index critique_of on critique (workspace_id, enrolment_id);

do $$
declare t text;
begin
  foreach t in array array['programme_edition', 'cohort', 'enrolment', 'lesson_reading', 'drill_review', 'conversation_run', 'practice_answer',
      'piece', 'piece_draft', 'critique'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_workspace on %I to quarterdeck_app using (workspace_id = (select app_workspace()))
      with check (workspace_id = (select app_workspace()))', t);
  end loop;
end $$;
-- An edition is never changed, a reading or an answer never taken back.
grant select, insert on programme_edition, lesson_reading, drill_review, conversation_run, practice_answer to quarterdeck_app;
grant select, insert, update on cohort, enrolment, piece, piece_draft, critique to quarterdeck_app;
