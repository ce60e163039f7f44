// Who may mark: appointed by whoever keeps the programme, calibrated on scripts whose levels are settled, and kept from people they are close to.
import { z } from 'zod';
import { type AssessorStanding, assessorStanding } from '../academy/marking/assessor.ts';
import { anchorsOf } from '../academy/paper/anchors.ts';
import { Id } from '../core/id.ts';
import { type Actor, must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as assessors from '../db/assessors.ts';
import { newId } from '../db/new-id.ts';
import type { Tx } from '../db/open.ts';
import * as people from '../db/people.ts';
import { sha256 } from '../platform/content/programme-files.ts';
import { editionOf } from './attempts/editions.ts';
import { ProgrammeId } from './attempts/shapes.ts';
import { Levels, RubricSeen, rubricSeen } from './marks/shapes.ts';
import { change, read } from './pipeline.ts';

const Standing = z.object({
  state: z.enum(['trainee', 'active', 'paused']),
  kappa: z.number().nullable().describe('Quadratic weighted, with the key of the last five anchors'),
  anchors: z.number(),
  reasons: z.array(z.string()),
});

export const list = read({
  name: 'assessors.list',
  summary: 'Who marks a programme and how far each is calibrated; for a marker, only oneself',
  input: z.object({ programme: ProgrammeId }),
  output: z.object({ assessors: z.array(Standing.extend({ personId: Id, name: z.string() })) }),
  run: async ({ input: { programme }, actor, tx, call }) => {
    const [rows, all] = await Promise.all([
      assessors.list(tx, actor.workspaceId, programme),
      assessors.calibrations(tx, actor.workspaceId, programme, null),
    ]);
    return {
      assessors: rows.map(({ personId, name }) => {
        const own = all.filter((each) => each.personId === personId);
        return { personId, name, ...shown(standingOf(personId, own, call.now), own.length) };
      }),
    };
  },
});

const standingOf = (marker: Id, rows: readonly assessors.CalibrationRow[], now: Date) =>
  assessorStanding(
    {
      ...{ marker, seeds: [] },
      anchors: rows.map(({ exemplar, key, given, madeOn }) => ({ script: exemplar, on: madeOn, key, given })),
    },
    now.toISOString().slice(0, 10),
  );

const shown = ({ state, kappa, reasons }: AssessorStanding, anchors: number) => ({
  ...{ state, kappa, reasons, anchors },
});

export const appoint = change({
  name: 'assessors.appoint',
  summary: 'Appoint somebody to mark a programme. Owners and admins see who sat and therefore never mark',
  input: z.object({ programme: ProgrammeId, personId: Id }),
  output: z.object({ personId: Id }),
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input: { programme, personId }, actor, tx, record }) => {
    const person = (await people.find(tx, actor.workspaceId, personId)) ?? refuse('not-found');
    must(actor, 'attempts.keep');
    if (person.role === 'owner' || person.role === 'admin')
      refuse('wrong-state', {
        state: person.role,
        say: 'Owners and admins can see who sat, so they do not mark.',
      });
    await assessors.appoint(tx, actor.workspaceId, { programme, personId, by: actor.personId });
    record({ kind: 'assessor.appointed', thingId: personId });
    return { personId };
  },
});

export const end = change({
  name: 'assessors.end',
  summary: 'End somebody’s time as a marker; what they marked stands',
  input: z.object({ programme: ProgrammeId, personId: Id }),
  output: z.object({ personId: Id }),
  refuses: ['forbidden', 'not-found'],
  run: async ({ input: { programme, personId }, actor, tx, call, record }) => {
    if (!(await people.find(tx, actor.workspaceId, personId))) refuse('not-found');
    must(actor, 'attempts.keep');
    await assessors.end(tx, actor.workspaceId, programme, personId, call.now);
    record({ kind: 'assessor.ended', thingId: personId });
    return { personId };
  },
});

export const declare = change({
  name: 'assessors.declare',
  summary: 'Say whom a person may neither mark nor release: whom they train, manage or are close to',
  input: z.object({
    assessorId: Id,
    personId: Id,
    because: z.string().trim().min(1).max(300),
  }),
  output: z.object({ personId: Id }),
  refuses: ['forbidden', 'not-found'],
  run: async ({ input, actor, tx, record }) => {
    for (const id of [input.assessorId, input.personId])
      if (!(await people.find(tx, actor.workspaceId, id))) refuse('not-found');
    must(actor, 'attempts.keep');
    await assessors.declare(tx, actor.workspaceId, input);
    record({ kind: 'assessor.conflict-declared', thingId: input.assessorId });
    return { personId: input.personId };
  },
});

/** An exemplar without the reasons of its level, which stand below it under a heading. */
const writtenPart = (exemplar: string) => exemplar.split(/^#+\s+Why level/m)[0]?.trim() ?? '';

const codeOf = (personId: Id, exemplar: string) => sha256(`${personId} ${exemplar}`).slice(0, 16);

async function anchorsFor(tx: Tx, actor: Actor, programme: string) {
  const { workspaceId, personId } = actor;
  if (!(await assessors.list(tx, workspaceId, programme)).some((each) => each.personId === personId))
    refuse('not-found');
  const { paper } = await editionOf(tx, actor.workspaceId, programme);
  const done = await assessors.calibrations(tx, workspaceId, programme, personId);
  const all = anchorsOf(paper, (exemplar) => codeOf(personId, exemplar));
  // Somebody who has seen all of them begins again with the one longest ago.
  const times = (exemplar: string) => done.filter((each) => each.exemplar === exemplar).length;
  const next = all.toSorted((a, b) => times(a.exemplar) - times(b.exemplar))[0];
  return { paper, done, next };
}

export const anchor = read({
  name: 'assessors.anchor',
  summary: 'Your next script to be calibrated on, and how you stand',
  input: z.object({ programme: ProgrammeId }),
  output: Standing.extend({
    anchor: z.object({ code: z.string(), words: z.string(), rubric: RubricSeen }).nullable(),
  }),
  refuses: ['not-found'],
  run: async ({ input, actor, tx, call }) => {
    const { paper, done, next } = await anchorsFor(tx, actor, input.programme);
    const rubric = next && paper.rubrics.get(next.rubric);
    return {
      ...shown(standingOf(actor.personId, done, call.now), done.length),
      anchor: rubric
        ? {
            code: codeOf(actor.personId, next.exemplar),
            words: writtenPart(paper.exemplars.get(next.exemplar) ?? ''),
            // Its own examples would give the levels away.
            rubric: rubricSeen(rubric, new Map()),
          }
        : null,
    };
  },
});

export const calibrate = change({
  name: 'assessors.calibrate',
  summary: 'Mark the script you were given to be calibrated on; its settled levels are shown afterwards',
  input: z.object({ programme: ProgrammeId, code: z.string().max(40), levels: Levels }),
  output: Standing.extend({ key: Levels }),
  refuses: ['not-found', 'incomplete', 'stale-version'],
  run: async ({ input: { programme, code, levels }, actor, tx, call, record }) => {
    const { done, next } = await anchorsFor(tx, actor, programme);
    if (!next || codeOf(actor.personId, next.exemplar) !== code)
      refuse('stale-version', { yours: { code }, current: {} });
    const open = Object.keys(next.key).filter((criterion) => levels[criterion] === undefined);
    if (open.length > 0) refuse('incomplete', { open });
    const row = {
      ...{ personId: actor.personId, exemplar: next.exemplar, key: next.key, given: levels },
      madeOn: call.now.toISOString().slice(0, 10),
    };
    await assessors.calibrate(tx, actor.workspaceId, { ...row, id: newId(), programme });
    record({ kind: 'assessor.calibrated', thingId: actor.personId });
    return {
      ...shown(standingOf(actor.personId, [...done, row], call.now), done.length + 1),
      key: next.key,
    };
  },
});
