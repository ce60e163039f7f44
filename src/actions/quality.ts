// The quality page of a programme: how many were decided about, how far markers agree, where each cut comes from, and what was appealed.
import { z } from 'zod';
import type { Decision } from '../academy/decision/decide.ts';
import type { MarkedComponent } from '../academy/decision/pass-rule.ts';
import { agreementOf } from '../academy/paper/agreement.ts';
import { qualityOf } from '../academy/paper/quality.ts';
import { must } from '../core/permission.ts';
import * as appeals from '../db/appeals.ts';
import * as decisions from '../db/attempt-decisions.ts';
import * as scripts from '../db/scripts.ts';
import { editionOf } from './attempts/editions.ts';
import { ProgrammeId } from './attempts/shapes.ts';
import { read } from './pipeline.ts';

const Figure = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('known'),
    value: z.number(),
    n: z.number(),
    interval: z.tuple([z.number(), z.number()]).nullable(),
  }),
  z.object({ state: z.literal('too few'), n: z.number(), needs: z.number() }),
  z.object({ state: z.literal('undefined'), n: z.number(), why: z.string() }),
]);

export const get = read({
  name: 'quality.get',
  summary: 'How good the assessment of a programme is: pass rate, agreement, errors, cuts, judges, appeals',
  input: z.object({ programme: ProgrammeId }),
  output: z.object({
    programme: z.string(),
    title: z.string(),
    version: z.string(),
    digest: z.string(),
    released: z.number(),
    trials: z.number(),
    appeals: z.object({ lodged: z.number(), upheld: z.number(), dismissed: z.number() }),
    passRate: Figure,
    components: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        cut: z.number().nullable(),
        sem: z.number().nullable(),
        method: z.string().nullable(),
        judges: z.number().nullable(),
        passRate: Figure,
        criteria: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            alpha: Figure,
            band: z.string().nullable(),
            within: Figure,
            gate: z.enum(['live', 'calibrating', 'held']),
          }),
        ),
      }),
    ),
  }),
  refuses: ['forbidden', 'not-found'],
  run: async ({ input, actor, tx }) => {
    const { workspaceId } = actor;
    must(actor, 'attempts.keep');
    const { digest, paper } = await editionOf(tx, actor.workspaceId, input.programme);
    const { programme, title, version, rule } = paper;
    const [rows, first, appealed] = await Promise.all([
      decisions.released(tx, workspaceId, programme, digest),
      scripts.doubled(tx, workspaceId, programme, digest),
      appeals.counts(tx, workspaceId, programme, digest),
    ]);
    const marked = rule.components.filter((each): each is MarkedComponent => each.kind === 'marked');
    const agreement = agreementOf(
      first,
      marked.map(({ id, criteria }) => ({ component: id, criteria: criteria.map((each) => each.id) })),
    );
    const released = rows.map(({ outcome, decision }) => ({ outcome, decision: decision as Decision }));
    return {
      ...{ programme, title, version, digest, appeals: appealed },
      released: released.filter(({ outcome }) => outcome !== 'trial').length,
      trials: released.filter(({ outcome }) => outcome === 'trial').length,
      ...qualityOf(rule, released, agreement),
    };
  },
});
