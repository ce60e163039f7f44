-- When the last words of a mail went to the mail server and whether they arrived is not known yet; and which meetings a person put where they are.

-- Set before the end of a letter is sent, taken back when the server refuses it. A mail that waits with it was under way when a process ended.
alter table mail add column handed_at timestamptz;
alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check check (state in ('waiting', 'sent', 'kept', 'given up', 'unclear'));

-- Planning again leaves these alone. What the plan itself called off has no side on whose account it was, and may come back.
alter table meeting add column by_hand boolean not null default false;
update meeting set by_hand = true where moved_because <> '';
