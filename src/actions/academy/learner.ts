// How every action of a learner finds what it works on: their own enrolment with its edition. Anybody else's is not there.
import { progressOf } from '../../academy/path/progress.ts';
import type { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as enrolments from '../../db/enrolments.ts';
import type { Tx } from '../../db/open.ts';
import type { ChangeWork, Work } from '../pipeline.ts';
import { type Edition, editionOf } from './editions.ts';

export type Learning = { enrolment: enrolments.EnrolmentRow; edition: Edition };

/** @throws {Refusal} not-found */
export async function learning(
  { tx, actor }: Pick<Work<unknown>, 'tx' | 'actor'>,
  enrolmentId: Id,
): Promise<Learning> {
  const enrolment = await enrolments.find(tx, actor.workspaceId, enrolmentId);
  if (!enrolment || enrolment.personId !== actor.personId || enrolment.leftAt) return refuse('not-found');
  return { enrolment, edition: await editionOf(tx, actor.workspaceId, enrolment.digest) };
}

/** The same for a deed, which begins what was only offered. @throws {Refusal} not-found, forbidden */
export async function learningToDo(
  { tx, actor, call, record }: Omit<ChangeWork<unknown>, 'input'>,
  enrolmentId: Id,
): Promise<Learning> {
  const found = await learning({ tx, actor }, enrolmentId);
  const { id, personId, title } = found.enrolment;
  must(actor, 'enrolments.learn', { personId });
  if (!found.enrolment.begunAt && (await enrolments.take(tx, actor.workspaceId, id, 'begun', call.now)))
    record({ kind: 'enrolment.begun', thingId: id, body: { title } });
  return found;
}

/** How far each learner is, by enrolment. */
export async function progressFor(tx: Tx, workspaceId: Id, rows: readonly enrolments.EnrolmentRow[]) {
  const deeds = await enrolments.deedsOf(
    tx,
    workspaceId,
    rows.map(({ id }) => id),
  );
  const found = new Map<Id, { deeds: enrolments.DeedsRow; progress: ReturnType<typeof progressOf> }>();
  for (const row of deeds) {
    const { digest } = rows.find(({ id }) => id === row.enrolmentId) ?? refuse('not-found');
    const { outline } = await editionOf(tx, workspaceId, digest);
    const progress = progressOf(outline, {
      lessons: new Map(row.lessons.map(({ id, at }) => [id, new Date(at).toISOString()])),
      drills: new Set(row.drills),
      briefs: new Set(row.briefs),
      conversations: new Set(row.conversations),
    });
    found.set(row.enrolmentId, { deeds: row, progress });
  }
  return found;
}

/** Notes that everything was met once, with the deed that was the last. */
export async function completeIfDone(
  { tx, actor, call, record }: Omit<ChangeWork<unknown>, 'input'>,
  enrolment: enrolments.EnrolmentRow,
): Promise<string | null> {
  if (enrolment.completedAt) return enrolment.completedAt;
  const { id, title, version } = enrolment;
  const progress = (await progressFor(tx, actor.workspaceId, [enrolment])).get(id)?.progress;
  if (!progress?.isComplete || !(await enrolments.take(tx, actor.workspaceId, id, 'completed', call.now)))
    return null;
  record({ kind: 'enrolment.completed', thingId: id, body: { title, version } });
  return call.now.toISOString();
}
