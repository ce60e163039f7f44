// A peer's piece that somebody is asked to read, laid down as it would have been: it takes two people, and one caller is all a workspace of the walls has.
import type { Id } from '../src/core/id.ts';
import type { FreshDatabase } from './database.ts';

/** Asks the learner of `enrolmentId` to read what somebody else of the workspace handed in. */
export async function aCritique(
  { ask }: Pick<FreshDatabase, 'ask'>,
  enrolmentId: Id,
): Promise<{ id: Id; version: number }> {
  const [row] = await ask<{ id: Id }>(
    `with reader as (select * from enrolment where id = $1),
      author as (insert into person (workspace_id, id, name, role) select workspace_id, gen_random_uuid(), 'Ilda Faro', 'member' from reader
        returning workspace_id, id),
      learning as (insert into enrolment (workspace_id, id, person_id, programme, digest, begun_at)
        select r.workspace_id, gen_random_uuid(), a.id, r.programme, r.digest, now() from reader r, author a returning workspace_id, id),
      written as (insert into piece (workspace_id, id, enrolment_id, brief, handed_in_at)
        select l.workspace_id, gen_random_uuid(), l.id, p.brief, now() from learning l, piece p where p.enrolment_id = $1
        returning workspace_id, id),
      drafted as (insert into piece_draft (workspace_id, piece_id, number, words, findings, begun_at, saved_at)
        select workspace_id, id, 1, '{"objective": "Boats leave on time", "keyResults": [], "notes": ""}', 0, now(), now() from written)
    insert into critique (workspace_id, id, piece_id, enrolment_id, asked_at)
      select workspace_id, gen_random_uuid(), id, $1, now() from written returning id`,
    [enrolmentId],
  );
  return { id: row!.id, version: 1 };
}
