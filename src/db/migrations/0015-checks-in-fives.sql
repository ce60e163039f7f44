-- Applied checks are counted five at a time, in the order they were handed in: one more must not tell how it went. Null: of somebody who owns and leads
-- nothing, whom the signal does not speak of.
alter table knowledge_check add column place int;
