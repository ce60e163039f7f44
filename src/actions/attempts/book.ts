// Booking a sitting, and what is settled before it begins. The form is put together by seed at once, so that nobody can wait for a kinder one.
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Decision } from '../../academy/decision/decide.ts';
import { formOf, formText } from '../../academy/paper/form.ts';
import { attemptState, retakeFrom, standsUntil } from '../../core/attempt.ts';
import { Id } from '../../core/id.ts';
import { type Actor, must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as decisions from '../../db/attempt-decisions.ts';
import * as attempts from '../../db/attempts.ts';
import { newId } from '../../db/new-id.ts';
import type { Tx } from '../../db/open.ts';
import * as items from '../../db/paper-items.ts';
import * as people from '../../db/people.ts';
import { sha256 } from '../../platform/content/programme-files.ts';
import { mustBeStored } from '../academy/editions.ts';
import { change } from '../pipeline.ts';
import { type Edition, editionBy, editionOf } from './editions.ts';
import { keptToChange } from './find.ts';
import { Head, headOf, ProgrammeId } from './shapes.ts';

/** Seeds fit PostgreSQL's int. */
const seeds = 2 ** 31 - 1;

export const book = change({
  name: 'attempts.book',
  summary: 'Book a sitting for yourself or, as a keeper, for somebody else; or another try after one',
  input: z.object({
    programme: ProgrammeId,
    level: z.string().max(60).default('practitioner'),
    personId: Id.optional().describe('Yourself when left out'),
    minutes: z.number().int().min(10).max(600).nullable().default(null).describe('No clock when left out'),
    afterId: Id.nullable()
      .default(null)
      .describe('The attempt of which only what was not passed is sat again'),
  }),
  output: Head,
  refuses: ['forbidden', 'not-found', 'wrong-state', 'already-exists', 'incomplete'],
  run: async ({ input, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    const personId = input.personId ?? actor.personId;
    const person = (await people.find(tx, workspaceId, personId)) ?? refuse('not-found');
    must(actor, 'attempts.book', { personId: person.id });
    if (input.minutes !== null) must(actor, 'attempts.keep');
    const before = input.afterId && (await earlier(tx, actor, input.afterId, personId, call.now));
    const edition = before
      ? await editionBy(tx, workspaceId, before.digest)
      : await editionOf(tx, workspaceId, input.programme);
    const level = edition.paper.levels.find(({ id }) => id === (before ? before.level : input.level));
    if (!level) refuse('not-found');
    const all = await attempts.list(tx, workspaceId, personId);
    refuseSecond(all, { programme: edition.paper.programme, afterId: input.afterId }, call.now);
    const components = before ? before.components : level.components;
    const form = await formFor(tx, workspaceId, edition, {
      level: level.id,
      components,
      taken: takenIn(all),
    });
    const id = newId();
    await mustBeStored(tx, workspaceId, edition.digest);
    await attempts.insertForm(tx, workspaceId, { ...form, minutes: input.minutes });
    const carriedFrom = input.afterId;
    await attempts.insert(tx, workspaceId, {
      ...{ id, personId, carriedFrom, components, formId: form.id, bookedBy: actor.personId },
    });
    record({ kind: 'attempt.booked', thingId: id });
    const row = (await attempts.find(tx, workspaceId, id)) ?? refuse('not-found');
    return headOf(tx, workspaceId, row, call.now);
  },
});

const takenIn = (all: readonly attempts.AttemptRow[]) =>
  all.flatMap((each) => each.items.map(({ item }) => item));

function refuseSecond(
  all: readonly attempts.AttemptRow[],
  { programme, afterId }: { programme: string; afterId: Id | null },
  now: Date,
): void {
  const open = all.find(
    (each) =>
      each.programme === programme &&
      each.id !== afterId &&
      !['released', 'final', 'void'].includes(attemptState(each, now)),
  );
  if (open) refuse('already-exists', { id: open.id });
}

/** What of an earlier attempt is to be sat again: what failed after its days of grace, or at once what lay too near its cut. */
async function earlier(tx: Tx, actor: Actor, id: Id, personId: Id, now: Date) {
  const row = (await attempts.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  if (row.personId !== personId) refuse('not-found');
  const [newest] = await decisions.list(tx, actor.workspaceId, id);
  if (!newest) refuse('wrong-state', { state: attemptState(row, now) });
  const { components } = newest.decision as Decision;
  if (newest.outcome === 'hold') {
    const near = components.filter(({ outcome, score }) => outcome === 'held' && score !== null);
    if (near.length === 0) refuse('wrong-state', { state: 'held' });
    return { ...row, components: near.map((each) => each.id) };
  }
  const failed = components.filter(({ outcome }) => outcome === 'failed').map((each) => each.id);
  if (failed.length === 0 || !newest.releasedAt) refuse('wrong-state', { state: attemptState(row, now) });
  const from = retakeFrom(newest.releasedAt);
  if (now < from) refuse('wrong-state', { state: 'too soon', from: from.toISOString() });
  if (standsUntil(newest.releasedAt) < now)
    refuse('wrong-state', {
      state: 'too late',
      say: 'What was passed stood for twelve months. Book a whole sitting.',
    });
  return { ...row, components: failed };
}

async function formFor(
  tx: Tx,
  workspaceId: Id,
  { digest, paper }: Edition,
  { level, components, taken }: { level: string; components: string[]; taken: string[] },
): Promise<Omit<attempts.FormRow, 'minutes'>> {
  const { programme, version } = paper;
  const [standings, uses] = await Promise.all([
    items.standings(tx, workspaceId, programme),
    items.uses(tx, programme),
  ]);
  const stock = {
    ...{ components, taken },
    standing: new Map(standings.map(({ item, state }) => [item, state])),
    uses: new Map(uses.map((each) => [each.item, each.uses])),
  };
  const seed = randomInt(seeds);
  const made = formOf(paper, stock, seed);
  if (!made.items) refuse('incomplete', { say: made.problem });
  const hash = sha256(formText({ programme, digest, seed, items: made.items }));
  return { ...{ id: newId(), programme, version, digest, level, seed, hash }, ...made };
}

export const accommodate = change({
  name: 'attempts.accommodate',
  summary: 'Grant more time or no clock before a sitting begins; nobody who marks can see it',
  input: z.object({
    id: Id,
    timeFactor: z.literal([1.25, 1.5, 2]).nullable().default(null),
    noClock: z.boolean().default(false),
    note: z.string().trim().max(500).default(''),
  }),
  output: z.object({ id: Id }),
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input: { id, ...granted }, actor, tx, record }) => {
    const row = await keptToChange(tx, actor, id);
    if (row.startedAt || row.voidedAt) refuse('wrong-state', { state: 'begun' });
    await attempts.accommodate(tx, actor.workspaceId, id, { ...granted, by: actor.personId });
    record({ kind: 'attempt.prepared', thingId: id });
    return { id };
  },
});

export const checkIn = change({
  name: 'attempts.checkIn',
  summary: 'Say how you made sure of who will sit; an award says so, or that nobody did',
  input: z.object({ id: Id, identity: z.string().trim().min(1).max(200) }),
  output: Head,
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input, actor, tx, call, record }) => {
    const row = await keptToChange(tx, actor, input.id);
    if (row.startedAt || row.voidedAt) refuse('wrong-state', { state: 'begun' });
    await attempts.checkIn(tx, actor.workspaceId, row.id, call.now, input.identity);
    record({ kind: 'attempt.prepared', thingId: row.id });
    return headOf(tx, actor.workspaceId, { ...row, checkedInAt: call.now.toISOString() }, call.now);
  },
});

export const revoke = change({
  name: 'attempts.revoke',
  summary: 'Void a sitting that is not released, with the reason',
  input: z.object({ id: Id, reason: z.string().trim().min(1).max(500) }),
  output: Head,
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input, actor, tx, call, record }) => {
    const row = await keptToChange(tx, actor, input.id);
    if (row.voidedAt || row.releasedAt) refuse('wrong-state', { state: attemptState(row, call.now) });
    await attempts.revoke(tx, actor.workspaceId, row.id, call.now, input.reason);
    record({ kind: 'attempt.voided', thingId: row.id, body: { reason: input.reason } });
    return headOf(tx, actor.workspaceId, { ...row, voidedAt: call.now.toISOString() }, call.now);
  },
});
