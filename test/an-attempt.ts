// A sitting that was handed in, one piece of it, and an appeal: laid down, since nobody keeps, sits and marks the same one.
import type { Founded } from './founded.ts';
import type { OneOfEach } from './one-of-each.ts';

/** Of somebody who has left since, so that no caller of a test is the one who sat. */
export async function anAttempt(server: Founded, workspaceId: string): Promise<OneOfEach> {
  const [row] = await server.ask<{ attempt: string; script: string; appeal: string }>(
    `with sitter as (insert into person (workspace_id, id, name, role, left_at)
        values ($1, gen_random_uuid(), 'Callum Orr', 'member', now()) returning id),
      form as (insert into assessment_form (workspace_id, id, programme, version, digest, level, seed, items, is_trial, hash)
        values ($1, gen_random_uuid(), 'okr-lead', '0.9.0', repeat('0', 64), 'practitioner', 7, '[]', true, repeat('0', 64)) returning id),
      attempt as (insert into attempt (workspace_id, id, person_id, form_id, components, booked_by, started_at, submitted_at)
        select $1, gen_random_uuid(), sitter.id, form.id, '{w}', sitter.id, now(), now() from sitter, form returning id),
      script as (insert into script (workspace_id, id, attempt_id, programme, digest, component, item, rubric_hash, words)
        select $1, gen_random_uuid(), id, 'okr-lead', repeat('0', 64), 'w', 'write-one', repeat('0', 64), 'Words' from attempt returning id),
      decision as (insert into attempt_decision (workspace_id, attempt_id, number, inputs, inputs_hash, outcome, decision, feedback, decided_by)
        select $1, attempt.id, 1, '{}', repeat('0', 64), 'hold', '{"components": [], "caveats": []}', '[]', sitter.id from attempt, sitter
        returning attempt_id),
      appeal as (insert into appeal (workspace_id, id, attempt_id, number, words)
        select $1, gen_random_uuid(), attempt_id, 1, 'Look again' from decision returning id)
     select attempt.id as attempt, script.id as script, appeal.id as appeal from attempt, script, appeal`,
    [workspaceId],
  );
  const made = (id: string) => ({ id, version: 1 });
  return { attempts: made(row!.attempt), marks: made(row!.script), appeals: made(row!.appeal) };
}
