// Cohorts: who learns together, between which days, and how each gets on, in counts. What somebody wrote or answered stays theirs.
import { z } from 'zod';
import { changesBetween } from '../../core/event.ts';
import { Id, Version } from '../../core/id.ts';
import { may, must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { Name, Prose } from '../../core/text.ts';
import * as cohorts from '../../db/cohorts.ts';
import * as enrolments from '../../db/enrolments.ts';
import { newId } from '../../db/new-id.ts';
import type { Tx } from '../../db/open.ts';
import { mustBePeople } from '../objectives/find.ts';
import { type ChangeWork, change, read, type Work } from '../pipeline.ts';
import { editionOf, mustBeStored, newestOf, standing } from './editions.ts';
import { progressFor } from './learner.ts';
import { Count, Digest } from './shapes.ts';

const Fields = z.object({
  name: Name,
  facilitatorId: Id.nullable(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  note: Prose.describe('When and where you meet, for the learners'),
});

const InList = Fields.extend({
  id: Id,
  programme: z.string(),
  title: z.string(),
  edition: z.string().describe('The version its learners are enrolled on'),
  digest: z.string(),
  facilitatorName: z.string().nullable(),
  learners: z.number(),
  begun: z.number(),
  completed: z.number(),
  version: Version,
});

const Learner = z.object({
  enrolmentId: Id,
  personId: Id,
  name: z.string(),
  email: z.string().nullable(),
  edition: z.string(),
  begunAt: z.iso.datetime().nullable(),
  completedAt: z.iso.datetime().nullable(),
  leftAt: z.iso.datetime().nullable(),
  lastAt: z.iso.datetime().nullable().describe('When they last did something'),
  lessons: Count,
  drills: Count,
  briefs: Count,
  conversations: Count,
  critiques: z.object({ given: z.number(), asked: z.number() }),
});

const Cohort = InList.extend({ people: z.array(Learner) });
export type Cohort = z.input<typeof Cohort>;

export const list = read({
  name: 'cohorts.list',
  summary: 'The cohorts you run or facilitate, the latest first',
  input: z.object({}),
  output: z.object({ cohorts: z.array(InList) }),
  run: async ({ actor, tx }) => ({
    cohorts: await cohorts.list(tx, actor.workspaceId, may(actor, 'cohorts.run') ? null : actor.personId),
  }),
});

/** The cohort for somebody who runs or facilitates it. @throws {Refusal} not-found for everybody else */
export async function facilitated(
  { tx, actor }: Pick<Work<unknown>, 'tx' | 'actor'>,
  id: Id,
): Promise<cohorts.CohortRow> {
  const cohort = await cohorts.find(tx, actor.workspaceId, id);
  const sees =
    cohort && (may({ ...actor, scopes: null }, 'cohorts.run') || cohort.facilitatorId === actor.personId);
  return sees ? cohort : refuse('not-found');
}

export const get = read({
  name: 'cohorts.get',
  summary: 'A cohort with its learners and how far each is, for whoever runs or facilitates it',
  input: z.object({ id: Id }),
  output: Cohort,
  refuses: ['not-found'],
  run: async ({ input: { id }, ...work }) => {
    await facilitated(work, id);
    return show(work.tx, work.actor.workspaceId, id);
  },
});

/** @throws {Refusal} not-found */
export async function show(tx: Tx, workspaceId: Id, id: Id): Promise<Cohort> {
  const cohort = (await cohorts.find(tx, workspaceId, id)) ?? refuse('not-found');
  const rows = await enrolments.ofCohort(tx, workspaceId, id);
  const found = await progressFor(tx, workspaceId, rows);
  const instant = (at: string | null) => at && new Date(at).toISOString();
  return {
    ...cohort,
    people: rows.map((row) => {
      const { deeds, progress } = found.get(row.id) ?? refuse('not-found');
      const { lessons, drills, briefs, conversations } = progress;
      return {
        enrolmentId: row.id,
        personId: row.personId,
        name: row.personName,
        email: row.email,
        edition: row.version,
        begunAt: instant(row.begunAt),
        completedAt: instant(row.completedAt),
        leftAt: instant(row.leftAt),
        lastAt: instant(deeds.lastAt),
        ...{ lessons, drills, briefs, conversations },
        critiques: { given: deeds.given, asked: deeds.asked },
      };
    }),
  };
}

export const create = change({
  name: 'cohorts.create',
  summary: 'Open a cohort on an edition; you facilitate it unless you name somebody else',
  input: Fields.partial()
    .required({ name: true, startsOn: true, endsOn: true })
    .extend({ digest: Digest.optional().describe('The newest edition when left out') }),
  output: Cohort,
  refuses: ['forbidden', 'not-found', 'bad-input'],
  run: async ({ input: { digest, ...input }, actor, tx, record }) => {
    must(actor, 'cohorts.run');
    const { workspaceId } = actor;
    const fields = { facilitatorId: actor.personId, note: '', ...input };
    mustBeDays(fields);
    if (fields.facilitatorId) await mustBePeople(tx, workspaceId, [fields.facilitatorId]);
    const all = await standing(tx, workspaceId);
    const edition =
      (digest ? all.find((each) => each.digest === digest) : newestOf(all)) ?? refuse('not-found');
    await mustBeStored(tx, workspaceId, edition.digest);
    await editionOf(tx, workspaceId, edition.digest);
    const id = newId();
    await cohorts.insert(tx, workspaceId, id, { ...fields, digest: edition.digest });
    record({ kind: 'cohort.created', thingId: id, body: { ...fields, programme: edition.programme } });
    return show(tx, workspaceId, id);
  },
});

function mustBeDays({ startsOn, endsOn }: { startsOn: string; endsOn: string }): void {
  if (endsOn < startsOn)
    refuse('bad-input', { issues: [{ path: ['endsOn'], message: 'It ends before it begins' }] });
}

export const edit = change({
  name: 'cohorts.edit',
  summary: 'Change the name, the days, the facilitator or the note of a cohort',
  input: z.object({ id: Id, version: Version, fields: Fields.partial() }),
  output: Cohort,
  refuses: ['forbidden', 'not-found', 'bad-input', 'stale-version'],
  run: async ({ input: { id, version, fields }, actor, tx, record }) => {
    const before = await facilitated({ tx, actor }, id);
    must(actor, 'cohorts.run', { ownerId: before.facilitatorId });
    mustBeDays({ ...before, ...fields });
    if (fields.facilitatorId && fields.facilitatorId !== before.facilitatorId)
      await mustBePeople(tx, actor.workspaceId, [fields.facilitatorId]);
    if (!(await cohorts.update(tx, actor.workspaceId, id, version, fields)))
      refuse('stale-version', {
        yours: fields,
        current: (await cohorts.find(tx, actor.workspaceId, id)) ?? null,
      });
    record({
      kind: 'cohort.edited',
      thingId: id,
      body: { changes: changesBetween<cohorts.CohortFields>(before, fields) },
    });
    return show(tx, actor.workspaceId, id);
  },
});

export const enrol = change({
  name: 'cohorts.enrol',
  summary:
    'Enrol people in a cohort and tell them; who learns by themselves already joins on the edition they have',
  input: z.object({ id: Id, personIds: z.array(Id).min(1).max(500) }),
  output: Cohort,
  refuses: ['forbidden', 'not-found'],
  run: async ({ input: { id, personIds }, ...work }) => {
    const { tx, actor } = work;
    const cohort = await facilitated(work, id);
    must(actor, 'cohorts.run', { ownerId: cohort.facilitatorId });
    await mustBePeople(tx, actor.workspaceId, personIds);
    await enrolPeople(work, cohort, [...new Set(personIds)]);
    return show(tx, actor.workspaceId, id);
  },
});

/** Enrols people who are here; whoever is in another cohort of the programme stays there. @returns whom it took in */
export async function enrolPeople(
  { tx, actor, record }: Omit<ChangeWork<unknown>, 'input'>,
  { id, programme, digest, name, title, startsOn }: cohorts.CohortRow,
  personIds: readonly Id[],
): Promise<Set<Id>> {
  const { workspaceId, personId: by } = actor;
  const wanted = { personIds, programme, cohortId: id };
  const ids = personIds.map(() => newId());
  const made = await enrolments.insert(tx, workspaceId, ids, { ...wanted, digest, by, begunAt: null });
  const joined = await enrolments.joinCohort(tx, workspaceId, wanted);
  const taken = [...made, ...joined];
  if (taken.length > 0)
    record({ kind: 'cohort.enrolled', thingId: id, body: { personIds: taken, name, title, startsOn } });
  return new Set(taken);
}
